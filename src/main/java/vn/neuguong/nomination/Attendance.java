package vn.neuguong.nomination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.People;
import vn.neuguong.nomination.CouncilSession.AttendanceRow;
import vn.neuguong.nomination.Councils.Function;
import vn.neuguong.nomination.Councils.Member;
import vn.neuguong.organization.Units;

/** Who attends a council's session, who presides over it, and who does not vote on whom. */
@Component
@Transactional
public class Attendance {

    private final JdbcClient jdbc;
    private final Councils councils;
    private final Candidates candidates;
    private final Units units;
    private final People people;

    Attendance(JdbcClient jdbc, Councils councils, Candidates candidates, Units units, People people) {
        this.jdbc = jdbc;
        this.councils = councils;
        this.candidates = candidates;
        this.units = units;
        this.people = people;
    }

    /** Begins the list anew: who left the council since a day on which too few came is not on it. */
    void forget(String planCode) {
        jdbc.sql("delete from recusal where plan_code = ?").param(planCode).update();
        jdbc.sql("delete from attendance where plan_code = ?").param(planCode).update();
    }

    /**
     * Keeps whether a member is there; one is recused by default from the candidates of the own unit, and of those that
     * today are one unit with it.
     */
    void record(String planCode, String person, AttendanceRow row) {
        jdbc.sql("insert into attendance (plan_code, person, present) values (?, ?, ?)")
                .params(planCode, person, Boolean.TRUE.equals(row.present()))
                .update();
        Map<String, String> successors = units.succeeded();
        Set<String> ownUnits = units.ofGroups(people.groupsOf(person)).stream()
                .map(unit -> successors.getOrDefault(unit, unit))
                .collect(Collectors.toSet());
        List<String> recused = row.recusedFrom() == null ? List.of() : row.recusedFrom();
        candidates.of(planCode, CandidateStatus.ELIGIBLE).stream()
                .filter(candidate ->
                        ownUnits.contains(successors.getOrDefault(candidate.unitCode(), candidate.unitCode()))
                                || recused.contains(candidate.id()))
                .forEach(candidate -> jdbc.sql("insert into recusal (plan_code, person, candidate_id) values (?, ?, ?)")
                        .params(planCode, person, candidate.id())
                        .update());
    }

    /** Ids of the members who are present. */
    public List<String> present(String planCode) {
        return jdbc.sql("select person from attendance where plan_code = ? and present order by person")
                .param(planCode)
                .query(String.class)
                .list();
    }

    /** The members who are present, or those who are not; in the council's order. */
    public List<Member> members(String planCode, boolean present) {
        List<String> there = present(planCode);
        return councils.members(planCode).stream()
                .filter(member -> there.contains(member.person()) == present)
                .toList();
    }

    /** The chair, or a vice chair where the chair is absent. */
    public Member presiding(String planCode) {
        return first(members(planCode, true)).orElseThrow();
    }

    /** Who of these can preside. */
    static Optional<Member> first(List<Member> present) {
        return present.stream()
                .filter(member -> member.function() == Function.CHAIR || member.function() == Function.VICE_CHAIR)
                .findFirst();
    }

    /** Ids of the candidates on whom a member does not vote. */
    public Set<String> recusals(String planCode, String person) {
        return Set.copyOf(jdbc.sql("select candidate_id from recusal where plan_code = ? and person = ?")
                .params(planCode, person)
                .query(String.class)
                .list());
    }

    /** Who could vote on a candidate in a round. */
    VoteRule.Electorate electorate(String planCode, int round, String candidateId) {
        return jdbc.sql("""
                        select count(*) as members, count(r.person) as recused_members,
                            count(*) filter (where a.present or b.person is not null) as taking_part,
                            count(r.person) filter (where a.present or b.person is not null) as recused_taking_part
                        from council_member m
                            left join attendance a on a.plan_code = m.plan_code and a.person = m.person
                            left join recusal r on r.plan_code = m.plan_code and r.person = m.person
                                and r.candidate_id = :candidate
                            left join ballot_cast b on b.plan_code = m.plan_code and b.person = m.person
                                and b.round = :round
                        where m.plan_code = :plan
                        """)
                .param("candidate", candidateId)
                .param("round", round)
                .param("plan", planCode)
                .query(VoteRule.Electorate.class)
                .single();
    }
}
