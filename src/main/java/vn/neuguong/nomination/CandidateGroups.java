package vn.neuguong.nomination;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Candidates as a form lists them.
 *
 * @param all in the order of every list and paper, by which they are numbered
 * @param byHeading the same under headings
 */
public record CandidateGroups(List<Candidate> all, Map<String, List<Candidate>> byHeading) {

    /** In the order in which the headings come first. */
    public static CandidateGroups by(Function<Candidate, String> heading, List<Candidate> all) {
        return by(heading, all, (one, other) -> 0);
    }

    /** In the order of those who stand under the headings. */
    public static CandidateGroups by(
            Function<Candidate, String> heading, List<Candidate> all, Comparator<Candidate> order) {
        return new CandidateGroups(
                all,
                all.stream()
                        .sorted(order)
                        .collect(Collectors.groupingBy(heading, LinkedHashMap::new, Collectors.toList())));
    }

    /** How many there are under each heading, as Markdown. */
    public String summary() {
        return "**%02d ứng viên.** %s"
                .formatted(
                        all.size(),
                        byHeading.entrySet().stream()
                                .map(group -> "%s: **%02d**"
                                        .formatted(
                                                group.getKey(), group.getValue().size()))
                                .collect(Collectors.joining("; ")));
    }
}
