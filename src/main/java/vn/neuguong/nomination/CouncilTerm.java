package vn.neuguong.nomination;

import java.time.LocalDate;
import vn.neuguong.calendar.VietnameseDate;

/** From when until when a council serves, both days included. */
public record CouncilTerm(LocalDate from, LocalDate to) {

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public String inWords() {
        return "từ ngày %s đến hết ngày %s".formatted(VietnameseDate.onPaper(from), VietnameseDate.onPaper(to));
    }
}
