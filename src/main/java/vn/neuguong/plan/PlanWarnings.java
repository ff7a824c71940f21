package vn.neuguong.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.Deadline;
import vn.neuguong.calendar.Deadline.Occurrence;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.calendar.WorkingDays;
import vn.neuguong.engine.Refusal;
import vn.neuguong.organization.Units;

/** What is not wrong in a plan, but may be unintended: each as a Vietnamese sentence. */
@Component
public class PlanWarnings {

    private record Due(String what, Deadline deadline) {}

    private final WorkingDays workingDays;
    private final Units units;
    private final Clock clock;

    PlanWarnings(WorkingDays workingDays, Units units, Clock clock) {
        this.workingDays = workingDays;
        this.units = units;
        this.clock = clock;
    }

    /** All warnings: deadlines that are past, last days that are no working days, classes without units. */
    public List<String> of(Plan plan) {
        List<String> sentences = new ArrayList<>(past(plan));
        dues(plan).forEach(due -> dayOff(due).ifPresent(sentences::add));
        unlisted(plan).ifPresent(sentences::add);
        sentences.addAll(classesWithoutUnits(plan));
        return sentences;
    }

    /** Deadlines of units that are past already: whoever issues the plan all the same has to say so. */
    public List<String> past(Plan plan) {
        return unitDues(plan)
                .filter(due -> isPast(due.deadline()))
                .map(due -> "%s: hạn nộp (%s) đã qua."
                        .formatted(due.what(), due.deadline().phrase()))
                .toList();
    }

    /** @throws Refusal where a deadline is past and nobody has confirmed that it is meant */
    public void checkPast(Plan plan, boolean confirmed) {
        List<String> past = past(plan);
        if (!past.isEmpty() && !confirmed) {
            throw new Refusal(
                    "%s Hãy sửa thời hạn, hoặc đánh dấu ô xác nhận nếu vẫn ban hành với thời hạn này.",
                    String.join(" ", past));
        }
    }

    /** Of an obligation that comes round again only the times that lie ahead: the others are not collected. */
    private Stream<Due> unitDues(Plan plan) {
        return plan.obligations().stream()
                .filter(obligation -> obligation.deadline() != null)
                .flatMap(obligation -> {
                    List<Occurrence> all = obligation.deadline().occurrences(plan.period());
                    return all.stream()
                            .filter(occurrence -> all.size() == 1 || !isPast(occurrence.deadline()))
                            .map(occurrence -> new Due(name(obligation, occurrence), occurrence.deadline()));
                });
    }

    private boolean isPast(Deadline deadline) {
        LocalDate today = LocalDate.now(clock);
        return deadline.lastDay().orElse(today).isBefore(today);
    }

    private static String name(Obligation obligation, Occurrence occurrence) {
        return "«%s»%s"
                .formatted(obligation.title(), occurrence.label().isEmpty() ? "" : " (" + occurrence.label() + ")");
    }

    private Stream<Due> dues(Plan plan) {
        Stream<Due> others = Stream.of(
                        plan.synthesis() == null
                                ? null
                                : new Due("Báo cáo tổng hợp", plan.synthesis().deadline()),
                        plan.conference() == null
                                ? null
                                : new Due("Hội nghị", plan.conference().deadline()))
                .filter(due -> due != null && due.deadline() != null);
        return Stream.concat(unitDues(plan), others);
    }

    private Optional<String> dayOff(Due due) {
        return due.deadline()
                .lastDay()
                .flatMap(day -> workingDays.dayOff(day).map(why -> "%s: ngày cuối cùng %s là ngày nghỉ (%s)."
                        .formatted(due.what(), VietnameseDate.format(day), why)));
    }

    private Optional<String> unlisted(Plan plan) {
        return dues(plan)
                .flatMap(due -> due.deadline().lastDay().stream())
                .map(LocalDate::getYear)
                .filter(workingDays::isUnlisted)
                .findFirst()
                .map(("Bảng ngày nghỉ lễ chưa có năm %d, nên mới chỉ xét ngày nghỉ cuối tuần và ngày lễ cố định."
                        + " Hãy tự đối chiếu với lịch nghỉ.")::formatted);
    }

    private List<String> classesWithoutUnits(Plan plan) {
        return plan.obligations().stream()
                .flatMap(obligation -> obligation.audience().stream())
                .distinct()
                .filter(code -> units.ofClasses(List.of(code)).isEmpty())
                .map(code -> "Danh bạ chưa có đơn vị nào thuộc loại «%s»."
                        .formatted(units.classNames().getOrDefault(code, code)))
                .toList();
    }
}
