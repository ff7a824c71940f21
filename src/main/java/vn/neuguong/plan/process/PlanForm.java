package vn.neuguong.plan.process;

import static vn.neuguong.document.Markdown.escape;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.Deadline;
import vn.neuguong.document.Documents;
import vn.neuguong.engine.Variable;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.PlanIssuance.ObligationRow;
import vn.neuguong.plan.PlanPaper;
import vn.neuguong.plan.PlanRecord;
import vn.neuguong.plan.PlanText;
import vn.neuguong.plan.Plans;

/** What the forms of planIssuance show, for a plan's code. */
@Component("planForm")
public class PlanForm {

    private final Plans plans;
    private final PlanText text;
    private final Clock clock;

    PlanForm(Plans plans, PlanText text, Clock clock) {
        this.plans = plans;
        this.text = text;
        this.clock = clock;
    }

    public JsonValue draftPlan(String code) {
        Plan plan = plan(code);
        return Variable.json(
                Map.of("remarks", remarks(code), "text", text.of(plan), "rows", text.obligationRows(plan)));
    }

    public JsonValue checkFormat(String code) {
        return Variable.json(Map.of("remarks", remarks(code), "text", text.of(plan(code))));
    }

    public JsonValue approvePlan(String code) {
        return Variable.json(text.headed(code, Map.of("text", text.of(plan(code)))));
    }

    public JsonValue signPlan(String code) {
        PlanRecord plan = plans.get(code);
        return Variable.json(text.headed(
                code,
                Map.of(
                        "text", text.of(plan.plan()),
                        "number", plan.writtenNumber(),
                        "documentUrl", Documents.url(code, PlanPaper.NAME))));
    }

    public String planTitle(String code) {
        return plan(code).title();
    }

    public JsonValue obligations(String code) {
        List<ObligationRow> rows = plan(code).obligations().stream()
                .map(obligation -> new ObligationRow(phrase(obligation.deadline()), phrase(obligation.closing())))
                .toList();
        return Variable.json(rows);
    }

    public String synthesisDeadline(String code) {
        Plan plan = plan(code);
        return plan.synthesis() == null ? "" : phrase(plan.synthesis().deadline());
    }

    public String conferenceDeadline(String code) {
        Plan plan = plan(code);
        return plan.conference() == null ? "" : phrase(plan.conference().deadline());
    }

    public String signedOn(String code) {
        return LocalDate.now(clock).toString();
    }

    public String signer(String code) {
        return plan(code).signer().name();
    }

    private Plan plan(String code) {
        return plans.get(code).plan();
    }

    private String remarks(String code) {
        return escape(plans.remark(code).orElse(""));
    }

    private static String phrase(Deadline deadline) {
        return deadline == null ? "" : deadline.phrase();
    }
}
