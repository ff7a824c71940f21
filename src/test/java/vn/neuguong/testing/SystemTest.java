package vn.neuguong.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import vn.neuguong.Application;
import vn.neuguong.demo.DemoDirectory;

/**
 * A test of the whole system as it runs: real PostgreSQL, real engine, real HTTP, with the demo's units and people. The
 * job executor is off, so that a test says itself when jobs run ({@link Jobs}) and what time it is ({@link TestClock}); nor are
 * mails sent by themselves ({@link MailBox}), nor do the engine's counters write a row each quarter of an hour,
 * which the tests that compare the whole database would take for the trace of a ballot.
 * All such tests share one application and one database; each uses a plan code of its own, and
 * leaves no process waiting ({@link LeaveNothing}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.metrics.db-reporter-activate=false",
            "server.address=127.0.0.1",
            "neu-guong.mail.scheduled=false",
            "neu-guong.mail.from=neu-guong@duc-pho.example",
            "MAIL_TLS=false"
        })
@AutoConfigureObservability(tracing = false) // which tests are without unless they ask for it
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = LeaveNothing.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@Import({
    DemoDirectory.class,
    Desk.class,
    Jobs.class,
    Cycle.class,
    Filling.class,
    CollectionRun.class,
    CollectionState.class,
    PlanRun.class,
    Trace.class,
    Rest.class,
    Absent.class,
    Sending.class,
    WebSession.class,
    MailBox.class
})
public @interface SystemTest {}
