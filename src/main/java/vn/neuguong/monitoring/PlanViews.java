package vn.neuguong.monitoring;

import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Instances;
import vn.neuguong.engine.Text;
import vn.neuguong.plan.Obligation.Kind;
import vn.neuguong.plan.PlanRecord;
import vn.neuguong.plan.PlanStatus;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.ProgressTotals;
import vn.neuguong.submission.ProgressTotals.OfCollection;
import vn.neuguong.submission.ProgressTotals.OfPlan;
import vn.neuguong.submission.StandingCounts;

/** The plans, and each with its collections, as the plugin shows them. */
@Component
class PlanViews {

    private static final String PROCESS = "planCycle";

    /** A plan in the list; processInstanceId is null when the process has ended. */
    record Line(
            String code,
            String title,
            String number,
            PlanStatus status,
            String statusLabel,
            Instant issuedAt,
            Instant closedAt,
            String processInstanceId,
            int units,
            StandingCounts counts) {}

    /** Plans as they stood on a day. */
    record Page(LocalDate today, long total, int page, int size, List<Line> plans) {}

    /** A collection with the plan's own words for its deadline. */
    record CollectionView(
            String id,
            String title,
            String obligation,
            String occurrence,
            Kind kind,
            String deadline,
            LocalDate lastDay,
            OffsetDateTime openedAt,
            OffsetDateTime closedAt,
            StandingCounts counts) {}

    /** A plan as it stood on a day. */
    record Detail(
            LocalDate today,
            String code,
            String title,
            PlanStatus status,
            String statusLabel,
            String number,
            LocalDate signedOn,
            Instant issuedAt,
            Instant closedAt,
            String processInstanceId,
            List<CollectionView> collections) {}

    private final Plans plans;
    private final ProgressTotals totals;
    private final Instances instances;
    private final Clock clock;

    PlanViews(Plans plans, ProgressTotals totals, Instances instances, Clock clock) {
        this.plans = plans;
        this.totals = totals;
        this.instances = instances;
        this.clock = clock;
    }

    Page page(Boolean running, String search, PageOf page) {
        List<PlanRecord> found = plans.page(running, search, page.size(), page.offset());
        List<String> codes = found.stream().map(plan -> plan.plan().code()).toList();
        Map<String, OfPlan> counted = totals.ofPlans(codes);
        Map<String, String> processes = instances.running(PROCESS, codes);
        return new Page(
                LocalDate.now(clock),
                plans.count(running, search),
                page.number(),
                page.size(),
                found.stream().map(plan -> line(plan, counted, processes)).toList());
    }

    private static Line line(PlanRecord plan, Map<String, OfPlan> counted, Map<String, String> processes) {
        String code = plan.plan().code();
        OfPlan total = counted.getOrDefault(code, new OfPlan(code, 0, StandingCounts.NONE));
        return new Line(
                code,
                plan.plan().title(),
                plan.writtenNumber(),
                plan.status(),
                plan.status().label(),
                plan.issuedAt(),
                plan.closedAt(),
                processes.get(code),
                total.units(),
                total.counts());
    }

    Detail detail(PlanRecord plan) {
        String code = plan.plan().code();
        return new Detail(
                LocalDate.now(clock),
                code,
                plan.plan().title(),
                plan.status(),
                plan.status().label(),
                plan.writtenNumber(),
                plan.signedOn(),
                plan.issuedAt(),
                plan.closedAt(),
                instances.running(PROCESS, List.of(code)).get(code),
                collections(plan));
    }

    List<CollectionView> collections(PlanRecord plan) {
        return totals.ofCollections(plan.plan().code()).stream()
                .map(collection -> view(plan, collection))
                .toList();
    }

    private static CollectionView view(PlanRecord plan, OfCollection collection) {
        return new CollectionView(
                collection.id(),
                collection.title(),
                collection.obligation(),
                collection.occurrence(),
                collection.kind(),
                plan.plan().obligation(collection.obligation()).deadline().phrase(),
                collection.lastDay(),
                collection.openedAt(),
                collection.closedAt(),
                collection.counts());
    }

    PlanRecord plan(String code) {
        return plans.find(Text.clean(code))
                .orElseThrow(() -> new NotFoundException("Không có kế hoạch nào mang mã «%s».".formatted(code)));
    }
}
