package vn.neuguong.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that the five documents ask for is dropped: the catalogue against the inventory written from the documents. */
class InventoryTest {

    @ParameterizedTest
    @ValueSource(strings = {"duc-pho-2022", "kim-bang-2022", "duc-pho-2023", "la-gi-2024", "duk-2021"})
    void what_the_document_asks_for_is_in_the_plan_and_nothing_else(String code) throws IOException {
        CatalogueEntries plan = CatalogueEntries.of(code);
        List<String> rows = CatalogueEntries.table("inventory", code).stream()
                .map(row -> plan.find((row.get(3) + " " + row.get(4)).strip()))
                .toList();
        assertThat(plan.names()).hasSameElementsAs(rows);
        assertThat(rows).filteredOn(row -> row.startsWith("duty ")).doesNotHaveDuplicates();
    }

    /** How many rows the inventory has, and what they become. */
    @ParameterizedTest
    @CsvSource({
        "duc-pho-2022, 16, 2, 12, 0",
        "kim-bang-2022, 18, 3, 12, 0",
        "duc-pho-2023, 38, 10, 27, 0",
        "la-gi-2024, 28, 5, 18, 3",
        "duk-2021, 8, 2, 5, 0"
    })
    void the_counts_agree(String code, int rows, int obligations, int duties, int inspections) throws IOException {
        Plan plan = CatalogueEntries.of(code).plan();
        assertThat(CatalogueEntries.table("inventory", code)).hasSize(rows);
        assertThat(plan.obligations()).hasSize(obligations);
        assertThat(plan.duties()).hasSize(duties).allSatisfy(duty -> assertThat(duty.reason())
                .isNotBlank());
        assertThat(plan.inspections()).hasSize(inspections);
    }
}
