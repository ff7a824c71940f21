package vn.neuguong.plan;

import java.util.List;
import vn.neuguong.plan.Obligation.Subject;

/** The details of one obligation as the form draftObligation holds them; a form of a REPORT leaves out what is not its own. */
public record ObligationDraft(
        List<HeadingRow> outline,
        List<IndicatorRow> indicators,
        List<Subject> subjects,
        List<QuotaRow> quota,
        List<Obligation.Criterion> criteria,
        List<DossierRow> dossier,
        List<Obligation.Exemption> exemptions) {

    /**
     * @param guidance what to write, as sentences; or its items, a line each that begins with "- " (and ends in
     *     "[nếu có]" where the item is optional)
     */
    public record HeadingRow(String code, String title, Boolean heading, Boolean optional, String guidance) {}

    /** @param section the code of the section that the figure belongs to */
    public record IndicatorRow(
            String section, String code, String title, String unit, Long min, Long max, String of, Boolean optional) {}

    /** @param quota "1" or "1..2" */
    public record QuotaRow(String unitClass, String quota) {}

    /** @param file null for a paper whose file is left to the unit */
    public record DossierRow(String code, String item, Integer copies, Obligation.FileRule file) {}
}
