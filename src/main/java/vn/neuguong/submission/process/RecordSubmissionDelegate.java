package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.plan.Obligation.Kind;
import vn.neuguong.submission.Nominations;
import vn.neuguong.submission.Reports;
import vn.neuguong.submission.UnitSubmission;

@Component
class RecordSubmissionDelegate implements JavaDelegate {

    private final Reports reports;
    private final Nominations nominations;

    RecordSubmissionDelegate(Reports reports, Nominations nominations) {
        this.reports = reports;
        this.nominations = nominations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = execution.getProcessBusinessKey();
        if (Kind.valueOf(UnitSubmission.KIND.get(execution)) == Kind.REPORT) {
            reports.record(id, UnitSubmission.ANSWERS.take(execution), UnitSubmission.FIGURES.take(execution));
        } else {
            nominations.record(
                    id, UnitSubmission.NOMINATIONS.take(execution), UnitSubmission.NOTHING_TO_NOMINATE.take(execution));
        }
    }
}
