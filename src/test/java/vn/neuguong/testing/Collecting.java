package vn.neuguong.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.SubmissionEntries;
import vn.neuguong.submission.SubmissionEntry;
import vn.neuguong.submission.SubmissionStatus;

/** The first half of a plan's cycle ({@link Cycle}): from its start until everything asked for is submitted. */
public abstract class Collecting {

    protected final Desk desk;
    protected final Jobs jobs;
    private final FormService forms;
    private final RepositoryService repository;
    private final SubmissionEntries submissions;
    protected final Plans plans;
    private final ObjectMapper json;

    Collecting(
            Desk desk,
            Jobs jobs,
            FormService forms,
            RepositoryService repository,
            SubmissionEntries submissions,
            Plans plans,
            ObjectMapper json) {
        this.plans = plans;
        this.json = json;
        this.desk = desk;
        this.jobs = jobs;
        this.forms = forms;
        this.repository = repository;
        this.submissions = submissions;
    }

    /** The lead agency starts the cycle with a plan based on Đức Phổ 2022; it waits at draftPlan. */
    public void start(String plan) {
        start(plan, "duc-pho-2022");
    }

    public void start(String plan, String basedOn) {
        startForm("lead", "planCycle", Map.of("planCode", plan, "basedOn", basedOn));
        jobs.run();
    }

    /** Someone starts a process in Tasklist by its start form. */
    public void startForm(String person, String process, Map<String, Object> fields) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        desk.as(person, () -> forms.submitStartForm(definition, fields));
    }

    /** The drafter changes the form of draftPlan in these points and submits it. */
    public void draft(String plan, Consumer<ObjectNode> change) {
        ObjectNode draft = json.valueToTree(desk.read("lead", "draftPlan", plan, "draft", Map.class));
        change.accept(draft);
        desk.submit("lead", "draftPlan", plan, Map.of("draft", Desk.json(draft)));
    }

    /** The drafter changes the form of draftObligation, which is open, in these points and submits it. */
    public void detail(String plan, Consumer<ObjectNode> change) {
        ObjectNode detail = json.valueToTree(desk.read("lead", "draftObligation", plan, "detail", Map.class));
        change.accept(detail);
        desk.submit("lead", "draftObligation", plan, Map.of("detail", Desk.json(detail)));
    }

    /** From draft to issue, the plan changed in these points; the units of the audience are then asked to submit. */
    public void issue(String plan, PlanChange... changes) {
        desk.submit("lead", "draftPlan", plan);
        ObjectNode definition = json.valueToTree(plans.get(plan).plan());
        Arrays.stream(changes).forEach(change -> change.applyTo(definition));
        plans.revise(json.convertValue(definition, Plan.class));
        desk.decide("office", "checkFormat", plan, "APPROVE", "");
        desk.decide("secretary", "approvePlan", plan, "APPROVE", "");
        jobs.run();
        desk.submit("office", "signPlan", plan);
        jobs.run();
    }

    public void startAndIssue(String plan, PlanChange... changes) {
        start(plan);
        issue(plan, changes);
    }

    /** The answers of a report, one for each section that its form shows. */
    public Object answers(String submission) {
        String clerk = unit(submission) + ".clerk";
        List<?> rows = desk.read(clerk, "prepareReport", submission, "answers", List.class);
        return Desk.json(IntStream.range(0, rows.size())
                .mapToObj(i -> Map.of("content", "Kết quả thực hiện mục thứ " + (i + 1)))
                .toList());
    }

    /** The figures of a report, all the same. */
    public Object figures(String submission, int value) {
        String clerk = unit(submission) + ".clerk";
        List<?> rows = desk.read(clerk, "prepareReport", submission, "figures", List.class);
        return Desk.json(rows.stream().map(row -> Map.of("value", value)).toList());
    }

    /** The clerk prepares a full report. */
    public void prepareReport(String submission) {
        prepareReport(unit(submission) + ".clerk", submission);
    }

    /** Someone prepares a full report. */
    public void prepareReport(String person, String submission) {
        desk.submit(
                person,
                "prepareReport",
                submission,
                Map.of("answers", answers(submission), "figures", figures(submission, 12)));
    }

    /** A nomination that lacks nothing. */
    public static Map<String, Object> nomination(String name) {
        return Map.of(
                "subject",
                "INDIVIDUAL",
                "name",
                name,
                "position",
                "Bí thư chi bộ",
                "achievement",
                "Vận động nhân dân hiến đất làm đường",
                "criteria",
                List.of("concrete", "spreading"),
                "dossier",
                List.of("summary-list", "achievement-report"),
                "sets",
                2,
                "notDisciplined",
                true);
    }

    /** The clerk nominates these ({@link #nomination}); nobody, where there are none. */
    public void prepareNominations(String submission, List<Map<String, Object>> nominations) {
        desk.submit(
                unit(submission) + ".clerk",
                "prepareNominations",
                submission,
                nominations.isEmpty()
                        ? Map.of("nothingToNominate", true)
                        : Map.of("nominations", Desk.json(nominations), "nothingToNominate", false));
    }

    /** The unit's leader sends what the clerk prepared. */
    public void approve(String submission) {
        desk.decide(unit(submission) + ".leader", "approveSubmission", submission, "APPROVE", "");
    }

    /** The lead agency accepts. */
    public void accept(String submission) {
        desk.decide("lead", "checkSubmission", submission, "ACCEPT", "");
        jobs.run();
    }

    /** Every unit submits a report, and its nomination where it is among the given ones; all are accepted. */
    public void collect(String plan, List<String> nominatingUnits) {
        for (SubmissionEntry submission : submissions.ofPlan(plan)) {
            if (submission.obligationCode().equals("review-report")) {
                prepareReport(submission.id());
            } else if (nominatingUnits.contains(submission.unitCode())) {
                prepareNominations(submission.id(), List.of(nomination("Điển hình của " + submission.unitName())));
            } else {
                prepareNominations(submission.id(), List.of());
            }
            approve(submission.id());
        }
        submissions.ofPlan(plan).stream()
                .filter(submission -> submission.status() == SubmissionStatus.SUBMITTED)
                .forEach(submission -> desk.decide("lead", "checkSubmission", submission.id(), "ACCEPT", ""));
        jobs.run();
    }

    /** The unit of a submission, the last part of its id. */
    public static String unit(String submission) {
        return submission.substring(submission.lastIndexOf('/') + 1);
    }
}
