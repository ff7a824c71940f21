package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.nomination.Councils;
import vn.neuguong.nomination.Councils.Member;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** A council is proposed and then changed, as those see it who do it. */
@SystemTest
class CouncilChangeInTasklistTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String PLAN = "doi-hoi-dong-tren-mang";

    @LocalServerPort
    private int port;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Councils councils;

    @Test
    void a_member_gives_way_to_another() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        cycle.startAndIssue(PLAN, PlanChange.only("NOMINATION"), PlanChange.audience("mass-organisation"));
        cycle.collect(PLAN, List.of("hoi-nong-dan"));
        cycle.confirmScreening(PLAN);
        Tasklist lead = Tasklist.login(BROWSER, port, "lead").open("Đề xuất Hội đồng", PLAN);
        lead.screenshot("propose-council");
        cycle.appointCouncil(PLAN, 3);

        lead.startProcess("Thay đổi Hội đồng xét chọn").screenshot("start-council-change");
        lead.fill(lead.startField("Mã kế hoạch"), PLAN);
        lead.confirmStart();
        lead.open("Đề nghị thay đổi", PLAN);
        lead.form()
                .getByText("Đề nghị thay đổi", new Locator.GetByTextOptions().setExact(true))
                .click();
        lead.select(
                lead.entries("Thành viên Hội đồng sau khi thay đổi").nth(2).getByLabel("Họ và tên, chức vụ"),
                "(council5)");
        lead.fill(lead.field("Lý do thay đổi"), "Đồng chí Khương chuyển công tác");
        lead.screenshot("propose-council-change");
        lead.completeAndLeave();

        Tasklist committee = Tasklist.login(BROWSER, port, "secretary").open("Quyết định thay đổi", PLAN);
        assertThat(committee.form()).containsText("Đồng chí Bùi Thanh Khương – Ủy viên thôi tham gia Hội đồng");
        committee
                .form()
                .getByText("Đồng ý thay đổi", new Locator.GetByTextOptions().setExact(true))
                .click();
        committee.screenshot("decide-council-change");
        committee.completeAndLeave();
        assertThat(councils.members(PLAN))
                .extracting(Member::person)
                .containsExactly("council1", "council2", "council5");
    }
}
