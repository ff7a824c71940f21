package vn.neuguong.nomination;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;
import vn.neuguong.nomination.BallotBox.Votes;
import vn.neuguong.nomination.CouncilSession.Ballot;

/**
 * The vote. A ballot goes into the {@link BallotBox}, where nothing links a member to a choice; an open one is kept
 * besides ({@link OpenBallots}).
 */
@Component
@Transactional
public class Vote {

    /** What a member marks. */
    public enum Choice {
        AGREE,
        DISAGREE
    }

    /** Subjects together, in them obligations, in them units; a unit's own keep the order in which it nominated them. */
    private static final Comparator<Candidate> GROUPED = Comparator.comparing(
                    (Candidate candidate) -> candidate.nomination().subject())
            .thenComparing(Candidate::obligationCode)
            .thenComparing(Candidate::unitCode);

    private final BallotBox box;
    private final Sessions sessions;
    private final Attendance attendance;
    private final OpenBallots openBallots;
    private final People people;
    private final Clock clock;

    Vote(BallotBox box, Sessions sessions, Attendance attendance, OpenBallots openBallots, People people, Clock clock) {
        this.box = box;
        this.sessions = sessions;
        this.attendance = attendance;
        this.openBallots = openBallots;
        this.people = people;
        this.clock = clock;
    }

    /** The candidates on a member's ballot in the present round: all but those the member is recused from. */
    public List<Candidate> ballot(String planCode, String member) {
        Set<String> recused = attendance.recusals(planCode, member);
        return sessions.eligible(planCode).stream()
                .filter(candidate -> !recused.contains(candidate.id()))
                .sorted(GROUPED)
                .toList();
    }

    /**
     * Takes a ballot.
     *
     * @throws Refusal where someone else casts it, it is late, incomplete, about others, or a second one
     */
    public void cast(String planCode, String member, Ballot ballot) {
        if (!people.current().map(member::equals).orElse(false)
                || !sessions.voters(planCode).contains(member)) {
            throw new Refusal("Chỉ thành viên được gửi phiếu mới bỏ được phiếu này.");
        }
        Sessions.Session session = sessions.get(planCode);
        if (session.closedAt() != null || !clock.instant().isBefore(sessions.votingEndsAt(planCode))) {
            throw new Refusal("Đã hết giờ bỏ phiếu.");
        }
        List<Votes> marks = marks(ballot(planCode, member), ballot);
        box.put(planCode, session.round(), member, marks);
        if (!session.rule().hasSecretBallots()) {
            openBallots.keep(planCode, session.round(), member, marks);
        }
    }

    private static List<Votes> marks(List<Candidate> candidates, Ballot ballot) {
        if (ballot == null || Text.isBlank(ballot.choice())) {
            throw new Refusal(
                    "Phiếu chưa đánh dấu ý kiến chung. Hãy chọn «Đồng ý tất cả…» hoặc «Không đồng ý tất cả…».");
        }
        boolean agrees = Decision.choose(ballot.choice(), List.of(Choice.values())) == Choice.AGREE;
        List<String> exceptions = ballot.exceptions() == null ? List.of() : ballot.exceptions();
        Set<String> known = candidates.stream().map(Candidate::id).collect(Collectors.toSet());
        if (exceptions.stream().anyMatch(id -> id == null || !known.contains(id))) {
            throw new Refusal("Phiếu nêu ứng viên không có trong phiếu của đồng chí. Hãy mở lại phiếu rồi chọn lại.");
        }
        return candidates.stream()
                .map(candidate -> Votes.one(candidate.id(), agrees != exceptions.contains(candidate.id())))
                .toList();
    }
}
