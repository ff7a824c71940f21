package vn.neuguong.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.People;
import vn.neuguong.nomination.CouncilChanges.Change;
import vn.neuguong.nomination.Councils.Member;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;
import vn.neuguong.plan.Plans;

/** What the members of a council are told, each in person; of a vote only that it is open, never anything of a ballot. */
@Component
class CouncilNotices {

    private final Notices notices;
    private final SessionEntries entries;
    private final People people;
    private final Plans plans;

    CouncilNotices(Notices notices, SessionEntries entries, People people, Plans plans) {
        this.notices = notices;
        this.entries = entries;
        this.people = people;
        this.plans = plans;
    }

    void appointed(String planCode, List<Member> members, CouncilTerm term) {
        members.forEach(member -> joined(planCode, member, member.function().name(), term));
    }

    /**
     * Tells those whom a change concerns that is in force.
     *
     * @param call to the session that is still to come; who comes into the council is invited to it by its process
     */
    void changed(String planCode, Change change, CouncilTerm term, Optional<SessionCall> call) {
        String occasion = "change-" + change.id();
        for (MemberChange member : change.members()) {
            String name = people.name(member.person());
            if (member.becomes() == null) {
                left(planCode, new Member(member.person(), name, member.was()), occasion, call);
            } else {
                joined(planCode, new Member(member.person(), name, member.becomes()), occasion, term);
            }
        }
    }

    private void joined(String planCode, Member member, String occasion, CouncilTerm term) {
        notices.tell(new Notice(
                key(planCode, member, occasion),
                member.person(),
                "Tham gia Hội đồng xét chọn",
                "Đồng chí %s tham gia Hội đồng xét chọn với chức danh %s.\nNhiệm kỳ: %s.\nKế hoạch: %s"
                        .formatted(member.name(), member.function().label(), term.inWords(), title(planCode)),
                planCode));
    }

    private void left(String planCode, Member member, String occasion, Optional<SessionCall> call) {
        String noLonger = call.map(called ->
                        "\nGiấy mời đồng chí họp Hội đồng lúc %s không còn hiệu lực.".formatted(called.when()))
                .orElse("");
        Notice notice = new Notice(
                key(planCode, member, occasion),
                member.person(),
                "Thôi tham gia Hội đồng xét chọn",
                "Đồng chí %s (%s) thôi tham gia Hội đồng xét chọn theo quyết định thay đổi Hội đồng.%s\nKế hoạch: %s"
                        .formatted(member.name(), member.function().label(), noLonger, title(planCode)),
                planCode);
        notices.tell(call.map(called -> notice.with(entries.takenBack(planCode, called, member.person())))
                .orElse(notice));
    }

    /** @param occasion by which somebody comes into the council, or leaves it, which may happen more than once */
    private static String key(String planCode, Member member, String occasion) {
        return "council/%s/%s/%s".formatted(planCode, member.person(), occasion);
    }

    /** @param end the first moment that is too late to vote */
    void voteOpens(String planCode, int round, List<String> voters, Instant end) {
        String which = round == 1 ? "" : " lần thứ %d".formatted(round);
        String lastDay = VietnameseDate.format(VietnameseDate.lastDay(end));
        voters.forEach(person -> notices.tell(new Notice(
                "vote/%s/%d/%d/%s".formatted(planCode, round, end.getEpochSecond(), person),
                person,
                "Bỏ phiếu xét chọn%s, đến hết ngày %s".formatted(which, lastDay),
                "Phiếu xét chọn%s đã được phát. Đề nghị bỏ phiếu chậm nhất đến hết ngày %s.\nKế hoạch: %s"
                        .formatted(which, lastDay, title(planCode)),
                planCode)));
    }

    private String title(String planCode) {
        return plans.get(planCode).plan().title();
    }
}
