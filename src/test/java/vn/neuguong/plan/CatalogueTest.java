package vn.neuguong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import vn.neuguong.plan.Obligation.Kind;

/** The files of the catalogue, and what happens to a wrong one. */
class CatalogueTest {

    private static final Resource SCHEMA = new ClassPathResource("plans/plan.schema.json");

    @Test
    void the_plan_of_Duc_Pho_holds_what_the_document_says() throws IOException {
        Plan plan = new PlanReader(SCHEMA).read(new ClassPathResource("plans/duc-pho-2022.yaml"));

        assertThat(plan.recipients()).hasSize(9);
        assertThat(plan.conference().agenda()).hasSize(7);
        assertThat(plan.conference().invitees()).hasSize(8);
        assertThat(plan.conference().deadline().lastDay()).contains(LocalDate.of(2022, 9, 14));
        assertThat(plan.synthesis().deadline().lastDay()).contains(LocalDate.of(2022, 9, 8));
        assertThat(plan.obligations()).extracting(Obligation::kind).containsExactly(Kind.REPORT, Kind.NOMINATION);
        assertThat(plan.obligations())
                .allSatisfy(obligation ->
                        assertThat(obligation.deadline().lastDay()).contains(LocalDate.of(2022, 9, 4)));
        assertThat(plan.obligation("review-report").outline())
                .extracting(Obligation.Heading::code)
                .containsExactly("1", "2", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3", "4");
        assertThat(plan.obligation("review-report").outline())
                .filteredOn(section -> section.items().stream().anyMatch(Obligation.Item::optional))
                .extracting(Obligation.Heading::code)
                .containsExactly("2.3", "4");
    }

    @ParameterizedTest
    @CsvSource({
        "deadline: before 2022-09-05, deadline: sớm nhất, /obligations/0/deadline",
        "kind: REPORT, kind: SURVEY, kind",
        "place: Đức Phổ, plaec: Đức Phổ, plaec",
        "publicationDays: 0, publicationDays: nhiều, publicationDays"
    })
    void a_file_of_another_shape_is_refused_with_its_line(String right, String wrong, String named) throws IOException {
        String file = text();
        int line = file.substring(0, file.indexOf(right)).split("\n", -1).length;
        assertThatThrownBy(() -> read(file.replaceFirst(right, wrong)))
                .isInstanceOf(WrongPlanFile.class)
                .hasMessageContaining("sai.yaml, dòng ")
                .hasMessageContaining(named)
                .satisfies(wrongFile -> assertThat(lineOf(wrongFile)).isBetween(line - 2, line));
    }

    @Test
    void a_report_that_is_due_after_its_synthesis_is_refused() throws IOException {
        String file = text().replaceFirst("deadline: before 2022-09-05", "deadline: before 2022-09-10");
        assertThatThrownBy(() -> read(file)).hasMessageContaining("muộn hơn hạn báo cáo tổng hợp");
    }

    @Test
    void what_is_no_YAML_is_refused_with_its_line() {
        assertThatThrownBy(() -> read("code: duc-pho\ntitle: [a\nissuer: b\n"))
                .isInstanceOf(WrongPlanFile.class)
                .hasMessageContaining("dòng 3");
    }

    private static int lineOf(Throwable wrongFile) {
        return Integer.parseInt(wrongFile.getMessage().replaceAll("(?s).*dòng (\\d+):.*", "$1"));
    }

    private static String text() throws IOException {
        return new ClassPathResource("plans/duc-pho-2022.yaml").getContentAsString(StandardCharsets.UTF_8);
    }

    private static Plan read(String yaml) throws IOException {
        return new PlanReader(SCHEMA).read(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "sai.yaml";
            }
        });
    }
}
