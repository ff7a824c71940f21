package vn.neuguong.submission;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How many submissions stand where; each is counted exactly once. */
public record StandingCounts(
        int accepted, int submitted, int returned, int open, int overdue, int waived, int notSubmitted) {

    /** The columns of a query that groups rows of {@code submission s}. */
    static final String COLUMNS = """
            count(*) filter (where s.standing = 'ACCEPTED') as accepted,
            count(*) filter (where s.standing = 'SUBMITTED') as submitted,
            count(*) filter (where s.standing = 'RETURNED') as returned,
            count(*) filter (where s.standing = 'OPEN') as open,
            count(*) filter (where s.standing = 'OVERDUE') as overdue,
            count(*) filter (where s.standing = 'WAIVED') as waived,
            count(*) filter (where s.standing = 'NOT_SUBMITTED') as not_submitted
            """;

    public static final StandingCounts NONE = new StandingCounts(0, 0, 0, 0, 0, 0, 0);

    static StandingCounts of(ResultSet row) throws SQLException {
        return new StandingCounts(
                row.getInt("accepted"),
                row.getInt("submitted"),
                row.getInt("returned"),
                row.getInt("open"),
                row.getInt("overdue"),
                row.getInt("waived"),
                row.getInt("not_submitted"));
    }
}
