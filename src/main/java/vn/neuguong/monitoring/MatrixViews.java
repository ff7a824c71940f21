package vn.neuguong.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.submission.ProgressMatrix;
import vn.neuguong.submission.ProgressMatrix.Filter;
import vn.neuguong.submission.ProgressMatrix.Row;
import vn.neuguong.submission.ProgressTotals;

/** The units of a plan against its collections. */
@Component
class MatrixViews {

    record Column(String id, String title, LocalDate lastDay) {}

    record Matrix(long total, int page, int size, List<Column> collections, List<Row> units) {}

    private final ProgressMatrix matrix;
    private final ProgressTotals totals;

    MatrixViews(ProgressMatrix matrix, ProgressTotals totals) {
        this.matrix = matrix;
        this.totals = totals;
    }

    Matrix page(Filter filter, PageOf page) {
        List<Column> columns = totals.ofCollections(filter.plan()).stream()
                .map(collection -> new Column(collection.id(), collection.title(), collection.lastDay()))
                .toList();
        List<String> ids = columns.stream().map(Column::id).toList();
        return new Matrix(
                matrix.count(filter),
                page.number(),
                page.size(),
                columns,
                matrix.rows(filter, ids, page.size(), page.offset()));
    }
}
