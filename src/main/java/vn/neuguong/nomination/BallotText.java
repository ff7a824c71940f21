package vn.neuguong.nomination;

import static vn.neuguong.document.Markdown.escape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.neuguong.plan.Plans;

/** The list on a ballot. For hundreds of candidates it is one text, grouped, with a number for each. */
@Component
public class BallotText {

    private final Plans plans;

    BallotText(Plans plans) {
        this.plans = plans;
    }

    /** As Markdown, under a heading for each subject of an obligation and a line for each unit. */
    public String of(List<Candidate> ballot) {
        Map<String, String> obligations = new HashMap<>();
        StringBuilder text = new StringBuilder();
        String heading = "";
        String unit = "";
        for (int i = 0; i < ballot.size(); i++) {
            Candidate candidate = ballot.get(i);
            String obligation = obligations.computeIfAbsent(
                    candidate.obligationCode(),
                    code -> plans.obligation(candidate.planCode(), code).title());
            String here = "#### %s – %s\n\n"
                    .formatted(candidate.nomination().subject().label(), escape(obligation));
            if (!here.equals(heading)) {
                text.append(here);
                unit = "";
            }
            if (!candidate.unitName().equals(unit)) {
                text.append("**").append(escape(candidate.unitName())).append("**\n\n");
            }
            heading = here;
            unit = candidate.unitName();
            text.append("%d\\. %s – %s\n\n"
                    .formatted(
                            i + 1,
                            escape(candidate.name()),
                            escape(candidate.nomination().achievement())));
        }
        return text.toString();
    }

    /** What a member picks exceptions from: value is the candidate's id, label its number and name. */
    public static List<Map<String, String>> options(List<Candidate> ballot) {
        return IntStream.range(0, ballot.size())
                .mapToObj(i -> Map.of(
                        "value",
                        ballot.get(i).id(),
                        "label",
                        "%d. %s – %s"
                                .formatted(
                                        i + 1,
                                        ballot.get(i).name(),
                                        ballot.get(i).unitName())))
                .toList();
    }
}
