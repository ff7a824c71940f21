package vn.neuguong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.WebSession;

/** The views as .xlsx, opened again. */
@SystemTest
class SpreadsheetTest {

    private static final String PLAN = "tien-do-bang-tinh";
    private static final String BASE = "/camunda/api/cockpit/plugin/progress/default/";

    private record Line(String text, Object number, LocalDate day, Instant at) {}

    @Autowired
    private Spreadsheet spreadsheet;

    @Autowired
    private WebSession web;

    @Autowired
    private Cycle cycle;

    @Test
    void a_file_says_the_same_as_the_page_and_of_all_units() throws IOException {
        TestClock.set("2022-08-10T08:00:00+07:00");
        cycle.startAndIssue(PLAN);
        HttpHeaders lead = web.login("lead", "cockpit");
        JsonNode page = web.get(lead, BASE + "plans/" + PLAN + "/matrix?size=200", JsonNode.class)
                .getBody();
        Sheet sheet = open(lead, "plans/" + PLAN + "/matrix.xlsx?size=1");

        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("Tiến độ từng đơn vị: sơ kết");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                .startsWith("Xuất lúc 08:00 ngày 10/08/2022, người xuất: ");
        assertThat(texts(sheet.getRow(3)))
                .startsWith("Mã", "Đơn vị", "Loại đơn vị", "Đơn vị cấp trên")
                .hasSize(8);
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
        assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
        assertThat(sheet.getLastRowNum() - 3)
                .isEqualTo(page.get("total").asInt())
                .isEqualTo(28);
        for (int i = 0; i < 28; i++) {
            JsonNode unit = page.get("units").get(i);
            Row row = sheet.getRow(4 + i);
            assertThat(row.getCell(1).getStringCellValue())
                    .isEqualTo(unit.get("name").asText());
            JsonNode cell = unit.get("cells").get(0);
            assertThat(text(row.getCell(4)))
                    .isEqualTo(
                            cell.get("label").isNull() ? "" : cell.get("label").asText());
        }
        Cell lastDay = sheet.getRow(4).getCell(5);
        assertThat(DateUtil.isCellDateFormatted(lastDay)).isTrue();
        assertThat(lastDay.getLocalDateTimeCellValue()).isEqualTo("2022-09-04T00:00");
    }

    @Test
    void every_list_is_there_as_a_file() throws IOException {
        TestClock.set("2022-08-10T08:00:00+07:00");
        String plan = PLAN + "-2";
        cycle.startAndIssue(plan);
        HttpHeaders lead = web.login("lead", "cockpit");
        for (String path : List.of(
                "plans.xlsx",
                "plans/" + plan + "/collections.xlsx",
                "plans/" + plan + "/parents.xlsx",
                "plans/" + plan + "/steps.xlsx",
                "plans/" + plan + "/funnel.xlsx",
                "due.xlsx",
                "due.xlsx?plan=" + plan,
                "mails.xlsx",
                "mails.xlsx?plan=" + plan)) {
            Sheet sheet = open(lead, path);
            assertThat(texts(sheet.getRow(3))).as(path).isNotEmpty().doesNotContain("");
        }
        assertThat(open(lead, "plans/" + plan + "/collections.xlsx")
                        .getRow(4)
                        .getCell(8)
                        .getNumericCellValue())
                .isEqualTo(28);
    }

    @Test
    void what_looks_like_a_formula_stays_a_text_and_numbers_are_numbers() throws IOException {
        List<Line> lines = List.of(
                new Line("=HYPERLINK(\"x\")", 12, LocalDate.of(2022, 9, 4), Instant.parse("2022-09-04T01:30:00Z")),
                new Line("+84 255", 1.5, null, null),
                new Line("-", 0L, null, null),
                new Line("@a", null, null, null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        spreadsheet.write(
                Table.of("thu", "Thử", 0, lines)
                        .with("Chữ", 10, Line::text)
                        .with("Số", 10, Line::number)
                        .with("Ngày", 10, Line::day)
                        .with("Lúc", 10, Line::at),
                out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Sheet sheet = workbook.getSheetAt(0);
            for (int i = 0; i < 4; i++) {
                Cell text = sheet.getRow(4 + i).getCell(0);
                assertThat(text.getCellType()).isEqualTo(CellType.STRING);
                assertThat(text.getStringCellValue()).isEqualTo(lines.get(i).text());
                assertThat(text.getCellStyle().getQuotePrefixed()).isTrue();
            }
            assertThat(sheet.getRow(4).getCell(1).getNumericCellValue()).isEqualTo(12);
            assertThat(sheet.getRow(5).getCell(1).getNumericCellValue()).isEqualTo(1.5);
            assertThat(sheet.getRow(4).getCell(2).getLocalDateTimeCellValue()).isEqualTo("2022-09-04T00:00");
            assertThat(sheet.getRow(4).getCell(3).getLocalDateTimeCellValue()).isEqualTo("2022-09-04T08:30");
        }
    }

    private Sheet open(HttpHeaders session, String path) throws IOException {
        ResponseEntity<byte[]> file = web.get(session, BASE + path, byte[].class);
        assertThat(file.getStatusCode().value()).as(path).isEqualTo(200);
        assertThat(file.getHeaders().getContentDisposition().getFilename()).endsWith(".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.getBody()))) {
            return workbook.getSheetAt(0);
        }
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(i -> text(row.getCell(i)))
                .toList();
    }

    private static String text(Cell cell) {
        return cell == null ? "" : cell.getStringCellValue();
    }
}
