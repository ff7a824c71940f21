package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** What the lead agency sees and decides about two nominations, the farmers' and the women's union's. */
@SystemTest
class ScreeningTest {

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Candidates candidates;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void people_who_only_share_a_name_are_no_duplicates() {
        nominated("so-duyet-1", person("Nguyễn Văn A", "Bí thư chi bộ 1"), person("Nguyễn Văn A", "Giáo viên"));
        assertThat(candidates.of("so-duyet-1")).allSatisfy(candidate -> {
            assertThat(candidate.proposed()).isEqualTo(CandidateStatus.ELIGIBLE);
            assertThat(candidate.reasons()).isEmpty();
        });
    }

    @Test
    void a_suspected_duplicate_is_for_a_person_to_check() {
        nominated("so-duyet-2", person("Nguyễn Văn A", "Bí thư chi bộ 1"), person("nguyễn  văn a", "Bí thư chi bộ 1"));
        assertThat(candidates.of("so-duyet-2")).allSatisfy(candidate -> assertThat(candidate.reasons())
                .singleElement()
                .asString()
                .startsWith("Có thể trùng"));
        assertThat(desk.read("lead", "confirmScreening", "so-duyet-2", "view", Map.class)
                        .get("text")
                        .toString())
                .contains("Cần đối chiếu");
        assertThatThrownBy(() -> desk.submit("lead", "confirmScreening", "so-duyet-2"))
                .hasMessageContaining("Hãy đối chiếu «Nguyễn Văn A»");
        assertThatThrownBy(() -> screen("so-duyet-2", row("ELIGIBLE", ""), row("INELIGIBLE", "Cùng một người")))
                .hasMessageContaining("Hãy ghi kết quả đối chiếu");
        screen("so-duyet-2", row("ELIGIBLE", "Đơn vị đề nghị trước"), row("INELIGIBLE", "Cùng một người"));
        assertThat(candidates.of("so-duyet-2"))
                .extracting(Candidate::status)
                .containsExactly(CandidateStatus.ELIGIBLE, CandidateStatus.INELIGIBLE);
    }

    @Test
    void a_reason_stays_with_its_decision_and_goes_with_the_proposal_it_answered() {
        nominated("so-duyet-3", with("criteria", List.of()), person("Bà Lê Thị Bông", "Hội viên"));
        screen("so-duyet-3", row("ELIGIBLE", "Thành tích nêu rõ tiêu chuẩn"), row("INCOMPLETE", "Thiếu xác nhận"));
        TestClock.set("2022-08-13T00:00:00+07:00"); // the days to supplement have passed
        jobs.run();

        List<?> prefilled = desk.read("lead", "confirmScreening", "so-duyet-3", "screening", List.class);
        assertThat((Object) prefilled)
                .isEqualTo(Cycle.apart(
                        candidates.of("so-duyet-3").subList(0, 1),
                        List.of(row("ELIGIBLE", "Thành tích nêu rõ tiêu chuẩn"))));
        assertThat(candidates.of("so-duyet-3"))
                .extracting(Candidate::override)
                .last()
                .isNull();
        desk.submit("lead", "confirmScreening", "so-duyet-3");
        assertThat(candidates.of("so-duyet-3")).extracting(Candidate::status).containsOnly(CandidateStatus.ELIGIBLE);
    }

    @Test
    void renaming_a_unit_while_a_form_is_open_mixes_nothing_up() {
        nominated("so-duyet-4", person("Ông Nông", "Hội viên"), person("Bà Phụ", "Hội viên"));
        List<Map<String, Object>> rows = Cycle.apart(
                candidates.of("so-duyet-4").subList(1, 2), List.of(row("INELIGIBLE", "Đã được khen thưởng năm trước")));
        String name = rename("hoi-phu-nu", "Yên Phụ"); // from before the farmers' union to after it
        try {
            submit("so-duyet-4", rows);
            assertThat(candidates.of("so-duyet-4"))
                    .filteredOn(candidate -> candidate.status() == CandidateStatus.ELIGIBLE)
                    .extracting(Candidate::name)
                    .containsExactly("Ông Nông");
        } finally {
            rename("hoi-phu-nu", name);
        }
    }

    @Test
    void what_a_dossier_lacks_is_told_to_the_unit_and_can_be_supplied() {
        Map<String, Object> farmer = new HashMap<>(Cycle.nomination("Ông Nông"));
        farmer.remove("notDisciplined");
        nominated("so-duyet-5", farmer, person("Bà Phụ", "Hội viên"));
        assertThat(candidates.of("so-duyet-5"))
                .extracting(Candidate::proposed)
                .containsExactly(CandidateStatus.INCOMPLETE, CandidateStatus.ELIGIBLE);
        cycle.confirmScreening("so-duyet-5");
        assertThat(desk.read("hoi-nong-dan.clerk", "supplementDossier", "so-duyet-5", "view", Map.class)
                        .get("rows")
                        .toString())
                .contains("chưa cam kết không trong thời gian xem xét");
        Object supplement = Desk.json(
                List.of(Map.of("dossier", List.of("summary-list", "achievement-report"), "notDisciplined", true)));
        desk.submit("hoi-nong-dan.clerk", "supplementDossier", "so-duyet-5", Map.of("supplements", supplement));
        jobs.run();
        assertThat(candidates.of("so-duyet-5")).extracting(Candidate::proposed).containsOnly(CandidateStatus.ELIGIBLE);
    }

    @Test
    void a_row_is_for_candidates_of_the_list_and_nobody_is_decided_about_twice() {
        nominated("so-duyet-6", person("Ông Nông", "Hội viên"), person("Bà Phụ", "Hội viên"));
        String farmer = candidates.of("so-duyet-6").get(0).id();
        Map<String, Object> first = Map.of("candidates", List.of(farmer), "decision", "ELIGIBLE", "reason", "Đủ");
        Map<String, Object> again = Map.of("candidates", List.of(farmer), "decision", "INELIGIBLE", "reason", "Thiếu");
        assertThatThrownBy(() -> submit("so-duyet-6", List.of(first, again)))
                .hasMessageContaining("«Ông Nông» được ghi nhiều lần");
        assertThatThrownBy(() -> submit("so-duyet-6", List.of(Map.of("decision", "INELIGIBLE", "reason", "Thiếu"))))
                .hasMessageContaining("chưa chọn ứng viên");
        assertThatThrownBy(() ->
                        submit("so-duyet-6", List.of(Map.of("candidates", List.of("x"), "decision", "INELIGIBLE"))))
                .hasMessageContaining("không còn trong danh sách");
        assertThat(candidates.of("so-duyet-6")).extracting(Candidate::status).containsOnly(CandidateStatus.ASSEMBLED);
        submit("so-duyet-6", List.of(again));
        assertThat(candidates.of("so-duyet-6"))
                .extracting(Candidate::status)
                .containsExactly(CandidateStatus.INELIGIBLE, CandidateStatus.ELIGIBLE);
    }

    private String rename(String unit, String name) {
        String before = jdbc.sql("select name from unit where code = ?")
                .param(unit)
                .query(String.class)
                .single();
        jdbc.sql("update unit set name = ? where code = ?").params(name, unit).update();
        return before;
    }

    private void nominated(String plan, Map<String, Object> farmers, Map<String, Object> women) {
        cycle.startAndIssue(plan, PlanChange.only("NOMINATION"), PlanChange.audience("mass-organisation"));
        nominate(plan + "/nominations/hoi-nong-dan", List.of(farmers));
        nominate(plan + "/nominations/hoi-phu-nu", List.of(women));
        for (String unit : List.of("hoi-cuu-chien-binh", "doan-thanh-nien", "lien-doan-lao-dong")) {
            nominate(plan + "/nominations/" + unit, List.of());
        }
    }

    private void nominate(String submission, List<Map<String, Object>> nominations) {
        cycle.prepareNominations(submission, nominations);
        cycle.approve(submission);
        cycle.accept(submission);
    }

    private static Map<String, Object> person(String name, String position) {
        Map<String, Object> nomination = new HashMap<>(Cycle.nomination(name));
        nomination.put("position", position);
        return nomination;
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> nomination = new HashMap<>(Cycle.nomination("Ông Nông"));
        nomination.put(field, value);
        return nomination;
    }

    private static Map<String, String> row(String decision, String reason) {
        return Map.of("decision", decision, "reason", reason);
    }

    private void screen(String plan, Map<String, String> farmers, Map<String, String> women) {
        submit(plan, Cycle.apart(candidates.of(plan), List.of(farmers, women)));
    }

    private void submit(String plan, List<Map<String, Object>> rows) {
        desk.submit("lead", "confirmScreening", plan, Map.of("screening", Desk.json(rows)));
        jobs.run();
    }
}
