package vn.neuguong.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.RowMapper;

/**
 * How long a step takes, of those times that it has ended.
 *
 * @param medianHours half of them took no longer
 * @param p90Hours nine of ten took no longer
 */
public record StepTime(String step, String label, long count, double medianHours, double p90Hours) {

    /** What a query asks of {@code named}, whose rows have a step, or null, and the moments it began and ended. */
    public static final String SELECT = """
            select step, count(*) as count,
                round((percentile_cont(0.5) within group (order by seconds) / 3600)::numeric, 1) as median_hours,
                round((percentile_cont(0.9) within group (order by seconds) / 3600)::numeric, 1) as p90_hours
            from (select step, date_part('epoch', ended - began) as seconds from named
                where step is not null and ended is not null) timed
            group by step
            """;

    /** @param label what a step is called */
    public static RowMapper<StepTime> rows(UnaryOperator<String> label) {
        return (row, i) -> read(row, label);
    }

    private static StepTime read(ResultSet row, UnaryOperator<String> label) throws SQLException {
        String step = row.getString("step");
        return new StepTime(
                step,
                label.apply(step),
                row.getLong("count"),
                row.getDouble("median_hours"),
                row.getDouble("p90_hours"));
    }
}
