package vn.neuguong.monitoring;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Refusal;
import vn.neuguong.history.Entry;
import vn.neuguong.history.Timelines;

/** What happened to a plan, to a submission or to a candidate, oldest first. */
@Component
class TimelineViews {

    /** Of what a timeline is asked for: a plan's code, or the id of a submission or of a candidate; the others null. */
    record Subject(String plan, String submission, String candidate) {

        /** As part of the name of a file. */
        String name() {
            return Stream.of(plan, submission, candidate)
                    .filter(id -> id != null)
                    .findFirst()
                    .orElseThrow()
                    .replace('/', '-');
        }
    }

    /** That of a plan comes in pages; that of a submission or of a candidate is short and comes whole. */
    record Page(int page, boolean more, List<Entry> entries) {}

    private final Timelines timelines;
    private final PlanViews plans;

    TimelineViews(Timelines timelines, PlanViews plans) {
        this.timelines = timelines;
        this.plans = plans;
    }

    Page page(Subject of, PageOf page) {
        if (Stream.of(of.plan(), of.submission(), of.candidate())
                        .filter(id -> id != null)
                        .count()
                != 1) {
            throw new Refusal("Hãy nêu một kế hoạch, một bài nộp hoặc một ứng viên.");
        }
        return of.plan() == null ? whole(of) : ofPlan(of.plan(), page);
    }

    private Page ofPlan(String code, PageOf page) {
        plans.plan(code);
        if (page.isWhole()) {
            return new Page(0, false, timelines.ofPlan(code));
        }
        List<Entry> entries = timelines.ofPlan(code, page.size() + 1, page.offset());
        return new Page(
                page.number(),
                entries.size() > page.size(),
                entries.stream().limit(page.size()).toList());
    }

    private Page whole(Subject of) {
        List<Entry> entries = of.submission() == null
                ? timelines.ofCandidate(of.candidate())
                : timelines.ofSubmission(of.submission());
        if (entries.isEmpty()) {
            throw new NotFoundException("Không có bài nộp hoặc ứng viên nào mang mã «%s».".formatted(of.name()));
        }
        return new Page(0, false, entries);
    }
}
