package vn.neuguong.attachment;

import java.time.OffsetDateTime;

/**
 * An attached file without its bytes.
 *
 * @param item code of the dossier's item; null where the file is of none
 * @param nominee whose file it is, by the name in the nomination; null where it is for all of them
 * @param uploadedBy who attached it, an id
 * @param submittedAt when the unit's leader first sent it; null before
 * @param removedAt when it was taken away after it had been submitted; null where it was not
 */
public record Attachment(
        long id,
        Owner owner,
        String item,
        String nominee,
        String name,
        String sha256,
        int size,
        FileType type,
        String uploadedBy,
        OffsetDateTime uploadedAt,
        OffsetDateTime submittedAt,
        OffsetDateTime removedAt) {

    public boolean isSubmitted() {
        return submittedAt != null;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    /** Whether it counts for a nominee. */
    public boolean serves(String someone) {
        return nominee == null || nominee.equals(someone);
    }
}
