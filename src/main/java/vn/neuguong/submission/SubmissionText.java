package vn.neuguong.submission;

import static vn.neuguong.document.Markdown.escape;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.People;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Obligation.Criterion;
import vn.neuguong.plan.Obligation.DossierItem;
import vn.neuguong.plan.Obligation.Indicator;
import vn.neuguong.plan.Obligation.Kind;
import vn.neuguong.submission.NominationContent.Nomination;

/** A submission as Markdown, for those who review it. */
@Component
public class SubmissionText {

    private final Submissions submissions;
    private final Reports reports;
    private final Nominations nominations;
    private final People people;

    SubmissionText(Submissions submissions, Reports reports, Nominations nominations, People people) {
        this.submissions = submissions;
        this.people = people;
        this.reports = reports;
        this.nominations = nominations;
    }

    public String of(Submission submission) {
        Obligation obligation = reports.obligation(submission);
        return obligation.kind() == Kind.REPORT
                ? report(obligation, reports.content(submission))
                : nominations(obligation, nominations.content(submission));
    }

    /** What happened to a submission, a line for each step. */
    public String history(String id) {
        return submissions.steps(id).stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(SubmissionStep step) {
        return "- %s: **%s**%s%s"
                .formatted(
                        VietnameseDate.format(step.at().toInstant()),
                        step.label(),
                        step.person() == null
                                ? ""
                                : " – " + escape(people.signature(step.person(), step.onBehalfOf(), step.at())),
                        step.remark() == null ? "" : " – " + escape(step.remark()));
    }

    private static String report(Obligation obligation, ReportContent content) {
        StringBuilder text = new StringBuilder();
        obligation
                .sections()
                .forEach(section -> text.append("#### %s\n\n%s\n\n"
                        .formatted(escape(obligation.label(section)), orDash(content.answer(section.code())))));
        if (!obligation.indicators().isEmpty()) {
            text.append("#### Số liệu\n\n");
        }
        for (Indicator indicator : obligation.indicators()) {
            Long value = content.figure(indicator.code());
            text.append("- %s: **%s** %s\n"
                    .formatted(
                            escape(indicator.title()),
                            value == null ? "–" : value.toString(),
                            escape(indicator.unit())));
        }
        return text.toString();
    }

    private static String nominations(Obligation obligation, NominationContent content) {
        if (content.nothingToNominate()) {
            return "**Đơn vị không đề nghị khen thưởng kỳ này.**";
        }
        return content.nominations().stream()
                .map(nomination -> of(obligation, nomination))
                .collect(Collectors.joining("\n"));
    }

    /** One nomination, with its criteria and dossier in words. */
    public static String of(Obligation obligation, Nomination nomination) {
        return "#### %s (%s)\n\n%s"
                .formatted(escape(nomination.name()), nomination.subject().label(), facts(obligation, nomination));
    }

    /** The same without the name. */
    public static String facts(Obligation obligation, Nomination nomination) {
        StringBuilder text = new StringBuilder();
        if (!nomination.position().isEmpty()) {
            text.append(escape(nomination.position())).append("\n\n");
        }
        text.append(escape(nomination.achievement())).append("\n\n");
        text.append("- Tiêu chuẩn đáp ứng: %s\n"
                .formatted(words(nomination.criteria(), obligation.criteria(), Criterion::code, Criterion::text)));
        text.append("- Hồ sơ kèm theo: %s\n"
                .formatted(words(nomination.dossier(), obligation.dossier(), DossierItem::code, DossierItem::item)));
        if (nomination.sets() != null) {
            text.append("- Số bộ hồ sơ: %02d\n".formatted(nomination.sets()));
        }
        if (nomination.history() != null) {
            text.append("- Xếp loại, khen thưởng đã có (đơn vị tự khai): %s\n".formatted(escape(nomination.history())));
        }
        if (Boolean.TRUE.equals(nomination.notDisciplined())) {
            text.append("- Đơn vị cam kết: không trong thời gian xem xét, thi hành kỷ luật\n");
        }
        return text.toString();
    }

    private static <T> String words(
            List<String> chosen, List<T> offered, Function<T, String> code, Function<T, String> text) {
        Map<String, String> texts = offered.stream().collect(Collectors.toMap(code, text));
        return chosen.isEmpty()
                ? "không có"
                : chosen.stream().map(texts::get).map(word -> escape(word)).collect(Collectors.joining("; "));
    }

    private static String orDash(String answer) {
        return answer.isEmpty() ? "–" : escape(answer);
    }
}
