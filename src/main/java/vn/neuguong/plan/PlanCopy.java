package vn.neuguong.plan;

import vn.neuguong.calendar.Deadline;
import vn.neuguong.plan.Plan.Conference;
import vn.neuguong.plan.Plan.Duty;
import vn.neuguong.plan.Plan.Inspection;
import vn.neuguong.plan.Plan.Synthesis;

/** A plan under another code, with all its dates so many years later. Words stay: nobody but the drafter knows which year means what. */
final class PlanCopy {

    private final int years;

    private PlanCopy(int years) {
        this.years = years;
    }

    static Plan of(Plan model, String code, int years) {
        return new PlanCopy(years).copy(model, code);
    }

    private Plan copy(Plan plan, String code) {
        return new Plan(
                code,
                plan.title(),
                plan.period().plusYears(years),
                plan.issuer(),
                plan.signer(),
                plan.bases(),
                plan.recipients(),
                plan.sections(),
                plan.obligations().stream().map(this::copy).toList(),
                plan.duties().stream().map(this::copy).toList(),
                copy(plan.synthesis()),
                copy(plan.conference()),
                plan.vetting(),
                plan.commendation(),
                plan.inspections().stream().map(this::copy).toList());
    }

    private Obligation copy(Obligation obligation) {
        return new Obligation(
                obligation.code(),
                obligation.kind(),
                obligation.title(),
                obligation.source(),
                obligation.audience(),
                obligation.via(),
                later(obligation.deadline()),
                obligation.opens() == null ? null : obligation.opens().plusYears(years),
                later(obligation.closing()),
                obligation.themes(),
                obligation.reminders(),
                obligation.outline(),
                obligation.subjects(),
                obligation.quota(),
                obligation.criteria(),
                obligation.dossier(),
                obligation.exemptions());
    }

    private Duty copy(Duty duty) {
        return new Duty(duty.who(), duty.text(), later(duty.deadline()), duty.source(), duty.reason());
    }

    private Synthesis copy(Synthesis synthesis) {
        return synthesis == null ? null : new Synthesis(later(synthesis.deadline()), synthesis.source());
    }

    private Conference copy(Conference conference) {
        return conference == null
                ? null
                : new Conference(
                        later(conference.deadline()), conference.source(), conference.agenda(), conference.invitees());
    }

    private Inspection copy(Inspection inspection) {
        return new Inspection(
                inspection.code(),
                inspection.title(),
                inspection.subjects(),
                later(inspection.deadline()),
                inspection.source());
    }

    private Deadline later(Deadline deadline) {
        return deadline == null ? null : deadline.plusYears(years);
    }
}
