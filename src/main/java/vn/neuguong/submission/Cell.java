package vn.neuguong.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.neuguong.calendar.DaysLeft;
import vn.neuguong.calendar.VietnameseDate;

/**
 * Where one unit stands with one collection.
 *
 * @param submission its id; null, like all that follows, where the unit was not asked
 * @param label in words: "Còn 3 ngày", "Chờ lãnh đạo duyệt, còn 3 ngày", "Quá hạn 2 ngày", "Được chấp nhận"
 * @param lastDay the last day for this unit
 * @param days how many are left, negative for those that have gone; null where the unit has nothing to do
 */
public record Cell(String collection, String submission, Standing status, String label, LocalDate lastDay, Long days) {

    /** The columns that {@link #of} wants of {@code submission s}. */
    static final String COLUMNS = "s.id, s.collection_id, s.unit_code, s.status, s.standing, s.due_at ";

    static Cell empty(String collection) {
        return new Cell(collection, null, null, null, null, null);
    }

    static Cell of(ResultSet row, LocalDate today) throws SQLException {
        Standing standing = Standing.valueOf(row.getString("standing"));
        SubmissionStatus status = SubmissionStatus.valueOf(row.getString("status"));
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        boolean withUnit = SubmissionStatus.WITH_UNIT.contains(status.name());
        DaysLeft left = DaysLeft.until(due.toInstant(), today);
        return new Cell(
                row.getString("collection_id"),
                row.getString("id"),
                standing,
                withUnit ? label(status, left) : standing.label(),
                VietnameseDate.lastDay(due.toInstant()),
                withUnit ? left.number() : null);
    }

    private static String label(SubmissionStatus status, DaysLeft left) {
        String days = left.phrase();
        String later = Character.toLowerCase(days.charAt(0)) + days.substring(1);
        return switch (status) {
            case PREPARED -> "Chờ lãnh đạo duyệt, " + later;
            case RETURNED -> "Bị trả lại, " + later;
            default -> days;
        };
    }
}
