package vn.neuguong.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.nomination.Councils.Member;
import vn.neuguong.notice.Appointment;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;
import vn.neuguong.plan.Plans;

/** What the members of a council are told, each in person; of a vote only that it is open, never anything of a ballot. */
@Component
class CouncilNotices {

    private final Notices notices;
    private final Plans plans;

    CouncilNotices(Notices notices, Plans plans) {
        this.notices = notices;
        this.plans = plans;
    }

    /** Who has been told of the same function already, as after another change of the council, is not told again. */
    void appointed(String planCode, List<Member> members, CouncilTerm term) {
        members.forEach(member -> tell(
                "council/%s/%s/%s".formatted(planCode, member.person(), member.function()),
                member.person(),
                "Tham gia Hội đồng xét chọn",
                "Đồng chí %s tham gia Hội đồng xét chọn với chức danh %s.\nNhiệm kỳ: %s.\nKế hoạch: %s"
                        .formatted(member.name(), member.function().label(), term.inWords(), title(planCode)),
                planCode));
    }

    /** @param before the call that this one replaces; when and where, the mail takes from the appointment */
    void invite(String planCode, SessionCall call, Optional<SessionCall> before, List<Member> members) {
        String instead = before.map(old -> "\nGiấy mời này thay giấy mời họp lúc %s.".formatted(old.when()))
                .orElse("");
        Appointment appointment = new Appointment(
                "session/" + planCode,
                call.number() - 1,
                "Họp Hội đồng xét chọn",
                call.place(),
                call.start(),
                call.end());
        toEach(members, member -> new Notice(
                        "session-call/%s/%d/%s".formatted(planCode, call.number(), member.person()),
                        member.person(),
                        "Giấy mời họp Hội đồng xét chọn, %s".formatted(call.when()),
                        """
                                Kính mời đồng chí %s (%s) dự phiên họp của Hội đồng xét chọn.
                                Kế hoạch: %s%s""".formatted(member.name(), member.function().label(), title(planCode), instead),
                        planCode)
                .with(appointment));
    }

    void putOff(String planCode, SessionCall call, String reason, List<Member> members) {
        toEach(
                members,
                member -> new Notice(
                        "session-put-off/%s/%d/%s".formatted(planCode, call.number(), member.person()),
                        member.person(),
                        "Hoãn phiên họp Hội đồng xét chọn, %s".formatted(call.when()),
                        """
                        Phiên họp của Hội đồng xét chọn lúc %s được hoãn.
                        Lý do: %s
                        Giấy mời mới sẽ được gửi khi có lịch họp.
                        Kế hoạch: %s""".formatted(call.when(), reason, title(planCode)),
                        planCode));
    }

    /** @param end the first moment that is too late to vote */
    void voteOpens(String planCode, int round, List<String> voters, Instant end) {
        String which = round == 1 ? "" : " lần thứ %d".formatted(round);
        voters.forEach(person -> tell(
                "vote/%s/%d/%d/%s".formatted(planCode, round, end.getEpochSecond(), person),
                person,
                "Bỏ phiếu xét chọn%s, đến hết ngày %s"
                        .formatted(which, VietnameseDate.format(VietnameseDate.lastDay(end))),
                "Phiếu xét chọn%s đã được phát. Đề nghị bỏ phiếu chậm nhất đến hết ngày %s.\nKế hoạch: %s"
                        .formatted(which, VietnameseDate.format(VietnameseDate.lastDay(end)), title(planCode)),
                planCode));
    }

    private void toEach(List<Member> members, Function<Member, Notice> notice) {
        members.stream().map(notice).forEach(notices::tell);
    }

    private void tell(String key, String person, String subject, String body, String planCode) {
        notices.tell(new Notice(key, person, subject, body, planCode));
    }

    private String title(String planCode) {
        return plans.get(planCode).plan().title();
    }
}
