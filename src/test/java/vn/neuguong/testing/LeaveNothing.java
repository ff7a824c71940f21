package vn.neuguong.testing;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Ends the processes that a test class leaves waiting, so that {@link Jobs} never runs the timers of another's story, and
 * what units have still to submit, so that no mail lists it.
 */
class LeaveNothing implements TestExecutionListener {

    @Override
    public void afterTestClass(TestContext test) {
        if (test.hasApplicationContext()) {
            RuntimeService runtime = test.getApplicationContext().getBean(RuntimeService.class);
            runtime.createProcessInstanceQuery()
                    .rootProcessInstances()
                    .unlimitedList()
                    .forEach(left ->
                            runtime.deleteProcessInstance(left.getId(), "the tests are over", true, true, true));
            test.getApplicationContext()
                    .getBean(JdbcClient.class)
                    .sql(
                            "update submission set status = 'NOT_SUBMITTED' where status in ('OPEN', 'PREPARED', 'RETURNED')")
                    .update();
        }
    }
}
