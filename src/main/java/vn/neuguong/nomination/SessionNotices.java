package vn.neuguong.nomination;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.Councils.Member;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;
import vn.neuguong.plan.Plans;

/** What the members of a council are told of the session to which they are called, each in person. */
@Component
class SessionNotices {

    private final Notices notices;
    private final SessionEntries entries;
    private final Plans plans;

    SessionNotices(Notices notices, SessionEntries entries, Plans plans) {
        this.notices = notices;
        this.entries = entries;
        this.plans = plans;
    }

    /** @param before the call that this one replaces; when and where, the mail takes from the entry in the calendar */
    void invite(String planCode, SessionCall call, Optional<SessionCall> before, List<Member> members) {
        String instead = before.map(old -> "\nGiấy mời này thay giấy mời họp lúc %s.".formatted(old.when()))
                .orElse("");
        toEach(members, member -> new Notice(
                        "session-call/%s/%d/%s%s"
                                .formatted(planCode, call.number(), member.person(), again(planCode, member)),
                        member.person(),
                        "Giấy mời họp Hội đồng xét chọn, %s".formatted(call.when()),
                        """
                                Kính mời đồng chí %s (%s) dự phiên họp của Hội đồng xét chọn.
                                Kế hoạch: %s%s""".formatted(member.name(), member.function().label(), title(planCode), instead),
                        planCode)
                .with(entries.invited(planCode, call, member.person())));
    }

    /** Part of the key: whoever came back into the council is told what they were told before they left. */
    private String again(String planCode, Member member) {
        int departures = entries.departures(planCode, member.person());
        return departures == 0 ? "" : "/" + departures;
    }

    void putOff(String planCode, SessionCall call, String reason, List<Member> members) {
        toEach(members, member -> new Notice(
                        "session-put-off/%s/%d/%s".formatted(planCode, call.number(), member.person()),
                        member.person(),
                        "Hoãn phiên họp Hội đồng xét chọn, %s".formatted(call.when()),
                        """
                        Phiên họp của Hội đồng xét chọn lúc %s được hoãn.
                        Lý do: %s
                        Giấy mời mới sẽ được gửi khi có lịch họp.
                        Kế hoạch: %s""".formatted(call.when(), reason, title(planCode)),
                        planCode)
                .with(entries.putOff(planCode, call, member.person())));
    }

    private void toEach(List<Member> members, Function<Member, Notice> notice) {
        members.stream().map(notice).forEach(notices::tell);
    }

    private String title(String planCode) {
        return plans.get(planCode).plan().title();
    }
}
