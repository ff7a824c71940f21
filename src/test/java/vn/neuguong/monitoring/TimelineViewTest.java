package vn.neuguong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.WebSession;

/** The timelines as Cockpit's page asks for them. */
@SystemTest
class TimelineViewTest {

    private static final String PLAN = "dien-bien";
    private static final String REPORT = PLAN + "/review-report/mat-tran";
    private static final String TIMELINE = "/camunda/api/cockpit/plugin/progress/default/timeline";

    @Autowired
    private WebSession web;

    @Autowired
    private Cycle cycle;

    private HttpHeaders lead;

    @BeforeEach
    void a_report_has_been_sent() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        lead = web.login("lead", "cockpit");
        if (ask(lead, "?plan=" + PLAN).getStatusCode().isError()) {
            cycle.startAndIssue(PLAN, PlanChange.only("REPORT"), PlanChange.audience("front"));
            cycle.prepareReport(REPORT);
            cycle.approve(REPORT);
        }
    }

    @Test
    void a_plan_comes_in_pages_and_a_submission_whole() {
        JsonNode first = ask(lead, "?plan=" + PLAN + "&size=3").getBody();
        assertThat(first.get("more").asBoolean()).isTrue();
        assertThat(first.get("entries")).hasSize(3);
        assertThat(first.at("/entries/0/what").asText()).isEqualTo("Lập dự thảo kế hoạch");
        assertThat(first.at("/entries/0/about/id").asText()).isEqualTo(PLAN);
        JsonNode all = ask(lead, "?plan=" + PLAN).getBody();
        assertThat(all.get("more").asBoolean()).isFalse();
        assertThat(ask(lead, "?plan=" + PLAN + "&size=3&page=1").getBody().at("/entries/0"))
                .isEqualTo(all.at("/entries/3"));
        assertThat(ask(lead, "?submission=" + REPORT).getBody().get("entries")).hasSize(3);
    }

    @Test
    void what_there_is_not_and_what_says_too_much_or_too_little_is_told_so() {
        for (String unknown : new String[] {"?plan=x", "?submission=x", "?candidate=x"}) {
            assertThat(ask(lead, unknown).getStatusCode().value()).as(unknown).isEqualTo(404);
        }
        for (String unclear : new String[] {"", "?plan=%s&submission=%s".formatted(PLAN, REPORT)}) {
            ResponseEntity<JsonNode> answer = ask(lead, unclear);
            assertThat(answer.getStatusCode().value()).as(unclear).isEqualTo(409);
            assertThat(answer.getBody().get("message").asText()).startsWith("Hãy nêu một kế hoạch");
        }
        assertThat(file("").getStatusCode().value()).isEqualTo(409);
    }

    @Test
    void only_those_who_watch_read_it() {
        assertThat(ask(web.login("secretary", "cockpit"), "?plan=" + PLAN)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(ask(web.login("mat-tran.clerk", "tasklist"), "?plan=" + PLAN)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void it_is_a_spreadsheet_too() throws IOException {
        ResponseEntity<byte[]> file = file("?submission=" + REPORT);
        assertThat(file.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("dong-thoi-gian-dien-bien-review-report-mat-tran.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.getBody()))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(1).getStringCellValue())
                    .isEqualTo("Nộp");
        }
    }

    private ResponseEntity<JsonNode> ask(HttpHeaders session, String of) {
        return web.get(session, TIMELINE + of, JsonNode.class);
    }

    private ResponseEntity<byte[]> file(String of) {
        return web.get(lead, TIMELINE + ".xlsx" + of, byte[].class);
    }
}
