package vn.neuguong.monitoring;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.DaysLeft;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Worklist;
import vn.neuguong.engine.Worklist.Item;
import vn.neuguong.submission.DueSubmissions;
import vn.neuguong.submission.DueSubmissions.Entry;
import vn.neuguong.submission.Standing;

/** What is due from Monday to Sunday of this week: first the tasks of those who run the cycle, then the units'. */
@Component
class DueViews {

    private static final Set<String> AGENCIES = Set.of("leadAgency", "office", "standingCommittee");

    /** Something to be done; of a task that is about no submission all that describes one is null. */
    record Due(
            String submission,
            String plan,
            String collection,
            String title,
            String unit,
            String unitName,
            LocalDate lastDay,
            long days,
            String label,
            Standing status,
            String taskId,
            String taskName,
            String assignee) {}

    record Page(long total, int page, int size, LocalDate from, LocalDate to, List<Due> due) {}

    private final Worklist worklist;
    private final DueSubmissions submissions;
    private final Clock clock;

    DueViews(Worklist worklist, DueSubmissions submissions, Clock clock) {
        this.worklist = worklist;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** @param plan null for all */
    Page page(String plan, PageOf page) {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant from = VietnameseDate.startOf(monday);
        Instant until = VietnameseDate.startOf(monday.plusWeeks(1));
        Worklist.Due own = new Worklist.Due(AGENCIES, plan, from, until);
        long tasks = worklist.count(own);
        List<Due> due = new ArrayList<>();
        if (page.offset() < tasks) {
            due.addAll(ofTasks(worklist.list(own, page.size(), page.offset())));
        }
        if (due.size() < page.size()) {
            int skipped = (int) Math.max(0, page.offset() - tasks);
            due.addAll(ofSubmissions(submissions.list(plan, from, until, page.size() - due.size(), skipped)));
        }
        long total = tasks + submissions.count(plan, from, until);
        return new Page(total, page.number(), page.size(), monday, monday.plusDays(6), due);
    }

    private List<Due> ofTasks(List<Item> tasks) {
        Map<String, Entry> entries =
                submissions.of(tasks.stream().map(Item::businessKey).toList());
        return tasks.stream()
                .map(task -> due(task, entries.get(task.businessKey())))
                .toList();
    }

    private Due due(Item task, Entry entry) {
        DaysLeft left = DaysLeft.until(task.dueAt(), LocalDate.now(clock));
        LocalDate lastDay = VietnameseDate.lastDay(task.dueAt());
        return entry == null
                ? new Due(
                        null,
                        task.businessKey().replaceAll("/.*", ""),
                        null,
                        null,
                        null,
                        null,
                        lastDay,
                        left.number(),
                        left.phrase(),
                        null,
                        task.id(),
                        task.name(),
                        task.assignee())
                : new Due(
                        entry.cell().submission(),
                        entry.plan(),
                        entry.cell().collection(),
                        entry.title(),
                        entry.unit(),
                        entry.unitName(),
                        lastDay,
                        left.number(),
                        left.phrase(),
                        entry.cell().status(),
                        task.id(),
                        task.name(),
                        task.assignee());
    }

    private List<Due> ofSubmissions(List<Entry> entries) {
        Map<String, Item> tasks =
                worklist
                        .of(entries.stream()
                                .map(entry -> entry.cell().submission())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Item::businessKey, Function.identity(), (one, other) -> other));
        return entries.stream()
                .map(entry -> due(entry, tasks.get(entry.cell().submission())))
                .toList();
    }

    private static Due due(Entry entry, Item task) {
        return new Due(
                entry.cell().submission(),
                entry.plan(),
                entry.cell().collection(),
                entry.title(),
                entry.unit(),
                entry.unitName(),
                entry.cell().lastDay(),
                entry.cell().days(),
                entry.cell().label(),
                entry.cell().status(),
                task == null ? null : task.id(),
                task == null ? null : task.name(),
                task == null ? null : task.assignee());
    }
}
