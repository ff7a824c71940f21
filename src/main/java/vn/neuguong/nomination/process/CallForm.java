package vn.neuguong.nomination.process;

import static vn.neuguong.document.Markdown.escape;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseTime;
import vn.neuguong.engine.Variable;
import vn.neuguong.nomination.Councils;
import vn.neuguong.nomination.SessionCall;
import vn.neuguong.nomination.SessionCalls;
import vn.neuguong.nomination.Sessions;
import vn.neuguong.nomination.SessionsNotHeld;
import vn.neuguong.plan.PlanText;

/** What the form shows that calls a council to its session, and with what that form and the next one begin. */
@Component("callForm")
public class CallForm {

    private final SessionCalls calls;
    private final Councils councils;
    private final Sessions sessions;
    private final SessionsNotHeld notHeld;
    private final PlanText planText;

    CallForm(SessionCalls calls, Councils councils, Sessions sessions, SessionsNotHeld notHeld, PlanText planText) {
        this.calls = calls;
        this.councils = councils;
        this.sessions = sessions;
        this.notHeld = notHeld;
        this.planText = planText;
    }

    public JsonValue callSession(String planCode) {
        return Variable.json(
                planText.headed(planCode, Map.of("text", text(planCode), "remarks", escape(remarks(planCode)))));
    }

    private String text(String planCode) {
        String members = councils.members(planCode).stream()
                .map(member -> "- %s – %s"
                        .formatted(escape(member.name()), member.function().label()))
                .collect(Collectors.joining("\n"));
        return "**Nội dung:** xét chọn %d ứng viên.\n\n**Nhiệm kỳ của Hội đồng:** %s.\n\n**Thành viên được mời:**\n\n%s"
                .formatted(
                        sessions.eligible(planCode).size(),
                        councils.term(planCode).inWords(),
                        members);
    }

    private String remarks(String planCode) {
        return Stream.concat(notHeld.inWords(planCode).stream(), calls.putOffInWords(planCode).stream())
                .collect(Collectors.joining("; "));
    }

    public String startTime(String planCode) {
        return before(planCode, call -> VietnameseTime.format(call.start()));
    }

    public String endTime(String planCode) {
        return before(planCode, call -> VietnameseTime.format(call.end()));
    }

    public String place(String planCode) {
        return before(planCode, SessionCall::place);
    }

    /** The day to which the council is called, as a form's field holds it. */
    public String heldOn(String planCode) {
        return before(planCode, call -> call.day().toString());
    }

    private String before(String planCode, Function<SessionCall, String> what) {
        return calls.find(planCode).map(what).orElse("");
    }
}
