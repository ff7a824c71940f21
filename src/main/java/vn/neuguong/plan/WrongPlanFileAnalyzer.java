package vn.neuguong.plan;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows file, line and reason instead of a stack trace when a file of the catalogue stops the start. */
class WrongPlanFileAnalyzer extends AbstractFailureAnalyzer<WrongPlanFile> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WrongPlanFile cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Sửa tệp ở dòng đã nêu; khuôn dạng ở plans/plan.schema.json.", cause);
    }
}
