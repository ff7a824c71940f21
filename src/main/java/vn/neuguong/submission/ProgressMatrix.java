package vn.neuguong.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Text;

/** The units of a plan, a row each, with a cell for each of its collections. */
@Component
@Transactional(readOnly = true)
public class ProgressMatrix {

    /**
     * Which units.
     *
     * @param search what their name has in it, without regard to case and diacritics; empty for all
     * @param parent the unit above them, {@link #NO_PARENT} for those that have none; null for all
     * @param status where at least one of their submissions stands; null for all
     */
    public record Filter(String plan, String search, String parent, Standing status) {}

    public static final String NO_PARENT = "-"; // no unit's code

    /** A unit with a cell for each collection, in their order. */
    public record Row(String code, String name, String className, String parent, String parentName, List<Cell> cells) {}

    private static final String ASKED = """
            from (select s.unit_code from submission s join collection c on c.id = s.collection_id
                  where c.plan_code = :plan and coalesce(s.standing = :status, true) group by s.unit_code) asked
                join unit u on u.code = asked.unit_code
            """;

    private static final String CHOSEN = """
            where position(search_key(:search) in u.search_key) > 0
                and coalesce(coalesce(u.parent_code, '-') = :parent, true)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressMatrix(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public long count(Filter filter) {
        return filtered("select count(*) " + ASKED + CHOSEN, filter)
                .query(Long.class)
                .single();
    }

    /** Some of the units, by name. */
    public List<Row> rows(Filter filter, List<String> collections, int limit, int offset) {
        List<Row> units = filtered(
                        "select u.code, u.name, k.name as class_name, u.parent_code, p.name as parent_name " + ASKED
                                + """
                                join unit_class k on k.code = u.class_code left join unit p on p.code = u.parent_code
                                """ + CHOSEN + "order by u.search_key, u.code limit :limit offset :offset",
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> unit(row))
                .list();
        Map<String, Map<String, Cell>> cells =
                cells(collections, units.stream().map(Row::code).toList());
        return units.stream()
                .map(unit -> with(unit, cells.getOrDefault(unit.code(), Map.of()), collections))
                .toList();
    }

    private StatementSpec filtered(String query, Filter filter) {
        return jdbc.sql(query)
                .param("plan", filter.plan())
                .param("search", Text.clean(filter.search()))
                .param("parent", filter.parent())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name());
    }

    /** By unit and collection. */
    private Map<String, Map<String, Cell>> cells(Collection<String> collections, List<String> units) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Map<String, Cell>> cells = new HashMap<>();
        jdbc.sql("select " + Cell.COLUMNS
                        + "from submission s where s.collection_id = any(:collections) and s.unit_code = any(:units)")
                .param("collections", collections.toArray(String[]::new))
                .param("units", units.toArray(String[]::new))
                .query(row -> {
                    cells.computeIfAbsent(row.getString("unit_code"), unit -> new HashMap<>())
                            .put(row.getString("collection_id"), Cell.of(row, today));
                });
        return cells;
    }

    private static Row unit(ResultSet row) throws SQLException {
        return new Row(
                row.getString("code"),
                row.getString("name"),
                row.getString("class_name"),
                row.getString("parent_code"),
                row.getString("parent_name"),
                List.of());
    }

    private static Row with(Row unit, Map<String, Cell> cells, List<String> collections) {
        return new Row(
                unit.code(),
                unit.name(),
                unit.className(),
                unit.parent(),
                unit.parentName(),
                collections.stream()
                        .map(id -> cells.getOrDefault(id, Cell.empty(id)))
                        .toList());
    }
}
