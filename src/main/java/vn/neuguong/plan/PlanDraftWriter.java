package vn.neuguong.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.neuguong.calendar.Deadline;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.plan.PlanDraft.BasisRow;
import vn.neuguong.plan.PlanDraft.ConferenceGroup;
import vn.neuguong.plan.PlanDraft.DutyRow;
import vn.neuguong.plan.PlanDraft.InspectionRow;
import vn.neuguong.plan.PlanDraft.ObligationRow;
import vn.neuguong.plan.PlanDraft.SynthesisGroup;
import vn.neuguong.plan.PlanDraft.VettingGroup;

/** Writes a plan as the form draftPlan holds it; {@link PlanDraftReader} reads it back. */
final class PlanDraftWriter {

    private PlanDraftWriter() {}

    static PlanDraft write(Plan plan) {
        return new PlanDraft(
                plan.title(),
                plan.period().toString().replace("..", "-"),
                plan.issuer(),
                plan.signer(),
                plan.bases().stream().map(PlanDraftWriter::write).toList(),
                plan.recipients(),
                PlanBody.write(plan.sections()),
                plan.obligations().stream().map(PlanDraftWriter::write).toList(),
                plan.duties().stream().map(PlanDraftWriter::write).toList(),
                write(plan.synthesis()),
                write(plan.conference()),
                write(plan.vetting()),
                plan.commendation(),
                plan.inspections().stream().map(PlanDraftWriter::write).toList(),
                PlanDrafting.Next.CHECK_FORMAT.name(),
                null,
                false);
    }

    private static SynthesisGroup write(Plan.Synthesis synthesis) {
        return synthesis == null ? null : new SynthesisGroup(phrase(synthesis.deadline()), synthesis.source());
    }

    private static VettingGroup write(Plan.Vetting vetting) {
        return vetting == null
                ? null
                : new VettingGroup(
                        vetting.coAppraisers(),
                        vetting.publicationDays(),
                        vetting.votingDays(),
                        vetting.supplementDays(),
                        vetting.publicPage(),
                        vetting.oddCouncil(),
                        VoteTermsDraft.write(vetting.rule()),
                        vetting.subjectRules().stream()
                                .map(PassTermsDraft::write)
                                .toList());
    }

    private static BasisRow write(Plan.Basis basis) {
        return new BasisRow(basis.document(), basis.number(), day(basis.date()), basis.issuer(), basis.about());
    }

    private static ObligationRow write(Obligation obligation) {
        return new ObligationRow(
                obligation.code(),
                obligation.kind(),
                obligation.title(),
                obligation.source(),
                obligation.audience(),
                obligation.via(),
                phrase(obligation.deadline()),
                day(obligation.opens()),
                phrase(obligation.closing()),
                obligation.reminders().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                lines(obligation.themes()));
    }

    private static DutyRow write(Plan.Duty duty) {
        return new DutyRow(duty.who(), duty.text(), phrase(duty.deadline()), duty.source(), duty.reason());
    }

    private static ConferenceGroup write(Plan.Conference conference) {
        return conference == null
                ? null
                : new ConferenceGroup(
                        phrase(conference.deadline()),
                        conference.source(),
                        lines(conference.agenda()),
                        lines(conference.invitees()));
    }

    private static InspectionRow write(Plan.Inspection inspection) {
        return new InspectionRow(
                inspection.code(),
                inspection.title(),
                lines(inspection.subjects()),
                phrase(inspection.deadline()),
                inspection.source());
    }

    private static String phrase(Deadline deadline) {
        return deadline == null ? null : deadline.phrase();
    }

    private static String day(LocalDate day) {
        return day == null ? null : VietnameseDate.format(day);
    }

    private static String lines(List<String> entries) {
        return String.join("\n", entries);
    }
}
