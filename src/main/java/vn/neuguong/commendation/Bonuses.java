package vn.neuguong.commendation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.commendation.AwardMoney.Bonus;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.plan.Plan.Channel;

/** The money that goes with our own commendations. */
@Component
@Transactional
public class Bonuses {

    private final JdbcClient jdbc;
    private final Commendations commendations;
    private final AwardMoney money;

    Bonuses(JdbcClient jdbc, Commendations commendations, AwardMoney money) {
        this.jdbc = jdbc;
        this.commendations = commendations;
        this.money = money;
    }

    /** Works out the money of all who are approved, by the rules of a day, in place of what was worked out before. */
    void assess(String planCode, LocalDate decidedOn) {
        for (Candidate candidate : commendations.approved(planCode, Channel.OWN)) {
            Bonus bonus = money.of(Channel.OWN, candidate.nomination().subject(), decidedOn);
            jdbc.sql("""
                            update commendation set bonus = ?, bonus_source = ?
                            where candidate_id = ? and channel = 'OWN'
                            """).params(bonus.amount(), bonus.source(), candidate.id()).update();
        }
    }

    /** The sum, as papers write it. */
    public String total(String planCode) {
        return AwardMoney.write(own(planCode).stream()
                .mapToLong(commendation -> commendation.bonus() == null ? 0 : commendation.bonus())
                .sum());
    }

    /** How the amounts were worked out, each way once. */
    public String sources(String planCode) {
        return own(planCode).stream()
                .map(Commendation::bonusSource)
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private List<Commendation> own(String planCode) {
        return commendations.of(planCode).stream()
                .filter(commendation -> commendation.channel() == Channel.OWN)
                .filter(commendation -> commendation.status() != CommendationStatus.NOT_APPROVED)
                .toList();
    }
}
