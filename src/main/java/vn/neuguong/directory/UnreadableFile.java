package vn.neuguong.directory;

/** A file of which no row can be used; the message ends the sentence that begins with the file's name. */
class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableFile(String message) {
        super(message);
    }
}
