package vn.neuguong.monitoring;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.CockpitResource;
import vn.neuguong.engine.Json;
import vn.neuguong.engine.Refusal;
import vn.neuguong.monitoring.TimelineViews.Subject;
import vn.neuguong.plan.PlanRecord;
import vn.neuguong.submission.ProgressMatrix.Filter;
import vn.neuguong.submission.ProgressTotals;
import vn.neuguong.submission.Standing;

/** The plugin "Tiến độ" of Cockpit: each list as JSON and, where the address ends so, as .xlsx. */
@Component
public class ProgressResource implements CockpitResource {

    private static final String XLSX = "{xlsx: (\\.xlsx)?}";

    private final Readers readers;
    private final PlanViews plans;
    private final MatrixViews matrix;
    private final ProgressTotals totals;
    private final DueViews due;
    private final StepViews steps;
    private final SubmissionViews submissions;
    private final TimelineViews timelines;
    private final Spreadsheet spreadsheet;
    private final Json json;

    ProgressResource(
            Readers readers,
            PlanViews plans,
            MatrixViews matrix,
            ProgressTotals totals,
            DueViews due,
            StepViews steps,
            SubmissionViews submissions,
            TimelineViews timelines,
            Spreadsheet spreadsheet,
            Json json) {
        this.readers = readers;
        this.plans = plans;
        this.matrix = matrix;
        this.totals = totals;
        this.due = due;
        this.steps = steps;
        this.submissions = submissions;
        this.timelines = timelines;
        this.spreadsheet = spreadsheet;
        this.json = json;
    }

    /** @param running whether only plans that run, or only those that are over; absent for both */
    @GET
    @Path("plans" + XLSX)
    public Response plans(
            @PathParam("xlsx") String xlsx,
            @QueryParam("running") Boolean running,
            @QueryParam("search") String search,
            @QueryParam("page") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        PageOf wanted = PageOf.of(page, size, !xlsx.isEmpty());
        return answer(xlsx, () -> plans.page(running, search, wanted), found -> ProgressTables.plans(found.plans()));
    }

    @GET
    @Path("plans/{code}")
    public Response plan(@PathParam("code") String code) {
        return shown(() -> plans.detail(plans.plan(code)));
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
     * @param status a {@link vn.neuguong.submission.Standing}
     */
    @GET
    @Path("plans/{code}/matrix" + XLSX)
    public Response matrix(
            @PathParam("code") String code,
            @PathParam("xlsx") String xlsx,
            @QueryParam("search") String search,
            @QueryParam("parent") String parent,
            @QueryParam("status") String status,
            @QueryParam("page") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        PageOf wanted = PageOf.of(page, size, !xlsx.isEmpty());
        return ofPlan(
                code,
                xlsx,
                plan -> matrix.page(new Filter(code, search, parent, standing(status)), wanted),
                ProgressTables::matrix);
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
            @QueryParam("page") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        PageOf wanted = PageOf.of(page, size, !xlsx.isEmpty());
        return plan == null
                ? answer(xlsx, () -> due.page(null, wanted), found -> ProgressTables.due(null, found))
                : ofPlan(plan, xlsx, known -> due.page(plan, wanted), ProgressTables::due);
    }

    /** The id has slashes, so it comes as a parameter. */
    @GET
    @Path("submissions")
    public Response submission(@QueryParam("id") @DefaultValue("") String id) {
        return shown(() -> submissions.detail(id));
    }

    /** What happened to the one thing of the three that is named, oldest first. */
    @GET
    @Path("timeline" + XLSX)
    public Response timeline(
            @PathParam("xlsx") String xlsx,
            @QueryParam("plan") String plan,
            @QueryParam("submission") String submission,
            @QueryParam("candidate") String candidate,
            @QueryParam("page") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        PageOf wanted = PageOf.of(page, size, !xlsx.isEmpty());
        Subject of = new Subject(plan, submission, candidate);
        return answer(xlsx, () -> timelines.page(of, wanted), found -> ProgressTables.timeline(of, found.entries()));
    }

    private <V> Response ofPlan(
            String code, String xlsx, Function<PlanRecord, V> view, BiFunction<PlanRecord, V, Table<?>> table) {
        permit();
        PlanRecord plan = plans.plan(code);
        return answer(xlsx, () -> view.apply(plan), found -> table.apply(plan, found));
    }

    private <V> Response answer(String xlsx, Supplier<V> view, Function<V, Table<?>> table) {
        return xlsx.isEmpty() ? shown(view) : download(() -> table.apply(view.get()));
    }

    private Response shown(Supplier<?> view) {
        permit();
        return Response.ok(json.write(view.get()), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private Response download(Supplier<Table<?>> table) {
        permit();
        Table<?> written = table.get();
        StreamingOutput content = out -> spreadsheet.write(written, out);
        return Response.ok(content, Spreadsheet.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.xlsx\"".formatted(written.name()))
                .build();
    }

    private static Standing standing(String name) {
        return name == null || name.isEmpty()
                ? null
                : Stream.of(Standing.values())
                        .filter(standing -> standing.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("Không có tình trạng «%s».", name));
    }

    private void permit() {
        if (!readers.maySeeProgress()) {
            throw new ForbiddenException(
                    "Chỉ cơ quan tham mưu chủ trì, Ban Thường vụ và quản trị viên được xem tiến độ.");
        }
    }
}
