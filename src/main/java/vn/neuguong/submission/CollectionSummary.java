package vn.neuguong.submission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Json;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Obligation.Indicator;

/** What a collection brought, kept when it closes: how many submissions ended how, and the figures of all units. */
@Component
@Transactional
public class CollectionSummary {

    /**
     * One indicator over all units.
     *
     * @param percent of the indicator it is a share of, computed from the two sums, never from the units' percentages;
     *     null where it is no share or the whole is 0
     */
    public record Total(String indicator, String title, String unit, Long sum, BigDecimal percent) {}

    /** The whole summary. */
    public record Summary(Progress progress, List<Total> totals) {}

    private final JdbcClient jdbc;
    private final Collections collections;
    private final CollectionSteps steps;
    private final Figures figures;
    private final ProgressBoard board;
    private final Json json;
    private final Clock clock;

    CollectionSummary(
            JdbcClient jdbc,
            Collections collections,
            CollectionSteps steps,
            Figures figures,
            ProgressBoard board,
            Json json,
            Clock clock) {
        this.jdbc = jdbc;
        this.collections = collections;
        this.steps = steps;
        this.figures = figures;
        this.board = board;
        this.json = json;
        this.clock = clock;
    }

    public Summary summarize(String id) {
        Collection collection = collections.get(id);
        Obligation obligation = collections.obligation(collection);
        Summary summary = new Summary(board.ofCollection(id), totals(obligation, figures.sums(id)));
        jdbc.sql("update collection set closed_at = ?, summary = ?::jsonb where id = ?")
                .params(Collections.time(clock.instant()), json.write(summary), id)
                .update();
        steps.move(collection, "CLOSED", CollectionStatus.OPEN, CollectionStatus.CLOSED);
        return summary;
    }

    /** The figures that were kept when the collection closed; none before. */
    public List<Total> totals(String id) {
        return jdbc.sql("select summary from collection where id = ? and summary is not null")
                .param(id)
                .query(String.class)
                .optional()
                .map(summary -> json.read(summary, Summary.class).totals())
                .orElse(List.of());
    }

    static List<Total> totals(Obligation obligation, Map<String, Long> sums) {
        List<Total> totals = new ArrayList<>();
        for (Indicator indicator : obligation.indicators()) {
            Long sum = sums.getOrDefault(indicator.code(), 0L);
            Long whole = indicator.of() == null ? null : sums.getOrDefault(indicator.of(), 0L);
            totals.add(new Total(indicator.code(), indicator.title(), indicator.unit(), sum, percent(sum, whole)));
        }
        return totals;
    }

    private static BigDecimal percent(Long part, Long whole) {
        return whole == null || whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
