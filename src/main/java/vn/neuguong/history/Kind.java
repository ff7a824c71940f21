package vn.neuguong.history;

import java.util.function.UnaryOperator;
import vn.neuguong.commendation.CommendationStatus;
import vn.neuguong.nomination.CandidateStatus;
import vn.neuguong.nomination.CouncilStatus;
import vn.neuguong.plan.PlanStatus;
import vn.neuguong.submission.CollectionStatus;
import vn.neuguong.submission.SubmissionStatus;

/** Whose step it is, how its states are called, and how several of them are counted. */
enum Kind {
    PLAN(status -> PlanStatus.valueOf(status).label(), "kế hoạch"),
    COLLECTION(status -> CollectionStatus.valueOf(status).label(), "kỳ thu"),
    SUBMISSION(status -> SubmissionStatus.valueOf(status).label(), "bài nộp"),
    CANDIDATE(status -> CandidateStatus.valueOf(status).label(), "ứng viên"),
    VETTING(status -> CouncilStatus.valueOf(status).label(), "lần"),
    OBJECTION(status -> CandidateStatus.valueOf(status).label(), "phản ánh"),
    COMMENDATION(status -> CommendationStatus.valueOf(status).label(), "ứng viên");

    private final UnaryOperator<String> label;
    private final String counted;

    Kind(UnaryOperator<String> label, String counted) {
        this.label = label;
        this.counted = counted;
    }

    /** A state in words; null for none. */
    String label(String status) {
        return status == null ? null : label.apply(status);
    }

    /** "12 bài nộp". */
    String count(int number) {
        return number + " " + counted;
    }
}
