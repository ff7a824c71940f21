package vn.neuguong.monitoring;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.CockpitResource;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;
import vn.neuguong.monitoring.TimelineViews.Subject;
import vn.neuguong.notice.Deliveries;
import vn.neuguong.plan.PlanRecord;
import vn.neuguong.submission.ProgressMatrix.Filter;
import vn.neuguong.submission.ProgressTotals;
import vn.neuguong.submission.Standing;

/** The plugin "Tiến độ" of Cockpit: each list as JSON and, where the address ends so, as .xlsx. */
@Component
public class ProgressResource implements CockpitResource {

    private static final String XLSX = "{xlsx: (\\.xlsx)?}";

    private final ProgressAnswers answers;
    private final PlanViews plans;
    private final MatrixViews matrix;
    private final ProgressTotals totals;
    private final DueViews due;
    private final StepViews steps;
    private final SubmissionViews submissions;
    private final TimelineViews timelines;
    private final MailViews mails;

    ProgressResource(
            ProgressAnswers answers,
            PlanViews plans,
            MatrixViews matrix,
            ProgressTotals totals,
            DueViews due,
            StepViews steps,
            SubmissionViews submissions,
            TimelineViews timelines,
            MailViews mails) {
        this.answers = answers;
        this.plans = plans;
        this.matrix = matrix;
        this.totals = totals;
        this.due = due;
        this.steps = steps;
        this.submissions = submissions;
        this.timelines = timelines;
        this.mails = mails;
    }

    /** @param running whether only plans that run, or only those that are over; absent for both */
    @GET
    @Path("plans" + XLSX)
    public Response plans(
            @PathParam("xlsx") String xlsx,
            @QueryParam("running") Boolean running,
            @QueryParam("search") String search,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        PageOf wanted = PageOf.of(page, size, 20, xlsx);
        return answers.of(
                xlsx, () -> plans.page(running, search, wanted), found -> ProgressTables.plans(found.plans()));
    }

    @GET
    @Path("plans/{code}")
    public Response plan(@PathParam("code") String code) {
        return answers.of(() -> plans.detail(plans.plan(code)));
    }

    @GET
    @Path("plans/{code}/collections" + XLSX)
    public Response collections(@PathParam("code") String code, @PathParam("xlsx") String xlsx) {
        return ofPlan(code, xlsx, plans::collections, ProgressTables::collections);
    }

    /**
     * The units against the collections.
     *
     * @param parent a unit's code, or "-" for the units that stand under none
     * @param status a {@link Standing}
     */
    @GET
    @Path("plans/{code}/matrix" + XLSX)
    public Response matrix(
            @PathParam("code") String code,
            @PathParam("xlsx") String xlsx,
            @QueryParam("search") String search,
            @QueryParam("parent") String parent,
            @QueryParam("status") String status,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        PageOf wanted = PageOf.of(page, size, 50, xlsx);
        Filter filter = new Filter(code, search, given(parent), one("tình trạng", Standing.values(), status));
        return ofPlan(code, xlsx, plan -> matrix.page(filter, wanted), ProgressTables::matrix);
    }

    @GET
    @Path("plans/{code}/parents" + XLSX)
    public Response parents(@PathParam("code") String code, @PathParam("xlsx") String xlsx) {
        return ofPlan(code, xlsx, plan -> totals.ofParents(code), ProgressTables::parents);
    }

    @GET
    @Path("plans/{code}/steps" + XLSX)
    public Response steps(@PathParam("code") String code, @PathParam("xlsx") String xlsx) {
        return ofPlan(code, xlsx, plan -> steps.times(code), ProgressTables::steps);
    }

    @GET
    @Path("plans/{code}/funnel" + XLSX)
    public Response funnel(@PathParam("code") String code, @PathParam("xlsx") String xlsx) {
        return ofPlan(code, xlsx, plan -> steps.funnel(code), ProgressTables::funnel);
    }

    /** @param plan absent for all plans */
    @GET
    @Path("due" + XLSX)
    public Response due(
            @PathParam("xlsx") String xlsx,
            @QueryParam("plan") String plan,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        PageOf wanted = PageOf.of(page, size, 50, xlsx);
        return given(plan) == null
                ? answers.of(xlsx, () -> due.page(null, wanted), found -> ProgressTables.due(null, found))
                : ofPlan(plan, xlsx, known -> due.page(plan, wanted), ProgressTables::due);
    }

    /** @param state a {@link Deliveries.State} */
    @GET
    @Path("mails" + XLSX)
    public Response mails(
            @PathParam("xlsx") String xlsx,
            @QueryParam("plan") String plan,
            @QueryParam("state") String state,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        PageOf wanted = PageOf.of(page, size, 50, xlsx);
        Deliveries.State in = one("tình trạng thư", Deliveries.State.values(), state);
        return given(plan) == null
                ? answers.of(xlsx, () -> mails.page(null, in, wanted), found -> ProgressTables.mails(null, found))
                : ofPlan(plan, xlsx, known -> mails.page(plan, in, wanted), ProgressTables::mails);
    }

    /** The id has slashes, so it comes as a parameter. */
    @GET
    @Path("submissions")
    public Response submission(@QueryParam("id") String id) {
        return answers.of(() -> submissions.detail(Text.clean(id)));
    }

    /** What happened to the one thing of the three that is named, oldest first. */
    @GET
    @Path("timeline" + XLSX)
    public Response timeline(
            @PathParam("xlsx") String xlsx,
            @QueryParam("plan") String plan,
            @QueryParam("submission") String submission,
            @QueryParam("candidate") String candidate,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        PageOf wanted = PageOf.of(page, size, 100, xlsx);
        Subject of = new Subject(given(plan), given(submission), given(candidate));
        return answers.of(
                xlsx, () -> timelines.page(of, wanted), found -> ProgressTables.timeline(of, found.entries()));
    }

    private <V> Response ofPlan(
            String code, String xlsx, Function<PlanRecord, V> view, BiFunction<PlanRecord, V, Table<?>> table) {
        if (xlsx.isEmpty()) {
            return answers.of(() -> view.apply(plans.plan(code)));
        }
        return answers.file(() -> {
            PlanRecord plan = plans.plan(code);
            return table.apply(plan, view.apply(plan));
        });
    }

    private static String given(String text) {
        return Text.isBlank(text) ? null : Text.clean(text);
    }

    private static <E extends Enum<E>> E one(String what, E[] known, String name) {
        return given(name) == null
                ? null
                : Stream.of(known)
                        .filter(value -> value.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("Không có %s «%s».", what, name));
    }
}
