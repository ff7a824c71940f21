package vn.neuguong.history;

import java.util.function.UnaryOperator;
import vn.neuguong.commendation.CommendationStatus;
import vn.neuguong.nomination.CandidateStatus;
import vn.neuguong.nomination.CouncilStatus;
import vn.neuguong.plan.PlanStatus;
import vn.neuguong.submission.CollectionStatus;
import vn.neuguong.submission.SubmissionStatus;

/** Whose step it is, and how its states are called. */
enum Kind {
    PLAN(status -> PlanStatus.valueOf(status).label()),
    COLLECTION(status -> CollectionStatus.valueOf(status).label()),
    SUBMISSION(status -> SubmissionStatus.valueOf(status).label()),
    /** Files of a submission; like {@link #RECEIVED} and {@link #OBJECTION} without states. */
    FILE(UnaryOperator.identity()),
    CANDIDATE(status -> CandidateStatus.valueOf(status).label()),
    VETTING(status -> CouncilStatus.valueOf(status).label()),
    /** What came in by the public page: that it came, never what it says or who sent it. */
    RECEIVED(UnaryOperator.identity()),
    OBJECTION(UnaryOperator.identity()),
    COMMENDATION(status -> CommendationStatus.valueOf(status).label());

    private final UnaryOperator<String> label;

    Kind(UnaryOperator<String> label) {
        this.label = label;
    }

    /** A state in words; null for none. */
    String label(String status) {
        return status == null ? null : label.apply(status);
    }
}
