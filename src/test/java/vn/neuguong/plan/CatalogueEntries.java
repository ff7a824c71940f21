package vn.neuguong.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import vn.neuguong.calendar.Deadline;

/** A plan of the catalogue as a list of everything that it asks for, to be held against tables written by hand. */
record CatalogueEntries(Plan plan, Map<String, Optional<Deadline>> deadlines) {

    static CatalogueEntries of(String code) throws IOException {
        Plan plan = new PlanFile(new ClassPathResource("plans/plan.schema.json"))
                .read(new ClassPathResource("plans/%s.yaml".formatted(code)));
        Map<String, Optional<Deadline>> entries = new HashMap<>();
        plan.obligations().forEach(it -> entries.put("obligation " + it.code(), Optional.of(it.deadline())));
        plan.inspections().forEach(it -> entries.put("inspection " + it.code(), Optional.ofNullable(it.deadline())));
        plan.duties().forEach(it -> entries.put("duty " + it.text(), Optional.ofNullable(it.deadline())));
        Optional.ofNullable(plan.synthesis()).ifPresent(it -> entries.put("synthesis", Optional.of(it.deadline())));
        Optional.ofNullable(plan.conference()).ifPresent(it -> entries.put("conference", Optional.of(it.deadline())));
        return new CatalogueEntries(plan, entries);
    }

    /** The rows of a table, cell by cell. */
    static List<List<String>> table(String folder, String code) throws IOException {
        return new ClassPathResource("%s/%s.csv".formatted(folder, code))
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    Set<String> names() {
        return deadlines.keySet();
    }

    /** The one entry of that name; a duty is named by the beginning of its text. */
    String find(String name) {
        List<String> entries = names().stream()
                .filter(entry -> entry.equals(name) || name.startsWith("duty ") && entry.startsWith(name))
                .toList();
        assertThat(entries).as("«%s» in the plan %s", name, plan.code()).hasSize(1);
        return entries.get(0);
    }
}
