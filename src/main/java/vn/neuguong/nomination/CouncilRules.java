package vn.neuguong.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.CouncilSession.MemberRow;
import vn.neuguong.nomination.Councils.Function;
import vn.neuguong.plan.Plans;

/** What a list of people and a term must be to make a council, when it is proposed and whenever it changes. */
@Component
public class CouncilRules {

    private static final int FEWEST = 3; // a collective that decides by majority

    private final CouncilPeople eligible;
    private final People people;
    private final Plans plans;
    private final Clock clock;

    CouncilRules(CouncilPeople eligible, People people, Plans plans, Clock clock) {
        this.eligible = eligible;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    /** What whoever fills in the list has to know. */
    public String inWords(String planCode) {
        return "Hội đồng có ít nhất %d thành viên, trong đó có đúng một Chủ tịch%s."
                .formatted(FEWEST, wantsOdd(planCode) ? "; số thành viên phải là số lẻ" : "");
    }

    /** From today to the end of the plan's last year, and for a year at least. */
    CouncilTerm usualTerm(String planCode) {
        LocalDate today = LocalDate.now(clock);
        LocalDate planEnds = LocalDate.of(plans.get(planCode).plan().period().last(), Month.DECEMBER, 31);
        LocalDate yearEnds = today.plusYears(1).minusDays(1);
        return new CouncilTerm(today, planEnds.isAfter(yearEnds) ? planEnds : yearEnds);
    }

    /** @throws Refusal where these cannot be a council, or not for that term */
    void check(String planCode, List<MemberRow> rows, CouncilTerm term) {
        checkMembers(rows == null ? List.of() : rows);
        if (wantsOdd(planCode) && rows.size() % 2 == 0) {
            throw new Refusal(
                    "Kế hoạch quy định Hội đồng có số thành viên lẻ, danh sách đang có %d người."
                            + " Hãy thêm hoặc bớt một thành viên.",
                    rows.size());
        }
        checkTerm(term);
    }

    private boolean wantsOdd(String planCode) {
        return plans.get(planCode).plan().vetting().oddCouncil();
    }

    private void checkMembers(List<MemberRow> rows) {
        if (rows.size() < FEWEST) {
            throw new Refusal("Hội đồng phải có ít nhất %d thành viên.", FEWEST);
        }
        Set<String> chosen = new HashSet<>();
        for (MemberRow row : rows) {
            if (row.person() == null || !eligible.mayServe(row.person())) {
                throw new Refusal("Có thành viên Hội đồng chưa được chọn trong danh sách.");
            }
            if (!chosen.add(row.person())) {
                throw new Refusal("«%s» được chọn hai lần vào Hội đồng.", people.name(row.person()));
            }
            Decision.choose(row.function(), List.of(Function.values()));
        }
        if (rows.stream()
                        .filter(row -> row.function().equals(Function.CHAIR.name()))
                        .count()
                != 1) {
            throw new Refusal("Hội đồng phải có đúng một Chủ tịch.");
        }
    }

    private void checkTerm(CouncilTerm term) {
        if (term.from() == null || term.to() == null) {
            throw new Refusal("Hãy ghi ngày bắt đầu và ngày kết thúc nhiệm kỳ của Hội đồng.");
        }
        if (term.from().isAfter(term.to())) {
            throw new Refusal(
                    "Nhiệm kỳ của Hội đồng bắt đầu ngày %s, muộn hơn ngày kết thúc %s. Hãy ghi lại hai ngày.",
                    VietnameseDate.format(term.from()), VietnameseDate.format(term.to()));
        }
        if (term.to().isBefore(LocalDate.now(clock))) {
            throw new Refusal(
                    "Ngày kết thúc nhiệm kỳ của Hội đồng (%s) đã qua. Hãy chọn ngày khác.",
                    VietnameseDate.format(term.to()));
        }
    }
}
