package vn.neuguong.submission;

/** How many submissions of a collection stand where; every unit of the audience is counted exactly once. */
public record Progress(
        String collection,
        String obligation,
        int open,
        int submitted,
        int returned,
        int accepted,
        int waived,
        int overdue,
        int notSubmitted) {}
