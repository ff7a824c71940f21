package vn.neuguong.notice;

/** Why a mail could not be handed over; the message is in Vietnamese. */
class MailFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** Whose trouble it is. */
    enum Kind {
        /** The server takes no mail at all, and a person has to mend that. */
        SETTINGS,
        /** The server takes no mail at all now. */
        SERVER,
        /** The connection broke. */
        CONNECTION,
        /** The server will take this mail later. */
        LATER,
        /** The server will never take this mail. */
        NEVER
    }

    private final Kind kind;

    MailFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
