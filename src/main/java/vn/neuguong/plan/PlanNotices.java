package vn.neuguong.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;
import vn.neuguong.organization.Unit;
import vn.neuguong.organization.Units;

/** What the units that a plan addresses are told when it is issued: what each has to submit, and by when. */
@Component
class PlanNotices {

    private final Units units;
    private final Notices notices;

    PlanNotices(Units units, Notices notices) {
        this.units = units;
        this.notices = notices;
    }

    void issued(PlanRecord plan) {
        Map<String, List<Obligation>> asked = new LinkedHashMap<>();
        plan.plan().obligations().forEach(obligation -> units.ofClasses(obligation.audience()).stream()
                .filter(unit -> !obligation.exemptUnits().containsKey(unit.code()))
                .forEach(unit -> asked.computeIfAbsent(unit.code(), any -> new ArrayList<>())
                        .add(obligation)));
        asked.forEach((unit, obligations) -> issued(plan, unit, obligations));
    }

    private void issued(PlanRecord plan, String unit, List<Obligation> obligations) {
        String body = "%s đã được ban hành.\nNội dung: %s.\nĐơn vị có %d nhiệm vụ phải nộp:\n%s"
                .formatted(
                        plan.cited(),
                        plan.plan().title(),
                        obligations.size(),
                        obligations.stream().map(PlanNotices::line).collect(Collectors.joining("\n")));
        Unit.everyone(unit)
                .forEach(group -> notices.tell(new Notice(
                        "plan/%s/%s".formatted(plan.plan().code(), group),
                        group,
                        "Ban hành Kế hoạch số %s: đơn vị có %d nhiệm vụ phải nộp"
                                .formatted(plan.writtenNumber(), obligations.size()),
                        body,
                        plan.plan().code())));
    }

    private static String line(Obligation obligation) {
        String lastDay = obligation
                .deadline()
                .lastDay()
                .map(day -> "; ngày cuối cùng: " + VietnameseDate.format(day))
                .orElse("");
        return "- %s (hạn: %s%s)"
                .formatted(obligation.title(), obligation.deadline().phrase(), lastDay);
    }
}
