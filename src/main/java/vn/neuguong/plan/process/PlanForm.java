package vn.neuguong.plan.process;

import static vn.neuguong.document.Markdown.escape;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.document.Documents;
import vn.neuguong.engine.Variable;
import vn.neuguong.plan.Obligation.Kind;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.PlanDrafting;
import vn.neuguong.plan.PlanPaper;
import vn.neuguong.plan.PlanRecord;
import vn.neuguong.plan.PlanText;
import vn.neuguong.plan.PlanWarnings;
import vn.neuguong.plan.Plans;

/** What the forms of planIssuance show, for a plan's code. */
@Component("planForm")
public class PlanForm {

    private final Plans plans;
    private final PlanDrafting drafting;
    private final PlanText text;
    private final PlanWarnings warnings;
    private final PlanChoices choices;
    private final Clock clock;

    PlanForm(
            Plans plans,
            PlanDrafting drafting,
            PlanText text,
            PlanWarnings warnings,
            PlanChoices choices,
            Clock clock) {
        this.plans = plans;
        this.drafting = drafting;
        this.text = text;
        this.warnings = warnings;
        this.choices = choices;
        this.clock = clock;
    }

    public JsonValue draftPlan(String code) {
        Plan plan = plan(code);
        Map<String, Object> view = read(code);
        view.put("remarks", remarks(code));
        view.put("classes", choices.classes());
        view.put("agencies", choices.agencies());
        view.put("obligations", choices.obligations(plan));
        return Variable.json(view);
    }

    public JsonValue draft(String code) {
        return Variable.json(drafting.draft(code));
    }

    public JsonValue draftObligation(String code, String obligationCode) {
        var obligation = plans.obligation(code, obligationCode);
        return Variable.json(Map.of(
                "title", escape(obligation.title()),
                "report", obligation.kind() == Kind.REPORT,
                "quotaClasses", choices.quotaClasses(),
                "units", choices.units(obligation)));
    }

    public JsonValue detail(String code, String obligationCode) {
        return Variable.json(drafting.detail(code, obligationCode));
    }

    public JsonValue checkFormat(String code) {
        Map<String, Object> view = read(code);
        view.put("remarks", remarks(code));
        return Variable.json(view);
    }

    public JsonValue approvePlan(String code) {
        return Variable.json(text.headed(code, read(code)));
    }

    public JsonValue signPlan(String code) {
        PlanRecord plan = plans.get(code);
        Map<String, Object> view = read(code);
        view.put("number", plan.writtenNumber());
        view.put("documentUrl", Documents.url(code, PlanPaper.NAME));
        return Variable.json(text.headed(code, view));
    }

    /** What everyone reads of a plan on its way: the text and what to note about its dates. */
    private Map<String, Object> read(String code) {
        Plan plan = plan(code);
        List<String> notes = new ArrayList<>();
        plans.shift(code)
                .ifPresent(shift -> notes.add(("Mọi thời hạn đã được chuyển %s. Hãy sửa các năm nhắc đến trong tên,"
                                + " căn cứ và nội dung kế hoạch.")
                        .formatted(shift)));
        notes.addAll(warnings.of(plan));
        Map<String, Object> view = new HashMap<>();
        view.put("text", text.of(plan));
        view.put("notes", notes.stream().map(note -> "- " + escape(note)).collect(Collectors.joining("\n")));
        view.put("past", !warnings.past(plan).isEmpty());
        return view;
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
}
