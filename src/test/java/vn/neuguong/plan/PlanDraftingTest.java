package vn.neuguong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.plan.Obligation.Kind;
import vn.neuguong.plan.Obligation.Subject;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** What a drafter can do with a plan in draftPlan and draftObligation, and what is not let through. */
@SystemTest
class PlanDraftingTest {

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Plans plans;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_draft_is_saved_unfinished_and_comes_back_to_its_drafter() {
        cycle.start("soan-1");
        cycle.draft("soan-1", draft -> {
            draft.put("title", "sơ kết lần hai").put("next", "CONTINUE");
            draft.remove("obligations");
        });

        assertThat(plan("soan-1").obligations()).isEmpty();
        assertThat(desk.read("lead", "draftPlan", "soan-1", "draft", Map.class).get("title"))
                .isEqualTo("sơ kết lần hai");
    }

    @Test
    void an_obligation_is_added_and_its_outline_written() {
        cycle.start("soan-2");
        cycle.draft("soan-2", draft -> {
            draft.withArray("obligations")
                    .addObject()
                    .put("kind", "REPORT")
                    .put("title", "Báo cáo chuyên đề Đổi mới")
                    .put("deadline", "chậm nhất ngày 04/9/2022")
                    .put("reminders", "5, 2")
                    .putArray("audience")
                    .add("front");
            draft.put("next", "DETAIL");
        });
        cycle.detail("soan-2", detail -> {
            detail.putArray("outline")
                    .addObject()
                    .put("code", "1")
                    .put("title", "Kết quả")
                    .put("guidance", "- Việc đã làm\n- Việc mới [nếu có]");
            ObjectNode indicator = detail.putArray("indicators").addObject();
            indicator
                    .put("section", "1")
                    .put("title", "Số buổi sinh hoạt")
                    .put("unit", "buổi")
                    .put("min", 1);
        });
        desk.submit("lead", "draftPlan", "soan-2");

        Obligation added = plan("soan-2").obligation("bao-cao-chuyen-de-doi-moi");
        assertThat(added.reminders()).containsExactly(5, 2);
        assertThat(added.outline().get(0).items())
                .containsExactly(new Obligation.Item("Việc đã làm", false), new Obligation.Item("Việc mới", true));
        assertThat(added.indicators())
                .extracting(Obligation.Indicator::code, Obligation.Indicator::min)
                .containsExactly(tuple("so-buoi-sinh-hoat", 1L));
        assertThat(desk.tasks("office", "checkFormat", "soan-2")).hasSize(1);
    }

    @Test
    void the_quota_of_a_nomination_is_changed_and_the_rest_of_it_stays() {
        cycle.start("soan-3");
        cycle.draft("soan-3", draft -> draft.put("next", "DETAIL").put("detail", "nominations"));
        Obligation before = plan("soan-3").obligation("nominations");
        cycle.detail("soan-3", detail -> detail.putArray("quota")
                .addObject()
                .put("unitClass", "party-committee")
                .put("quota", "1..2"));

        Obligation after = plan("soan-3").obligation("nominations");
        assertThat(after.quotaOf("party-committee")).isEqualTo(new Quota(1, 2));
        assertThat(after.criteria()).isEqualTo(before.criteria());
        assertThat(after.dossier()).isEqualTo(before.dossier());
    }

    @Test
    void a_unit_is_exempt_with_a_reason() {
        cycle.start("soan-4");
        cycle.draft("soan-4", draft -> draft.put("next", "DETAIL").put("detail", "review-report"));
        cycle.detail("soan-4", detail -> detail.putArray("exemptions")
                .addObject()
                .put("unit", "pho-an")
                .put("reason", "Mới thành lập"));
        assertThat(plan("soan-4").obligation("review-report").exemptUnits()).containsEntry("pho-an", "Mới thành lập");
    }

    @Test
    void a_blank_plan_is_drafted_from_nothing_to_the_format_check() {
        cycle.start("soan-5", "");
        cycle.draft("soan-5", draft -> {
            draft.put("title", "thi đua năm 2022").put("period", "2022").put("next", "DETAIL");
            draft.putObject("issuer")
                    .put("name", "Xã ủy Bình An")
                    .put("authority", "Ban Thường vụ")
                    .put("place", "Bình An")
                    .put("symbol", "KH/XU")
                    .put("term", "2020-2025");
            draft.putObject("signer").put("name", "Trần Văn Ba");
            draft.putArray("recipients").addObject().put("name", "Các chi bộ");
            draft.put("body", "# I- MỤC ĐÍCH\nĐể thi đua.\n## 1. Yêu cầu\nThiết thực.");
            draft.putArray("obligations")
                    .addObject()
                    .put("kind", "REPORT")
                    .put("title", "Báo cáo")
                    .put("deadline", "hằng quý")
                    .putArray("audience")
                    .add("front");
        });
        cycle.detail("soan-5", detail -> detail.putArray("outline")
                .addObject()
                .put("code", "I")
                .put("title", "Kết quả")
                .put("guidance", "Nêu kết quả."));
        desk.submit("lead", "draftPlan", "soan-5");

        assertThat(desk.tasks("office", "checkFormat", "soan-5")).hasSize(1);
        assertThat(plan("soan-5").sections().get(0).parts().get(0).paragraphs()).containsExactly("Thiết thực.");
    }

    @Test
    void a_copy_for_another_year_moves_every_date_and_says_which_is_a_day_off() {
        cycle.start("soan-2027", "kim-bang-2022");

        Plan plan = plan("soan-2027");
        assertThat(plan.period()).hasToString("2027");
        assertThat(plan.obligation("nominations").deadline().lastDay()).contains(LocalDate.of(2027, 4, 4));
        assertThat(plan.conference().deadline().lastDay()).contains(LocalDate.of(2027, 4, 29));
        assertThat(notes("soan-2027"))
                .contains("Mọi thời hạn đã được chuyển từ năm 2022 sang năm 2027")
                .contains("ngày cuối cùng 04/4/2027 là ngày nghỉ (Chủ nhật)");
    }

    @Test
    void a_deadline_that_is_past_has_to_be_confirmed_by_the_drafter_and_by_whoever_signs() {
        TestClock.set("2022-09-05T08:00:00+07:00");
        cycle.start("soan-6");
        assertThatThrownBy(() -> desk.submit("lead", "draftPlan", "soan-6"))
                .hasMessageContaining("hạn nộp (trước ngày 05/9/2022) đã qua")
                .hasMessageContaining("đánh dấu ô xác nhận");
        cycle.draft("soan-6", draft -> draft.put("confirmed", true));
        desk.decide("office", "checkFormat", "soan-6", "APPROVE", "");
        desk.decide("secretary", "approvePlan", "soan-6", "APPROVE", "");
        jobs.run();
        assertThatThrownBy(() -> desk.submit("office", "signPlan", "soan-6")).hasMessageContaining("đã qua");
        desk.submit("office", "signPlan", "soan-6", Map.of("confirmed", true));
        jobs.run();
        assertThat(plans.get("soan-6").status()).isEqualTo(PlanStatus.ISSUED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/title                      | ''                 | Kế hoạch chưa có tên",
                "/period                     | năm tới            | không phải là năm thực hiện",
                "/issuer/symbol              | ''                 | Hãy ghi ký hiệu văn bản",
                "/signer/name                | ''                 | Hãy ghi họ và tên người ký",
                "/bases/0/date               | 31/2/2022          | không phải là một ngày",
                "/obligations/0/deadline     | sớm                | Hạn nộp của «Báo cáo sơ kết",
                "/obligations/0/deadline     | ''                 | chưa có hạn nộp",
                "/obligations/0/deadline     | thường xuyên       | là việc thường xuyên, không có hạn nộp",
                "/obligations/0/opens        | 06/9/2022          | có ngày mở sau hạn nộp",
                "/obligations/0/closing      | ngày 03/9/2022     | sớm hơn hạn nộp",
                "/obligations/0/reminders    | bảy                | không phải là các số ngày",
                "/obligations/0/reminders    | 7, 0               | không phải là các số ngày",
                "/obligations/0/audience     | khong-co           | Không có đơn vị nào thuộc đối tượng (khong-co)",
                "/conference/deadline        | trước ngày 07/9/2022 | muộn hơn hạn tổ chức hội nghị",
                "/vetting/coAppraisers       | khong-co           | Cơ quan phối hợp thẩm định «khong-co» không có",
                "/commendation/symbol        | ''                 | Hãy ghi ký hiệu quyết định khen thưởng",
                "/commendation/certificateSymbol | QĐ/TU          | Ký hiệu giấy khen phải khác ký hiệu quyết định",
                "/vetting/publicPage         | true               | số ngày công khai là 0",
                "/body                       | Không có đề mục    | phải bắt đầu bằng một đề mục",
                "/next                       | ''                 | Hãy chọn"
            })
    void what_will_not_do_is_refused_naming_the_field_and_nothing_is_written(
            String field, String value, String refusal) {
        String code = "soan-7-" + Math.abs((field + value).hashCode());
        cycle.start(code);
        Plan before = plan(code);

        assertThatThrownBy(() -> cycle.draft(code, draft -> set(draft, field, value)))
                .hasMessageContaining(refusal);

        assertThat(plan(code)).isEqualTo(before);
        assertThat(desk.tasks("lead", "draftPlan", code)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/outline/0/code             | a                  | Số thứ tự «a»",
                "/outline/0/title            | ''                 | chưa có tên",
                "/indicators/0/section       | 9                  | nhưng đề cương không có mục này",
                "/indicators/0/of            | khong-co           | nhiệm vụ này không có chỉ tiêu đó",
                "/indicators/0/unit          | ''                 | đủ tên và đơn vị tính"
            })
    void details_that_will_not_do_are_refused(String field, String value, String refusal) {
        String code = "soan-8-" + Math.abs((field + value).hashCode());
        cycle.start(code);
        cycle.draft(code, draft -> draft.put("next", "DETAIL").put("detail", "review-report"));
        assertThatThrownBy(() -> {
                    cycle.detail(code, detail -> set(detail, field, value));
                    desk.submit("lead", "draftPlan", code); // names are resolved when the draft is finished
                })
                .hasMessageContaining(refusal);
    }

    @Test
    void a_majority_of_its_own_is_for_one_kind_of_candidates_and_stated_once() {
        cycle.start("soan-10");
        assertThatThrownBy(() -> cycle.draft("soan-10", draft -> subjectRule(draft, "MODEL", "MODEL")))
                .hasMessageContaining("Có đối tượng được nêu hai lần");
        assertThatThrownBy(() -> cycle.draft("soan-10", draft -> subjectRule(draft, (String) null)))
                .hasMessageContaining("Hãy chọn đối tượng hoặc xóa dòng đó");
        cycle.draft("soan-10", draft -> subjectRule(draft, "MODEL"));
        assertThat(plan("soan-10").vetting().subjectRules())
                .containsExactly(new PassTerms(Subject.MODEL, null, Share.parse("4/5"), null, null));
    }

    private static void subjectRule(ObjectNode draft, String... subjects) {
        for (String subject : subjects) {
            draft.withArray("/vetting/subjectRules")
                    .addObject()
                    .put("subject", subject)
                    .put("pass", "4/5");
        }
    }

    @Test
    void a_kind_that_changes_leaves_the_details_of_the_old_kind_behind() {
        cycle.start("soan-9");
        cycle.draft("soan-9", draft -> {
            ((ObjectNode) draft.withArray("obligations").get(1)).put("kind", "REPORT");
            draft.put("next", "CONTINUE");
        });
        assertThat(plan("soan-9").obligation("nominations").kind()).isEqualTo(Kind.REPORT);
        assertThat(plan("soan-9").obligation("nominations").criteria()).isEmpty();
    }

    private static void set(ObjectNode form, String field, String value) {
        int last = field.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) form.at(field.substring(0, last));
        String name = field.substring(last + 1);
        if (parent.path(name).isArray()) {
            parent.putArray(name).add(value);
        } else {
            parent.put(name, value);
        }
    }

    private Plan plan(String code) {
        return plans.get(code).plan();
    }

    private String notes(String code) {
        return desk.read("lead", "draftPlan", code, "view", Map.class)
                .get("notes")
                .toString()
                .replace("\\", "");
    }
}
