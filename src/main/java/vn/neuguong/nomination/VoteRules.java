package vn.neuguong.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Decisions;
import vn.neuguong.engine.Refusal;

/** The rules of the vote, from the table voteRule. */
@Component
public class VoteRules {

    /**
     * The shares in whole parts, so that exactly two thirds is two thirds.
     *
     * @param source where the rule comes from
     */
    public record Rule(int quorumParts, int quorumWhole, int passParts, int passWhole, String source) {

        /** At least the quorum's share of the members is present. */
        public boolean isQuorum(int present, int members) {
            return present * quorumWhole >= members * quorumParts;
        }

        /** More than the share of those who may vote on the candidate agrees. */
        public boolean passes(int agree, int entitled) {
            return agree * passWhole > entitled * passParts;
        }
    }

    private final Decisions decisions;

    VoteRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The rule in force on the day of a session. */
    public Rule on(LocalDate heldOn) {
        List<Map<String, Object>> rules =
                decisions.decide("voteRule", Map.of("heldOn", VietnameseDate.startOf(heldOn)));
        if (rules.isEmpty()) {
            throw new Refusal("Bảng quy tắc biểu quyết không có quy tắc cho ngày %s.", VietnameseDate.format(heldOn));
        }
        Map<String, Object> rule = rules.get(0);
        return new Rule(
                (Integer) rule.get("quorumParts"),
                (Integer) rule.get("quorumWhole"),
                (Integer) rule.get("passParts"),
                (Integer) rule.get("passWhole"),
                (String) rule.get("source"));
    }
}
