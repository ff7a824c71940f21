package vn.neuguong.monitoring;

import org.springframework.stereotype.Component;
import vn.neuguong.attachment.Attachment;
import vn.neuguong.attachment.FileReaders;
import vn.neuguong.organization.Units;
import vn.neuguong.plan.Obligation.Kind;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.Submission;
import vn.neuguong.submission.SubmissionStatus;
import vn.neuguong.submission.Submissions;

/**
 * Who may read an attached file: the unit its own, or the one that follows it; those who run the cycle what was submitted; council and agencies
 * what they vet; of a signed paper's scan, whoever may read the paper.
 */
@Component
class AttachmentReaders implements FileReaders {

    private final Readers readers;
    private final Submissions submissions;
    private final Plans plans;
    private final Units units;

    AttachmentReaders(Readers readers, Submissions submissions, Plans plans, Units units) {
        this.readers = readers;
        this.submissions = submissions;
        this.plans = plans;
        this.units = units;
    }

    @Override
    public boolean mayRead(Attachment file) {
        String document = file.owner().document();
        return document == null ? mayReadSubmitted(file) : mayReadScan(document);
    }

    private boolean mayReadSubmitted(Attachment file) {
        Submission submission = submissions.get(file.owner().submission());
        String plan = submission.planCode();
        String unit = submission.responsibleCode();
        boolean nominates = plans.obligation(plan, submission.obligationCode()).kind() == Kind.NOMINATION;
        boolean vetted = nominates && submission.status() == SubmissionStatus.ACCEPTED;
        return readers.isOfUnit(unit)
                || readers.isOfUnit(units.succeeded().getOrDefault(unit, unit))
                || file.isSubmitted() && (readers.maySeeUnit(unit) || vetted && readers.maySeeNominated(plan));
    }

    private boolean mayReadScan(String document) {
        String planCode = document.substring(0, document.indexOf('/'));
        return plans.find(planCode).filter(readers::maySee).isPresent() && readers.maySeeDocument(planCode, document);
    }
}
