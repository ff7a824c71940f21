package vn.neuguong.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.neuguong.submission.Progress;

/** What happens to one collection at the turns of its calendar, and what has to be true then. */
class CollectionRun {

    private final Desk desk;
    private final Jobs jobs;
    private final Filling filling;
    private final CollectionState state;

    CollectionRun(Desk desk, Jobs jobs, Filling filling, CollectionState state) {
        this.desk = desk;
        this.jobs = jobs;
        this.filling = filling;
        this.state = state;
    }

    /** Enters its turns, each with its moment, into a calendar; what is true at issue is asserted at once. */
    void enter(String plan, Due due, Manners manners, BiConsumer<String, Runnable> calendar) {
        Turns turns = new Turns(plan + "/" + due.collection(), due, manners);
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

        private final String id;
        private final Due due;
        private final Manners manners;

        Turns(String id, Due due, Manners manners) {
            this.id = id;
            this.due = due;
            this.manners = manners;
        }

        void nobodyIsAsked() {
            assertThat(state.all(id)).as("asked by %s before its day", id).isEmpty();
            assertThat(desk.tasks("lead", "setDeadline", id)).isEmpty();
        }

        void guidanceSetsTheDay() {
            assertThat(state.all(id)).as("asked by %s without a day", id).isEmpty();
            desk.submit(
                    "lead",
                    "setDeadline",
                    id,
                    Map.of("deadline", due.guidance(), "guidance", "Hướng dẫn số 12-HD/BTG"));
            jobs.run();
            everyoneIsAsked();
        }

        void everyoneIsAsked() {
            Progress progress = state.progress(id);
            assertThat(progress.open() + progress.waived())
                    .as("asked by %s", id)
                    .isEqualTo(due.units());
            assertThat(state.all(id)).hasSize(due.units());
        }

        void lastPermittedSecond() {
            assertThat(state.progress(id).overdue())
                    .as("overdue in the last second of %s", id)
                    .isZero();
            state.withUnit(id).stream()
                    .filter(entry -> manners.isPunctual(entry.unitCode()))
                    .forEach(entry -> filling.submit(entry.id(), manners));
        }

        void tooLate() {
            List<String> laggards = laggards();
            Progress progress = state.progress(id);
            assertThat(progress.submitted() + progress.waived())
                    .as("in time for %s", id)
                    .isEqualTo(due.units() - laggards.size());
            assertThat(closesAtOnce() ? progress.notSubmitted() : progress.overdue())
                    .as("late for %s", id)
                    .isEqualTo(laggards.size());
            if (!closesAtOnce()) { // where it does, whichever of the two comes first is all that is on record
                assertThat(state.overdueOnRecord(id)).containsExactlyInAnyOrderElementsOf(laggards);
            }
            state.withUnit(id).stream()
                    .filter(entry -> manners.late().contains(entry.unitCode()))
                    .forEach(entry -> filling.submit(entry.id(), manners));
            check();
        }

        void stillAwaited() {
            assertThat(state.progress(id).overdue()).as("awaited by %s", id).isEqualTo(silent());
            assertThat(state.progress(id).notSubmitted()).isZero();
        }

        void closed() {
            Progress progress = state.progress(id);
            assertThat(progress.notSubmitted()).as("never submitted to %s", id).isEqualTo(silent());
            assertThat(progress.accepted() + progress.waived() + progress.notSubmitted())
                    .as("settled in %s", id)
                    .isEqualTo(due.units());
        }

        boolean closesAtOnce() {
            return due.closed().equals(PlanRun.after(due.lastDay(), 1));
        }

        /** The lead agency accepts what it has, but for what it waives. */
        private void check() {
            state.submitted(id).forEach(entry -> {
                boolean waived = manners.waived().contains(entry.unitCode());
                desk.decide(
                        "lead",
                        "checkSubmission",
                        entry.id(),
                        waived ? "WAIVE" : "ACCEPT",
                        waived ? "Đơn vị đã nộp chung với đơn vị cấp trên" : "");
            });
        }

        private List<String> laggards() {
            return state.units(id).stream()
                    .filter(unit -> !manners.isPunctual(unit))
                    .toList();
        }

        private int silent() {
            return (int) laggards().stream().filter(manners.silent()::contains).count();
        }
    }
}
