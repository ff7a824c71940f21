package vn.neuguong.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What units have still to submit within some days, of one plan or all. */
@Component
@Transactional(readOnly = true)
public class DueSubmissions {

    /** A submission in a list; unit is the one that was asked, though another one may answer. */
    public record Entry(String plan, String title, String unit, String unitName, Cell cell) {}

    private static final String SELECT = "select c.plan_code, c.title, u.name as unit_name, " + Cell.COLUMNS;

    private static final String FROM = """
            from submission s join collection c on c.id = s.collection_id join unit u on u.code = s.unit_code
            """;

    private static final String DUE = """
            where s.due_at > :after and s.due_at <= :until and s.status in ('OPEN', 'PREPARED', 'RETURNED')
                and coalesce(c.plan_code = :plan, true)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DueSubmissions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many are due after one moment, and not after another. */
    public long count(String plan, Instant after, Instant until) {
        return due("select count(*) " + FROM + DUE, plan, after, until)
                .query(Long.class)
                .single();
    }

    /** Some of them, what is due first first. */
    public List<Entry> list(String plan, Instant after, Instant until, int limit, int offset) {
        return due(
                        SELECT + FROM + DUE + "order by s.due_at, u.search_key, s.id limit :limit offset :offset",
                        plan,
                        after,
                        until)
                .param("limit", limit)
                .param("offset", offset)
                .query(entries())
                .list();
    }

    private StatementSpec due(String query, String plan, Instant after, Instant until) {
        return jdbc.sql(query)
                .param("plan", plan)
                .param("after", Collections.time(after))
                .param("until", Collections.time(until));
    }

    /** By their ids; what is no submission's id is not there. */
    public Map<String, Entry> of(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql(SELECT + FROM + "where s.id in (:ids)").param("ids", ids).query(entries()).list().stream()
                        .collect(Collectors.toMap(entry -> entry.cell().submission(), Function.identity()));
    }

    /** Those for which these units answer, of plans that are issued or closed, the latest plan first. */
    public List<Entry> ofUnits(Collection<String> units) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + FROM + """
                                join plan p on p.code = c.plan_code where s.responsible_code in (:units)
                                order by p.status = 'CLOSED', p.issued_at desc, p.code, u.search_key, u.code, c.due_at, c.id
                                """)
                        .param("units", units)
                        .query(entries())
                        .list();
    }

    private RowMapper<Entry> entries() {
        LocalDate today = LocalDate.now(clock);
        return (row, i) -> new Entry(
                row.getString("plan_code"),
                row.getString("title"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                Cell.of(row, today));
    }
}
