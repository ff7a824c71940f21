package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Nothing in the database links a member to a choice: every text and JSON in every table is searched for one. */
@SystemTest
class BallotSecrecyTest {

    private static final String PLAN = "phieu-kin";

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

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

        Object ballot = Desk.json(List.of(Map.of("choice", "AGREE"), Map.of("choice", "DISAGREE")));
        desk.submit("council2", "castBallot", PLAN, Map.of("ballot", ballot));

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

    /** Table and number of its rows, engine and history included, in which the word stands, in text or in bytes. */
    private List<String> placesThatHold(String word) {
        List<String> places = new ArrayList<>();
        List<Map<String, Object>> columns = jdbc.sql("""
                        select table_schema, table_name, column_name, data_type from information_schema.columns
                        where table_schema in ('public', 'neuguong')
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
