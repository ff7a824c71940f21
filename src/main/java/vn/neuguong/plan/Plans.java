package vn.neuguong.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.document.Register;
import vn.neuguong.document.Signature;
import vn.neuguong.engine.Json;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;

/** All plans, from draft to close. */
@Component
@Transactional
public class Plans {

    private static final String SELECT =
            "select code, definition, status, number, signed_on, signer, issued_at, closed_at from plan ";

    private static final String RUNS = "status in ('DRAFT', 'ISSUED')";

    private static final String FOUND = "where coalesce((" + RUNS + ") = :running, true) "
            + "and position(search_key(:search) in search_key(concat_ws(' ', definition ->> 'title', code))) > 0 ";

    /** What a definition says. */
    private record Parsed(String definition, Plan plan) {}

    /** By code, the last that was read: forms ask for one plan once for each of thousands of candidates. */
    private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;
    private final PlanSteps steps;
    private final Register register;
    private final PlanNotices notices;

    Plans(JdbcClient jdbc, Json json, Clock clock, PlanSteps steps, Register register, PlanNotices notices) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.steps = steps;
        this.register = register;
        this.notices = notices;
    }

    /** @return whether the plan is new; one whose code is taken is not added */
    boolean add(Plan plan, String basedOn) {
        int added = jdbc.sql("""
                        insert into plan (code, status, definition, created_at) values (?, 'DRAFT', ?::jsonb, ?)
                        on conflict do nothing
                        """)
                .params(plan.code(), json.write(plan), OffsetDateTime.now(clock))
                .update();
        if (added == 1) {
            steps.add(plan.code(), "REGISTERED", null, PlanStatus.DRAFT, basedOn);
        }
        return added == 1;
    }

    /** Keeps a draft. @throws Refusal where the plan contradicts itself, see {@link PlanRules} */
    public void revise(Plan plan) {
        PlanRules.check(plan);
        keep(plan, "DRAFTED");
    }

    /** Keeps a draft, finished or not. @throws Refusal where the plan is no draft any more */
    void keep(Plan plan, String action) {
        int kept = jdbc.sql("update plan set definition = ?::jsonb where code = ? and status = 'DRAFT'")
                .params(json.write(plan), plan.code())
                .update();
        if (kept == 0) {
            throw new Refusal("Kế hoạch «%s» không còn là dự thảo, nên không sửa được nữa.", plan.code());
        }
        step(plan.code(), action, null);
    }

    /** Notes what someone decided about the plan on its way (format check, approval), with the remark. */
    public void step(String code, String action, String remark) {
        PlanStatus status = get(code).status();
        steps.add(code, action, status, status, remark);
    }

    public void refuse(String code, String remark) {
        jdbc.sql("update plan set status = 'REFUSED' where code = ?")
                .param(code)
                .update();
        steps.add(code, "REFUSED", PlanStatus.DRAFT, PlanStatus.REFUSED, remark);
    }

    public void assignNumber(String code) {
        Plan plan = get(code).plan();
        Plan.Issuer issuer = plan.issuer();
        int number = register.number(issuer.name(), issuer.symbol(), issuer.term(), registerEntry(code));
        jdbc.sql("update plan set number = ? where code = ?")
                .params(number, code)
                .update();
    }

    private static String registerEntry(String code) {
        return "plan/" + code;
    }

    /** @throws Refusal where day or signer is missing or wrong, see {@link Signature} */
    public void sign(String code, LocalDate signedOn, String signer) {
        Signature.check(signedOn, signer, register.assignedOn(registerEntry(code)), clock);
        jdbc.sql("update plan set signed_on = ?, signer = ? where code = ?")
                .params(signedOn, signer, code)
                .update();
        step(code, "SIGNED", signer);
    }

    /** Sends the signed plan to everyone under Nơi nhận, and tells the units that it addresses; done twice it sends once. */
    public void distribute(String code) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        get(code).plan().recipients().forEach(recipient -> jdbc.sql("""
                        insert into plan_distribution (plan_code, recipient, purpose, at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(code, recipient.name(), recipient.purpose(), now)
                .update());
        int issued = jdbc.sql("update plan set status = 'ISSUED', issued_at = ? where code = ? and status = 'DRAFT'")
                .params(now, code)
                .update();
        if (issued == 1) {
            steps.add(code, "ISSUED", PlanStatus.DRAFT, PlanStatus.ISSUED, null);
            notices.issued(get(code));
        }
    }

    public void close(String code) {
        int closed = jdbc.sql("update plan set status = 'CLOSED', closed_at = ? where code = ? and status = 'ISSUED'")
                .params(OffsetDateTime.now(clock), code)
                .update();
        if (closed == 1) {
            steps.add(code, "CLOSED", PlanStatus.ISSUED, PlanStatus.CLOSED, null);
        }
    }

    /** The remark with which the plan last came back to its drafter; empty where it has gone on since. */
    public Optional<String> remark(String code) {
        return steps.returned(code);
    }

    /** From which year to which the dates were moved when the plan was copied: "từ năm 2022 sang năm 2027". */
    public Optional<String> shift(String code) {
        return steps.remark(code, "SHIFTED");
    }

    /** An obligation of a plan. @throws Refusal where there is no such plan or obligation */
    public Obligation obligation(String code, String obligationCode) {
        return get(code).plan().obligation(obligationCode);
    }

    public PlanRecord get(String code) {
        return find(code).orElseThrow(() -> new Refusal("Không có kế hoạch nào mang mã «%s».", code));
    }

    public Optional<PlanRecord> find(String code) {
        return jdbc.sql(SELECT + "where code = ?")
                .param(code)
                .query(this::record)
                .optional();
    }

    public List<PlanRecord> all() {
        return jdbc.sql(SELECT + "order by created_at, code")
                .query(this::record)
                .list();
    }

    /**
     * Some of the plans, those that run first, then the latest.
     *
     * @param running whether only those that run, or only those that are over; null for both
     * @param search what their title or code has in it, without regard to case and diacritics; empty for all
     */
    public List<PlanRecord> page(Boolean running, String search, int limit, int offset) {
        return jdbc.sql(SELECT + FOUND + "order by " + RUNS
                        + " desc, created_at desc, code limit :limit offset :offset")
                .param("running", running)
                .param("search", Text.clean(search))
                .param("limit", limit)
                .param("offset", offset)
                .query(this::record)
                .list();
    }

    /** How many {@link #page} would give without a limit. */
    public long count(Boolean running, String search) {
        return jdbc.sql("select count(*) from plan " + FOUND)
                .param("running", running)
                .param("search", Text.clean(search))
                .query(Long.class)
                .single();
    }

    private PlanRecord record(ResultSet row, int index) throws SQLException {
        return new PlanRecord(
                plan(row.getString("code"), row.getString("definition")),
                PlanStatus.valueOf(row.getString("status")),
                row.getObject("number", Integer.class),
                row.getObject("signed_on", LocalDate.class),
                row.getString("signer"),
                instant(row.getObject("issued_at", OffsetDateTime.class)),
                instant(row.getObject("closed_at", OffsetDateTime.class)));
    }

    private Plan plan(String code, String definition) {
        return parsed.compute(
                        code,
                        (any, last) -> last != null && last.definition().equals(definition)
                                ? last
                                : new Parsed(definition, json.read(definition, Plan.class)))
                .plan();
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
