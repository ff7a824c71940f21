package vn.neuguong.nomination.process;

import java.util.Map;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Choice;
import vn.neuguong.engine.Variable;
import vn.neuguong.nomination.CouncilChangeText;
import vn.neuguong.nomination.CouncilChanges;
import vn.neuguong.nomination.CouncilPeople;
import vn.neuguong.nomination.CouncilRules;
import vn.neuguong.nomination.Councils;
import vn.neuguong.plan.PlanText;

/** What the forms show in which a council is changed, for a plan's code. */
@Component("changeForm")
public class ChangeForm {

    private final Councils councils;
    private final CouncilChanges changes;
    private final CouncilChangeText text;
    private final CouncilRules rules;
    private final CouncilPeople people;
    private final PlanText planText;

    ChangeForm(
            Councils councils,
            CouncilChanges changes,
            CouncilChangeText text,
            CouncilRules rules,
            CouncilPeople people,
            PlanText planText) {
        this.councils = councils;
        this.changes = changes;
        this.text = text;
        this.rules = rules;
        this.people = people;
        this.planText = planText;
    }

    public JsonValue proposeCouncilChange(String planCode, String version) {
        boolean old = !changes.version(planCode).equals(version);
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "remarks",
                        old
                                ? "Hội đồng đã thay đổi sau khi công việc này bắt đầu. Hãy chọn «Không đề nghị nữa»"
                                        + " rồi khởi động lại."
                                : "",
                        "rules",
                        rules.inWords(planCode),
                        "people",
                        Choice.of(people.all().entrySet(), Map.Entry::getKey, Map.Entry::getValue))));
    }

    public JsonValue decideCouncilChange(String planCode) {
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "proposal",
                        text.proposed(planCode),
                        "text",
                        "%s\n\n**Nhiệm kỳ:** %s"
                                .formatted(
                                        CouncilForm.list(councils.members(planCode)),
                                        councils.term(planCode).inWords()))));
    }
}
