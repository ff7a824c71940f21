package vn.neuguong.monitoring;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationFigures;
import vn.neuguong.nomination.VettingCounts;
import vn.neuguong.nomination.VettingTimes;
import vn.neuguong.plan.Obligation.Subject;
import vn.neuguong.plan.PlanTimes;
import vn.neuguong.plan.StepTime;
import vn.neuguong.submission.NominationCounts;
import vn.neuguong.submission.SubmissionTimes;

/** What takes how long in a plan, and how many of those who were nominated have come how far. */
@Component
class StepViews {

    /** A stage from nomination to commendation; subjects says how many there are of each kind. */
    record Stage(String stage, String label, int count, Map<Subject, Integer> subjects) {}

    private final PlanTimes planTimes;
    private final SubmissionTimes submissionTimes;
    private final VettingTimes vettingTimes;
    private final NominationCounts nominations;
    private final VettingCounts vetting;
    private final CommendationFigures commendations;

    StepViews(
            PlanTimes planTimes,
            SubmissionTimes submissionTimes,
            VettingTimes vettingTimes,
            NominationCounts nominations,
            VettingCounts vetting,
            CommendationFigures commendations) {
        this.planTimes = planTimes;
        this.submissionTimes = submissionTimes;
        this.vettingTimes = vettingTimes;
        this.nominations = nominations;
        this.vetting = vetting;
        this.commendations = commendations;
    }

    /** The slowest first. */
    List<StepTime> times(String plan) {
        return Stream.of(planTimes.of(plan), submissionTimes.of(plan), vettingTimes.of(plan), commendations.times(plan))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(StepTime::medianHours).reversed())
                .toList();
    }

    List<Stage> funnel(String plan) {
        List<NominationCounts.Count> nominated = nominations.of(plan);
        List<VettingCounts.Count> vetted = vetting.of(plan);
        List<CommendationFigures.Count> decided = commendations.counts(plan);
        return List.of(
                stage(
                        "nominated",
                        "Được đề nghị",
                        nominated,
                        NominationCounts.Count::subject,
                        NominationCounts.Count::nominated),
                stage("eligible", "Đủ điều kiện", vetted, VettingCounts.Count::subject, VettingCounts.Count::eligible),
                stage(
                        "endorsed",
                        "Hội đồng thông qua",
                        vetted,
                        VettingCounts.Count::subject,
                        VettingCounts.Count::endorsed),
                stage(
                        "proposed",
                        "Được trình khen thưởng",
                        decided,
                        CommendationFigures.Count::subject,
                        CommendationFigures.Count::proposed),
                stage(
                        "approved",
                        "Được phê duyệt",
                        decided,
                        CommendationFigures.Count::subject,
                        CommendationFigures.Count::approved),
                stage(
                        "commended",
                        "Được khen thưởng",
                        decided,
                        CommendationFigures.Count::subject,
                        CommendationFigures.Count::commended));
    }

    private static <C> Stage stage(
            String stage, String label, List<C> counts, Function<C, Subject> subject, ToIntFunction<C> count) {
        return new Stage(
                stage,
                label,
                counts.stream().mapToInt(count).sum(),
                counts.stream()
                        .collect(Collectors.toMap(
                                subject, count::applyAsInt, Integer::sum, () -> new EnumMap<>(Subject.class))));
    }
}
