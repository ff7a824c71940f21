package vn.neuguong.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.organization.Unit;
import vn.neuguong.organization.Units;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** What is told of what is overdue since Thursday, 18/8/2022, day by day. */
@SystemTest
class OverdueNoticesTest {

    @Autowired
    private Cycle cycle;

    @Autowired
    private Jobs jobs;

    @Autowired
    private OverdueNotices notices;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void it_is_told_once_each_working_day_until_the_collection_closes_and_up_the_line_in_time() {
        String reports = overdue("qua-han-1", "mass-organisation");
        assertTold(reports, "2022-08-18", 5, 5, 0, 0); // Thursday
        assertTold(reports, "2022-08-19", 10, 10, 1, 0);
        assertTold(reports, "2022-08-20", 10, 10, 1, 0); // Saturday
        assertTold(reports, "2022-08-21", 10, 10, 1, 0);
        assertTold(reports, "2022-08-22", 15, 15, 2, 0);
        notices.tell(reports); // as a job that is done again would
        assertTold(reports, "2022-08-22", 15, 15, 2, 0);
        assertTold(reports, "2022-08-23", 20, 20, 3, 1);
        String report = reports + "/hoi-nong-dan";
        cycle.prepareReport(report);
        cycle.approve(report);
        assertTold(reports, "2022-08-24", 24, 24, 4, 2);
        assertThat(body("overdue/" + reports + "/2022-08-24/standingCommittee"))
                .startsWith("4 đơn vị chưa nộp «")
                .contains("\n- Hội Cựu chiến binh thị xã Đức Phổ (hạn: 17/8/2022)")
                .doesNotContain("Hội Nông dân", "đơn vị khác");
        assertTold(reports, "2022-08-26", 28, 28, 5, 3); // the server was down on the day before
        assertTold(reports, "2022-08-29", 28, 28, 5, 3); // closed ten days after the last one
        assertThat(jdbc.sql("select distinct delivery from notice where key like 'overdue/qua-han-1/%'")
                        .query(String.class)
                        .list())
                .containsExactly("DAILY");
    }

    @Test
    void of_many_units_twenty_are_named_and_the_others_counted() {
        units.save(
                Map.of("cell-of-23", "Chi bộ của phép thử"),
                IntStream.rangeClosed(1, 23)
                        .mapToObj(i -> new Unit("late-%02d".formatted(i), "Chi bộ số " + i, "cell-of-23"))
                        .toList());
        String reports = overdue("qua-han-2", "cell-of-23");
        at("2022-08-19T00:00:00+07:00");
        assertThat(body("overdue/" + reports + "/2022-08-19/leadAgency"))
                .startsWith("23 đơn vị chưa nộp")
                .contains("- Chi bộ số 20 (", "\nvà 3 đơn vị khác.")
                .doesNotContain("Chi bộ số 21");
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 3", "2, 1, 3", "0, 4, 3"})
    void a_line_that_would_be_told_in_the_wrong_order_stops_the_start(
            String leader, String leadAgency, String committee) {
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of(
                "neu-guong.escalation.leader", leader,
                "neu-guong.escalation.lead-agency", leadAgency,
                "neu-guong.escalation.standing-committee", committee)));
        assertThatThrownBy(() -> binder.bind("neu-guong.escalation", Escalation.class))
                .rootCause()
                .hasMessageContaining("phải là số ngày làm việc từ 0 trở lên, cấp trên không trước cấp dưới");
    }

    private String overdue(String plan, String audience) {
        cycle.startAndIssue(
                plan,
                PlanChange.only("REPORT"),
                PlanChange.audience(audience),
                PlanChange.deadline("before 2022-08-18"));
        return plan + "/review-report";
    }

    private void at(String moment) {
        TestClock.set(moment);
        jobs.run();
    }

    /** How often it was told by the end of the first hour of a day. */
    private void assertTold(
            String collection, String day, int clerks, int leaders, int leadAgency, int standingCommittee) {
        for (String hour : new String[] {"00:00", "00:30"}) {
            at(day + "T" + hour + ":00+07:00");
        }
        assertThat(told(collection, "%.clerks")).as("clerks on %s", day).isEqualTo(clerks);
        assertThat(told(collection, "%.leaders")).as("leaders on %s", day).isEqualTo(leaders);
        assertThat(told(collection, "leadAgency")).as("lead agency on %s", day).isEqualTo(leadAgency);
        assertThat(told(collection, "standingCommittee"))
                .as("standing committee on %s", day)
                .isEqualTo(standingCommittee);
    }

    private int told(String collection, String recipient) {
        return jdbc.sql("select count(*) from notice where key like ? and recipient like ?")
                .params("overdue/" + collection + "/%", recipient)
                .query(Integer.class)
                .single();
    }

    private String body(String key) {
        return jdbc.sql("select body from notice where key = ?")
                .param(key)
                .query(String.class)
                .single();
    }
}
