package vn.neuguong.submission.process;

import static vn.neuguong.document.Markdown.escape;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Choice;
import vn.neuguong.engine.Variable;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Obligation.Criterion;
import vn.neuguong.plan.Obligation.DossierItem;
import vn.neuguong.plan.Obligation.Heading;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.Collection;
import vn.neuguong.submission.CollectionNotices;
import vn.neuguong.submission.Collections;
import vn.neuguong.submission.NominationContent.Nomination;
import vn.neuguong.submission.Nominations;
import vn.neuguong.submission.OverdueNotices;
import vn.neuguong.submission.ReportContent;
import vn.neuguong.submission.Reports;
import vn.neuguong.submission.Submission;
import vn.neuguong.submission.SubmissionText;
import vn.neuguong.submission.Submissions;
import vn.neuguong.submission.UnitSubmission.AnswerRow;
import vn.neuguong.submission.UnitSubmission.FigureRow;

/** What the forms of unitSubmission show, for a submission's id. */
@Component("submissionForm")
public class SubmissionForm {

    private final Submissions submissions;
    private final Reports reports;
    private final Nominations nominations;
    private final SubmissionText text;
    private final Plans plans;
    private final Collections collections;
    private final CollectionNotices notices;
    private final OverdueNotices overdue;

    SubmissionForm(
            Submissions submissions,
            Reports reports,
            Nominations nominations,
            SubmissionText text,
            Plans plans,
            Collections collections,
            CollectionNotices notices,
            OverdueNotices overdue) {
        this.submissions = submissions;
        this.reports = reports;
        this.nominations = nominations;
        this.text = text;
        this.plans = plans;
        this.collections = collections;
        this.notices = notices;
        this.overdue = overdue;
    }

    public JsonValue prepareReport(String id) {
        Submission submission = submissions.get(id);
        Obligation obligation = reports.obligation(submission);
        Map<String, Object> view = header(submission);
        view.put(
                "rows",
                obligation.sections().stream()
                        .map(section -> row(obligation, section))
                        .toList());
        view.put(
                "figureRows",
                obligation.sections().stream()
                        .flatMap(section -> section.indicators().stream()
                                .map(indicator -> Map.of(
                                        "title", indicator.title() + (indicator.optional() ? " (nếu có)" : ""),
                                        "unit", indicator.unit(),
                                        "section", section.label())))
                        .toList());
        return Variable.json(view);
    }

    private static Map<String, Object> row(Obligation obligation, Heading section) {
        String guidance = section.guidance() != null
                ? escape(section.guidance())
                : section.items().stream()
                        .map(item -> "- " + escape(item.text()) + (item.optional() ? " *(nếu có)*" : ""))
                        .collect(Collectors.joining("\n"));
        return Map.of(
                "title", escape(obligation.label(section)), "guidance", guidance, "required", !section.optional());
    }

    public JsonValue answers(String id) {
        Submission submission = submissions.get(id);
        ReportContent content = reports.content(submission);
        return Variable.json(reports.obligation(submission).sections().stream()
                .map(section -> new AnswerRow(content.answer(section.code())))
                .toList());
    }

    public JsonValue figures(String id) {
        Submission submission = submissions.get(id);
        ReportContent content = reports.content(submission);
        return Variable.json(reports.obligation(submission).indicators().stream()
                .map(indicator -> content.figure(indicator.code()))
                .map(value -> new FigureRow(value == null ? null : BigDecimal.valueOf(value)))
                .toList());
    }

    public JsonValue prepareNominations(String id) {
        Submission submission = submissions.get(id);
        Obligation obligation = nominations.obligation(submission);
        Map<String, Object> view = header(submission);
        view.put("quota", nominations.quota(submission).phrase());
        view.put("criteria", obligation.criteria().stream().map(Criterion::text).toList());
        view.put("criteriaOptions", Choice.of(obligation.criteria(), Criterion::code, Criterion::text));
        view.put("dossierItems", Choice.of(obligation.dossier(), DossierItem::code, DossierItem::item));
        view.put("subjects", Choice.of(obligation.subjects(), Enum::name, Obligation.Subject::label));
        return Variable.json(view);
    }

    public JsonValue nominations(String id) {
        List<Nomination> prepared = nominations.content(submissions.get(id)).nominations();
        return Variable.json(prepared.isEmpty() ? List.of(Map.of()) : prepared); // one empty row stands open
    }

    public boolean nothingToNominate(String id) {
        return nominations.content(submissions.get(id)).nothingToNominate();
    }

    public JsonValue approveSubmission(String id) {
        Submission submission = submissions.get(id);
        Map<String, Object> view = header(submission);
        view.put("text", text.of(submission));
        return Variable.json(view);
    }

    public JsonValue checkSubmission(String id) {
        Submission submission = submissions.get(id);
        Map<String, Object> view = header(submission);
        view.put("notice", escape(overdue.toLeadAgency(id).orElse("")));
        view.put("text", text.of(submission));
        view.put("history", text.history(id));
        return Variable.json(view);
    }

    /** What stands above every form of a submission. */
    private Map<String, Object> header(Submission submission) {
        Map<String, Object> view = new HashMap<>();
        view.put("planTitle", escape(plans.get(submission.planCode()).plan().title()));
        view.put("title", what(submission));
        view.put("unit", escape(submission.unitPhrase()));
        view.put("deadline", "hết ngày " + VietnameseDate.format(VietnameseDate.lastDay(submission.dueAt())));
        view.put("remarks", escape(submissions.remark(submission.id()).orElse("")));
        view.put("notice", escape(notices.toUnit(submission.id()).orElse("")));
        return view;
    }

    /** What is to be submitted: the obligation and its occurrence, what this one is about, and who is exempt. */
    private String what(Submission submission) {
        Collection collection = collections.ofSubmission(submission.id());
        StringBuilder what = new StringBuilder(escape(collection.title()));
        if (collection.theme() != null) {
            what.append("\n**Chủ đề:** ").append(escape(collection.theme()));
        }
        reports.obligation(submission).exemptions().stream()
                .filter(exemption -> exemption.people() != null)
                .forEach(exemption -> what.append(
                        "\n**Được miễn:** %s (%s)".formatted(escape(exemption.people()), escape(exemption.reason()))));
        return what.toString();
    }
}
