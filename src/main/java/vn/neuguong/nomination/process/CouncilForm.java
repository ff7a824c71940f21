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
import vn.neuguong.nomination.CouncilRules;
import vn.neuguong.nomination.CouncilSession.MemberRow;
import vn.neuguong.nomination.Councils;
import vn.neuguong.nomination.Councils.Member;
import vn.neuguong.plan.PlanText;

/** What the forms about who is in the council show, for a plan's code. */
@Component("councilForm")
public class CouncilForm {

    private final Councils councils;
    private final CouncilRules rules;
    private final CouncilPeople people;
    private final PlanText planText;

    CouncilForm(Councils councils, CouncilRules rules, CouncilPeople people, PlanText planText) {
        this.councils = councils;
        this.rules = rules;
        this.people = people;
        this.planText = planText;
    }

    public JsonValue proposeCouncil(String planCode) {
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "remarks",
                        escape(councils.remark(planCode).orElse("")),
                        "rules",
                        rules.inWords(planCode),
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

    public String termFrom(String planCode) {
        return councils.term(planCode).from().toString();
    }

    public String termTo(String planCode) {
        return councils.term(planCode).to().toString();
    }

    public JsonValue decideCouncil(String planCode) {
        List<Member> members = councils.members(planCode);
        String text = "%s\n\n**Số thành viên:** %d\n\n**Nhiệm kỳ:** %s"
                .formatted(
                        list(members), members.size(), councils.term(planCode).inWords());
        return Variable.json(planText.headed(planCode, Map.of("text", text)));
    }

    static String list(List<Member> members) {
        return members.stream()
                .map(member -> "- **%s** – %s"
                        .formatted(escape(member.name()), member.function().label()))
                .collect(Collectors.joining("\n"));
    }
}
