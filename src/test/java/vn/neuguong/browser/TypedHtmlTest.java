package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.submission.SubmissionEntries;
import vn.neuguong.submission.SubmissionEntry;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Scripts and HTML that somebody types show as text, in every form and every paper. */
@SystemTest
class TypedHtmlTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String TYPED =
            "<script>alert(1)</script> <b>x</b> <img src=x onerror=alert(2)> {{view.unit}} **đậm**";

    @LocalServerPort
    private int port;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private SubmissionEntries submissions;

    @Autowired
    private TestRestTemplate http;

    private final List<String> alerts = new ArrayList<>();

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void in_a_report_they_show_as_text_to_the_clerk_the_leader_and_the_lead_agency() {
        String report = "ky-tu-1/review-report/pho-an";
        cycle.startAndIssue("ky-tu-1");
        List<?> sections = desk.read("pho-an.clerk", "prepareReport", report, "answers", List.class);
        desk.submit(
                "pho-an.clerk",
                "prepareReport",
                report,
                Map.of(
                        "answers",
                        Desk.json(Collections.nCopies(sections.size(), Map.of("content", TYPED))),
                        "figures",
                        cycle.figures(report, 12)));

        Tasklist leader = shows("pho-an.leader", "Duyệt bài nộp", report).screenshot("html-1-leader");
        leader.field("Duyệt và gửi").check();
        leader.completeAndLeave();
        Tasklist lead = shows("lead", "Kiểm tra bài nộp", report);
        lead.field("Trả lại để bổ sung").check();
        lead.fillDay("Hạn nộp lại", "06/09/2022");
        lead.fill(lead.field("Ý kiến"), TYPED);
        lead.completeAndLeave();
        shows("pho-an.clerk", "Lập báo cáo", report).screenshot("html-2-returned");
        assertThat(alerts).isEmpty();
    }

    @Test
    void in_a_nomination_they_show_as_text_to_council_and_standing_committee_and_in_every_paper() {
        String plan = "ky-tu-2";
        cycle.startAndIssue(plan, PlanChange.only("NOMINATION"), PlanChange.audience("mass-organisation"));
        for (SubmissionEntry submission : submissions.ofPlan(plan)) {
            boolean first = submission.unitCode().equals("hoi-nong-dan");
            cycle.prepareNominations(submission.id(), first ? List.of(Cycle.nomination(TYPED)) : List.of());
            cycle.approve(submission.id());
            cycle.accept(submission.id());
        }
        shows("lead", "Xác nhận kết quả sơ duyệt", plan);
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 3);
        cycle.convene(plan);
        shows("council2", "Bỏ phiếu", plan).screenshot("html-3-ballot");
        cycle.endorse(plan, 3);
        cycle.commend(plan);

        String address = "/api/plans/" + plan + "/documents";
        JsonNode papers = http.withBasicAuth("lead", DemoDirectory.PASSWORD).getForObject(address, JsonNode.class);
        assertThat(papers).hasSizeGreaterThan(2);
        Page page = BROWSER.open();
        page.onDialog(dialog -> alerts.add(dialog.message()));
        int named = 0;
        for (JsonNode paper : papers) {
            String html = http.withBasicAuth("lead", DemoDirectory.PASSWORD)
                    .getForObject(address + paper.get("key").asText().substring(plan.length()), String.class);
            page.setContent(html);
            assertThat(html).doesNotContain("<script", "<b>x", "<img src=x");
            named += page.locator("body").innerText().contains(TYPED) ? 1 : 0;
        }
        assertThat(named).isGreaterThan(1);
        assertThat(alerts).isEmpty();
    }

    private Tasklist shows(String person, String task, String businessKey) {
        Tasklist tasklist = Tasklist.login(BROWSER, port, person);
        tasklist.page().onDialog(dialog -> alerts.add(dialog.message()));
        tasklist.open(task, businessKey);
        assertThat(tasklist.form()).containsText(TYPED);
        return tasklist;
    }
}
