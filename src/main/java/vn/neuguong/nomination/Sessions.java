package vn.neuguong.nomination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.CouncilSession.AttendanceRow;
import vn.neuguong.nomination.Councils.Member;
import vn.neuguong.organization.Units;
import vn.neuguong.plan.Plans;

/** The sessions of the councils: convened, with who is present and who does not vote on whom, and closed. */
@Component
@Transactional
public class Sessions {

    /** A session as it stands; conclusion null until it is closed. */
    public record Session(LocalDate heldOn, String place, boolean quorate, String rule, int round, String conclusion) {}

    private final JdbcClient jdbc;
    private final Councils councils;
    private final Candidates candidates;
    private final VoteRules rules;
    private final Plans plans;
    private final Units units;
    private final People people;
    private final Clock clock;

    Sessions(
            JdbcClient jdbc,
            Councils councils,
            Candidates candidates,
            VoteRules rules,
            Plans plans,
            Units units,
            People people,
            Clock clock) {
        this.jdbc = jdbc;
        this.councils = councils;
        this.candidates = candidates;
        this.rules = rules;
        this.plans = plans;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Records a session and who attends it. A member is recused by default from the candidates of the own unit.
     *
     * @param rows one for each member of the council, in the order of {@link Councils#members}
     * @return whether enough members are present
     */
    public boolean convene(String planCode, LocalDate heldOn, String place, List<AttendanceRow> rows) {
        List<Member> members = councils.members(planCode);
        check(heldOn, place, rows, members);
        int present = (int) rows.stream().filter(Sessions::isPresent).count();
        VoteRules.Rule rule = rules.on(heldOn);
        boolean quorate = rule.isQuorum(present, members.size());
        jdbc.sql("""
                        insert into council_session (plan_code, held_on, place, quorate, rule, round, voting_ends_at)
                        values (?, ?, ?, ?, ?, 1, ?) on conflict (plan_code) do update set held_on = excluded.held_on,
                            place = excluded.place, quorate = excluded.quorate, rule = excluded.rule,
                            voting_ends_at = excluded.voting_ends_at
                        """)
                .params(planCode, heldOn, place, quorate, rule.source(), votingEnd(planCode, heldOn))
                .update();
        for (int i = 0; i < members.size(); i++) {
            attend(planCode, members.get(i).person(), rows.get(i));
        }
        return quorate;
    }

    private void check(LocalDate heldOn, String place, List<AttendanceRow> rows, List<Member> members) {
        if (heldOn == null) {
            throw new Refusal("Hãy ghi ngày họp.");
        }
        if (heldOn.isBefore(LocalDate.now(clock))) {
            throw new Refusal("Ngày họp (%s) đã qua. Hãy chọn ngày khác.", VietnameseDate.format(heldOn));
        }
        if (place == null) {
            throw new Refusal("Hãy ghi địa điểm họp.");
        }
        if (rows == null || rows.size() != members.size()) {
            throw new Refusal("Danh sách dự họp phải có đủ %d thành viên của Hội đồng.", members.size());
        }
    }

    private void attend(String planCode, String person, AttendanceRow row) {
        jdbc.sql("""
                        insert into attendance (plan_code, person, present) values (?, ?, ?)
                        on conflict (plan_code, person) do update set present = excluded.present
                        """).params(planCode, person, isPresent(row)).update();
        jdbc.sql("delete from recusal where plan_code = ? and person = ?")
                .params(planCode, person)
                .update();
        Set<String> ownUnits = units.ofGroups(people.groupsOf(person));
        List<String> recused = row.recusedFrom() == null ? List.of() : row.recusedFrom();
        eligible(planCode).stream()
                .filter(candidate -> ownUnits.contains(candidate.unitCode()) || recused.contains(candidate.id()))
                .forEach(candidate -> jdbc.sql("insert into recusal (plan_code, person, candidate_id) values (?, ?, ?)")
                        .params(planCode, person, candidate.id())
                        .update());
    }

    private static boolean isPresent(AttendanceRow row) {
        return Boolean.TRUE.equals(row.present());
    }

    private OffsetDateTime votingEnd(String planCode, LocalDate from) {
        int days = plans.get(planCode).plan().vetting().votingDays();
        return VietnameseDate.startOf(from.plusDays(days + 1L)).atOffset(ZoneOffset.UTC);
    }

    /** Opens another round of the vote, with the plan's days to vote from today. */
    void openRound(String planCode, int round) {
        jdbc.sql("update council_session set round = ?, voting_ends_at = ? where plan_code = ?")
                .params(round, votingEnd(planCode, LocalDate.now(clock)), planCode)
                .update();
    }

    /** The first instant that is too late to vote. */
    public Instant votingEndsAt(String planCode) {
        return jdbc.sql("select voting_ends_at from council_session where plan_code = ?")
                .param(planCode)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    public Session get(String planCode) {
        return find(planCode).orElseThrow();
    }

    public Optional<Session> find(String planCode) {
        return jdbc.sql(
                        "select held_on, place, quorate, rule, round, conclusion from council_session where plan_code = ?")
                .param(planCode)
                .query(Session.class)
                .optional();
    }

    public List<String> present(String planCode) {
        return jdbc.sql("select person from attendance where plan_code = ? and present order by person")
                .param(planCode)
                .query(String.class)
                .list();
    }

    /** The candidates on whom the council decides, in the order of every list and ballot. */
    public List<Candidate> eligible(String planCode) {
        return candidates.of(planCode, CandidateStatus.ELIGIBLE);
    }

    /** Ids of the candidates on whom a member does not vote. */
    public Set<String> recusals(String planCode, String person) {
        return Set.copyOf(jdbc.sql("select candidate_id from recusal where plan_code = ? and person = ?")
                .params(planCode, person)
                .query(String.class)
                .list());
    }

    /** Records the chair's conclusion, which closes the session. */
    public void close(String planCode, String conclusion) {
        if (conclusion == null) {
            throw new Refusal("Hãy ghi kết luận của chủ tọa.");
        }
        jdbc.sql("update council_session set conclusion = ?, closed_at = ? where plan_code = ?")
                .params(conclusion, OffsetDateTime.now(clock), planCode)
                .update();
    }
}
