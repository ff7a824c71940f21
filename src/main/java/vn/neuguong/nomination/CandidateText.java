package vn.neuguong.nomination;

import static vn.neuguong.document.Markdown.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.SubmissionText;

/** Candidates as Markdown and as the rows of forms, for those who decide about them. */
@Component
public class CandidateText {

    /** What a row of a form shows of a candidate; tally is empty before the vote. */
    public record Row(String name, String subject, String unit, String summary, String tally, String proposed) {}

    private final Plans plans;

    CandidateText(Plans plans) {
        this.plans = plans;
    }

    /** The whole nomination. */
    public String of(Candidate candidate) {
        return SubmissionText.of(
                plans.obligation(candidate.planCode(), candidate.obligationCode()), candidate.nomination());
    }

    public String of(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> of(candidate) + "- Đơn vị đề nghị: " + escape(candidate.unitName()) + "\n")
                .collect(Collectors.joining("\n"));
    }

    /** @param proposed what is proposed for the candidate, in words; empty where the form does not say */
    public static Row row(Candidate candidate, String proposed) {
        return new Row(
                escape(candidate.name()),
                candidate.nomination().subject().label(),
                escape(candidate.unitName()),
                escape(candidate.nomination().achievement()),
                candidate.tally(),
                proposed);
    }
}
