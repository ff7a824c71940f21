package vn.neuguong.attachment;

import java.util.List;

/**
 * What a task shows of files.
 *
 * @param editable whether whoever works on the task attaches and removes files; else they are only read
 * @param nominees whose a file can be, as far as known; null where that is not asked
 * @param nomineeField id of the form's field in which more of them are being typed; null where there is none
 */
public record FilePanel(boolean editable, List<String> nominees, String nomineeField, List<Folder> folders) {

    /**
     * Files that belong together.
     *
     * @param key names it within the panel
     * @param title for people
     * @param item code of the dossier's item whose files these are; null where the folder is for files of none
     * @param required whether it must not stay empty
     */
    public record Folder(String key, String title, Owner owner, String item, boolean required, List<Entry> entries) {}

    /** A file with what it is, in words: its dossier's item, where the folder's title does not say it; else null. */
    public record Entry(Attachment file, String label) {}

    public static FilePanel toRead(List<Folder> folders) {
        return new FilePanel(false, null, null, folders);
    }
}
