package vn.neuguong.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Refusal;

/** How a plan begins: as a copy of another one, or blank. */
@Component
@Transactional
public class PlanRegistration {

    private static final Pattern YEAR = Pattern.compile("-(20\\d{2})$");

    private final Plans plans;
    private final Catalogue catalogue;
    private final Clock clock;

    PlanRegistration(Plans plans, Catalogue catalogue, Clock clock) {
        this.plans = plans;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Begins a plan. The dates of a copy move where its code ends in another year than the years of its model.
     *
     * @param basedOn the code of a plan of the catalogue or of an earlier plan; null for a blank plan
     * @throws Refusal where the code is wrong or taken, or there is no such plan to base it on
     */
    public void register(String code, String basedOn) {
        if (!Slug.isCode(code)) {
            throw new Refusal(
                    "Mã kế hoạch «%s» không hợp lệ. Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, tối đa"
                            + " %d ký tự, ví dụ: duc-pho-2022.",
                    code == null ? "" : code, Slug.LONGEST);
        }
        Plan model = basedOn == null ? Plan.blank(LocalDate.now(clock).getYear()) : model(basedOn);
        Plan plan =
                PlanCopy.of(model, code, yearOf(code, model) - model.period().first());
        if (!plans.add(plan, basedOn)) {
            throw new Refusal("Đã có kế hoạch mang mã «%s». Hãy chọn mã khác.", code);
        }
        if (basedOn != null && !plan.period().equals(model.period())) {
            plans.step(code, "SHIFTED", "từ năm %s sang năm %s".formatted(model.period(), plan.period()));
        }
    }

    private Plan model(String code) {
        return catalogue
                .find(code)
                .or(() -> plans.find(code).map(PlanRecord::plan))
                .orElseThrow(() ->
                        new Refusal("Không có kế hoạch nào mang mã «%s» để soạn theo. Hãy kiểm tra lại mã.", code));
    }

    /** The year at the end of a plan's code, kim-bang-2027; without one, the year of the plan it is based on. */
    private static int yearOf(String code, Plan model) {
        Matcher year = YEAR.matcher(code);
        return year.find() ? Integer.parseInt(year.group(1)) : model.period().first();
    }
}
