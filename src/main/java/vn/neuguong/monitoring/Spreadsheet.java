package vn.neuguong.monitoring;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.People;

/** Writes a {@link Table} as .xlsx: what it is, when and for whom it was written, the headings, the rows. */
@Component
class Spreadsheet {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int HEADINGS = 3; // the row, counted from 0
    private static final int CHARACTER = 256; // Excel counts widths in 1/256 of one
    private static final String FORMULA = "=+-@\t\r"; // how a text begins that a spreadsheet takes for one

    private final People people;
    private final Clock clock;

    Spreadsheet(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Row by row, so that thousands of them do not stand in memory. */
    <R> void write(Table<R> table, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            Styles styles = new Styles(workbook);
            Sheet sheet = workbook.createSheet("Tiến độ");
            cell(sheet.createRow(0), 0, table.title(), styles).setCellStyle(styles.bold);
            cell(sheet.createRow(1), 0, written(), styles);
            Row headings = sheet.createRow(HEADINGS);
            for (int i = 0; i < table.columns().size(); i++) {
                cell(headings, i, table.columns().get(i).heading(), styles).setCellStyle(styles.heading);
                sheet.setColumnWidth(i, table.columns().get(i).width() * CHARACTER);
            }
            sheet.createFreezePane(table.pinned(), HEADINGS + 1);
            int number = HEADINGS + 1;
            for (R row : table.rows()) {
                Row line = sheet.createRow(number++);
                for (int i = 0; i < table.columns().size(); i++) {
                    cell(line, i, table.columns().get(i).value().apply(row), styles);
                }
            }
            workbook.write(out);
        }
    }

    private String written() {
        return "Xuất lúc %s, người xuất: %s"
                .formatted(
                        VietnameseDate.formatMinute(clock.instant()),
                        people.current().map(people::name).orElse("hệ thống"));
    }

    private static Cell cell(Row row, int column, Object value, Styles styles) {
        Cell cell = row.createCell(column);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.day);
        } else if (value instanceof Instant instant) {
            cell.setCellValue(LocalDateTime.ofInstant(instant, VietnameseDate.ZONE));
            cell.setCellStyle(styles.minute);
        } else if (value instanceof OffsetDateTime time) {
            return write(cell, time, styles);
        } else if (value != null) {
            String text = value.toString();
            cell.setCellValue(text);
            boolean like = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
            cell.setCellStyle(like ? styles.quoted : styles.text);
        }
        return cell;
    }

    private static Cell write(Cell cell, OffsetDateTime time, Styles styles) {
        cell.setCellValue(time.atZoneSameInstant(VietnameseDate.ZONE).toLocalDateTime());
        cell.setCellStyle(styles.minute);
        return cell;
    }

    private static final class Styles {

        final CellStyle bold;
        final CellStyle heading;
        final CellStyle text;
        final CellStyle quoted;
        final CellStyle day;
        final CellStyle minute;

        Styles(SXSSFWorkbook workbook) {
            Font font = workbook.createFont();
            font.setBold(true);
            bold = workbook.createCellStyle();
            bold.setFont(font);
            heading = workbook.createCellStyle();
            heading.setFont(font);
            heading.setWrapText(true);
            text = workbook.createCellStyle();
            quoted = workbook.createCellStyle();
            quoted.setQuotePrefixed(true); // stays a text when somebody edits it, too
            day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            minute = workbook.createCellStyle();
            minute.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
        }
    }
}
