package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.MailBox;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** What two units are told where nobody comes through: at whichever step that becomes known, each is told once, and politely. */
@SystemTest
class ResultNoticesTest {

    private static final String FARMERS = "hoi-nong-dan.clerks";

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MailBox mail;

    @Autowired
    private Candidates candidates;

    @Autowired
    private ResultNotices results;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void
            whose_nominees_the_council_does_not_endorse_is_told_when_the_minutes_are_confirmed_and_nothing_of_the_ballots() {
        mail.open();
        mail.address("hoi-nong-dan.clerk", "clerk@nong-dan.example");
        mail.address("hoi-nong-dan.leader", "leader@nong-dan.example");
        nominated("khong-ai-1");
        cycle.confirmScreening("khong-ai-1");
        cycle.appointCouncil("khong-ai-1", 3);
        cycle.convene("khong-ai-1");
        cycle.vote("khong-ai-1", "council1", "AGREE");
        cycle.vote("khong-ai-1", "council2", "DISAGREE");
        cycle.vote("khong-ai-1", "council3", "DISAGREE");
        assertThat(told("khong-ai-1")).as("before the minutes are confirmed").isEmpty();
        desk.submit("council1", "confirmMinutes", "khong-ai-1", Map.of("conclusion", "Nhất trí"));
        jobs.run();
        results.tellIfNobodyIsLeft("khong-ai-1");

        assertThat(told("khong-ai-1"))
                .containsExactlyInAnyOrder(FARMERS, "hoi-nong-dan.leaders", "hoi-phu-nu.clerks", "hoi-phu-nu.leaders");
        assertThat(body("khong-ai-1", FARMERS))
                .contains("- Điển hình của Hội Nông dân thị xã Đức Phổ (Cá nhân): chưa được khen thưởng đợt này;"
                        + " Hội đồng xét chọn không thông qua\nTrân trọng cảm ơn đơn vị đã giới thiệu")
                .doesNotContain("đồng ý", "Phụ nữ");
        mail.round();
        for (String address : List.of("clerk@nong-dan.example", "leader@nong-dan.example")) {
            List<MimeMessage> received = mail.of(address).stream()
                    .filter(one -> subject(one).startsWith("Kết quả khen thưởng theo Kế hoạch số "))
                    .toList();
            assertThat(received).as(address).hasSize(1);
        }
    }

    @Test
    void whose_nominees_are_not_eligible_is_told_why() {
        nominated("khong-ai-2");
        Object rows = Desk.json(Cycle.apart(
                candidates.of("khong-ai-2"),
                List.of(
                        Map.of("decision", "INELIGIBLE", "reason", "Đã được khen thưởng năm 2021"),
                        Map.of("decision", "INELIGIBLE", "reason", "Không đúng đối tượng"))));
        desk.submit("lead", "confirmScreening", "khong-ai-2", Map.of("screening", rows));
        jobs.run();

        assertThat(told("khong-ai-2")).hasSize(4);
        assertThat(body("khong-ai-2", FARMERS))
                .contains("kết quả sơ duyệt: không đủ điều kiện. Lý do: Đã được khen thưởng năm 2021")
                .doesNotContain("Không đúng đối tượng");
    }

    @Test
    void whose_nominees_are_taken_off_the_list_after_objections_is_told_that_and_not_what_was_objected() {
        cycle.nominateTwo("khong-ai-3", PlanChange.publicationDays(5));
        cycle.confirmScreening("khong-ai-3");
        cycle.appointCouncil("khong-ai-3", 3);
        TestClock.set("2022-08-16T00:00:00+07:00");
        jobs.run();
        Object objections = Desk.json(candidates.of("khong-ai-3").stream()
                .map(candidate -> Map.of(
                        "candidate", candidate.id(),
                        "content", "Ông Bảy phản ánh",
                        "decision", "REMOVE",
                        "reason", "Đúng như ông Bảy nêu"))
                .toList());
        desk.submit("lead", "resolveObjections", "khong-ai-3", Map.of("objections", objections));
        jobs.run();

        assertThat(told("khong-ai-3")).hasSize(4);
        assertThat(body("khong-ai-3", FARMERS))
                .contains("đã được đưa ra khỏi danh sách xét chọn sau khi giải quyết phản ánh")
                .doesNotContain("Bảy");
    }

    @Test
    void whose_nominees_the_standing_committee_does_not_commend_is_told_without_the_committees_reasons() {
        cycle.endorseTwo("khong-ai-4");
        List<String> both =
                candidates.of("khong-ai-4").stream().map(Candidate::id).toList();
        Object none = Desk.json(List.of(Map.of("candidates", both, "channels", List.of(), "reason", "Đợi năm sau")));
        Object own = Desk.json(Map.of("channels", List.of("OWN")));
        desk.submit("lead", "submitProposal", "khong-ai-4", Map.of("proposal", own));
        assertThat(told("khong-ai-4")).isEmpty();
        desk.submit("secretary", "decideCommendations", "khong-ai-4", Map.of("decisions", none));
        jobs.run();

        assertThat(told("khong-ai-4")).hasSize(4);
        assertThat(body("khong-ai-4", FARMERS))
                .contains("(Cá nhân): chưa được khen thưởng đợt này\n")
                .doesNotContain("Đợi năm sau");
    }

    private void nominated(String plan) {
        cycle.nominateTwo(plan);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> told(String plan) {
        return jdbc.sql("select recipient from notice where key like ?")
                .param("commended/" + plan + "/%")
                .query(String.class)
                .list();
    }

    private String body(String plan, String group) {
        return jdbc.sql("select body from notice where key = ?")
                .param("commended/%s/%s".formatted(plan, group))
                .query(String.class)
                .single();
    }
}
