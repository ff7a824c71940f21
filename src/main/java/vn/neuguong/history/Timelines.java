package vn.neuguong.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.People;
import vn.neuguong.history.Entry.About;
import vn.neuguong.plan.Plan.Channel;

/**
 * What happened to a plan, a submission, a candidate: read from the append-only records, never from the engine's history,
 * which is cleaned.
 */
@Component
@Transactional(readOnly = true)
public class Timelines {

    private static final int ALL = 100_000; // a sheet of Excel holds them

    private static final String SYSTEM = "Hệ thống";
    private static final String PUBLIC = "Người phản ánh";

    private static final String PLAN = "select * from timeline_step where plan_code = :id";

    private static final String SUBMISSION =
            "select * from timeline_step where kind in ('SUBMISSION', 'FILE') and submission_id = :id";

    /** The nomination, the candidate's own steps, and of the vetting what happened while the council had to decide. */
    private static final String CANDIDATE = """
            select * from timeline_step
            where kind in ('SUBMISSION', 'FILE') and submission_id = (select submission_id from candidate where id = :id)
            union all
            select * from timeline_step where candidate_id = :id
            union all
            select * from timeline_step vetting
            where kind = 'VETTING' and action not like 'COUNCIL%'
                and plan_code = (select plan_code from candidate where id = :id)
                and (select to_status from candidate_step own where candidate_id = :id and own.at <= vetting.at
                    order by id desc limit 1) in ('ELIGIBLE', 'ENDORSED', 'NOT_ENDORSED')
            """;

    /**
     * Where it is told by day, steps of many submissions or candidates are one row, but for those of the plan as a whole. A
     * plan has hundreds of thousands of steps, so nothing is counted that would have to be sorted, and what they say and are
     * about is read of those rows alone that are told.
     */
    private static final String SELECT = """
            with told as (
                select any_value(kind) as kind, turn, action, detail, from_status, to_status, min(id) as id, max(at) as at,
                    count(*) as number, count(person) as persons,
                    case when min(person collate "C") = max(person collate "C") and count(person) = count(*)
                        then any_value(person) end as person,
                    case when min(on_behalf_of collate "C") = max(on_behalf_of collate "C")
                        and count(on_behalf_of) = count(*) then any_value(on_behalf_of) end as on_behalf_of
                from (%s) step
                group by turn, scope_id, action, detail, from_status, to_status,
                    (at at time zone :zone)::date,
                    case when :daily and kind not in ('PLAN', 'COLLECTION', 'VETTING') then 0 else id end
                order by max(at), turn, min(id) limit :limit offset :offset)
            select told.*, case when number = 1 then one.remark end as remark,
                case when number = 1 then one.about_id else one.scope_id end as about_id,
                case when number = 1 then one.about_name else one.scope_name end as about_name
            from told, lateral (select * from timeline_step where kind = told.kind and id = told.id limit 1) one
            order by told.at, told.turn, told.id
            """;

    private final JdbcClient jdbc;
    private final People people;

    Timelines(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Some of a plan's, where the steps of submissions and candidates are told by day. */
    public List<Entry> ofPlan(String code, int limit, int offset) {
        return entries(PLAN, code, true, limit, offset);
    }

    /** The same as a whole. */
    public List<Entry> ofPlan(String code) {
        return ofPlan(code, ALL, 0);
    }

    public List<Entry> ofSubmission(String id) {
        return entries(SUBMISSION, id, false, ALL, 0);
    }

    /** From the nomination in the submission to the commendation, and to its revocation. */
    public List<Entry> ofCandidate(String id) {
        return entries(CANDIDATE, id, false, ALL, 0);
    }

    private List<Entry> entries(String condition, String id, boolean daily, int limit, int offset) {
        return jdbc.sql(SELECT.formatted(condition))
                .param("id", id)
                .param("zone", VietnameseDate.ZONE.getId())
                .param("daily", daily)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> entry(row))
                .list();
    }

    private Entry entry(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        int number = row.getInt("number");
        String action = row.getString("action");
        return new Entry(
                at.atZoneSameInstant(VietnameseDate.ZONE).toOffsetDateTime(),
                who(kind, row, at),
                what(kind, action, row.getString("detail"), number),
                kind.label(row.getString("from_status")),
                kind.label(row.getString("to_status")),
                StepWords.remark(kind, action, row.getString("remark")),
                new About(row.getString("about_id"), row.getString("about_name")),
                number);
    }

    private String who(Kind kind, ResultSet row, OffsetDateTime at) throws SQLException {
        if (kind == Kind.RECEIVED) {
            return PUBLIC;
        }
        String person = row.getString("person");
        if (person == null) {
            return row.getInt("persons") == 0 ? SYSTEM : null;
        }
        return people.signature(person, row.getString("on_behalf_of"), at);
    }

    /** @param detail the channel of a commendation, the agency that gives an opinion, or null */
    private String what(Kind kind, String action, String detail, int number) {
        String what = StepWords.of(kind, action);
        if (detail != null) {
            what += " (%s)"
                    .formatted(
                            kind == Kind.COMMENDATION ? Channel.valueOf(detail).label() : people.groupName(detail));
        }
        return number == 1 ? what : "%s – %d lượt".formatted(what, number);
    }
}
