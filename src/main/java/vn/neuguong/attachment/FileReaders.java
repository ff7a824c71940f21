package vn.neuguong.attachment;

/** Who may read a file. */
public interface FileReaders {

    /** Whether whoever is acting may. */
    boolean mayRead(Attachment file);
}
