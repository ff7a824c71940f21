package vn.neuguong.plan;

import static vn.neuguong.plan.TypedText.rows;
import static vn.neuguong.plan.TypedText.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.neuguong.calendar.CalendarYears;
import vn.neuguong.engine.Refusal;
import vn.neuguong.plan.PlanDraft.BasisRow;
import vn.neuguong.plan.PlanDraft.ConferenceGroup;
import vn.neuguong.plan.PlanDraft.DutyRow;
import vn.neuguong.plan.PlanDraft.InspectionRow;
import vn.neuguong.plan.PlanDraft.ObligationRow;
import vn.neuguong.plan.PlanDraft.SynthesisGroup;
import vn.neuguong.plan.PlanDraft.VettingGroup;

/** Reads what the drafter typed in draftPlan; what that form does not hold stays as it was. */
final class PlanDraftReader {

    private static final Function<String, CalendarYears> YEARS = CalendarYears::parse;

    private final Plan before;

    PlanDraftReader(Plan before) {
        this.before = before;
    }

    /** @throws Refusal naming the field that cannot be read */
    Plan read(PlanDraft draft) {
        CalendarYears period = TypedText.read("Năm thực hiện", draft.period(), YEARS);
        if (period == null) {
            throw new Refusal("Hãy ghi năm thực hiện kế hoạch.");
        }
        return new Plan(
                before.code(),
                text(draft.title()),
                period,
                draft.issuer(),
                draft.signer(),
                rows(draft.bases()).stream().map(PlanDraftReader::basis).toList(),
                rows(draft.recipients()),
                PlanBody.read(draft.body()),
                obligations(rows(draft.obligations())),
                rows(draft.duties()).stream().map(PlanDraftReader::duty).toList(),
                synthesis(draft.synthesis()),
                conference(draft.conference()),
                vetting(draft.vetting()),
                commendation(draft.commendation()),
                inspections(rows(draft.inspections())));
    }

    private static Plan.Basis basis(BasisRow row) {
        String field = "Ngày của căn cứ «%s»".formatted(row.number());
        if (text(row.document()) == null || text(row.number()) == null || text(row.date()) == null) {
            throw new Refusal("Mỗi căn cứ phải ghi đủ tên loại, số và ngày của văn bản.");
        }
        return new Plan.Basis(
                text(row.document()),
                text(row.number()),
                TypedText.day(field, row.date()),
                text(row.issuer()),
                text(row.about()));
    }

    private List<Obligation> obligations(List<ObligationRow> rows) {
        Map<String, Obligation> known = new HashMap<>();
        before.obligations().forEach(obligation -> known.put(obligation.code(), obligation));
        Map<String, Obligation> read = new LinkedHashMap<>();
        for (ObligationRow row : rows) {
            String code = row.code() == null ? newCode(row, known, read) : row.code();
            if (!Slug.isCode(code)) {
                throw new Refusal("Mã nhiệm vụ «%s» không hợp lệ. Hãy để trống, hệ thống sẽ tự đặt mã.", code);
            }
            if (read.put(code, obligation(code, row, known.get(code))) != null) {
                throw new Refusal("Mã nhiệm vụ «%s» bị trùng trong kế hoạch.", code);
            }
        }
        return new ArrayList<>(read.values());
    }

    private static String newCode(ObligationRow row, Map<String, Obligation> known, Map<String, Obligation> read) {
        List<String> taken = new ArrayList<>(known.keySet());
        taken.addAll(read.keySet());
        return Slug.of(row.title(), taken);
    }

    private static Obligation obligation(String code, ObligationRow row, Obligation known) {
        String name = "«%s»".formatted(row.title());
        if (row.kind() == null) {
            throw new Refusal("Hãy chọn loại bài nộp của nhiệm vụ %s.", name);
        }
        boolean same = known != null && known.kind() == row.kind();
        return new Obligation(
                code,
                row.kind(),
                text(row.title()),
                text(row.source()),
                rows(row.audience()),
                text(row.via()),
                TypedText.deadline("Hạn nộp của " + name, row.deadline()),
                TypedText.day("Ngày mở của " + name, row.opens()),
                TypedText.deadline("Ngày kết thúc kỳ thu của " + name, row.closing()),
                TypedText.lines(row.themes()),
                TypedText.days("Ngày nhắc của " + name, row.reminders()),
                same ? known.outline() : List.of(),
                same ? known.subjects() : List.of(),
                same ? known.quota() : Map.of(),
                same ? known.criteria() : List.of(),
                same ? known.dossier() : List.of(),
                known == null ? List.of() : known.exemptions());
    }

    private static Plan.Duty duty(DutyRow row) {
        if (text(row.text()) == null) {
            throw new Refusal("Có việc không theo dõi chưa ghi nội dung. Hãy ghi nội dung hoặc xóa dòng đó.");
        }
        return new Plan.Duty(
                text(row.who()),
                text(row.text()),
                TypedText.deadline("Thời hạn của việc «%s»".formatted(row.text()), row.deadline()),
                text(row.source()),
                text(row.reason()));
    }

    private static Plan.Synthesis synthesis(SynthesisGroup group) {
        return group == null || text(group.deadline()) == null
                ? null
                : new Plan.Synthesis(
                        TypedText.deadline("Hạn báo cáo tổng hợp", group.deadline()), text(group.source()));
    }

    private static Plan.Conference conference(ConferenceGroup group) {
        return group == null || text(group.deadline()) == null
                ? null
                : new Plan.Conference(
                        TypedText.deadline("Hạn tổ chức hội nghị", group.deadline()),
                        text(group.source()),
                        TypedText.lines(group.agenda()),
                        TypedText.lines(group.invitees()));
    }

    private static Plan.Vetting vetting(VettingGroup group) {
        return group == null || group.votingDays() == null
                ? null
                : new Plan.Vetting(
                        group.coAppraisers(),
                        group.publicationDays() == null ? 0 : group.publicationDays(),
                        group.votingDays(),
                        group.supplementDays() == null ? 0 : group.supplementDays(),
                        Boolean.TRUE.equals(group.publicPage()),
                        Boolean.TRUE.equals(group.oddCouncil()),
                        VoteTermsDraft.read(group.rule()),
                        rows(group.subjectRules()).stream()
                                .map(PassTermsDraft::read)
                                .toList());
    }

    /** A group that nobody filled in asks for nothing. */
    private static Plan.Commendation commendation(Plan.Commendation group) {
        return group == null
                        || rows(group.channels()).isEmpty()
                                && text(group.symbol()) == null
                                && text(group.title()) == null
                ? null
                : group;
    }

    private static List<Plan.Inspection> inspections(List<InspectionRow> rows) {
        List<String> taken = rows.stream()
                .map(InspectionRow::code)
                .filter(code -> code != null)
                .collect(Collectors.toList());
        List<Plan.Inspection> inspections = new ArrayList<>();
        for (InspectionRow row : rows) {
            String code = row.code() == null ? Slug.of(row.title(), taken) : row.code();
            taken.add(code);
            inspections.add(new Plan.Inspection(
                    code,
                    text(row.title()),
                    TypedText.lines(row.subjects()),
                    TypedText.deadline("Thời hạn kiểm tra", row.deadline()),
                    text(row.source())));
        }
        return inspections;
    }
}
