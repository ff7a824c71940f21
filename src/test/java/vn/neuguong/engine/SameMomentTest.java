package vn.neuguong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.submission.SubmissionStatus;
import vn.neuguong.submission.Submissions;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SameMoment;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Two people complete one task at the same moment: one has done it, the other is told so. */
@SystemTest
class SameMomentTest {

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private FormService forms;

    @Autowired
    private Submissions submissions;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void one_has_done_it_and_the_other_is_told_in_Vietnamese() throws Exception {
        cycle.startAndIssue("cung-luc-1", PlanChange.audience("front"), PlanChange.only("REPORT"));
        String report = "cung-luc-1/review-report/mat-tran";
        cycle.prepareReport(report);
        String task = desk.task("mat-tran.leader", "approveSubmission", report).getId();

        assertThat(SameMoment.atOnce(List.<Callable<String>>of(() -> approve(task), () -> approve(task))))
                .containsExactlyInAnyOrder("", "told");
        assertThat(submissions.get(report).status()).isEqualTo(SubmissionStatus.SUBMITTED);
        assertThat(desk.tasks("lead", "checkSubmission", report)).hasSize(1);
    }

    private String approve(String task) {
        try {
            desk.as("mat-tran.leader", () -> {
                forms.submitTaskForm(task, Map.of("decision", "APPROVE", "comment", ""));
                return null;
            });
            return "";
        } catch (FormFieldValidationException e) {
            assertThat(e.getMessage()).containsAnyOf("Việc này không còn", "nên không thực hiện được việc này");
            return "told";
        }
    }
}
