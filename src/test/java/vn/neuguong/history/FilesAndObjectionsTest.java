package vn.neuguong.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.attachment.Attachments;
import vn.neuguong.attachment.Owner;
import vn.neuguong.nomination.Candidates;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SampleFiles;
import vn.neuguong.testing.Sending;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** What the timelines tell of files that were submitted, and of objections that came in by the public page. */
@SystemTest
class FilesAndObjectionsTest {

    private static final String CLERK = "mat-tran.clerk";
    private static final String FOLDER = "Tài liệu khác";

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Sending sending;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Timelines timelines;

    @Autowired
    private Candidates candidates;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void files_are_told_with_the_step_that_submits_them_and_where_they_are_taken_away_afterwards() {
        String nominations = issued("tep-thoi-gian-1");
        attach(nominations, "nhap.pdf");
        remove(nominations, "nhap.pdf");
        attach(nominations, "danh-sach.pdf");
        attach(nominations, "bao-cao.pdf");
        submit(nominations);
        TestClock.set("2022-08-11T08:00:00+07:00");
        desk.submit(
                "lead",
                "checkSubmission",
                nominations,
                Map.of("decision", "RETURN", "comment", "Sai mẫu", "newDue", "2022-09-02"));
        remove(nominations, "bao-cao.pdf");
        attach(nominations, "bao-cao-2.pdf");
        submit(nominations);
        cycle.accept(nominations);

        List<Entry> told = timelines.ofSubmission(nominations);
        assertThat(told)
                .extracting(Entry::what, Entry::remark)
                .containsExactly(
                        tuple("Giao cho đơn vị", null),
                        tuple("Lập xong", null),
                        tuple("Nộp", null),
                        tuple("Nộp kèm tệp", "2 tệp: danh-sach.pdf; bao-cao.pdf"),
                        tuple("Trả lại để bổ sung", "Sai mẫu"),
                        tuple("Lập xong", null),
                        tuple("Nộp", null),
                        tuple("Chấp nhận", null),
                        tuple("Gỡ tệp đã nộp", "bao-cao.pdf"),
                        tuple("Nộp kèm tệp", "1 tệp: bao-cao-2.pdf"));
        assertThat(told.get(3).who()).as("who sent it").isEqualTo(told.get(2).who());
        assertThat(told.get(8).who())
                .as("who took it away")
                .isEqualTo(told.get(1).who());
        assertThat(told.get(3).about().id()).isEqualTo(nominations);
        assertThat(timelines.ofCandidate(candidate("tep-thoi-gian-1")))
                .extracting(Entry::what, Entry::remark)
                .contains(tuple("Nộp kèm tệp", "2 tệp: danh-sach.pdf; bao-cao.pdf"));
        assertThat(timelines.ofPlan("tep-thoi-gian-1"))
                .extracting(Entry::what, Entry::number)
                .contains(tuple("Gỡ tệp đã nộp", 1));
    }

    @Test
    void the_plan_tells_the_files_of_several_units_by_day() {
        cycle.startAndIssue("tep-thoi-gian-2", PlanChange.only("REPORT"), PlanChange.audience("mass-organisation"));
        for (String unit : List.of("hoi-nong-dan", "hoi-phu-nu")) {
            String report = "tep-thoi-gian-2/review-report/" + unit;
            sending.attach(
                    unit + ".clerk",
                    "prepareReport",
                    report,
                    "Tài liệu kèm theo báo cáo",
                    "phu-luc.pdf",
                    SampleFiles.pdf(unit));
            cycle.prepareReport(report);
            cycle.approve(report);
        }
        assertThat(timelines.ofPlan("tep-thoi-gian-2"))
                .filteredOn(entry -> entry.what().startsWith("Nộp kèm tệp"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.what()).isEqualTo("Nộp kèm tệp – 2 lượt");
                    assertThat(entry.about().id()).isEqualTo("tep-thoi-gian-2/review-report");
                });
    }

    @Test
    void of_an_objection_by_the_public_page_only_that_it_came_is_told() {
        String plan = "tep-thoi-gian-3";
        String nominations = issued(plan, PlanChange.publicPage(5));
        submit(nominations);
        cycle.accept(nominations);
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 3);
        String candidate = candidate(plan);
        TestClock.set("2022-08-12T09:00:00+07:00");
        jdbc.sql("""
                        insert into received_objection (plan_code, candidate_id, content, sender, contact, at)
                        values (?, ?, 'Nội dung kín', 'Trần Văn Nghĩa', '0905 123 456', '2022-08-12T09:00:00+07:00')
                        """).params(plan, candidate).update();

        for (List<Entry> told : List.of(timelines.ofCandidate(candidate), timelines.ofPlan(plan))) {
            assertThat(told)
                    .filteredOn(entry -> entry.what().contains("phản ánh"))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.what()).isEqualTo("Nhận phản ánh qua trang công khai");
                        assertThat(entry.who()).isEqualTo("Người phản ánh");
                        assertThat(entry.remark()).isNull();
                        assertThat(entry.about().id()).isEqualTo(candidate);
                    });
            assertThat(told.toString()).doesNotContain("Nghĩa", "0905", "Nội dung kín");
        }
        assertThat(timelines.ofSubmission(nominations))
                .extracting(Entry::what)
                .doesNotContain("Nhận phản ánh qua trang công khai");
    }

    private String issued(String plan, PlanChange... more) {
        PlanChange all = List.of(more).stream()
                .reduce(PlanChange.only("NOMINATION").and(PlanChange.audience("front")), PlanChange::and);
        cycle.startAndIssue(plan, all);
        return plan + "/nominations/mat-tran";
    }

    /** The clerk prepares a nomination, the leader sends it. */
    private void submit(String nominations) {
        cycle.prepareNominations(nominations, List.of(Cycle.nomination("Bà Lê Thị Bông")));
        cycle.approve(nominations);
    }

    private void attach(String nominations, String name) {
        sending.attach(CLERK, "prepareNominations", nominations, FOLDER, name, SampleFiles.pdf(name));
    }

    private void remove(String nominations, String name) {
        String task = desk.task(CLERK, "prepareNominations", nominations).getId();
        long file = attachments.of(Owner.submission(nominations)).stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(sending.remove(CLERK, task, sending.key(CLERK, task, FOLDER), file)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    private String candidate(String plan) {
        jobs.run();
        return candidates.of(plan).get(0).id();
    }
}
