package vn.neuguong.commendation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Decisions;
import vn.neuguong.engine.Refusal;
import vn.neuguong.plan.Obligation.Subject;
import vn.neuguong.plan.Plan.Channel;

/** How much money goes with a commendation, from the tables awardMoney and baseSalary. */
@Component
class AwardMoney {

    private static final String DECIDED_ON = "decidedOn";

    /** @param source how the amount was worked out, in words */
    record Bonus(long amount, String source) {}

    private final Decisions decisions;

    AwardMoney(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The bonus by the rules of the day of the decision, rounded up as the rule says. */
    Bonus of(Channel channel, Subject subject, LocalDate decidedOn) {
        Map<String, Object> rule =
                only("awardMoney", Map.of("channel", channel.name(), "subject", subject.name()), decidedOn);
        Map<String, Object> salary = only("baseSalary", Map.of(), decidedOn);
        long base = whole(salary, "amount");
        long hundredfold = base * whole(rule, "percent");
        long hundredfoldStep = 100 * whole(rule, "roundTo");
        long steps = (hundredfold + hundredfoldStep - 1) / hundredfoldStep; // rounded up
        long amount = steps * whole(rule, "roundTo");
        return new Bonus(
                amount,
                "%d%% của %s đồng: %s; lương cơ sở: %s"
                        .formatted(whole(rule, "percent"), write(base), rule.get("source"), salary.get("source")));
    }

    /** An amount as papers write it, "1.490.000". */
    static String write(long amount) {
        return String.format(Locale.forLanguageTag("vi"), "%,d", amount);
    }

    private Map<String, Object> only(String table, Map<String, String> inputs, LocalDate decidedOn) {
        Map<String, Object> all = new HashMap<>(inputs);
        all.put(DECIDED_ON, decidedOn.toString()); // as text: the tables' days have no time zone
        List<Map<String, Object>> rules = decisions.decide(table, all);
        if (rules.isEmpty()) {
            throw new Refusal(
                    "Bảng «%s» không có dòng nào cho ngày %s. Quản trị viên cần bổ sung bảng rồi chạy lại.",
                    table, VietnameseDate.format(decidedOn));
        }
        return rules.get(0);
    }

    private static long whole(Map<String, Object> row, String output) {
        return ((Number) row.get(output)).longValue();
    }
}
