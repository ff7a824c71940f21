package vn.neuguong.notice;

/**
 * What somebody is told.
 *
 * @param key names the event, so that an event handled twice tells once
 * @param recipient the group, or the person, that is told
 * @param body plain text
 * @param reference the business key of what it is about
 * @param appointment what to keep free for it, or null
 */
public record Notice(
        String key,
        String recipient,
        String subject,
        String body,
        String reference,
        Delivery delivery,
        Appointment appointment) {

    /** In which mail it goes out. */
    public enum Delivery {
        /** In one of its own, as soon as possible. */
        AT_ONCE,
        /** In the one mail of the day that lists all that is open. */
        DAILY
    }

    /** A notice with a mail of its own. */
    public Notice(String key, String recipient, String subject, String body, String reference) {
        this(key, recipient, subject, body, reference, Delivery.AT_ONCE, null);
    }

    /** The same, in the mail of the day. */
    public Notice daily() {
        return new Notice(key, recipient, subject, body, reference, Delivery.DAILY, appointment);
    }

    /** The same, with an entry for the recipient's calendar. */
    public Notice with(Appointment invitation) {
        return new Notice(key, recipient, subject, body, reference, delivery, invitation);
    }
}
