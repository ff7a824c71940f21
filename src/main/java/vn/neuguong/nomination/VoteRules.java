package vn.neuguong.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Decisions;
import vn.neuguong.engine.Refusal;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.Share;
import vn.neuguong.plan.VoteTerms;
import vn.neuguong.plan.VoteTerms.Ballots;
import vn.neuguong.plan.VoteTerms.Base;
import vn.neuguong.plan.VoteTerms.PassBy;

/** The rules of the vote, from the table voteRule and what a plan states instead. */
@Component
public class VoteRules {

    private final Decisions decisions;

    VoteRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The rule in force on the day of a session.
     *
     * @param stated what the plan states; null for nothing
     */
    public VoteRule on(LocalDate heldOn, VoteTerms stated) {
        VoteTerms terms = stated == null ? VoteTerms.NONE : stated;
        String award = terms.award() == null ? "" : terms.award();
        // FEEL reads a moment in the machine's own zone, so the day has to begin there, too.
        Instant day = heldOn.atStartOfDay(ZoneId.systemDefault()).toInstant();
        List<Map<String, Object>> rules = decisions.decide("voteRule", Map.of("heldOn", day, "award", award));
        if (rules.isEmpty()) {
            throw new Refusal(
                    "Bảng quy tắc biểu quyết không có quy tắc%s cho ngày %s. Hãy bổ sung bảng hoặc họp vào ngày khác.",
                    award.isEmpty() ? "" : " «" + award + "»", VietnameseDate.format(heldOn));
        }
        return rule(rules.get(0)).with(terms);
    }

    /** The rules of those kinds of candidates for whom the plan wants another majority. */
    List<SubjectRule> bySubject(LocalDate heldOn, Plan.Vetting vetting) {
        VoteTerms session = vetting.rule() == null ? VoteTerms.NONE : vetting.rule();
        return vetting.subjectRules().stream()
                .map(terms -> new SubjectRule(terms.subject(), on(heldOn, terms.within(session))))
                .toList();
    }

    private static VoteRule rule(Map<String, Object> row) {
        return new VoteRule(
                Share.parse((String) row.get("quorum")),
                Share.parse((String) row.get("pass")),
                PassBy.valueOf((String) row.get("passBy")),
                Base.valueOf((String) row.get("base")),
                (Boolean) row.get("recusedCount"),
                (Boolean) row.get("absenteeBallots"),
                Ballots.valueOf((String) row.get("ballots")),
                (String) row.get("source"));
    }
}
