package vn.neuguong.substitution;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;

/** Who may be named as whose deputy, and for which days. */
@Component
class SubstitutionRules {

    private final Absences absences;
    private final Colleagues colleagues;
    private final People people;
    private final Clock clock;

    SubstitutionRules(Absences absences, Colleagues colleagues, People people, Clock clock) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.people = people;
        this.clock = clock;
    }

    /** @throws Refusal where a person has nothing that a deputy could do */
    void hasWork(String person) {
        if (colleagues.handedOn(person).isEmpty()) {
            throw new Refusal(
                    "%s không thuộc đơn vị hay cơ quan nào, nên không có việc để giao người khác xử lý thay. Việc của Hội"
                            + " đồng xét chọn và quyền quản trị hệ thống không giao được.",
                    people.name(person));
        }
    }

    /** @param starter who names the deputy; only an administrator does so for others, and across units */
    void checkPeople(String starter, String absentee, String deputy) {
        if (!people.isKnown(absentee)) {
            throw new Refusal("Hãy chọn người vắng mặt trong danh sách.");
        }
        if (deputy == null || !people.isKnown(deputy)) {
            throw new Refusal("Hãy chọn người xử lý thay trong danh sách.");
        }
        if (deputy.equals(absentee)) {
            throw new Refusal("Người xử lý thay phải là người khác, không phải chính người vắng mặt. Hãy chọn lại.");
        }
        if (!people.isAdministrator()) {
            if (!absentee.equals(starter)) {
                throw new Refusal("Chỉ quản trị viên mới cử được người xử lý thay cho người khác.");
            }
            if (!colleagues.areColleagues(absentee, deputy)) {
                throw new Refusal(
                        "%s không cùng đơn vị, cơ quan với người vắng mặt. Hãy chọn người cùng đơn vị, cơ quan, hoặc đề"
                                + " nghị quản trị viên cử giúp.",
                        people.name(deputy));
            }
        }
        hasWork(absentee);
    }

    void checkDays(String absentee, String deputy, LocalDate firstDay, LocalDate lastDay) {
        if (firstDay == null || lastDay == null) {
            throw new Refusal("Hãy ghi đủ ngày bắt đầu và ngày kết thúc.");
        }
        if (firstDay.isBefore(LocalDate.now(clock))) {
            throw new Refusal(
                    "Ngày bắt đầu (%s) đã qua. Hãy ghi từ ngày hôm nay trở đi.", VietnameseDate.format(firstDay));
        }
        if (lastDay.isBefore(firstDay)) {
            throw new Refusal(
                    "Ngày kết thúc (%s) sớm hơn ngày bắt đầu (%s). Hãy ghi lại.",
                    VietnameseDate.format(lastDay), VietnameseDate.format(firstDay));
        }
        absences.ofAbsentee(absentee, firstDay, lastDay).ifPresent(other -> {
            throw new Refusal(
                    "%s đã được %s xử lý thay %s. Hãy chọn ngày khác, hoặc kết thúc sớm lần đó trước.",
                    people.name(absentee), people.name(other.deputy()), other.days());
        });
        absences.ofAbsentee(deputy, firstDay, lastDay).ifPresent(other -> {
            throw new Refusal(
                    "%s cũng vắng mặt %s (%s xử lý thay). Hãy chọn người khác hoặc ngày khác.",
                    people.name(deputy), other.days(), people.name(other.deputy()));
        });
        absences.ofDeputy(absentee, firstDay, lastDay).ifPresent(other -> {
            throw new Refusal(
                    "%s đang được cử xử lý thay %s %s, mà việc xử lý thay không giao tiếp cho người khác. Hãy để %s cử"
                            + " người khác trước.",
                    people.name(absentee), people.name(other.absentee()), other.days(), people.name(other.absentee()));
        });
    }
}
