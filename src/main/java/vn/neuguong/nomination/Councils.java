package vn.neuguong.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.CouncilSession.MemberRow;

/** The review council of a plan: proposed by the lead agency, decided by the standing committee, changed by {@link CouncilChanges}. */
@Component
@Transactional
public class Councils {

    /** What a member does in the council. */
    public enum Function {
        CHAIR("Chủ tịch Hội đồng"),
        VICE_CHAIR("Phó Chủ tịch Hội đồng"),
        SECRETARY("Thư ký"),
        MEMBER("Ủy viên");

        private final String label;

        Function(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private enum Approval {
        APPROVE,
        RETURN
    }

    /** A member of a council; name for people. */
    public record Member(String person, String name, Function function) {}

    private final JdbcClient jdbc;
    private final CouncilRules rules;
    private final VettingSteps steps;
    private final People people;
    private final CouncilNotices notices;

    Councils(JdbcClient jdbc, CouncilRules rules, VettingSteps steps, People people, CouncilNotices notices) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.steps = steps;
        this.people = people;
        this.notices = notices;
    }

    /** The group of a council's members. */
    public static String group(String planCode) {
        return "council." + planCode;
    }

    /** Keeps the proposed members and their term. @throws Refusal where they cannot be a council */
    public void propose(String planCode, List<MemberRow> rows, CouncilTerm term) {
        rules.check(planCode, rows, term);
        Optional<CouncilStatus> before = status(planCode);
        jdbc.sql("""
                        insert into council (plan_code, status, term_from, term_to) values (?, 'PROPOSED', ?, ?)
                        on conflict (plan_code) do update set status = excluded.status, remark = null,
                            term_from = excluded.term_from, term_to = excluded.term_to
                        """).params(planCode, term.from(), term.to()).update();
        keepMembers(planCode, rows);
        steps.council(planCode, before, CouncilStatus.PROPOSED, inWords(planCode));
    }

    private Optional<CouncilStatus> status(String planCode) {
        return jdbc.sql("select status from council where plan_code = ? for update")
                .param(planCode)
                .query(CouncilStatus.class)
                .optional();
    }

    /** Who the members are: their rows give way to those of the next proposal. */
    private String inWords(String planCode) {
        return members(planCode).stream()
                .map(member ->
                        "%s (%s)".formatted(member.name(), member.function().label()))
                .collect(Collectors.joining("; "));
    }

    private void keepMembers(String planCode, List<MemberRow> rows) {
        jdbc.sql("delete from council_member where plan_code = ?")
                .param(planCode)
                .update();
        rows.forEach(row -> jdbc.sql("insert into council_member (plan_code, person, function) values (?, ?, ?)")
                .params(planCode, row.person(), row.function())
                .update());
    }

    /**
     * Records the standing committee's decision on the council.
     *
     * @return whether the council is appointed; its members then form the group {@link #group}
     */
    public boolean decide(String planCode, String decision, String comment) {
        boolean approved = Decision.choose(decision, List.of(Approval.values())) == Approval.APPROVE;
        if (!approved) {
            Decision.needsReason(comment, "Ý kiến");
        }
        Optional<CouncilStatus> before = status(planCode);
        CouncilStatus decided = approved ? CouncilStatus.APPOINTED : CouncilStatus.RETURNED;
        jdbc.sql("update council set status = ?, remark = ? where plan_code = ?")
                .params(decided.name(), comment, planCode)
                .update();
        steps.council(planCode, before, decided, comment);
        if (approved) {
            appoint(planCode);
            notices.appointed(planCode, members(planCode), term(planCode));
        }
        return approved;
    }

    private void appoint(String planCode) {
        people.setGroup(
                group(planCode),
                "Hội đồng xét chọn – " + planCode,
                members(planCode).stream().map(Member::person).toList());
    }

    /**
     * Makes whatever is done next with a council that is appointed wait for others who change it or convene it.
     *
     * @throws Refusal where the plan has no such council
     */
    void lock(String planCode) {
        if (jdbc.sql("select 1 from council where plan_code = ? and status = 'APPOINTED' for update")
                .param(planCode)
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            throw new Refusal(
                    "Không có kế hoạch nào mang mã «%s» đã có Hội đồng xét chọn được phê duyệt. Hãy kiểm tra lại mã.",
                    planCode);
        }
    }

    /** Puts a change in force that was decided; the group {@link #group} follows. */
    void change(String planCode, List<MemberRow> rows, CouncilTerm term) {
        rules.check(planCode, rows, term);
        jdbc.sql("update council set term_from = ?, term_to = ? where plan_code = ?")
                .params(term.from(), term.to(), planCode)
                .update();
        keepMembers(planCode, rows);
        appoint(planCode);
    }

    /** The term as proposed or decided; before that, the usual one. */
    public CouncilTerm term(String planCode) {
        return jdbc.sql("select term_from, term_to from council where plan_code = ?")
                .param(planCode)
                .query((row, i) -> new CouncilTerm(
                        row.getObject("term_from", LocalDate.class), row.getObject("term_to", LocalDate.class)))
                .optional()
                .orElseGet(() -> rules.usualTerm(planCode));
    }

    /** Chair, vice chairs, secretaries, members. */
    public List<Member> members(String planCode) {
        return jdbc.sql("""
                        select person, function from council_member where plan_code = ?
                        order by array_position(array['CHAIR', 'VICE_CHAIR', 'SECRETARY', 'MEMBER'], function), person
                        """)
                .param(planCode)
                .query((row, i) -> new Member(
                        row.getString("person"),
                        people.name(row.getString("person")),
                        Function.valueOf(row.getString("function"))))
                .list();
    }

    /** Why the standing committee sent the proposal back; empty otherwise. */
    public Optional<String> remark(String planCode) {
        return jdbc.sql("select remark from council where plan_code = ? and status = 'RETURNED' and remark is not null")
                .param(planCode)
                .query(String.class)
                .optional();
    }
}
