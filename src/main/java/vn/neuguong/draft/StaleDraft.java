package vn.neuguong.draft;

/** A change was based on what is not the draft any more. */
class StaleDraft extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Draft current;

    StaleDraft(Draft current) {
        this.current = current;
    }

    /** The draft as it is now. */
    Draft current() {
        return current;
    }
}
