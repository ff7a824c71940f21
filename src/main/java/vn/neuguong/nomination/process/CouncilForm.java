package vn.neuguong.nomination.process;

import static vn.neuguong.document.Markdown.escape;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Choice;
import vn.neuguong.engine.Variable;
import vn.neuguong.nomination.CouncilPeople;
import vn.neuguong.nomination.CouncilSession.MemberRow;
import vn.neuguong.nomination.Councils;
import vn.neuguong.plan.PlanText;

/** What the forms about who is in the council show, for a plan's code. */
@Component("councilForm")
public class CouncilForm {

    private final Councils councils;
    private final CouncilPeople people;
    private final PlanText planText;

    CouncilForm(Councils councils, CouncilPeople people, PlanText planText) {
        this.councils = councils;
        this.people = people;
        this.planText = planText;
    }

    public JsonValue proposeCouncil(String planCode) {
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "remarks",
                        escape(councils.remark(planCode).orElse("")),
                        "people",
                        Choice.of(people.all().entrySet(), Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** The members proposed before, so that a returned proposal is mended, not typed again. */
    public JsonValue members(String planCode) {
        List<MemberRow> proposed = councils.members(planCode).stream()
                .map(member -> new MemberRow(member.person(), member.function().name()))
                .toList();
        return Variable.json(proposed.isEmpty() ? List.of(Map.of()) : proposed); // one empty row stands open
    }

    public JsonValue decideCouncil(String planCode) {
        String members = councils.members(planCode).stream()
                .map(member -> "- **%s** – %s"
                        .formatted(escape(member.name()), member.function().label()))
                .collect(Collectors.joining("\n"));
        return Variable.json(planText.headed(planCode, Map.of("text", members)));
    }
}
