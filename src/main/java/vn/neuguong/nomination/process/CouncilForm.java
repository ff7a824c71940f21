package vn.neuguong.nomination.process;

import static vn.neuguong.document.Markdown.escape;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Variable;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.CandidateText;
import vn.neuguong.nomination.CouncilSession.AttendanceRow;
import vn.neuguong.nomination.CouncilSession.ChoiceRow;
import vn.neuguong.nomination.CouncilSession.MemberRow;
import vn.neuguong.nomination.Councils;
import vn.neuguong.nomination.Minutes;
import vn.neuguong.nomination.Sessions;
import vn.neuguong.nomination.Vote;
import vn.neuguong.plan.PlanText;
import vn.neuguong.plan.Plans;

/** What the forms about the council show, for a plan's code: proposal, session, ballot and minutes. */
@Component("councilForm")
public class CouncilForm {

    private final Councils councils;
    private final Sessions sessions;
    private final Vote vote;
    private final Minutes minutes;
    private final People people;
    private final Plans plans;
    private final Clock clock;
    private final PlanText planText;

    CouncilForm(
            Councils councils,
            Sessions sessions,
            Vote vote,
            Minutes minutes,
            People people,
            Plans plans,
            Clock clock,
            PlanText planText) {
        this.planText = planText;
        this.councils = councils;
        this.sessions = sessions;
        this.vote = vote;
        this.minutes = minutes;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    public JsonValue proposeCouncil(String planCode) {
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "remarks",
                        escape(councils.remark(planCode).orElse("")),
                        "people",
                        people.all().stream()
                                .map(person ->
                                        Map.of("value", person.id(), "label", person.name() + " (" + person.id() + ")"))
                                .toList())));
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

    public JsonValue conveneCouncil(String planCode) {
        String candidates = sessions.eligible(planCode).stream()
                .map(candidate -> "- %s – %s".formatted(escape(candidate.name()), escape(candidate.unitName())))
                .collect(Collectors.joining("\n"));
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "text",
                        "**Nội dung:** xét chọn %d ứng viên của kế hoạch «%s».\n\n%s"
                                .formatted(
                                        sessions.eligible(planCode).size(),
                                        escape(plans.get(planCode).plan().title()),
                                        candidates),
                        "rows",
                        councils.members(planCode).stream()
                                .map(member -> Map.of(
                                        "name",
                                        escape(member.name()),
                                        "function",
                                        member.function().label()))
                                .toList(),
                        "candidates",
                        sessions.eligible(planCode).stream()
                                .map(VettingForm::option)
                                .toList(),
                        "remarks",
                        sessions.find(planCode)
                                .filter(session -> !session.quorate())
                                .map(session ->
                                        "Phiên họp ngày %s không đủ số thành viên dự họp; hãy ấn định ngày họp khác."
                                                .formatted(VietnameseDate.format(session.heldOn())))
                                .orElse(""))));
    }

    public String heldOn(String planCode) {
        return LocalDate.now(clock).toString();
    }

    public String place(String planCode) {
        return sessions.find(planCode).map(Sessions.Session::place).orElse("");
    }

    public JsonValue attendance(String planCode) {
        return Variable.json(councils.members(planCode).stream()
                .map(member -> new AttendanceRow(true, List.of()))
                .toList());
    }

    public JsonValue castBallot(String planCode, String member) {
        Sessions.Session session = sessions.get(planCode);
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "intro",
                        "Phiên họp ngày %s, lượt bỏ phiếu thứ %d."
                                .formatted(VietnameseDate.format(session.heldOn()), session.round()),
                        "rows",
                        vote.ballot(planCode, member).stream()
                                .map(candidate -> CandidateText.row(candidate, ""))
                                .toList())));
    }

    /** An unmarked ballot. */
    public JsonValue ballot(String planCode, String member) {
        List<Candidate> ballot = vote.ballot(planCode, member);
        return Variable.json(ballot.stream().map(candidate -> new ChoiceRow("")).toList());
    }

    public JsonValue confirmMinutes(String planCode) {
        return Variable.json(planText.headed(planCode, Map.of("text", minutes.text(planCode))));
    }
}
