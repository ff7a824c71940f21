package vn.neuguong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.submission.Submissions;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.Rest;
import vn.neuguong.testing.Rest.Answer;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Whatever is sent over REST instead of what a form would send: it is made fit or refused, never a fault (HTTP 500). */
@SystemTest
class EnteredTest {

    private static final String PLAN = "nhap-lieu";
    private static final String NOMINATIONS = PLAN + "/nominations/mat-tran";

    @Autowired
    private Rest rest;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Submissions submissions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nominations_are_asked_for() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        if (jdbc.sql("select count(*) from plan where code = ?")
                        .param(PLAN)
                        .query(Integer.class)
                        .single()
                == 0) {
            cycle.startAndIssue(PLAN, PlanChange.audience("front"));
        }
    }

    static List<Map<String, Object>> misfits() {
        return List.of(
                Map.of("nothingToNominate", Map.of("value", "có")),
                Map.of("nothingToNominate", Map.of("value", 1)),
                Map.of("nothingToNominate", Map.of("value", List.of(true))),
                Map.of("nominations", json("{\"name\": \"Bà Bông\"}")),
                Map.of("nominations", json("null")),
                Map.of("nominations", json("[null]")),
                Map.of("nominations", json("[{\"name\": 5}]")),
                Map.of("nominations", json("[{\"name\": {\"a\": 1}}]")),
                Map.of("nominations", json("[{\"subject\": 0}]")),
                Map.of("nominations", json("[{\"subject\": \"NOBODY\"}]")),
                Map.of("nominations", json("[{\"criteria\": \"concrete\"}]")),
                Map.of("nominations", json("[{\"criteria\": {\"a\": true}}]")),
                Map.of("nominations", json("[{\"other\": 1}]")),
                Map.of("nominations", json("[{")),
                Map.of("nominations", Map.of("value", List.of(Map.of("name", "Bà Bông")))),
                Map.of("nominations", Map.of("value", "<a/>", "type", "Xml")),
                Map.of("nominations", Map.of("value", "YQ==", "type", "Bytes")),
                Map.of(
                        "nominations",
                        Map.of(
                                "value",
                                "[{}]",
                                "type",
                                "Object",
                                "valueInfo",
                                Map.of(
                                        "objectTypeName",
                                        "java.util.ArrayList",
                                        "serializationDataFormat",
                                        "application/json"))));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void what_is_no_value_of_the_field_is_refused(Map<String, Object> variables) {
        assertRefused(submit("mat-tran.clerk", "prepareNominations", variables), "không đúng khuôn dạng");
    }

    @Test
    void a_text_that_is_too_long_is_refused_in_a_row() {
        Map<String, Object> nomination = new HashMap<>(Cycle.nomination("Bà Lê Thị Bông"));
        nomination.put("achievement", "Việc tốt. ".repeat(20_001));
        Map<String, Object> variables = Map.of("nominations", json(Rows.write(List.of(nomination))));
        assertRefused(submit("mat-tran.clerk", "prepareNominations", variables), "nhiều hơn mức 200000 ký tự");
    }

    @Test
    void text_is_cleaned_wherever_it_enters_and_refused_where_it_is_too_long_or_no_text() {
        cycle.prepareNominations(NOMINATIONS, List.of(Cycle.nomination("Bà\0 Tr\u01A3\u01A1ng Thi\u0323 Hu\u1EC7")));
        assertThat(submissions.get(NOMINATIONS).content()).contains("Bà Trương Thị Huệ");
        assertRefused(decide(Map.of("value", "a".repeat(4_001))), "nhiều hơn mức 4000 ký tự");
        assertRefused(decide(Map.of("value", 5)), "«comment» không đúng khuôn dạng");
        assertRefused(decide(Map.of("value", true)), "«comment» không đúng khuôn dạng");
        assertRefused(
                submit("mat-tran.leader", "approveSubmission", Map.of("decision", Map.of("value", "ACCEPT"))),
                "không phải là một lựa chọn của biểu mẫu. Hãy chọn lại.");

        assertThat(decide(Map.of("value", "Bổ\0 sung th\u01A3\u0323c t\u00EA\u0301"))
                        .status())
                .isEqualTo(204);

        assertThat(submissions.steps(NOMINATIONS)).last().satisfies(step -> assertThat(step.remark())
                .isEqualTo("Bổ sung thực tế"));
    }

    private Answer decide(Map<String, Object> comment) {
        return submit(
                "mat-tran.leader",
                "approveSubmission",
                Map.of("decision", Map.of("value", "RETURN"), "comment", comment));
    }

    private Answer submit(String person, String taskKey, Map<String, Object> variables) {
        String task = desk.task(person, taskKey, NOMINATIONS).getId();
        return rest.post(person, "/task/" + task + "/submit-form", Map.of("variables", variables));
    }

    private static Map<String, Object> json(String value) {
        return Map.of("value", value, "type", "Json");
    }

    private static void assertRefused(Answer answer, String because) {
        assertThat(answer.status()).as(answer.message()).isEqualTo(400);
        assertThat(answer.message()).contains(because);
    }
}
