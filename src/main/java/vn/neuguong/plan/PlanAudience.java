package vn.neuguong.plan;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;
import vn.neuguong.organization.Units;

/** Whether a plan speaks to someone: the units, classes and groups that it names are in the directory. */
@Component
class PlanAudience {

    private final Units units;
    private final People people;

    PlanAudience(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    /** @throws Refusal naming the obligation that no unit would get, or the unit or group that is not there */
    void check(Plan plan) {
        Map<String, String> classes = units.classNames();
        for (Obligation obligation : plan.obligations()) {
            if (units.ofClasses(obligation.audience()).isEmpty()) {
                throw new Refusal(
                        "Không có đơn vị nào thuộc đối tượng (%s) của nhiệm vụ «%s»."
                                + " Hãy chọn loại đơn vị khác, hoặc bổ sung đơn vị vào danh bạ.",
                        obligation.audience().stream()
                                .map(code -> classes.getOrDefault(code, code))
                                .collect(Collectors.joining(", ")),
                        obligation.title());
            }
            checkExemptions(obligation);
        }
        if (plan.vetting() != null) {
            plan.vetting().coAppraisers().stream()
                    .filter(group -> !people.isGroup(group))
                    .findFirst()
                    .ifPresent(group -> {
                        throw new Refusal("Cơ quan phối hợp thẩm định «%s» không có trong hệ thống.", group);
                    });
        }
    }

    private void checkExemptions(Obligation obligation) {
        Set<String> known = units.ofClasses(obligation.audience()).stream()
                .map(unit -> unit.code())
                .collect(Collectors.toSet());
        obligation.exemptUnits().keySet().stream()
                .filter(unit -> !known.contains(unit))
                .findFirst()
                .ifPresent(unit -> {
                    throw new Refusal(
                            "Đơn vị được miễn «%s» không thuộc đối tượng của nhiệm vụ «%s». Hãy kiểm tra lại.",
                            unit, obligation.title());
                });
    }
}
