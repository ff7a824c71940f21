package vn.neuguong.notice;

import java.time.Instant;

/** When and where people meet, as it goes into their calendars. */
public record Appointment(String summary, String place, Instant start, Instant end) {}
