package vn.neuguong.inbox;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.People;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.Collections;
import vn.neuguong.submission.Submission;
import vn.neuguong.submission.SubmissionStep;
import vn.neuguong.submission.SubmissionText;
import vn.neuguong.submission.Submissions;

/** A submission as it was at each of its steps, with the remarks. */
@Component
@Transactional(readOnly = true)
public class SubmittedWork {

    /** A step in words; person, remark and content (Markdown) may be null. */
    public record Step(String on, String what, String person, String remark, String content) {}

    /** A submission with its steps, the oldest first. */
    public record Submitted(String title, String plan, String unit, String status, String deadline, List<Step> steps) {}

    private final Submissions submissions;
    private final Collections collections;
    private final SubmissionText text;
    private final Plans plans;
    private final People people;

    SubmittedWork(Submissions submissions, Collections collections, SubmissionText text, Plans plans, People people) {
        this.submissions = submissions;
        this.collections = collections;
        this.text = text;
        this.plans = plans;
        this.people = people;
    }

    public Submitted of(String id) {
        Submission submission = submissions.get(id);
        List<Step> steps = submissions.steps(id).stream()
                .map(step -> step(submission, step))
                .toList();
        return new Submitted(
                collections.ofSubmission(id).title(),
                plans.get(submission.planCode()).plan().title(),
                submission.unitPhrase(),
                submission.status().label(),
                VietnameseDate.format(VietnameseDate.lastDay(submission.dueAt())),
                steps);
    }

    private Step step(Submission submission, SubmissionStep step) {
        return new Step(
                VietnameseDate.format(step.at().toInstant()),
                step.label(),
                step.person() == null ? null : people.signature(step.person(), step.onBehalfOf(), step.at()),
                step.remark(),
                step.content() == null ? null : text.of(submission.with(step.content())));
    }
}
