package vn.neuguong.nomination;

import java.time.Instant;
import java.time.LocalDate;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.calendar.VietnameseTime;

/**
 * A day to which a council is called.
 *
 * @param number how often it has been called, this time included
 * @param putOffReason null unless it was put off
 */
public record SessionCall(int number, Instant start, Instant end, String place, String putOffReason) {

    public LocalDate day() {
        return VietnameseDate.day(start);
    }

    /** "08:00, thứ Năm, ngày 18/08/2022". */
    public String when() {
        return VietnameseTime.formatMeeting(start);
    }
}
