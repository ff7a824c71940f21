package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    private Tally tally;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_ballot_leaves_only_that_the_member_has_voted() {
        convened(PLAN);
        List<String> before = placesThatHold("DISAGREE");

        String second = vote.ballot(PLAN, "council2").get(1).id();
        cycle.castBallot(PLAN, "council2", "AGREE", List.of(second));

        assertThat(placesThatHold("DISAGREE")).isEqualTo(before);
        assertThat(tally.counts(PLAN)).isEmpty();
        assertThat(jdbc.sql("select person from ballot_cast where plan_code = ?")
                        .param(PLAN)
                        .query(String.class)
                        .list())
                .containsExactly("council2");
    }

    @Test
    void after_the_count_neither_order_nor_transaction_tells_whose_ballot_was_whose() {
        String plan = convened("phieu-kin-2");
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

    /** In no table of any schema does a row that a ballot writes name a candidate. */
    @Test
    void no_row_that_a_ballot_writes_names_a_candidate() {
        String plan = convened("phieu-kin-3");
        String second = vote.ballot(plan, "council2").get(1).id();
        long before = transaction();
        cycle.castBallot(plan, "council2", "AGREE", List.of(second));

        assertThat(written(before))
                .anyMatch(row -> row.startsWith("neuguong.ballot_cast") && row.contains("council2"))
                .anyMatch(row -> row.startsWith("neuguong.sealed_ballot") && !row.contains("council2"))
                .noneMatch(row -> row.contains(second));
    }

    @Test
    void between_two_ballots_the_whole_database_is_of_the_same_shape_whatever_was_marked() {
        String plan = convened("phieu-kin-4");
        long atFirst = transaction();
        cycle.castBallot(plan, "council2", "AGREE", List.of());
        List<String> agreed = written(atFirst);
        long between = transaction();
        cycle.castBallot(plan, "council3", "DISAGREE", List.of());

        assertThat(agreed).isNotEmpty();
        assertThat(shape(written(between), "council3")).isEqualTo(shape(agreed, "council2"));
    }

    /** As fresh as the first one: the row of a ballot has nothing by which two of the same choice could be told. */
    @Test
    void two_ballots_of_the_same_choice_are_no_more_alike_than_any_other_two() {
        String plan = convened("phieu-kin-5");
        cycle.castBallot(plan, "council2", "AGREE", List.of());
        cycle.castBallot(plan, "council3", "AGREE", List.of());
        List<byte[]> sealed = jdbc.sql("select content from sealed_ballot where plan_code = ?")
                .param(plan)
                .query(byte[].class)
                .list();
        long alike = IntStream.range(0, sealed.get(0).length)
                .filter(i -> sealed.get(0)[i] == sealed.get(1)[i])
                .count();
        assertThat(alike).isLessThan(sealed.get(0).length / 10);
    }

    @Test
    void once_counted_the_ballots_are_gone() {
        String plan = convened("phieu-kin-6");
        List.of("council1", "council2", "council3").forEach(member -> cycle.vote(plan, member, "AGREE"));
        assertThat(jdbc.sql("select count(*) from sealed_ballot where plan_code = ?")
                        .param(plan)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String convened(String plan) {
        cycle.nominateTwo(plan);
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 3);
        cycle.convene(plan);
        return plan;
    }

    /** The rows without what differs from one ballot to any other: the member, generated ids, and ciphertext but its length. */
    private static List<String> shape(List<String> rows, String member) {
        return rows.stream()
                .map(row -> row.replace(member, "member"))
                .map(row -> Pattern.compile("\\\\x[0-9a-f]+")
                        .matcher(row)
                        .replaceAll(bytes -> "bytes:" + "x".repeat(bytes.group().length())))
                .map(row -> row.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id"))
                .map(row -> row.replaceAll("-?\\d+", "0"))
                .sorted()
                .toList();
    }

    private long transaction() {
        return jdbc.sql("select pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
    }

    /** Every row of every table that was written after a transaction, bytes as text. */
    private List<String> written(long since) {
        return jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        order by 1
                        """).query(String.class).list().stream()
                .flatMap(
                        table -> jdbc
                                .sql(content(table) + " xmin::text::bigint > ?")
                                .param(since)
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
    }

    private static String content(String table) {
        return table.endsWith(".act_ge_bytearray")
                ? "select 'bytes ' || encode(bytes_, 'escape') from " + table + " where " + NO_RESOURCE + " and"
                : "select '%1$s ' || r::text from %1$s as r where".formatted(table);
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
