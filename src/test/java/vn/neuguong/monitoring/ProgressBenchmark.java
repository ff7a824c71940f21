package vn.neuguong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.commendation.CommendationFigures;
import vn.neuguong.demo.EmbeddedDatabase;
import vn.neuguong.engine.People;
import vn.neuguong.history.Timelines;
import vn.neuguong.nomination.VettingCounts;
import vn.neuguong.nomination.VettingTimes;
import vn.neuguong.notice.Deliveries;
import vn.neuguong.notice.Deliveries.State;
import vn.neuguong.plan.PlanTimes;
import vn.neuguong.submission.DueSubmissions;
import vn.neuguong.submission.NominationCounts;
import vn.neuguong.submission.ProgressMatrix;
import vn.neuguong.submission.ProgressMatrix.Filter;
import vn.neuguong.submission.ProgressTotals;
import vn.neuguong.submission.Standing;
import vn.neuguong.submission.SubmissionTimes;

/**
 * How long the views take with 5,000 units, four obligations and four finished plans of that size beside the running one,
 * and how PostgreSQL comes by them. It is no part of {@code mvn verify}; {@code mvn verify -Dtest=ProgressBenchmark} writes
 * {@code target/progress-benchmark.txt}. It asserts no time, only that pages do not read the whole table.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgressBenchmark {

    private static final String PLAN = "nam-5";
    private static final Instant NOW = Instant.parse("2022-09-01T03:00:00Z");
    private static final int ROUNDS = 5;

    private final StringBuilder report = new StringBuilder();
    private Statements statements;
    private EmbeddedPostgres database;
    private AnnotationConfigApplicationContext beans;
    private JdbcClient jdbc;

    @BeforeAll
    void five_plans_of_5000_units() {
        database = EmbeddedDatabase.start();
        statements = new Statements(database.getPostgresDatabase(
                Map.of("currentSchema", "public,neuguong", "options", "-c work_mem=16MB")));
        Flyway.configure()
                .dataSource(database.getPostgresDatabase())
                .schemas("neuguong")
                .defaultSchema("neuguong")
                .load()
                .migrate();
        jdbc = JdbcClient.create(statements);
        jdbc.sql(read("benchmark.sql")).update();
        jdbc.sql("vacuum analyze").update();
        beans = new AnnotationConfigApplicationContext();
        beans.registerBean(JdbcClient.class, () -> jdbc);
        beans.registerBean(Clock.class, () -> Clock.fixed(NOW, VietnameseDate.ZONE));
        beans.register(
                ProgressTotals.class,
                ProgressMatrix.class,
                DueSubmissions.class,
                SubmissionTimes.class,
                PlanTimes.class,
                VettingTimes.class,
                CommendationFigures.class,
                NominationCounts.class,
                VettingCounts.class,
                MatrixViews.class,
                StepViews.class,
                Timelines.class,
                Deliveries.class);
        beans.registerBean(People.class, () -> mock(People.class)); // names come from the engine, which is not here
        beans.refresh();
    }

    @AfterAll
    void written() throws IOException, SQLException {
        Files.writeString(Path.of("target", "progress-benchmark.txt"), report);
        beans.close();
        database.close();
    }

    @Test
    void every_view() throws SQLException {
        ProgressTotals totals = beans.getBean(ProgressTotals.class);
        MatrixViews matrix = beans.getBean(MatrixViews.class);
        StepViews steps = beans.getBean(StepViews.class);
        DueSubmissions due = beans.getBean(DueSubmissions.class);
        PageOf page = PageOf.of("20", "50", 50, "");
        Instant monday = VietnameseDate.startOf(VietnameseDate.day(NOW).minusDays(3));
        Instant next = monday.plus(Duration.ofDays(7));

        time("plans", () -> totals.ofPlans(List.of("nam-1", "nam-2", "nam-3", "nam-4", PLAN)));
        time("collections", () -> totals.ofCollections(PLAN));
        time("parents", () -> totals.ofParents(PLAN));
        String whole = time("matrix, page 20", () -> matrix.page(new Filter(PLAN, "", null, null), page));
        String found = time("matrix, search", () -> matrix.page(new Filter(PLAN, "xã số 12", null, null), page));
        String overdue = time("matrix, overdue", () -> matrix.page(new Filter(PLAN, "", null, Standing.OVERDUE), page));
        String below = time("matrix, of a parent", () -> matrix.page(new Filter(PLAN, "", "cap-7", null), page));
        time("matrix.xlsx", () -> {
            MatrixViews.Matrix all = matrix.page(new Filter(PLAN, "", null, null), PageOf.of("", "", 50, ".xlsx"));
            assertThat(all.units()).hasSize(5_000);
        });
        String dueCount = time("due, count", () -> due.count(null, monday, next));
        String duePage = time("due, page", () -> due.list(null, monday, next, 50, 100));
        String times = time("steps", () -> steps.times(PLAN));
        time("funnel", () -> steps.funnel(PLAN));
        time("funnel of a plan that is over", () -> steps.funnel("nam-1"));
        time("own row", () -> due.ofUnits(List.of("don-vi-17")));

        assertThat(List.of(whole, found, overdue, below, dueCount, duePage, times))
                .noneMatch(plan -> plan.contains("Seq Scan on submission"));
    }

    @Test
    void every_timeline() throws SQLException {
        Timelines timelines = beans.getBean(Timelines.class);
        String first = time("timeline of a plan, first page", () -> timelines.ofPlan("nam-1", 101, 0));
        String late = time("timeline of a plan, page 3", () -> assertThat(timelines.ofPlan("nam-1", 101, 300))
                .hasSize(101));
        time("timeline.xlsx of a plan", () -> timelines.ofPlan("nam-1"));
        String submission =
                time("timeline of a submission", () -> assertThat(timelines.ofSubmission("nam-1/viec-1/don-vi-17"))
                        .hasSize(7));
        String candidate =
                time("timeline of a candidate", () -> assertThat(timelines.ofCandidate("nam-1/viec-4/don-vi-17/1"))
                        .hasSizeGreaterThan(11));
        assertThat(List.of(first, late, submission, candidate))
                .noneMatch(plan -> plan.contains("Seq Scan on submission"));
    }

    @Test
    void every_list_of_mails() throws SQLException {
        Deliveries deliveries = beans.getBean(Deliveries.class);
        for (State state : State.values()) {
            time("mails, count of " + state, () -> deliveries.count(PLAN, state));
            time("mails, page of " + state, () -> deliveries.page(PLAN, state, 50, 50));
        }
        time("mails, count", () -> deliveries.count(PLAN, null));
        time("mails, first page", () -> deliveries.page(PLAN, null, 50, 0));
        time("mails, page 1,500", () -> assertThat(deliveries.page(PLAN, null, 50, 75_000))
                .hasSize(50));
        time("mails of all plans, count", () -> deliveries.count(null, null));
        time("mails of all plans, page 20", () -> deliveries.page(null, null, 50, 1_000));
        time("mails of all plans, page of FAILED", () -> deliveries.page(null, State.FAILED, 50, 0));
    }

    /** Notes the time of a view and how its queries are run. @return the latter */
    private String time(String view, Runnable work) throws SQLException {
        work.run();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            statements.clear();
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        String plans = statements.explain();
        report.append(
                "== %s: %d ms%n%s%n".formatted(view, Duration.ofNanos(best).toMillis(), plans));
        return plans;
    }

    static String read(String name) {
        try (var in = ProgressBenchmark.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
