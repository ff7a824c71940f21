package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.engine.Decisions;
import vn.neuguong.testing.SystemTest;

/** The table candidateEligibility: each reason by itself, and all of them together. */
@SystemTest
class EligibilityTableTest {

    @Autowired
    private Decisions decisions;

    @Test
    void who_lacks_nothing_is_found_fault_with_by_no_rule() {
        assertThat(decisions.decide("candidateEligibility", faultless())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "criteriaMet, 0, INELIGIBLE, Không nêu tiêu chuẩn",
        "dossierMissing, 1, INCOMPLETE, Hồ sơ chưa đủ các loại",
        "copiesMissing, 1, INCOMPLETE, Hồ sơ chưa đủ số bộ",
        "historyMissing, true, INCOMPLETE, Chưa kê khai mức xếp loại",
        "notDisciplined, false, INCOMPLETE, Đơn vị chưa cam kết",
        "overQuota, 1, CHECK, Đơn vị đề nghị vượt chỉ tiêu",
        "duplicates, 1, CHECK, Có thể trùng"
    })
    void each_rule_finds_its_own_fault(String input, String value, String outcome, String reason) {
        Map<String, Object> inputs = faultless();
        inputs.put(input, value.matches("\\d+") ? (Object) Integer.valueOf(value) : Boolean.valueOf(value));
        assertThat(decisions.decide("candidateEligibility", inputs))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.get("outcome")).isEqualTo(outcome);
                    assertThat(hit.get("reason").toString()).startsWith(reason);
                });
    }

    @Test
    void all_reasons_are_told_at_once_in_the_order_of_the_table() {
        Map<String, Object> inputs = faultless();
        inputs.putAll(Map.of("criteriaMet", 0, "dossierMissing", 2, "copiesMissing", 1, "overQuota", 1));
        inputs.putAll(Map.of("historyMissing", true, "notDisciplined", false, "duplicates", 3));
        assertThat(decisions.decide("candidateEligibility", inputs))
                .extracting(hit -> hit.get("outcome"))
                .isEqualTo(List.of(
                        "INELIGIBLE", "INCOMPLETE", "INCOMPLETE", "INCOMPLETE", "INCOMPLETE", "CHECK", "CHECK"));
    }

    @Test
    void a_model_cannot_be_under_discipline() {
        Map<String, Object> inputs = faultless();
        inputs.putAll(Map.of("subject", "MODEL", "notDisciplined", false));
        assertThat(decisions.decide("candidateEligibility", inputs)).isEmpty();
    }

    private static Map<String, Object> faultless() {
        Map<String, Object> inputs = new HashMap<>(Map.of("subject", "INDIVIDUAL", "overQuota", 0, "criteriaMet", 1));
        inputs.putAll(Map.of("dossierMissing", 0, "copiesMissing", 0, "historyMissing", false));
        inputs.putAll(Map.of("notDisciplined", true, "duplicates", 0));
        return inputs;
    }
}
