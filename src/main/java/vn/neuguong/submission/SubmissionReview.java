package vn.neuguong.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Decision;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.Plans;

/** The two reviews of a submission: by the unit's leader, then by the lead agency. */
@Component
@Transactional
public class SubmissionReview {

    /** What the unit's leader can decide. */
    public enum UnitDecision {
        APPROVE,
        RETURN
    }

    /** What the lead agency can decide. */
    public enum Check {
        ACCEPT,
        RETURN,
        WAIVE
    }

    /** A check, and when the submission is due after it. */
    public record Checked(Check decision, Instant dueAt) {}

    private final Submissions submissions;
    private final Collections collections;
    private final SubmissionFiles files;
    private final Figures figures;
    private final Plans plans;
    private final SubmissionNotices notices;
    private final Clock clock;

    SubmissionReview(
            Submissions submissions,
            Collections collections,
            SubmissionFiles files,
            Figures figures,
            Plans plans,
            SubmissionNotices notices,
            Clock clock) {
        this.submissions = submissions;
        this.collections = collections;
        this.files = files;
        this.figures = figures;
        this.plans = plans;
        this.notices = notices;
        this.clock = clock;
    }

    /** @return whether the leader approved; a submission that was not goes back to the clerk with the comment */
    public boolean decideByUnit(String id, String decision, String comment) {
        boolean approved = Decision.choose(decision, List.of(UnitDecision.values())) == UnitDecision.APPROVE;
        if (approved) {
            move(id, SubmissionStatus.PREPARED, SubmissionStatus.SUBMITTED, "SUBMITTED", comment);
            files.submit(submissions.get(id));
        } else {
            Decision.needsReason(comment, "Ý kiến");
            move(id, SubmissionStatus.PREPARED, SubmissionStatus.OPEN, "UNIT_RETURNED", comment);
            notices.returnedByLeader(id, comment);
        }
        return approved;
    }

    /**
     * Records the lead agency's check.
     *
     * @param newDue the last day for a submission that is returned
     */
    public Checked check(String id, String decision, String comment, LocalDate newDue) {
        Check check = Decision.choose(decision, List.of(Check.values()));
        if (check != Check.ACCEPT) {
            Decision.needsReason(comment, "Ý kiến");
        }
        switch (check) {
            case ACCEPT -> accept(id, comment);
            case RETURN -> sendBack(id, comment, newDue);
            case WAIVE -> waive(id, comment);
        }
        return new Checked(check, submissions.get(id).dueAt());
    }

    private void accept(String id, String comment) {
        move(id, SubmissionStatus.SUBMITTED, SubmissionStatus.ACCEPTED, "ACCEPTED", comment);
        notices.accepted(id);
        figures.keep(submissions.get(id));
    }

    private void waive(String id, String reason) {
        submissions.waive(id, reason);
        move(id, SubmissionStatus.SUBMITTED, SubmissionStatus.WAIVED, "WAIVED", reason);
        notices.waived(id, reason);
    }

    private void sendBack(String id, String comment, LocalDate newDue) {
        Plan plan = plans.get(submissions.get(id).planCode()).plan();
        NewDueRule.check(
                newDue,
                LocalDate.now(clock),
                collections.ofSubmission(id).lastDay(),
                plan.synthesis() == null ? null : plan.synthesis().deadline());
        Instant due = VietnameseDate.startOf(newDue.plusDays(1));
        submissions.postpone(id, due);
        move(id, SubmissionStatus.SUBMITTED, SubmissionStatus.RETURNED, "RETURNED", comment);
        notices.returned(id, comment);
    }

    private void move(String id, SubmissionStatus from, SubmissionStatus to, String action, String remark) {
        submissions.move(id, Set.of(from), to, action, remark);
    }
}
