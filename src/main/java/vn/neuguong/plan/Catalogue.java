package vn.neuguong.plan;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Json;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;

/**
 * The plans that new plans can be based on: those that come as files (resources {@code plans/*.yaml}), each checked when
 * we start, and those that administrators have imported.
 */
@Component
@Transactional
public class Catalogue {

    /** A plan of the catalogue; imported is false for one that comes as a file. */
    public record Entry(String code, String title, boolean imported) {}

    private final Map<String, Plan> files = new TreeMap<>();
    private final PlanFile planFile;
    private final JdbcClient jdbc;
    private final Json json;
    private final People people;
    private final Clock clock;

    Catalogue(
            @Value("classpath*:plans/*.yaml") Resource[] resources,
            PlanFile planFile,
            JdbcClient jdbc,
            Json json,
            People people,
            Clock clock)
            throws IOException {
        this.planFile = planFile;
        this.jdbc = jdbc;
        this.json = json;
        this.people = people;
        this.clock = clock;
        for (Resource resource : resources) {
            Plan plan = planFile.read(resource);
            if (files.put(plan.code(), plan) != null) {
                throw new WrongPlanFile(
                        resource.getFilename(), 1, "mã kế hoạch «%s» đã có ở tệp khác".formatted(plan.code()));
            }
        }
    }

    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        files.values().forEach(plan -> entries.add(new Entry(plan.code(), plan.title(), false)));
        jdbc.sql("select definition from catalogue_plan order by code")
                .query(String.class)
                .list()
                .forEach(definition -> {
                    Plan plan = json.read(definition, Plan.class);
                    entries.add(new Entry(plan.code(), plan.title(), true));
                });
        return entries;
    }

    public Optional<Plan> find(String code) {
        return Optional.ofNullable(files.get(code))
                .or(() -> jdbc.sql("select definition from catalogue_plan where code = ?")
                        .param(code)
                        .query(String.class)
                        .optional()
                        .map(definition -> json.read(definition, Plan.class)));
    }

    /**
     * Adds a plan, or replaces one that was imported before; plans that have been based on it stay as they are.
     *
     * @return its code
     * @throws WrongPlanFile naming the line and the reason
     * @throws Refusal where a file of the catalogue has the code already
     */
    public String add(String yaml) {
        Plan plan = planFile.read("tải lên", yaml);
        if (files.containsKey(plan.code())) {
            throw new Refusal(
                    "Mã «%s» là của một kế hoạch mẫu có sẵn. Hãy đặt mã khác trong tệp rồi tải lại.", plan.code());
        }
        jdbc.sql("""
                        insert into catalogue_plan (code, definition, person, imported_at) values (?, ?::jsonb, ?, ?)
                        on conflict (code) do update set
                            definition = excluded.definition, person = excluded.person,
                            imported_at = excluded.imported_at
                        """)
                .params(plan.code(), json.write(plan), people.current().orElse(null), OffsetDateTime.now(clock))
                .update();
        return plan.code();
    }

    /** A plan as a file that can be imported again. */
    public String write(Plan plan) {
        return planFile.write(plan);
    }
}
