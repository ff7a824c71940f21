package vn.neuguong.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.neuguong.commendation.Commendation;
import vn.neuguong.commendation.CommendationStatus;
import vn.neuguong.commendation.Commendations;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.CandidateStatus;
import vn.neuguong.nomination.Candidates;
import vn.neuguong.nomination.Publication;
import vn.neuguong.plan.Obligation.Subject;
import vn.neuguong.plan.Plan.Channel;

/** The candidates and commendations of a plan, as JSON. */
@RestController
@RequestMapping(path = "/api/plans/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
class VettingApi {

    /** A candidate; status, agree and disagree are null for whom they are not, the last two also before the tally. */
    record CandidateView(
            String id,
            String name,
            Subject subject,
            String unit,
            CandidateStatus status,
            Integer agree,
            Integer disagree) {}

    /** A commendation in one channel; numbers and day are null until there is a decision; why it was revoked is null for whom it is not. */
    record CommendationView(
            String candidate,
            String name,
            Subject subject,
            String unit,
            Channel channel,
            CommendationStatus status,
            String decisionNumber,
            LocalDate decidedOn,
            String certificateNumber,
            Long bonus,
            String revocationNumber,
            LocalDate revokedOn,
            String revocationReason) {}

    private static final Set<CommendationStatus> PUBLIC =
            Set.of(CommendationStatus.AWARDED, CommendationStatus.REVOKED);

    private final Candidates candidates;
    private final Publication publication;
    private final Commendations commendations;
    private final Readers readers;

    VettingApi(Candidates candidates, Publication publication, Commendations commendations, Readers readers) {
        this.candidates = candidates;
        this.publication = publication;
        this.commendations = commendations;
        this.readers = readers;
    }

    @GetMapping("/candidates")
    List<CandidateView> candidates(@PathVariable String code) {
        permit(readers.maySeeCandidates(code));
        boolean all = readers.maySeeVetting(code);
        return (all ? candidates.of(code) : publication.list(code))
                .stream()
                        .map(candidate -> new CandidateView(
                                candidate.id(),
                                candidate.name(),
                                candidate.nomination().subject(),
                                candidate.unitName(),
                                all ? candidate.status() : null,
                                all ? candidate.agree() : null,
                                all ? candidate.disagree() : null))
                        .toList();
    }

    @GetMapping("/commendations")
    List<CommendationView> commendations(@PathVariable String code) {
        permit(readers.maySeeCommendations(code));
        Map<String, Candidate> byId =
                candidates.of(code).stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        boolean all = readers.maySeeAllCommendations();
        return commendations.of(code).stream()
                .filter(commendation -> all || PUBLIC.contains(commendation.status()))
                .map(commendation -> view(commendation, byId.get(commendation.candidateId()), all))
                .toList();
    }

    private static CommendationView view(Commendation commendation, Candidate candidate, boolean all) {
        return new CommendationView(
                candidate.id(),
                candidate.name(),
                candidate.nomination().subject(),
                candidate.unitName(),
                commendation.channel(),
                commendation.status(),
                commendation.decisionNumber(),
                commendation.decidedOn(),
                commendation.certificateNumber(),
                commendation.bonus(),
                commendation.revocationNumber(),
                commendation.revokedOn(),
                all ? commendation.revocationReason() : null);
    }

    private static void permit(boolean permitted) {
        if (!permitted) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
