package vn.neuguong.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.testing.SystemTest;

/** The database itself keeps what was recorded as it was. */
@SystemTest
class AppendOnlyTest {

    private static final String RECORDS = """
            select table_name from information_schema.tables
            where table_schema = 'neuguong' and table_type = 'BASE TABLE' and (table_name like '%\\_step'
                or table_name in ('act', 'objection', 'received_objection', 'session_not_held', 'former_name'))
            """;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void no_record_is_changed_or_taken_away_not_even_by_mistake() {
        List<String> records = jdbc.sql(RECORDS).query(String.class).list();
        assertThat(records).hasSizeGreaterThanOrEqualTo(11).contains("plan_step", "submission_step", "act");
        for (String table : records) {
            for (String change : List.of(
                    "update %s set at = now()".formatted(table).replace("former_name set at", "former_name set until"),
                    "delete from %s".formatted(table),
                    "truncate %s cascade".formatted(table))) {
                assertThatThrownBy(() -> jdbc.sql(change).update())
                        .as(change)
                        .hasMessageContaining("\"%s\" is append-only".formatted(table));
            }
        }
    }

    @Test
    void the_comments_of_the_tables_say_so() {
        assertThat(jdbc.sql("""
                        select coalesce(obj_description(('neuguong.' || table_name)::regclass), table_name)
                        from (%s) records
                        """.formatted(RECORDS)).query(String.class).list())
                .allMatch(comment -> comment.startsWith("Append-only: "));
    }
}
