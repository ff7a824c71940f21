package vn.neuguong.plan;

import java.util.Map;
import java.util.stream.Collectors;
import vn.neuguong.plan.Obligation.Heading;
import vn.neuguong.plan.Obligation.Indicator;
import vn.neuguong.plan.Obligation.Item;
import vn.neuguong.plan.ObligationDraft.DossierRow;
import vn.neuguong.plan.ObligationDraft.HeadingRow;
import vn.neuguong.plan.ObligationDraft.IndicatorRow;
import vn.neuguong.plan.ObligationDraft.QuotaRow;

/** Writes the details of an obligation as the form draftObligation holds them; {@link ObligationDraftReader} reads them. */
final class ObligationDraftWriter {

    static final String ITEM = "- ";
    static final String OPTIONAL = " [nếu có]";

    private ObligationDraftWriter() {}

    static ObligationDraft write(Obligation obligation) {
        return new ObligationDraft(
                obligation.outline().stream().map(ObligationDraftWriter::write).toList(),
                obligation.outline().stream()
                        .flatMap(section ->
                                section.indicators().stream().map(indicator -> write(section.code(), indicator)))
                        .toList(),
                obligation.subjects(),
                obligation.quota().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry ->
                                new QuotaRow(entry.getKey(), entry.getValue().toString()))
                        .toList(),
                obligation.criteria(),
                obligation.dossier().stream()
                        .map(item -> new DossierRow(item.code(), item.item(), item.copies(), item.file()))
                        .toList(),
                obligation.exemptions());
    }

    private static HeadingRow write(Heading section) {
        String items =
                section.items().stream().map(ObligationDraftWriter::write).collect(Collectors.joining("\n"));
        return new HeadingRow(
                section.code(),
                section.title(),
                section.heading(),
                section.optional(),
                section.guidance() == null ? items : section.guidance());
    }

    private static String write(Item item) {
        return ITEM + item.text() + (item.optional() ? OPTIONAL : "");
    }

    private static IndicatorRow write(String section, Indicator indicator) {
        return new IndicatorRow(
                section,
                indicator.code(),
                indicator.title(),
                indicator.unit(),
                indicator.min(),
                indicator.max(),
                indicator.of(),
                indicator.optional());
    }
}
