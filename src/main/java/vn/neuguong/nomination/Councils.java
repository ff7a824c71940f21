package vn.neuguong.nomination;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.CouncilSession.MemberRow;

/** The review council of a plan: proposed by the lead agency, decided by the standing committee. */
@Component
@Transactional
public class Councils {

    private static final int FEWEST = 3; // a collective that decides by majority

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
    private final CouncilPeople eligible;
    private final People people;

    Councils(JdbcClient jdbc, CouncilPeople eligible, People people) {
        this.jdbc = jdbc;
        this.eligible = eligible;
        this.people = people;
    }

    /** The group of a council's members. */
    public static String group(String planCode) {
        return "council." + planCode;
    }

    /** Keeps the proposed members. @throws Refusal where the list cannot be a council */
    public void propose(String planCode, List<MemberRow> rows) {
        check(rows == null ? List.of() : rows);
        jdbc.sql("""
                        insert into council (plan_code, status) values (?, 'PROPOSED')
                        on conflict (plan_code) do update set status = excluded.status, remark = null
                        """).param(planCode).update();
        jdbc.sql("delete from council_member where plan_code = ?")
                .param(planCode)
                .update();
        rows.forEach(row -> jdbc.sql("insert into council_member (plan_code, person, function) values (?, ?, ?)")
                .params(planCode, row.person(), row.function())
                .update());
    }

    private void check(List<MemberRow> rows) {
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
        jdbc.sql("update council set status = ?, remark = ? where plan_code = ?")
                .params(approved ? "APPOINTED" : "RETURNED", comment, planCode)
                .update();
        if (approved) {
            people.setGroup(
                    group(planCode),
                    "Hội đồng xét chọn – " + planCode,
                    members(planCode).stream().map(Member::person).toList());
        }
        return approved;
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
