package vn.neuguong.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import vn.neuguong.plan.PlanStatus;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.Progress;
import vn.neuguong.submission.ProgressBoard;

/**
 * Runs a plan along its calendar on the moved clock, from the draft until nobody has anything left to do. At each turn
 * of the calendar it asserts what the days written by hand say ({@link Due}).
 */
public class PlanRun {

    private final Cycle cycle;
    private final Desk desk;
    private final Jobs jobs;
    private final Plans plans;
    private final ProgressBoard board;
    private final CollectionRun collection;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    PlanRun(
            Cycle cycle,
            Desk desk,
            Jobs jobs,
            Plans plans,
            ProgressBoard board,
            CollectionRun collection,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management) {
        this.cycle = cycle;
        this.desk = desk;
        this.jobs = jobs;
        this.plans = plans;
        this.board = board;
        this.collection = collection;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    /** The lead agency starts the cycle on that day; it waits at draftPlan. */
    public void start(String plan, String basedOn, String day) {
        TestClock.set(day + "T08:00:00+07:00");
        cycle.start(plan, basedOn);
    }

    /** The draft goes its way, and is signed on that day; the plan is issued. */
    public void issue(String plan, String signedOn) {
        desk.submit("lead", "draftPlan", plan);
        desk.decide("office", "checkFormat", plan, "APPROVE", "");
        desk.decide("secretary", "approvePlan", plan, "APPROVE", "");
        jobs.run();
        at(signedOn + "T08:00:00+07:00");
        desk.submit("office", "signPlan", plan, Map.of("signedOn", signedOn));
        jobs.run();
        assertThat(plans.get(plan).status()).isEqualTo(PlanStatus.ISSUED);
    }

    /** The plan's collections, all that it has, from the day of its issue until the last of them is closed. */
    public void collect(String plan, Manners manners, List<Due> dues) {
        assertThat(board.ofPlan(plan))
                .extracting(Progress::collection)
                .containsExactlyInAnyOrderElementsOf(
                        dues.stream().map(due -> plan + "/" + due.collection()).toList());
        SortedMap<String, List<Runnable>> calendar = new TreeMap<>();
        dues.forEach(due -> collection.enter(
                plan, due, manners, (moment, step) -> calendar.computeIfAbsent(moment, any -> new ArrayList<>())
                        .add(step)));
        calendar.forEach((moment, steps) -> {
            at(moment);
            steps.forEach(Runnable::run);
            jobs.run();
        });
    }

    /** Moves the clock; what has become due is done. */
    public void at(String moment) {
        TestClock.set(moment);
        jobs.run();
    }

    /** The plan is closed; no task, no process and no failed job of it is left. */
    public void assertClosed(String plan) {
        assertThat(plans.get(plan).status()).isEqualTo(PlanStatus.CLOSED);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKeyLike(plan + "%")
                        .list())
                .isEmpty();
        assertThat(runtime.createProcessInstanceQuery().list())
                .noneMatch(instance -> String.valueOf(instance.getBusinessKey()).startsWith(plan));
        assertThat(runtime.createIncidentQuery().list()).isEmpty();
        assertThat(management.createJobQuery().withException().list()).isEmpty();
    }

    static String start(String day) {
        return day + "T00:00:00+07:00";
    }

    static String end(String day) {
        return day + "T23:59:59+07:00";
    }

    static String after(String day, int days) {
        return LocalDate.parse(day).plusDays(days).toString();
    }
}
