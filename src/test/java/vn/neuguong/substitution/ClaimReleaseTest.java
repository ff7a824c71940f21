package vn.neuguong.substitution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.neuguong.calendar.WorkingDays;
import vn.neuguong.engine.Claims;
import vn.neuguong.engine.People;
import vn.neuguong.notice.Notices;
import vn.neuguong.testing.Absent;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Claimed on Wednesday 10 August 2022; three working days later is Monday the 15th. */
@SystemTest
class ClaimReleaseTest {

    @Autowired
    private Absent absent;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private Claims claims;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private Notices notices;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void what_was_claimed_and_not_done_in_three_working_days_goes_back_to_the_group_with_a_notice() {
        absent.units("bo-1");
        String report = absent.asked("bo-do-1", "bo-1");
        desk.claim("bo-1-a.clerk", "prepareReport", report);
        dayBegins("2022-08-15T00:15:00+07:00");
        assertThat(assignee(report)).isEqualTo("bo-1-a.clerk");

        dayBegins("2022-08-16T00:15:00+07:00");
        assertThat(assignee(report)).isNull();
        assertThat(absent.notices("bo-1-a.clerk")).containsExactlyElementsOf(absent.notices("bo-1-a.clerks"));
        assertThat(absent.notices("bo-1-a.clerk"))
                .containsExactly(
                        "Việc «Lập báo cáo» (%s) đã được trả lại cho nhóm vì Người bo-1-a.clerk nhận nhưng chưa"
                                        .formatted(report)
                                + " xử lý trong 3 ngày làm việc.");
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_ClaimsReleased")
                        .finished()
                        .count())
                .isPositive();
    }

    @Test
    void who_claims_it_again_has_the_time_anew() {
        absent.units("bo-2");
        String report = absent.asked("bo-do-2", "bo-2");
        desk.claim("bo-2-a.clerk", "prepareReport", report);
        dayBegins("2022-08-16T00:15:00+07:00");
        desk.claim("bo-2-a.clerk", "prepareReport", report);
        dayBegins("2022-08-19T00:15:00+07:00");
        assertThat(assignee(report)).isEqualTo("bo-2-a.clerk");
        dayBegins("2022-08-20T00:15:00+07:00");
        assertThat(assignee(report)).isNull();
        assertThat(absent.notices("bo-2-a.clerk")).hasSize(2);
    }

    @Test
    void what_belongs_to_one_person_alone_stays_there() {
        absent.units("bo-3");
        String key = absent.start("bo-3-a.clerk");
        dayBegins("2022-08-30T00:15:00+07:00");
        assertThat(desk.task("bo-3-a.clerk", "nameDeputy", key).getAssignee()).isEqualTo("bo-3-a.clerk");
    }

    @Test
    void whoever_keeps_a_draft_works_on_it() {
        absent.units("bo-4");
        String report = absent.asked("bo-do-4", "bo-4");
        desk.claim("bo-4-a.clerk", "prepareReport", report);
        StaticListableBeanFactory drafts = new StaticListableBeanFactory();
        drafts.addBean("drafts", (ClaimActivity) task -> Instant.parse("2022-08-12T03:00:00Z"));
        AbandonedClaims abandoned = new AbandonedClaims(
                claims, drafts.getBeanProvider(ClaimActivity.class), workingDays, notices, people, clock, 3);

        TestClock.set("2022-08-17T00:15:00+07:00");
        abandoned.release();
        assertThat(assignee(report)).isEqualTo("bo-4-a.clerk");
        TestClock.set("2022-08-18T00:15:00+07:00");
        abandoned.release();
        assertThat(assignee(report)).isNull();
    }

    private String assignee(String report) {
        return desk.task(Cycle.unit(report) + ".clerk", "prepareReport", report).getAssignee();
    }

    private void dayBegins(String moment) {
        TestClock.set(moment);
        Job timer = management
                .createJobQuery()
                .processDefinitionKey("claimRelease")
                .timers()
                .singleResult();
        management.executeJob(timer.getId());
        jobs.run();
    }
}
