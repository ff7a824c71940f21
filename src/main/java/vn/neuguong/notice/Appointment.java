package vn.neuguong.notice;

import java.time.Instant;

/**
 * When and where people meet, as it goes into their calendars.
 *
 * @param uid names the meeting: what is told of the same one later takes the place of what was told before
 * @param sequence which telling of it this is, from 0; a higher one replaces a lower one
 * @param cancelled whether it is to be taken out of the calendar
 */
public record Appointment(
        String uid, int sequence, String summary, String place, Instant start, Instant end, boolean cancelled) {

    /** One that is to take place. */
    public Appointment(String uid, int sequence, String summary, String place, Instant start, Instant end) {
        this(uid, sequence, summary, place, start, end, false);
    }

    /** The same, to be taken out of the calendar. */
    public Appointment cancel() {
        return new Appointment(uid, sequence, summary, place, start, end, true);
    }

    /** What the mail asks calendars to do (iTIP, RFC 5546). */
    String method() {
        return cancelled ? "CANCEL" : "REQUEST";
    }
}
