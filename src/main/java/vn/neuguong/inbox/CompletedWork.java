package vn.neuguong.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Text;
import vn.neuguong.organization.Units;
import vn.neuguong.submission.SubmissionStatus;

/**
 * What has been done: by people of a unit the unit's submissions, whoever of them did it; by everyone what they themselves
 * did elsewhere. Of a ballot it is told that it was cast, and the day of the session.
 */
@Component
@Transactional(readOnly = true)
public class CompletedWork {

    private static final int PAGE = 20;

    private static final String NO_UNIT = "";

    /**
     * One thing that was done; everything but the day may be null.
     *
     * @param act the task in words
     * @param object what is submitted, where it is about that
     * @param status how the submission stands, in words
     * @param deadline the submission's last day, written
     * @param remark the last remark of those who checked it
     * @param submission its id, to be opened
     */
    public record Done(
            String on,
            String act,
            String planCode,
            String plan,
            String object,
            String unit,
            String status,
            String deadline,
            String remark,
            String submission) {}

    /** A page of what was done, newest first. */
    public record Page(List<Done> done, int number, boolean more) {}

    private static final String DONE = """
            with done as (
                select last.at, 'Bài nộp của đơn vị' as act, null as on_behalf_of, s.id as submission_id,
                    s.collection_id as subject, 0 as turn
                from submission s, lateral (
                    select at from submission_step
                    where submission_id = s.id and action not in ('OPENED', 'OVERDUE', 'EXTENDED', 'HANDED_OVER')
                    order by id desc limit 1) last
                where s.responsible_code in (:units)
                union all
                select a.at, a.name, a.on_behalf_of, s.id, coalesce(s.collection_id, a.business_key), a.id
                from act a left join submission s on s.id = a.business_key
                where a.person = :person and (s.id is null or s.responsible_code not in (:units))
                union all
                select e.held_on at time zone :zone, 'Bỏ phiếu (đợt ' || b.round || ')', null, null, b.plan_code, 0
                from ballot_cast b join council_session e on e.plan_code = b.plan_code
                where b.person = :person)
            select d.at, d.act, d.on_behalf_of, d.submission_id, coalesce(c.plan_code, d.subject) as plan_code,
                p.definition ->> 'title' as plan, c.title as object, u.name as unit, s.status, s.due_at,
                (select remark from submission_step
                 where submission_id = s.id and remark is not null
                     and action in ('UNIT_RETURNED', 'RETURNED', 'ACCEPTED', 'WAIVED')
                 order by id desc limit 1) as remark
            from done d left join submission s on s.id = d.submission_id
                left join unit u on u.code = s.unit_code
                left join collection c on c.id = d.subject
                left join plan p on p.code = coalesce(c.plan_code, d.subject)
            where position(lower(:search collate "pg_c_utf8") in
                lower(concat_ws(' ', d.act, p.code, p.definition ->> 'title', c.title, u.name) collate "pg_c_utf8")) > 0
            order by d.at desc, d.turn desc, d.submission_id limit :limit offset :offset
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Units units;

    CompletedWork(JdbcClient jdbc, People people, Units units) {
        this.jdbc = jdbc;
        this.people = people;
        this.units = units;
    }

    /** A page of what is done by whoever is acting; pages count from 0. */
    public Page page(String search, int number) {
        List<Done> done = jdbc.sql(DONE)
                .param("units", units())
                .param("person", people.current().orElseThrow())
                .param("zone", VietnameseDate.ZONE.getId())
                .param("search", Text.clean(search))
                .param("limit", PAGE + 1)
                .param("offset", PAGE * number)
                .query((row, i) -> done(row))
                .list();
        return new Page(done.stream().limit(PAGE).toList(), number, done.size() > PAGE);
    }

    /** Whether a submission is among what is done by whoever is acting: their unit's, or one that they checked. */
    boolean includes(String submission) {
        return jdbc.sql("""
                        select exists (select from submission where id = :id and responsible_code in (:units))
                            or exists (select from act
                                where business_key = :id and task = 'checkSubmission' and person = :person)
                        """)
                .param("id", submission)
                .param("units", units())
                .param("person", people.current().orElseThrow())
                .query(Boolean.class)
                .single();
    }

    private Set<String> units() {
        Set<String> own = new HashSet<>(units.ofGroups(people.currentGroups()));
        own.add(NO_UNIT); // SQL knows no empty list
        return own;
    }

    private Done done(ResultSet row) throws SQLException {
        String absentee = row.getString("on_behalf_of");
        String status = row.getString("status");
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new Done(
                VietnameseDate.format(row.getObject("at", OffsetDateTime.class).toInstant()),
                row.getString("act") + (absentee == null ? "" : " (thay %s)".formatted(people.name(absentee))),
                row.getString("plan_code"),
                row.getString("plan"),
                row.getString("object"),
                row.getString("unit"),
                status == null ? null : SubmissionStatus.valueOf(status).label(),
                due == null ? null : lastDay(due),
                row.getString("remark"),
                row.getString("submission_id"));
    }

    private static String lastDay(OffsetDateTime due) {
        LocalDate lastDay = VietnameseDate.lastDay(due.toInstant());
        return VietnameseDate.format(lastDay);
    }
}
