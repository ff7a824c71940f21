package vn.neuguong.plan;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The plans that come as files (resources {@code plans/*.yaml}), each checked against the schema when we start. */
@Component
public class Catalogue {

    private final Map<String, Plan> plans = new TreeMap<>();

    Catalogue(
            @Value("classpath*:plans/*.yaml") Resource[] files,
            @Value("classpath:plans/plan.schema.json") Resource schema)
            throws IOException {
        PlanReader reader = new PlanReader(schema);
        for (Resource file : files) {
            Plan plan = reader.read(file);
            if (plans.put(plan.code(), plan) != null) {
                throw new WrongPlanFile(
                        file.getFilename(), 1, "mã kế hoạch «%s» đã có ở tệp khác".formatted(plan.code()));
            }
        }
    }

    public Optional<Plan> find(String code) {
        return Optional.ofNullable(plans.get(code));
    }
}
