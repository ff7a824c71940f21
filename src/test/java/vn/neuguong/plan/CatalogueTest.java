package vn.neuguong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.neuguong.plan.Obligation.Kind;

/** The files of the catalogue, and what happens to a wrong one. */
class CatalogueTest {

    private static final Resource SCHEMA = new ClassPathResource("plans/plan.schema.json");

    @Test
    void the_plan_of_Duc_Pho_holds_what_the_document_says() throws IOException {
        Plan plan = new PlanFile(SCHEMA).read(new ClassPathResource("plans/duc-pho-2022.yaml"));

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

    @Test
    void the_plan_of_Kim_Bang_says_how_many_models_a_unit_presents() throws IOException {
        Obligation nominations = CatalogueEntries.of("kim-bang-2022").plan().obligation("nominations");

        assertThat(nominations.quotaOf("party-committee")).isEqualTo(new Quota(1, 2));
        assertThat(List.of("party-cell", "front", "mass-organisation"))
                .allSatisfy(
                        unitClass -> assertThat(nominations.quotaOf(unitClass)).isEqualTo(new Quota(1, 1)));
        assertThat(nominations.subjects()).containsExactly(Obligation.Subject.MODEL);
        assertThat(nominations.criteria()).hasSize(3);
        assertThat(nominations.dossier()).hasSize(3).allMatch(item -> item.copies() == 2);
    }

    @Test
    void the_plan_of_Kim_Bang_has_the_whole_outline() throws IOException {
        assertThat(CatalogueEntries.of("kim-bang-2022")
                        .plan()
                        .obligation("review-report")
                        .outline())
                .extracting(Obligation.Heading::code)
                .containsExactly(
                        "I", "II", "II.1", "II.1.1", "II.1.2", "II.1.3", "II.2", "III", "III.1", "III.2", "III.3", "IV",
                        "IV.1", "IV.2", "V", "V.1", "V.2");
    }

    @Test
    void the_quarters_of_Duc_Pho_have_a_theme_each() throws IOException {
        assertThat(CatalogueEntries.of("duc-pho-2023")
                        .plan()
                        .obligation("quarterly-meeting")
                        .themes())
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    /** "ít nhất 01 nhiệm vụ trọng tâm, đột phá": in La Gi and in Đức Phổ. */
    @ParameterizedTest
    @CsvSource({"la-gi-2024, collective-plan, breakthrough-tasks", "duc-pho-2023, breakthrough-task, tasks"})
    void a_unit_has_at_least_one_breakthrough_task(String plan, String obligation, String indicator)
            throws IOException {
        assertThat(CatalogueEntries.of(plan).plan().obligation(obligation).indicators())
                .filteredOn(figure -> figure.code().equals(indicator))
                .extracting(Obligation.Indicator::min)
                .containsExactly(1L);
    }

    @Test
    void La_Gi_exempts_classes_of_people_and_counts_them() throws IOException {
        Obligation registers = CatalogueEntries.of("la-gi-2024").plan().obligation("registers");

        assertThat(registers.exemptions())
                .extracting(Obligation.Exemption::people)
                .hasSize(3);
        assertThat(registers.indicators())
                .filteredOn(figure -> figure.code().startsWith("exempt-"))
                .hasSize(4)
                .allMatch(figure -> figure.of().equals("members"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_plan_comes_back_from_the_file_that_it_is_written_to(Resource file) throws IOException {
        PlanFile planFile = new PlanFile(SCHEMA);
        Plan plan = planFile.read(file);

        assertThat(planFile.read("xuat.yaml", planFile.write(plan))).isEqualTo(plan);
    }

    @Test
    void what_an_old_character_table_and_decomposed_letters_left_is_mended() throws IOException {
        String typed = Normalizer.normalize(text(), Normalizer.Form.NFD);
        Plan plan = read(text());

        assertThat(read(typed)).isEqualTo(plan);
        assertThat(read(text().replace("tư tưởng", "t\u01A3 t\u01A3ởng"))).isEqualTo(plan);
    }

    @Test
    void a_quota_whose_least_is_more_than_its_most_is_refused() {
        assertThatThrownBy(() -> read(text().replace("quota: {}", "quota: {default: 3..2}")))
                .hasMessageContaining("Chỉ tiêu tối thiểu 3 lớn hơn tối đa 2");
    }

    @Test
    void two_obligations_of_one_code_are_refused() {
        assertThatThrownBy(() -> read(text().replace("- code: nominations", "- code: review-report")))
                .hasMessageContaining("Mã nhiệm vụ «review-report» bị trùng");
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_plan_comes_back_from_the_drafting_forms_as_it_went(Resource file) throws IOException {
        Plan plan = new PlanFile(SCHEMA).read(file);

        assertThat(new PlanDraftReader(plan).read(PlanDraftWriter.write(plan))).isEqualTo(plan);
        assertThat(plan.obligations()).allSatisfy(obligation -> assertThat(
                        new ObligationDraftReader(obligation).read(ObligationDraftWriter.write(obligation)))
                .isEqualTo(obligation));
    }

    /** As the mis-encoded letters of the second source plan and decomposed ones make text that no search finds. */
    @ParameterizedTest
    @MethodSource("files")
    void the_text_of_a_file_is_clean(Resource file) throws IOException {
        String yaml = file.getContentAsString(StandardCharsets.UTF_8);

        assertThat(Normalizer.isNormalized(yaml, Normalizer.Form.NFC)).isTrue();
        assertThat(yaml).doesNotContain("\u01A2", "\u01A3", "\u00A0");
        assertThat(yaml.lines().map(String::strip)).noneMatch(line -> line.contains("  "));
    }

    static Resource[] files() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath:plans/*.yaml");
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
        return new PlanFile(SCHEMA).read("sai.yaml", yaml);
    }
}
