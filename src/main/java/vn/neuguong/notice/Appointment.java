package vn.neuguong.notice;

import java.time.Instant;

/**
 * When and where people meet, as it goes into their calendars.
 *
 * @param uid names the meeting: what is told of the same one later takes the place of what was told before
 * @param sequence which telling of it this is, from 0; a higher one replaces a lower one
 */
public record Appointment(String uid, int sequence, String summary, String place, Instant start, Instant end) {}
