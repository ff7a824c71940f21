package vn.neuguong.nomination;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.People;

/** What the co-appraising agencies say about the candidates before the council meets. */
@Component
@Transactional
public class Opinions {

    private enum Choice {
        AGREE,
        DISAGREE
    }

    /** The opinion of one agency; comment null where it has none. */
    public record Opinion(String agency, boolean agrees, String comment) {}

    private final JdbcClient jdbc;
    private final VettingSteps steps;
    private final People people;
    private final Clock clock;

    Opinions(JdbcClient jdbc, VettingSteps steps, People people, Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.people = people;
        this.clock = clock;
    }

    /** Records the opinion of a co-appraising agency; one that disagrees says why. */
    public void give(String planCode, String agency, String decision, String comment) {
        Choice choice = Decision.choose(decision, List.of(Choice.values()));
        if (choice == Choice.DISAGREE) {
            Decision.needsReason(comment, "Ý kiến");
        }
        jdbc.sql("""
                        insert into opinion (plan_code, agency, agrees, comment, person, on_behalf_of, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (plan_code, agency) do update set agrees = excluded.agrees,
                            comment = excluded.comment, person = excluded.person,
                            on_behalf_of = excluded.on_behalf_of, at = excluded.at
                        """)
                .params(
                        planCode,
                        agency,
                        choice == Choice.AGREE,
                        comment,
                        people.current().orElse(null),
                        people.onBehalfOf().orElse(null),
                        OffsetDateTime.now(clock))
                .update();
        String action = choice == Choice.AGREE ? "OPINION_AGREED" : "OPINION_DISAGREED";
        steps.opinion(planCode, action, agency, comment);
    }

    /** The opinions on a plan's candidates, by agency. */
    public List<Opinion> of(String planCode) {
        return jdbc.sql("select agency, agrees, comment from opinion where plan_code = ? order by agency")
                .param(planCode)
                .query(Opinion.class)
                .list();
    }
}
