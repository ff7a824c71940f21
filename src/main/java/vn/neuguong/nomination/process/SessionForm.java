package vn.neuguong.nomination.process;

import static vn.neuguong.document.Markdown.escape;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.calendar.WorkingDays;
import vn.neuguong.engine.Variable;
import vn.neuguong.nomination.BallotText;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.CouncilSession.AttendanceRow;
import vn.neuguong.nomination.CouncilSession.Ballot;
import vn.neuguong.nomination.Councils;
import vn.neuguong.nomination.MinutesText;
import vn.neuguong.nomination.Remarks;
import vn.neuguong.nomination.SessionCall;
import vn.neuguong.nomination.SessionCalls;
import vn.neuguong.nomination.Sessions;
import vn.neuguong.nomination.Vote;
import vn.neuguong.plan.PlanText;

/** What the forms of councilSession show, for a plan's code. */
@Component("sessionForm")
public class SessionForm {

    private final Councils councils;
    private final Sessions sessions;
    private final SessionCalls calls;
    private final WorkingDays workingDays;
    private final Vote vote;
    private final BallotText ballotText;
    private final Remarks remarks;
    private final MinutesText minutes;
    private final PlanText planText;

    SessionForm(
            Councils councils,
            Sessions sessions,
            SessionCalls calls,
            WorkingDays workingDays,
            Vote vote,
            BallotText ballotText,
            Remarks remarks,
            MinutesText minutes,
            PlanText planText) {
        this.councils = councils;
        this.sessions = sessions;
        this.calls = calls;
        this.workingDays = workingDays;
        this.vote = vote;
        this.ballotText = ballotText;
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
                        "remarks", called(calls.get(planCode)))));
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

    private String called(SessionCall call) {
        String dayOff = workingDays
                .dayOff(call.day())
                .map(" Đây là ngày nghỉ (%s); nếu cần đổi ngày, hãy chọn «Hoãn phiên họp»."::formatted)
                .orElse("");
        return escape("Hội đồng được triệu tập lúc %s.%s".formatted(call.when(), dayOff));
    }

    public JsonValue attendance(String planCode) {
        return Variable.json(councils.members(planCode).stream()
                .map(member -> new AttendanceRow(true, List.of()))
                .toList());
    }

    public JsonValue castBallot(String planCode, String member) {
        Sessions.Session session = sessions.get(planCode);
        List<Candidate> ballot = vote.ballot(planCode, member);
        boolean secret = session.rule().hasSecretBallots();
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "heading",
                        secret ? "Bỏ phiếu kín" : "Bỏ phiếu công khai",
                        "notice",
                        secret
                                ? "Phiếu được giữ kín và không sửa được sau khi bỏ."
                                : "Phiếu này **không kín**: họ tên và ý kiến của đồng chí được lưu lại và ghi vào biên bản."
                                        + " Phiếu không sửa được sau khi bỏ.",
                        "intro",
                        "Phiên họp ngày %s, lượt bỏ phiếu thứ %d, %d ứng viên."
                                .formatted(VietnameseDate.format(session.heldOn()), session.round(), ballot.size()),
                        "opinions",
                        remarks.text(planCode),
                        "text",
                        ballotText.of(ballot),
                        "candidates",
                        BallotText.options(ballot))));
    }

    /** An unmarked ballot. */
    public JsonValue ballot() {
        return Variable.json(new Ballot("", List.of()));
    }

    public JsonValue confirmMinutes(String planCode) {
        return Variable.json(planText.headed(planCode, Map.of("text", minutes.of(planCode))));
    }
}
