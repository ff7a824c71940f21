package vn.neuguong.nomination.process;

import static vn.neuguong.document.Markdown.escape;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Variable;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.CandidateText;
import vn.neuguong.nomination.CouncilSession.AttendanceRow;
import vn.neuguong.nomination.CouncilSession.ChoiceRow;
import vn.neuguong.nomination.Councils;
import vn.neuguong.nomination.MinutesText;
import vn.neuguong.nomination.Remarks;
import vn.neuguong.nomination.Sessions;
import vn.neuguong.nomination.Vote;
import vn.neuguong.plan.PlanText;

/** What the forms of councilSession show, for a plan's code. */
@Component("sessionForm")
public class SessionForm {

    private final Councils councils;
    private final Sessions sessions;
    private final Vote vote;
    private final Remarks remarks;
    private final MinutesText minutes;
    private final PlanText planText;

    SessionForm(
            Councils councils, Sessions sessions, Vote vote, Remarks remarks, MinutesText minutes, PlanText planText) {
        this.councils = councils;
        this.sessions = sessions;
        this.vote = vote;
        this.remarks = remarks;
        this.minutes = minutes;
        this.planText = planText;
    }

    public JsonValue conveneCouncil(String planCode) {
        List<Candidate> eligible = sessions.eligible(planCode);
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "text", "**Nội dung:** xét chọn %d ứng viên.\n\n%s".formatted(eligible.size(), list(eligible)),
                        "opinions", remarks.text(planCode),
                        "rows", members(planCode),
                        "candidates", eligible.stream().map(VettingForm::option).toList(),
                        "remarks", lastTime(planCode))));
    }

    private static String list(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> "- %s – %s".formatted(escape(candidate.name()), escape(candidate.unitName())))
                .collect(Collectors.joining("\n"));
    }

    private List<Map<String, String>> members(String planCode) {
        return councils.members(planCode).stream()
                .map(member -> Map.of(
                        "name", escape(member.name()),
                        "function", member.function().label()))
                .toList();
    }

    private String lastTime(String planCode) {
        return sessions.find(planCode)
                .filter(session -> !session.quorate())
                .map(session -> "Phiên họp ngày %s không đủ số thành viên dự họp; hãy ấn định ngày họp khác."
                        .formatted(VietnameseDate.format(session.heldOn())))
                .orElse("");
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
                        "opinions",
                        remarks.text(planCode),
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
        return Variable.json(planText.headed(planCode, Map.of("text", minutes.of(planCode))));
    }
}
