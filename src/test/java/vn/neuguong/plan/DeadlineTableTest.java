package vn.neuguong.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import vn.neuguong.calendar.Deadline;
import vn.neuguong.calendar.Deadline.Occurrence;
import vn.neuguong.calendar.WorkingDays;

/** Each deadline of the five plans against a table written by hand: its words, its last permitted day, whether that is a day off. */
@SpringJUnitConfig(WorkingDays.class)
class DeadlineTableTest {

    private static final String NONE = "-";

    private final WorkingDays workingDays;

    DeadlineTableTest(@Autowired WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    @ParameterizedTest
    @ValueSource(strings = {"duc-pho-2022", "kim-bang-2022", "duc-pho-2023", "la-gi-2024", "duk-2021"})
    void every_deadline_ends_on_the_day_that_the_table_says(String code) throws IOException {
        CatalogueEntries plan = CatalogueEntries.of(code);
        Map<String, List<String>> expected = new HashMap<>();
        for (List<String> row : CatalogueEntries.table("deadlines", code)) {
            String entry = plan.find(row.get(0));
            assertThat(plan.deadlines().get(entry))
                    .as("«%s» of «%s»", row.get(2), entry)
                    .contains(Deadline.parse(row.get(2)));
            assertThat(expected.put(entry + " / " + row.get(1), row.subList(3, 5)))
                    .as("a second row of «%s»", entry)
                    .isNull();
        }
        assertThat(lastDays(plan)).containsExactlyInAnyOrderEntriesOf(expected);
    }

    /** Entry and occurrence to the last day and why it is a day off. */
    private Map<String, List<String>> lastDays(CatalogueEntries plan) {
        Map<String, List<String>> lastDays = new HashMap<>();
        plan.deadlines().forEach((entry, deadline) -> deadline.stream()
                .flatMap(known -> known.occurrences(plan.plan().period()).stream())
                .forEach(occurrence -> lastDays.put(
                        entry + " / " + (occurrence.code().isEmpty() ? NONE : occurrence.code()),
                        lastDay(occurrence))));
        return lastDays;
    }

    private List<String> lastDay(Occurrence occurrence) {
        Optional<String> dayOff = occurrence.deadline().lastDay().flatMap(workingDays::dayOff);
        return List.of(occurrence.deadline().lastDay().map(Object::toString).orElse(NONE), dayOff.orElse(NONE));
    }
}
