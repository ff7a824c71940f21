package vn.neuguong.notice;

/**
 * The card of the process mailRecovery; its business key is the id of the person whose mail failed, or stands for the mail
 * server.
 */
public final class MailRecovery {

    /** Starts the process: a mail has failed for good. */
    public static final String MAIL_FAILED = "mailFailed";

    private MailRecovery() {}
}
