package vn.neuguong.monitoring;

import java.util.List;
import java.util.function.Function;
import vn.neuguong.history.Entry;
import vn.neuguong.monitoring.PlanViews.CollectionView;
import vn.neuguong.monitoring.StepViews.Stage;
import vn.neuguong.plan.Obligation.Subject;
import vn.neuguong.plan.PlanRecord;
import vn.neuguong.plan.StepTime;
import vn.neuguong.submission.ProgressMatrix;
import vn.neuguong.submission.ProgressTotals;
import vn.neuguong.submission.Standing;
import vn.neuguong.submission.StandingCounts;

/** The views of the plugin as tables. */
final class ProgressTables {

    private ProgressTables() {}

    static Table<PlanViews.Line> plans(List<PlanViews.Line> plans) {
        return counts(
                Table.of("ke-hoach", "Tiến độ các kế hoạch", 2, plans)
                        .with("Mã", 20, PlanViews.Line::code)
                        .with("Kế hoạch", 60, PlanViews.Line::title)
                        .with("Số", 14, PlanViews.Line::number)
                        .with("Trạng thái", 18, plan -> plan.status().label())
                        .with("Ban hành", 17, PlanViews.Line::issuedAt)
                        .with("Kết thúc", 17, PlanViews.Line::closedAt)
                        .with("Số đơn vị", 10, PlanViews.Line::units),
                PlanViews.Line::counts);
    }

    static Table<CollectionView> collections(PlanRecord plan, List<CollectionView> collections) {
        return counts(
                Table.of(name(plan, "nhiem-vu"), title("Các nhiệm vụ phải nộp", plan), 1, collections)
                        .with("Nhiệm vụ", 60, CollectionView::title)
                        .with("Thời hạn", 34, CollectionView::deadline)
                        .with("Ngày cuối", 12, CollectionView::lastDay)
                        .with("Mở", 17, CollectionView::openedAt)
                        .with("Kết thúc", 17, CollectionView::closedAt),
                CollectionView::counts);
    }

    static Table<ProgressTotals.OfParent> parents(PlanRecord plan, List<ProgressTotals.OfParent> parents) {
        return counts(
                Table.of(name(plan, "cap-tren"), title("Tiến độ theo đơn vị cấp trên", plan), 1, parents)
                        .with(
                                "Đơn vị cấp trên",
                                50,
                                parent -> parent.parent() == null ? "(Không có đơn vị cấp trên)" : parent.parentName())
                        .with("Số đơn vị", 10, ProgressTotals.OfParent::units),
                ProgressTotals.OfParent::counts);
    }

    static Table<ProgressMatrix.Row> matrix(PlanRecord plan, MatrixViews.Matrix matrix) {
        Table<ProgressMatrix.Row> table = Table.of(
                        name(plan, "don-vi"), title("Tiến độ từng đơn vị", plan), 2, matrix.units())
                .with("Mã", 18, ProgressMatrix.Row::code)
                .with("Đơn vị", 44, ProgressMatrix.Row::name)
                .with("Loại đơn vị", 24, ProgressMatrix.Row::className)
                .with("Đơn vị cấp trên", 34, ProgressMatrix.Row::parentName);
        for (int i = 0; i < matrix.collections().size(); i++) {
            int column = i;
            String title = matrix.collections().get(i).title();
            table = table.with(title, 34, unit -> unit.cells().get(column).label())
                    .with("Ngày cuối", 12, unit -> unit.cells().get(column).lastDay());
        }
        return table;
    }

    static Table<DueViews.Due> due(PlanRecord plan, DueViews.Page page) {
        String title = "Việc đến hạn trong tuần";
        return Table.of(
                        plan == null ? "den-han" : name(plan, "den-han"),
                        plan == null ? title : title(title, plan),
                        0,
                        page.due())
                .with("Ngày cuối", 12, DueViews.Due::lastDay)
                .with("Thời hạn", 30, DueViews.Due::label)
                .with("Số ngày còn lại", 10, DueViews.Due::days)
                .with("Đơn vị", 44, DueViews.Due::unitName)
                .with("Nhiệm vụ", 60, DueViews.Due::title)
                .with(
                        "Tình trạng",
                        22,
                        item -> item.status() == null ? null : item.status().label())
                .with("Công việc", 34, DueViews.Due::taskName)
                .with("Kế hoạch", 20, DueViews.Due::plan);
    }

    static Table<Entry> timeline(TimelineViews.Subject of, List<Entry> entries) {
        return Table.of("dong-thoi-gian-" + of.name(), "Diễn biến", 1, entries)
                .with("Thời điểm", 17, Entry::at)
                .with("Việc", 50, Entry::what)
                .with("Đối tượng", 60, entry -> entry.about().name())
                .with("Người thực hiện", 34, Entry::who)
                .with("Trước đó", 28, Entry::from)
                .with("Sau đó", 28, Entry::to)
                .with("Ý kiến, ghi chú", 60, Entry::remark);
    }

    static Table<StepTime> steps(PlanRecord plan, List<StepTime> steps) {
        return Table.of(name(plan, "thoi-gian"), title("Các bước chậm nhất", plan), 1, steps)
                .with("Bước", 52, StepTime::label)
                .with("Số lượt", 10, StepTime::count)
                .with("Trung vị (giờ)", 14, StepTime::medianHours)
                .with("90% không quá (giờ)", 14, StepTime::p90Hours);
    }

    static Table<Stage> funnel(PlanRecord plan, List<Stage> stages) {
        Table<Stage> table = Table.of(name(plan, "khen-thuong"), title("Từ đề nghị đến khen thưởng", plan), 1, stages)
                .with("Giai đoạn", 34, Stage::label)
                .with("Tổng số", 10, Stage::count);
        for (Subject subject : Subject.values()) {
            table = table.with(subject.label(), 10, stage -> stage.subjects().getOrDefault(subject, 0));
        }
        return table;
    }

    static Table<MailViews.Line> mails(PlanRecord plan, MailViews.Page page) {
        String title = "Thông báo và thư đã gửi";
        return Table.of(
                        plan == null ? "thu" : name(plan, "thu"),
                        plan == null ? title : title(title, plan),
                        0,
                        page.mails())
                .with("Báo lúc", 17, MailViews.Line::toldAt)
                .with("Nội dung", 60, MailViews.Line::subject)
                .with("Người nhận", 34, MailViews.Line::recipientName)
                .with("Địa chỉ", 30, MailViews.Line::address)
                .with("Tình trạng", 16, MailViews.Line::stateLabel)
                .with("Từ lúc", 17, MailViews.Line::at)
                .with("Gửi lại lúc", 17, MailViews.Line::nextAttemptAt)
                .with("Lý do", 50, MailViews.Line::reason);
    }

    private static <R> Table<R> counts(Table<R> table, Function<R, StandingCounts> counts) {
        return table.with(
                        Standing.ACCEPTED.label(), 12, row -> counts.apply(row).accepted())
                .with(Standing.SUBMITTED.label(), 12, row -> counts.apply(row).submitted())
                .with(Standing.RETURNED.label(), 12, row -> counts.apply(row).returned())
                .with(Standing.OPEN.label(), 12, row -> counts.apply(row).open())
                .with(Standing.OVERDUE.label(), 12, row -> counts.apply(row).overdue())
                .with(Standing.WAIVED.label(), 12, row -> counts.apply(row).waived())
                .with(Standing.NOT_SUBMITTED.label(), 12, row -> counts.apply(row)
                        .notSubmitted());
    }

    private static String name(PlanRecord plan, String view) {
        return plan.plan().code() + "-" + view;
    }

    private static String title(String view, PlanRecord plan) {
        return "%s: %s".formatted(view, plan.plan().title());
    }
}
