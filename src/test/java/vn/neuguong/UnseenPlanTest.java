package vn.neuguong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import vn.neuguong.commendation.Commendation;
import vn.neuguong.commendation.CommendationStatus;
import vn.neuguong.commendation.Commendations;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.engine.Accounts;
import vn.neuguong.engine.Accounts.Account;
import vn.neuguong.organization.Unit;
import vn.neuguong.organization.Units;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.ProgressBoard;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Due;
import vn.neuguong.testing.Manners;
import vn.neuguong.testing.PlanRun;
import vn.neuguong.testing.SystemTest;

/** A plan that no line of code knows, of a university with 26 units of its own, runs as it is. */
@SystemTest
class UnseenPlanTest {

    private static final String MODEL = "dai-hoc-tra-giang-2025";
    private static final String PLAN = "tra-giang-nam-hoc-2025";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Units units;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PlanRun run;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Plans plans;

    @Autowired
    private ProgressBoard board;

    @Autowired
    private Commendations commendations;

    @BeforeEach
    void the_university_is_in_the_directory() {
        units.save(
                Map.of(
                        "truong-khoa", "Đảng bộ bộ phận khoa",
                        "truong-phong", "Chi bộ phòng, trung tâm",
                        "truong-doan-the", "Đoàn thể của trường"),
                Stream.of(
                                units("truong-khoa", "Khoa", 10),
                                units("truong-phong", "Phòng", 12),
                                units("truong-doan-the", "Đoàn thể", 4))
                        .flatMap(List::stream)
                        .toList());
        units.all().stream().filter(unit -> unit.code().startsWith("truong-")).forEach(this::staff);
    }

    @Test
    void an_unseen_plan_is_imported_and_runs_to_its_close() throws IOException {
        importFile();
        run.start(PLAN, MODEL, "2025-09-04");
        run.issue(PLAN, "2025-09-05");
        assertThat(plans.get(PLAN).writtenNumber()).isEqualTo("01-KH/ĐUTĐH");
        // January to August are over when the plan is issued
        run.collect(
                PLAN,
                new Manners(
                        Set.of("truong-khoa-10", "truong-doan-the-4"),
                        Set.of("truong-phong-2"),
                        Set.of("truong-phong-3"),
                        Map.of("truong-khoa-1", 2, "truong-phong-1", 1, "truong-doan-the-1", 1)),
                List.of(
                        Due.at("monthly-news/2025-09", 10, "2025-09-30", "2025-10-11"),
                        Due.at("monthly-news/2025-10", 10, "2025-10-31", "2025-11-11")
                                .asked("2025-10-01"),
                        Due.at("monthly-news/2025-11", 10, "2025-11-30", "2025-12-11")
                                .asked("2025-11-01"),
                        Due.at("monthly-news/2025-12", 10, "2025-12-31", "2026-01-11")
                                .asked("2025-12-01"),
                        Due.at("staff-register", 26, "2025-10-14", "2025-10-25")
                                .guided("2025-09-20", "trước ngày 15/10/2025"),
                        Due.at("festival-week", 16, "2025-11-21", "2025-12-02").asked("2025-11-14"),
                        Due.at("models", 26, "2025-11-25", "2025-11-29")));
        assertThat(board.ofPlan(PLAN))
                .filteredOn(progress -> progress.obligation().equals("staff-register"))
                .singleElement()
                .satisfies(progress -> assertThat(progress.waived()).isEqualTo(2)); // by the plan, and by the check

        cycle.confirmScreening(PLAN);
        cycle.appointCouncil(PLAN, 5);
        run.at("2026-01-16T23:59:59+07:00");
        assertThat(desk.tasks("lead", "resolveObjections", PLAN)).isEmpty();
        run.at("2026-01-17T00:00:00+07:00");
        desk.submit("lead", "resolveObjections", PLAN);
        cycle.convene(PLAN);
        cycle.endorse(PLAN, 5);
        cycle.commend(PLAN);

        // nine of ten faculties, one of them twice, and two others; in two channels
        assertThat(commendations.of(PLAN)).hasSize(12 * 2).allSatisfy(commendation -> assertThat(commendation.status())
                .isEqualTo(CommendationStatus.AWARDED));
        assertThat(commendations.of(PLAN))
                .filteredOn(commendation -> commendation.channel() == Channel.OWN)
                .extracting(Commendation::decisionNumber)
                .containsOnly("01-QĐ/ĐUTĐH");
        run.assertClosed(PLAN);
    }

    private void importFile() throws IOException {
        String file = new ClassPathResource("plans-unseen/%s.yaml".formatted(MODEL))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(http.withBasicAuth("admin", DemoDirectory.PASSWORD)
                        .postForEntity("/api/catalogue", file, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
    }

    private static List<Unit> units(String unitClass, String name, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> new Unit(unitClass + "-" + i, "%s số %d".formatted(name, i), unitClass))
                .toList();
    }

    private void staff(Unit unit) {
        for (String role : List.of("clerk", "leader")) {
            String person = unit.code() + "." + role;
            accounts.create(new Account(person, "Nguyễn Văn An", null), () -> DemoDirectory.PASSWORD);
            accounts.join(person, List.of(person + "s"));
        }
    }
}
