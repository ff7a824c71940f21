package vn.neuguong.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.plan.Obligation.Subject;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.testing.SystemTest;

/** The tables awardMoney and baseSalary, each row and each edge between two rows. */
@SystemTest
class AwardMoneyTest {

    @Autowired
    private AwardMoney money;

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OWN      | INDIVIDUAL | 2017-06-30 | 370000", // 30% of 1,210,000 is 363,000
                "OWN      | INDIVIDUAL | 2017-07-01 | 390000", // exactly 30% of 1,300,000
                "OWN      | INDIVIDUAL | 2018-06-30 | 390000",
                "OWN      | INDIVIDUAL | 2018-07-01 | 420000",
                "OWN      | INDIVIDUAL | 2019-06-30 | 420000",
                "OWN      | INDIVIDUAL | 2019-07-01 | 450000",
                "OWN      | INDIVIDUAL | 2023-06-30 | 450000",
                "OWN      | INDIVIDUAL | 2023-07-01 | 540000",
                "OWN      | INDIVIDUAL | 2024-06-30 | 540000",
                "OWN      | INDIVIDUAL | 2024-07-01 | 710000",
                "OWN      | INDIVIDUAL | 2025-12-28 | 710000",
                "OWN      | INDIVIDUAL | 2025-12-29 | 710000",
                "OWN      | COLLECTIVE | 2022-08-10 | 900000",
                "OWN      | MODEL      | 2022-08-10 | 900000",
                "OWN      | COLLECTIVE | 2026-01-05 | 1410000",
                "STATE    | INDIVIDUAL | 2023-12-31 | 540000",
                "STATE    | INDIVIDUAL | 2024-01-01 | 540000",
                "STATE    | COLLECTIVE | 2022-08-10 | 900000",
                "STATE    | COLLECTIVE | 2025-06-30 | 1410000",
                "STATE    | INDIVIDUAL | 2025-07-01 | 710000",
                "STATE    | MODEL      | 2025-07-01 | 1410000",
                "SUPERIOR | INDIVIDUAL | 2023-12-31 | 1800000",
                "SUPERIOR | INDIVIDUAL | 2024-01-01 | 2700000",
                "SUPERIOR | COLLECTIVE | 2023-12-31 | 3600000",
                "SUPERIOR | MODEL      | 2025-06-30 | 7020000",
                "SUPERIOR | INDIVIDUAL | 2025-07-01 | 3510000",
                "SUPERIOR | COLLECTIVE | 2025-07-01 | 7020000"
            })
    void money_by_channel_subject_and_day(Channel channel, Subject subject, LocalDate day, long amount) {
        assertThat(money.of(channel, subject, day).amount()).isEqualTo(amount);
    }

    @Test
    void each_amount_says_how_it_was_worked_out_and_what_is_not_verified() {
        assertThat(money.of(Channel.OWN, Subject.INDIVIDUAL, LocalDate.of(2022, 8, 10))
                        .source())
                .isEqualTo("30% của 1.490.000 đồng: Mặc định của hệ thống, đối chiếu Hướng dẫn số 56-HD/VPTW (chưa kiểm"
                        + " chứng); lương cơ sở: Nghị định số 38/2019/NĐ-CP (chưa kiểm chứng)");
    }

    @Test
    void a_day_before_all_rows_is_refused() {
        assertThatThrownBy(() -> money.of(Channel.STATE, Subject.INDIVIDUAL, LocalDate.of(2017, 9, 30)))
                .hasMessageContaining("Bảng «awardMoney» không có dòng nào cho ngày 30/09/2017");
        assertThatThrownBy(() -> money.of(Channel.OWN, Subject.INDIVIDUAL, LocalDate.of(2016, 4, 30)))
                .hasMessageContaining("Bảng «baseSalary» không có dòng nào cho ngày 30/04/2016");
    }

    @Test
    void a_newer_version_of_a_table_holds_from_its_deployment() throws Exception {
        String table = Files.readString(Path.of("bpmn/baseSalary.dmn"));
        String deployment = repository
                .createDeployment()
                .addString("baseSalary.dmn", table.replace("<text>1490000</text>", "<text>2000000</text>"))
                .deploy()
                .getId();
        try {
            assertThat(money.of(Channel.OWN, Subject.INDIVIDUAL, LocalDate.of(2022, 8, 10))
                            .amount())
                    .isEqualTo(600000);
        } finally {
            repository.deleteDeployment(deployment);
        }
    }
}
