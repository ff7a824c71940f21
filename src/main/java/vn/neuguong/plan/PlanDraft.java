package vn.neuguong.plan;

import java.util.List;
import vn.neuguong.plan.Obligation.Kind;

/**
 * A plan as the form draftPlan holds it: days and lists of short texts as the drafter types them. Obligations keep their
 * codes, and what draftObligation edits of them stays as it is.
 *
 * @param body the sections of the printed plan, see {@link PlanBody}
 * @param next what the drafter wants to happen now, a {@link PlanDrafting.Next}
 * @param detail the code of the obligation to edit next
 * @param confirmed whether the drafter has seen that deadlines are past
 */
public record PlanDraft(
        String title,
        String period,
        Plan.Issuer issuer,
        Plan.Signer signer,
        List<BasisRow> bases,
        List<Plan.Recipient> recipients,
        String body,
        List<ObligationRow> obligations,
        List<DutyRow> duties,
        SynthesisGroup synthesis,
        ConferenceGroup conference,
        VettingGroup vetting,
        Plan.Commendation commendation,
        List<InspectionRow> inspections,
        String next,
        String detail,
        Boolean confirmed) {

    public record BasisRow(String document, String number, String date, String issuer, String about) {}

    /** audience: codes of classes; reminders: days, separated by commas; themes: one a line. */
    public record ObligationRow(
            String code,
            Kind kind,
            String title,
            String source,
            List<String> audience,
            String via,
            String deadline,
            String opens,
            String closing,
            String reminders,
            String themes) {}

    public record DutyRow(String who, String text, String deadline, String source, String reason) {}

    public record SynthesisGroup(String deadline, String source) {}

    /** agenda, invitees: one a line. */
    public record ConferenceGroup(String deadline, String source, String agenda, String invitees) {}

    public record VettingGroup(
            List<String> coAppraisers,
            Integer publicationDays,
            Integer votingDays,
            Integer supplementDays,
            Boolean publicPage,
            Boolean oddCouncil,
            VoteTermsDraft rule,
            List<PassTermsDraft> subjectRules) {}

    /** subjects: one a line. */
    public record InspectionRow(String code, String title, String subjects, String deadline, String source) {}
}
