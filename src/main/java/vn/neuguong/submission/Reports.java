package vn.neuguong.submission;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Json;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Obligation.Heading;
import vn.neuguong.plan.Obligation.Indicator;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.ReportContent.Answer;
import vn.neuguong.submission.ReportContent.Figure;
import vn.neuguong.submission.UnitSubmission.AnswerRow;
import vn.neuguong.submission.UnitSubmission.FigureRow;

/** Reports along an outline: what a unit may submit, checked against the plan. */
@Component
@Transactional
public class Reports {

    private final Submissions submissions;
    private final SubmissionNotices notices;
    private final Plans plans;
    private final Json json;

    Reports(Submissions submissions, SubmissionNotices notices, Plans plans, Json json) {
        this.submissions = submissions;
        this.notices = notices;
        this.plans = plans;
        this.json = json;
    }

    /**
     * Keeps a report.
     *
     * @param answers one for each section of the outline that takes an answer, in order
     * @param figures one for each indicator, in order
     * @throws Refusal naming the section or indicator that is missing or wrong
     */
    public void record(String id, List<AnswerRow> answers, List<FigureRow> figures) {
        Obligation obligation = obligation(submissions.get(id));
        ReportContent content =
                new ReportContent(answers(obligation.sections(), answers), figures(obligation.indicators(), figures));
        obligation.indicators().stream()
                .filter(indicator -> indicator.of() != null)
                .forEach(share -> IndicatorRule.checkShare(obligation, share, content));
        submissions.keep(id, json.write(content));
        notices.prepared(id);
    }

    public Obligation obligation(Submission submission) {
        return plans.obligation(submission.planCode(), submission.obligationCode());
    }

    /** What the unit last prepared, or an empty report. */
    public ReportContent content(Submission submission) {
        return submission.content() == null
                ? ReportContent.EMPTY
                : json.read(submission.content(), ReportContent.class);
    }

    private static List<Answer> answers(List<Heading> sections, List<AnswerRow> rows) {
        sameSize(sections.size(), rows, "mục của đề cương");
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Heading section = sections.get(i);
            String content = Text.clean(rows.get(i).content());
            if (content.isEmpty() && !section.optional()) {
                throw new Refusal("Mục «%s» chưa có nội dung. Hãy ghi nội dung của mục này.", section.label());
            }
            answers.add(new Answer(section.code(), content));
        }
        return answers;
    }

    private static List<Figure> figures(List<Indicator> indicators, List<FigureRow> rows) {
        sameSize(indicators.size(), rows, "chỉ tiêu");
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            figures.add(new Figure(indicators.get(i).code(), IndicatorRule.value(indicators.get(i), rows.get(i))));
        }
        return figures;
    }

    private static void sameSize(int expected, List<?> rows, String what) {
        if (rows == null ? expected > 0 : rows.size() != expected) {
            throw new Refusal("Báo cáo phải có đủ %d %s.", expected, what);
        }
    }
}
