package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Nothing in the database links a member to a choice: every text and JSON in every table is searched for one. */
@SystemTest
class BallotSecrecyTest {

    private static final String PLAN = "phieu-kin";

    /** What a model or a form says stands in the deployed resources and is nobody's ballot. */
    private static final String NO_RESOURCE = "deployment_id_ is null and bytes_ is not null";

    @Autowired
    private Cycle cycle;

    @Autowired
    private Vote vote;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_ballot_leaves_only_counts_and_that_the_member_has_voted() {
        cycle.startAndIssue(PLAN);
        cycle.collect(PLAN, List.of("pho-an", "pho-chau"));
        cycle.confirmScreening(PLAN);
        cycle.appointCouncil(PLAN, 3);
        cycle.convene(PLAN);
        List<String> before = placesThatHold("DISAGREE");

        String second = vote.ballot(PLAN, "council2").get(1).id();
        cycle.castBallot(PLAN, "council2", "AGREE", List.of(second));

        assertThat(placesThatHold("DISAGREE")).isEqualTo(before);
        assertThat(jdbc.sql(
                                "select sum(tally.agree) || '/' || sum(tally.disagree) from tally join candidate on id = candidate_id"
                                        + " where plan_code = ?")
                        .param(PLAN)
                        .query(String.class)
                        .single())
                .isEqualTo("1/1");
        assertThat(jdbc.sql("select person from ballot_cast where plan_code = ?")
                        .param(PLAN)
                        .query(String.class)
                        .list())
                .containsExactly("council2");
    }

    @Test
    void after_the_count_neither_order_nor_transaction_tells_whose_ballot_was_whose() {
        String plan = "phieu-kin-2";
        cycle.startAndIssue(plan);
        cycle.collect(plan, List.of("pho-an", "pho-chau"));
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 3);
        cycle.convene(plan);
        cycle.vote(plan, "council3", "DISAGREE");
        cycle.vote(plan, "council1", "AGREE");
        cycle.vote(plan, "council2", "AGREE");

        assertThat(jdbc.sql("select person from ballot_cast where plan_code = ? order by ctid")
                        .param(plan)
                        .query(String.class)
                        .list())
                .containsExactly("council1", "council2", "council3");
        assertThat(jdbc.sql("""
                        select xmin::text from ballot_cast where plan_code = :plan
                        union select tally.xmin::text from tally join candidate on id = candidate_id
                        where plan_code = :plan
                        """).param("plan", plan).query(String.class).list()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from open_ballot where plan_code = ?")
                        .param(plan)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Casting a ballot writes no row that knows both the member and a candidate, in any table of any schema. */
    @Test
    void no_row_that_a_ballot_writes_holds_both_member_and_candidate() {
        String plan = "phieu-kin-3";
        cycle.startAndIssue(plan);
        cycle.collect(plan, List.of("pho-an", "pho-chau"));
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 3);
        cycle.convene(plan);
        List<String> before = rows();
        String second = vote.ballot(plan, "council2").get(1).id();
        cycle.castBallot(plan, "council2", "AGREE", List.of(second));

        List<String> written = new ArrayList<>(rows());
        written.removeAll(Set.copyOf(before));
        assertThat(written)
                .anyMatch(row -> row.startsWith("neuguong.ballot_cast") && row.contains("council2"))
                .anyMatch(row -> row.startsWith("neuguong.tally") && row.contains(second))
                .noneMatch(row -> row.contains("council2") && row.contains(second));
        assertThat(written).filteredOn(row -> row.contains(second)).allMatch(row -> row.startsWith("neuguong.tally"));
    }

    /** Every row of every table, bytes as text. */
    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        order by 1
                        """)
                .query(String.class)
                .list()
                .forEach(table ->
                        rows.addAll(jdbc.sql(content(table)).query(String.class).list()));
        return rows;
    }

    private static String content(String table) {
        return table.endsWith(".act_ge_bytearray")
                ? "select 'bytes ' || encode(bytes_, 'escape') from " + table + " where " + NO_RESOURCE
                : "select '%1$s ' || r::text from %1$s as r".formatted(table);
    }

    /** Table and number of its rows, engine and history included, in which the word stands, in text or in bytes. */
    private List<String> placesThatHold(String word) {
        List<String> places = new ArrayList<>();
        List<Map<String, Object>> columns = jdbc.sql("""
                        select table_schema, table_name, column_name, data_type from information_schema.columns
                        where table_schema not in ('pg_catalog', 'information_schema')
                            and data_type in ('text', 'character varying', 'jsonb', 'bytea')
                        order by 1, 2, 3
                        """).query().listOfRows();
        for (Map<String, Object> column : columns) {
            String name = "\"%s\"".formatted(column.get("column_name"));
            String text =
                    column.get("data_type").equals("bytea") ? "encode(%s, 'escape')".formatted(name) : name + "::text";
            String table = "\"%s\".\"%s\"".formatted(column.get("table_schema"), column.get("table_name"));
            // What a model or a form says stands in the deployed resources and is nobody's ballot.
            String condition = table.endsWith("\"act_ge_bytearray\"") ? " and deployment_id_ is null" : "";
            int rows = jdbc.sql(
                            "select count(*) from %s where %s like '%%%s%%'%s".formatted(table, text, word, condition))
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                places.add(table + " " + name + ": " + rows);
            }
        }
        return places;
    }
}
