package vn.neuguong.plan;

import static vn.neuguong.plan.TypedText.rows;
import static vn.neuguong.plan.TypedText.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.neuguong.engine.Refusal;
import vn.neuguong.plan.Obligation.Criterion;
import vn.neuguong.plan.Obligation.DossierItem;
import vn.neuguong.plan.Obligation.Exemption;
import vn.neuguong.plan.Obligation.Heading;
import vn.neuguong.plan.Obligation.Indicator;
import vn.neuguong.plan.Obligation.Item;
import vn.neuguong.plan.ObligationDraft.DossierRow;
import vn.neuguong.plan.ObligationDraft.HeadingRow;
import vn.neuguong.plan.ObligationDraft.IndicatorRow;
import vn.neuguong.plan.ObligationDraft.QuotaRow;

/** Reads what the drafter typed in draftObligation. Entries without a code get one; the codes of others stay. */
final class ObligationDraftReader {

    private static final Pattern NUMBER = Pattern.compile("[0-9IVX]+(\\.[0-9IVX]+)*");
    private static final Function<String, Quota> QUOTA = Quota::parse;

    private final Obligation before;

    ObligationDraftReader(Obligation before) {
        this.before = before;
    }

    /** @throws Refusal naming the entry that cannot be read */
    Obligation read(ObligationDraft draft) {
        return new Obligation(
                before.code(),
                before.kind(),
                before.title(),
                before.source(),
                before.audience(),
                before.via(),
                before.deadline(),
                before.opens(),
                before.closing(),
                before.themes(),
                before.reminders(),
                outline(rows(draft.outline()), rows(draft.indicators())),
                rows(draft.subjects()),
                quota(rows(draft.quota())),
                criteria(rows(draft.criteria())),
                dossier(rows(draft.dossier())),
                rows(draft.exemptions()).stream()
                        .map(ObligationDraftReader::exemption)
                        .toList());
    }

    private static List<Heading> outline(List<HeadingRow> sections, List<IndicatorRow> rows) {
        Map<String, List<Indicator>> indicators = new HashMap<>();
        List<String> codes = codes(rows, IndicatorRow::code);
        for (IndicatorRow row : rows) {
            indicators
                    .computeIfAbsent(section(sections, row), section -> new ArrayList<>())
                    .add(indicator(row, codes));
        }
        return sections.stream()
                .map(row -> heading(row, indicators.getOrDefault(row.code(), List.of())))
                .toList();
    }

    private static Heading heading(HeadingRow row, List<Indicator> indicators) {
        if (row.code() == null || !NUMBER.matcher(row.code()).matches()) {
            throw new Refusal("Số thứ tự «%s» của mục đề cương không hợp lệ. Hãy viết, ví dụ: 2.1", row.code());
        }
        if (text(row.title()) == null) {
            throw new Refusal("Mục %s của đề cương chưa có tên.", row.code());
        }
        boolean title = Boolean.TRUE.equals(row.heading());
        if (title && !indicators.isEmpty()) {
            throw new Refusal(
                    "Mục %s chỉ là đề mục nên không có chỉ tiêu. Hãy chuyển chỉ tiêu sang mục khác.", row.code());
        }
        List<Item> items = title ? List.of() : items(row.guidance());
        return new Heading(
                row.code(),
                row.title(),
                title || !items.isEmpty() ? null : text(row.guidance()),
                title,
                !title && Boolean.TRUE.equals(row.optional()),
                items,
                indicators);
    }

    /** The items, where every line is one. */
    private static List<Item> items(String guidance) {
        List<String> lines = TypedText.lines(guidance);
        return lines.stream().allMatch(line -> line.startsWith(ObligationDraftWriter.ITEM))
                ? lines.stream()
                        .map(line -> line.substring(ObligationDraftWriter.ITEM.length()))
                        .map(ObligationDraftReader::item)
                        .toList()
                : List.of();
    }

    private static Item item(String line) {
        return line.endsWith(ObligationDraftWriter.OPTIONAL)
                ? new Item(line.substring(0, line.length() - ObligationDraftWriter.OPTIONAL.length()), true)
                : new Item(line, false);
    }

    private static String section(List<HeadingRow> sections, IndicatorRow row) {
        return sections.stream()
                .map(HeadingRow::code)
                .filter(code -> code != null && code.equals(row.section()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "Chỉ tiêu «%s» thuộc mục «%s», nhưng đề cương không có mục này.", row.title(), row.section()));
    }

    private static Indicator indicator(IndicatorRow row, List<String> codes) {
        if (text(row.title()) == null || text(row.unit()) == null) {
            throw new Refusal("Mỗi chỉ tiêu phải ghi đủ tên và đơn vị tính.");
        }
        return new Indicator(
                code(row.code(), row.title(), codes),
                text(row.title()),
                text(row.unit()),
                row.min(),
                row.max(),
                text(row.of()),
                Boolean.TRUE.equals(row.optional()));
    }

    private static Map<String, Quota> quota(List<QuotaRow> rows) {
        Map<String, Quota> quota = new HashMap<>();
        for (QuotaRow row : rows) {
            if (row.unitClass() == null || row.quota() == null) {
                throw new Refusal(
                        "Mỗi dòng chỉ tiêu số lượng phải ghi đủ loại đơn vị và số lượng, ví dụ: 1 hoặc 1..2.");
            }
            if (quota.put(row.unitClass(), TypedText.read("Số lượng đề nghị", row.quota(), QUOTA)) != null) {
                throw new Refusal("Loại đơn vị «%s» có hai dòng chỉ tiêu số lượng. Hãy bỏ một dòng.", row.unitClass());
            }
        }
        return quota;
    }

    private static List<Criterion> criteria(List<Criterion> rows) {
        List<String> codes = codes(rows, Criterion::code);
        return rows.stream()
                .filter(row -> text(row.text()) != null)
                .map(row -> new Criterion(code(row.code(), row.text(), codes), row.text(), row.history()))
                .toList();
    }

    private static List<DossierItem> dossier(List<DossierRow> rows) {
        List<String> codes = codes(rows, DossierRow::code);
        return rows.stream()
                .filter(row -> text(row.item()) != null)
                .map(row -> new DossierItem(
                        code(row.code(), row.item(), codes),
                        row.item(),
                        row.copies() == null ? 1 : row.copies(),
                        row.file()))
                .toList();
    }

    private static Exemption exemption(Exemption row) {
        boolean unit = text(row.unit()) != null;
        if (unit == (text(row.people()) != null) || text(row.reason()) == null) {
            throw new Refusal("Mỗi trường hợp được miễn phải ghi một đơn vị hoặc một nhóm đối tượng, kèm theo lý do.");
        }
        return row;
    }

    private static <T> List<String> codes(List<T> rows, Function<T, String> code) {
        return rows.stream().map(code).filter(known -> known != null).collect(Collectors.toList());
    }

    private static String code(String known, String title, List<String> taken) {
        if (known == null) {
            String code = Slug.of(title, taken);
            taken.add(code);
            return code;
        }
        if (!Slug.isCode(known)) {
            throw new Refusal("Mã «%s» không hợp lệ. Hãy để trống, hệ thống sẽ tự đặt mã.", known);
        }
        return known;
    }
}
