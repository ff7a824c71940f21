package vn.neuguong.nomination;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Json;
import vn.neuguong.engine.People;

/** Who marked what, where the rule of the vote says that ballots are open. */
@Component
@Transactional
class OpenBallots {

    /** What a member marked in a round. */
    private record Kept(int round, String person, String candidate, boolean agrees) {}

    private final JdbcClient jdbc;
    private final Json json;
    private final People people;

    OpenBallots(JdbcClient jdbc, Json json, People people) {
        this.jdbc = jdbc;
        this.json = json;
        this.people = people;
    }

    void keep(String planCode, int round, String member, List<BallotBox.Votes> marks) {
        jdbc.sql("""
                        insert into open_ballot (plan_code, round, person, candidate_id, agrees)
                        select :plan, :round, :person, id, agree = 1
                        from jsonb_to_recordset(:marks::jsonb) as mark (id text, agree integer)
                        """)
                .param("plan", planCode)
                .param("round", round)
                .param("person", member)
                .param("marks", json.write(marks))
                .update();
    }

    /** A sentence for each open ballot; none of secret ones. */
    List<String> inWords(String planCode) {
        List<Kept> kept = jdbc.sql("""
                        select o.round, o.person, c.nomination ->> 'name' as candidate, o.agrees
                        from open_ballot o join candidate c on c.id = o.candidate_id
                        where o.plan_code = ? order by o.round, o.person, c.submission_id, c.position
                        """).param(planCode).query(Kept.class).list();
        return kept.stream()
                .map(mark -> List.<Object>of(mark.round(), mark.person()))
                .distinct()
                .map(ballot -> inWords(kept.stream()
                        .filter(mark -> ballot.equals(List.<Object>of(mark.round(), mark.person())))
                        .toList()))
                .toList();
    }

    private String inWords(List<Kept> ballot) {
        return "Lượt %d, đồng chí %s: đồng ý – %s; không đồng ý – %s"
                .formatted(
                        ballot.get(0).round(),
                        people.name(ballot.get(0).person()),
                        names(ballot, true),
                        names(ballot, false));
    }

    private static String names(List<Kept> ballot, boolean agrees) {
        String names = ballot.stream()
                .filter(mark -> mark.agrees() == agrees)
                .map(Kept::candidate)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "không" : names;
    }
}
