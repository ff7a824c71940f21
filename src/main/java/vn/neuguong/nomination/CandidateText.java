package vn.neuguong.nomination;

import static vn.neuguong.document.Markdown.escape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.SubmissionText;

/** Candidates as Markdown and as the rows of forms, for those who decide about them. */
@Component
public class CandidateText {

    /** What a row of a form shows of a candidate. */
    public record Row(String name, String subject, String unit) {}

    private final Plans plans;

    CandidateText(Plans plans) {
        this.plans = plans;
    }

    /** The whole nominations. */
    public String of(List<Candidate> candidates) {
        Function<Candidate, Obligation> obligations = obligations();
        return candidates.stream()
                .map(candidate -> SubmissionText.of(obligations.apply(candidate), candidate.nomination())
                        + "- Đơn vị đề nghị: " + escape(candidate.unitName()) + "\n")
                .collect(Collectors.joining("\n"));
    }

    /** The same, numbered as {@link BallotText#options} offers them; facts go before what was nominated. */
    public String of(CandidateGroups groups, Function<Candidate, String> facts) {
        Map<String, Integer> numbers = new HashMap<>();
        groups.all().forEach(candidate -> numbers.put(candidate.id(), numbers.size() + 1));
        Function<Candidate, Obligation> obligations = obligations();
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, List<Candidate>> group : groups.byHeading().entrySet()) {
            text.append("### %s\n\n".formatted(group.getKey()));
            for (Candidate candidate : group.getValue()) {
                text.append("#### %d. %s (%s)\n\n"
                        .formatted(
                                numbers.get(candidate.id()),
                                escape(candidate.name()),
                                candidate.nomination().subject().label()));
                text.append("Đơn vị đề nghị: %s\n\n%s\n\n%s\n"
                        .formatted(
                                escape(candidate.unitName()),
                                facts.apply(candidate),
                                SubmissionText.facts(obligations.apply(candidate), candidate.nomination())));
            }
        }
        return text.toString();
    }

    /** What candidates were nominated for; there are few obligations for hundreds of candidates, and each is read once. */
    private Function<Candidate, Obligation> obligations() {
        Map<String, Obligation> known = new HashMap<>();
        return candidate ->
                known.computeIfAbsent(candidate.obligationCode(), code -> plans.obligation(candidate.planCode(), code));
    }

    public static Row row(Candidate candidate) {
        return new Row(
                escape(candidate.name()), candidate.nomination().subject().label(), escape(candidate.unitName()));
    }
}
