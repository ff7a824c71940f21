package vn.neuguong.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Obligation.Criterion;
import vn.neuguong.plan.Obligation.DossierItem;
import vn.neuguong.plan.Obligation.Indicator;
import vn.neuguong.plan.Obligation.Kind;
import vn.neuguong.plan.Obligation.Subject;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.Nominations;
import vn.neuguong.submission.Submission;
import vn.neuguong.submission.Submissions;

/** Fills in whatever a plan asks of a unit, from the plan alone: what is required, as little of it as is permitted. */
public class Filling {

    private static final long FIGURE = 12; // of each indicator that permits it

    private final Cycle cycle;
    private final Desk desk;
    private final Plans plans;
    private final Submissions submissions;
    private final Nominations nominations;

    Filling(Cycle cycle, Desk desk, Plans plans, Submissions submissions, Nominations nominations) {
        this.cycle = cycle;
        this.desk = desk;
        this.plans = plans;
        this.submissions = submissions;
        this.nominations = nominations;
    }

    /** The clerk prepares the submission, the leader sends it. */
    public void submit(String id, Manners manners) {
        Submission submission = submissions.get(id);
        Obligation obligation = plans.obligation(submission.planCode(), submission.obligationCode());
        if (obligation.kind() == Kind.REPORT) {
            desk.submit(
                    Cycle.unit(id) + ".clerk",
                    "prepareReport",
                    id,
                    Map.of("answers", answers(obligation), "figures", figures(obligation)));
        } else {
            int least = nominations.quota(submission).min();
            int number = manners.nominations().getOrDefault(submission.unitCode(), least);
            cycle.prepareNominations(
                    id,
                    IntStream.rangeClosed(1, number)
                            .mapToObj(i -> nomination(obligation, submission.unitName(), i))
                            .toList());
        }
        cycle.approve(id);
    }

    /** Optional sections stay empty. */
    private static Object answers(Obligation obligation) {
        return Desk.json(obligation.sections().stream()
                .map(section ->
                        Map.of("content", section.optional() ? "" : "Đã thực hiện mục %s.".formatted(section.code())))
                .toList());
    }

    /** Optional figures stay empty; a share is not larger than what it is a share of. */
    private static Object figures(Obligation obligation) {
        return Desk.json(obligation.indicators().stream()
                .map(indicator -> indicator.optional()
                        ? Map.<String, Object>of()
                        : Map.<String, Object>of("value", figure(obligation, indicator)))
                .toList());
    }

    private static long figure(Obligation obligation, Indicator indicator) {
        long least = Objects.requireNonNullElse(indicator.min(), 0L);
        long most = Objects.requireNonNullElse(indicator.max(), Long.MAX_VALUE);
        long figure = Math.max(least, Math.min(FIGURE, most));
        return obligation.indicators().stream()
                .filter(whole -> whole.code().equals(indicator.of()))
                .findFirst()
                .map(whole -> Math.min(figure, figure(obligation, whole)))
                .orElse(figure);
    }

    /** A nomination of a unit that lacks nothing, in a map that can be changed. */
    public static Map<String, Object> nomination(Obligation obligation, String unit, int number) {
        Subject subject =
                obligation.subjects().get(number % obligation.subjects().size());
        Map<String, Object> nomination = new HashMap<>(Cycle.nomination("Điển hình số %d, %s".formatted(number, unit)));
        nomination.put("subject", subject.name());
        nomination.put("position", subject == Subject.INDIVIDUAL ? "Bí thư chi bộ" : "");
        nomination.put(
                "criteria", obligation.criteria().stream().map(Criterion::code).toList());
        nomination.put(
                "dossier", obligation.dossier().stream().map(DossierItem::code).toList());
        nomination.put(
                "sets",
                obligation.dossier().stream()
                        .mapToInt(DossierItem::copies)
                        .max()
                        .orElse(1));
        return nomination;
    }
}
