package vn.neuguong.notice;

import java.time.OffsetDateTime;

/**
 * A mail as it was composed.
 *
 * @param key names what it tells, so that it is composed once
 * @param appointment what goes into the calendar, or null
 */
record Mail(
        String key,
        String messageId,
        String subject,
        String text,
        String html,
        Appointment appointment,
        OffsetDateTime composedAt) {}
