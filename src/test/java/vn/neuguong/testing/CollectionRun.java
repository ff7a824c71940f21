package vn.neuguong.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.boot.test.context.TestComponent;
import vn.neuguong.submission.Progress;
import vn.neuguong.submission.ProgressBoard;
import vn.neuguong.submission.SubmissionEntries;
import vn.neuguong.submission.SubmissionEntry;
import vn.neuguong.submission.SubmissionStatus;
import vn.neuguong.submission.Submissions;

/** What happens to one collection at the turns of its calendar, and what has to be true then. */
@TestComponent
class CollectionRun {

    private final Desk desk;
    private final Jobs jobs;
    private final Filling filling;
    private final ProgressBoard board;
    private final SubmissionEntries entries;
    private final Submissions submissions;

    CollectionRun(
            Desk desk,
            Jobs jobs,
            Filling filling,
            ProgressBoard board,
            SubmissionEntries entries,
            Submissions submissions) {
        this.desk = desk;
        this.jobs = jobs;
        this.filling = filling;
        this.board = board;
        this.entries = entries;
        this.submissions = submissions;
    }

    /** Enters its turns, each with its moment, into a calendar. */
    void enter(String plan, Due due, Manners manners, BiConsumer<String, Runnable> calendar) {
        Turns turns = new Turns(plan, plan + "/" + due.collection(), due, manners);
        if (due.asked() != null) {
            calendar.accept(PlanRun.end(PlanRun.after(due.asked(), -1)), turns::nobodyIsAsked);
        }
        if (due.guided() != null) {
            calendar.accept(due.guided() + "T08:00:00+07:00", turns::guidanceSetsTheDay);
        } else if (due.asked() != null) {
            calendar.accept(PlanRun.start(due.asked()), turns::everyoneIsAsked);
        } else {
            turns.everyoneIsAsked();
        }
        calendar.accept(PlanRun.end(due.lastDay()), turns::lastPermittedSecond);
        calendar.accept(PlanRun.start(PlanRun.after(due.lastDay(), 1)), turns::tooLate);
        if (!turns.closesAtOnce()) {
            calendar.accept(PlanRun.end(PlanRun.after(due.closed(), -1)), turns::stillAwaited);
            calendar.accept(PlanRun.start(due.closed()), turns::closed);
        }
    }

    private final class Turns {

        private final String plan;
        private final String id;
        private final Due due;
        private final Manners manners;

        Turns(String plan, String id, Due due, Manners manners) {
            this.plan = plan;
            this.id = id;
            this.due = due;
            this.manners = manners;
        }

        void nobodyIsAsked() {
            assertThat(all()).as("asked by %s before its day", id).isEmpty();
            assertThat(desk.tasks("lead", "setDeadline", id)).isEmpty();
        }

        void guidanceSetsTheDay() {
            assertThat(all()).as("asked by %s without a day", id).isEmpty();
            desk.submit(
                    "lead",
                    "setDeadline",
                    id,
                    Map.of("deadline", due.guidance(), "guidance", "Hướng dẫn số 12-HD/BTG"));
            jobs.run();
            everyoneIsAsked();
        }

        void everyoneIsAsked() {
            Progress progress = progress();
            assertThat(progress.open() + progress.waived()).as(id).isEqualTo(due.units());
            assertThat(all()).hasSize(due.units());
        }

        void lastPermittedSecond() {
            assertThat(progress().overdue())
                    .as("overdue in the last second of %s", id)
                    .isZero();
            entries.withUnit(id).stream()
                    .filter(entry -> manners.isPunctual(entry.unitCode()))
                    .forEach(entry -> filling.submit(entry.id(), manners));
        }

        void tooLate() {
            List<String> laggards = laggards();
            Progress progress = progress();
            assertThat(progress.submitted() + progress.waived())
                    .as("in time for %s", id)
                    .isEqualTo(due.units() - laggards.size());
            assertThat(progress.overdue() + progress.notSubmitted())
                    .as("late for %s", id)
                    .isEqualTo(laggards.size());
            if (!closesAtOnce()) { // where it does, whichever of the two comes first is all that is noted
                assertThat(overdueOnRecord()).as("late for %s", id).containsExactlyInAnyOrderElementsOf(laggards);
            }
            entries.withUnit(id).stream()
                    .filter(entry -> manners.late().contains(entry.unitCode()))
                    .forEach(entry -> filling.submit(entry.id(), manners));
            check();
        }

        void stillAwaited() {
            assertThat(progress().overdue()).as("awaited by %s", id).isEqualTo(silent());
            assertThat(progress().notSubmitted()).isZero();
        }

        void closed() {
            Progress progress = progress();
            assertThat(progress.notSubmitted()).as("never submitted to %s", id).isEqualTo((int)
                    laggards().stream().filter(manners.silent()::contains).count());
            assertThat(progress.accepted() + progress.waived() + progress.notSubmitted())
                    .as("settled in %s", id)
                    .isEqualTo(due.units());
        }

        /** The lead agency accepts what it has, but for what it waives. */
        private void check() {
            all().stream()
                    .filter(entry -> entry.status() == SubmissionStatus.SUBMITTED)
                    .forEach(entry -> {
                        boolean waived = manners.waived().contains(entry.unitCode());
                        desk.decide(
                                "lead",
                                "checkSubmission",
                                entry.id(),
                                waived ? "WAIVE" : "ACCEPT",
                                waived ? "Đơn vị đã nộp chung với đơn vị cấp trên" : "");
                    });
        }

        private List<String> overdueOnRecord() {
            return all().stream()
                    .filter(entry -> submissions.steps(entry.id()).stream()
                            .anyMatch(step -> step.action().equals("OVERDUE")))
                    .map(SubmissionEntry::unitCode)
                    .toList();
        }

        private boolean closesAtOnce() {
            return due.closed().equals(PlanRun.after(due.lastDay(), 1));
        }

        private List<SubmissionEntry> all() {
            return entries.ofPlan(plan).stream()
                    .filter(entry -> entry.collectionId().equals(id))
                    .toList();
        }

        private List<String> laggards() {
            return all().stream()
                    .map(SubmissionEntry::unitCode)
                    .filter(unit -> !manners.isPunctual(unit))
                    .toList();
        }

        private int silent() {
            return (int) laggards().stream().filter(manners.silent()::contains).count();
        }

        private Progress progress() {
            return board.ofPlan(plan).stream()
                    .filter(progress -> progress.collection().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
