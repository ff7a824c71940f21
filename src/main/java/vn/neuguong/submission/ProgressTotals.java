package vn.neuguong.submission;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.plan.Obligation.Kind;

/** How the plans get on as a whole, by collection and by the units above those that were asked. */
@Component
@Transactional(readOnly = true)
public class ProgressTotals {

    /** A plan: how many units were asked, and where their submissions stand. */
    public record OfPlan(String plan, int units, StandingCounts counts) {}

    /** A collection; lastDay is null until guidance sets it, occurrence where it does not recur. */
    public record OfCollection(
            String id,
            String title,
            String obligation,
            String occurrence,
            Kind kind,
            LocalDate lastDay,
            OffsetDateTime openedAt,
            OffsetDateTime closedAt,
            StandingCounts counts) {}

    /** The units under one; parent and name are null for those that stand under none. */
    public record OfParent(String parent, String parentName, int units, StandingCounts counts) {}

    /** What a plan that runs asks for, however often it comes round. */
    public record OfObligation(String plan, String obligation, StandingCounts counts) {}

    private final JdbcClient jdbc;

    ProgressTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the plans' codes; a plan without collections is not there. */
    public Map<String, OfPlan> ofPlans(Collection<String> plans) {
        return plans.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select c.plan_code, count(distinct s.unit_code) as units, " + StandingCounts.COLUMNS
                                + """
                                from collection c left join submission s on s.collection_id = c.id
                                where c.plan_code in (:plans) group by c.plan_code
                                """)
                        .param("plans", plans)
                        .query((row, i) ->
                                new OfPlan(row.getString("plan_code"), row.getInt("units"), StandingCounts.of(row)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(OfPlan::plan, total -> total));
    }

    /** Of all plans that are issued and not closed. */
    public List<OfObligation> ofRunning() {
        return jdbc.sql("select c.plan_code, c.obligation_code, " + StandingCounts.COLUMNS + """
                        from collection c join plan p on p.code = c.plan_code
                            left join submission s on s.collection_id = c.id
                        where p.status = 'ISSUED' group by c.plan_code, c.obligation_code
                        """)
                .query((row, i) -> new OfObligation(
                        row.getString("plan_code"), row.getString("obligation_code"), StandingCounts.of(row)))
                .list();
    }

    /** In the order in which they are due. */
    public List<OfCollection> ofCollections(String plan) {
        return jdbc.sql("""
                        select c.id, c.title, c.obligation_code, c.occurrence, c.kind, c.due_at, c.opened_at, c.closed_at,
                        """ + StandingCounts.COLUMNS + """
                        from collection c left join submission s on s.collection_id = c.id
                        where c.plan_code = ? group by c.id order by c.due_at, c.id
                        """)
                .param(plan)
                .query((row, i) -> {
                    OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
                    return new OfCollection(
                            row.getString("id"),
                            row.getString("title"),
                            row.getString("obligation_code"),
                            row.getString("occurrence"),
                            Kind.valueOf(row.getString("kind")),
                            due == null ? null : VietnameseDate.lastDay(due.toInstant()),
                            row.getObject("opened_at", OffsetDateTime.class),
                            row.getObject("closed_at", OffsetDateTime.class),
                            StandingCounts.of(row));
                })
                .list();
    }

    /** By name; the units that stand under none come together and last. */
    public List<OfParent> ofParents(String plan) {
        return jdbc.sql("select p.code, p.name, count(distinct s.unit_code) as units, " + StandingCounts.COLUMNS + """
                        from collection c join submission s on s.collection_id = c.id
                            join unit u on u.code = s.unit_code left join unit p on p.code = u.parent_code
                        where c.plan_code = ? group by p.code order by p.search_key nulls last, p.code
                        """)
                .param(plan)
                .query((row, i) -> new OfParent(
                        row.getString("code"), row.getString("name"), row.getInt("units"), StandingCounts.of(row)))
                .list();
    }
}
