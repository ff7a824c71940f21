package vn.neuguong.directory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.neuguong.directory.Sheet.Column;

/** The file to start from: the two sheets with their headings, and a sheet that explains each column. */
final class DirectoryTemplate {

    private static final int WIDTH = 24 * 256; // in 1/256 of a character, as Excel counts

    private DirectoryTemplate() {}

    static byte[] excel() {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet.all()
                    .forEach(sheet -> sheet(
                            workbook,
                            sheet.title(),
                            sheet.columns().stream().map(Column::heading).toList()));
            guide(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static org.apache.poi.ss.usermodel.Sheet sheet(Workbook workbook, String title, List<String> headings) {
        org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet(title);
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        write(sheet, 0, headings);
        for (int column = 0; column < headings.size(); column++) {
            sheet.getRow(0).getCell(column).setCellStyle(style);
            sheet.setColumnWidth(column, WIDTH);
        }
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    private static void guide(Workbook workbook) {
        org.apache.poi.ss.usermodel.Sheet guide =
                sheet(workbook, "Hướng dẫn", List.of("Bảng", "Cột", "Cách ghi", "Ví dụ"));
        guide.setColumnWidth(2, 4 * WIDTH);
        Sheet.all().forEach(sheet -> sheet.columns()
                .forEach(column -> write(
                        guide,
                        guide.getLastRowNum() + 1,
                        List.of(sheet.title(), column.heading(), rule(column), example(column)))));
    }

    private static void write(org.apache.poi.ss.usermodel.Sheet sheet, int number, List<String> cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    private static String rule(Column column) {
        return switch (column) {
            case CODE ->
                "Bắt buộc, không trùng; chữ thường không dấu, chữ số, dấu gạch nối, tối đa 40 ký tự; không đổi về sau.";
            case NAME -> "Bắt buộc; tên đầy đủ của đơn vị.";
            case CLASS -> "Bắt buộc; mã của loại đơn vị, hoặc tên của một loại đã có.";
            case CLASS_NAME -> "Chỉ cần khi loại đơn vị là loại mới hoặc đổi tên.";
            case PARENT -> "Mã của đơn vị cấp trên trực tiếp, nếu có.";
            case CONTACT -> "Thư điện tử của đơn vị, nếu có.";
            case VALID_FROM -> "Ngày đầu tiên đơn vị hoạt động; để trống nếu đã có từ trước.";
            case VALID_TO -> "Ngày cuối cùng đơn vị hoạt động; để trống nếu còn hoạt động.";
            case SUCCESSOR -> "Mã của đơn vị nhận sáp nhập; bài nộp chưa xong được bàn giao sau ngày cuối cùng.";
            case ID -> "Bắt buộc, không trùng; chữ không dấu, chữ số và các dấu . _ @ -";
            case PERSON_NAME -> "Bắt buộc; họ, tên đệm và tên.";
            case MAIL -> "Thư điện tử của người dùng, nếu có.";
            case PERSON_UNITS ->
                "Bắt buộc với cán bộ và lãnh đạo đơn vị; nhiều đơn vị thì cách nhau bằng dấu chấm phẩy.";
            case ROLES ->
                "Một hoặc nhiều trong các vai trò: %s."
                        .formatted(String.join("; ", Role.all().map(Role::label).toList()));
        };
    }

    private static String example(Column column) {
        return switch (column) {
            case CODE, PERSON_UNITS -> "pho-an";
            case NAME -> "Đảng ủy xã Phổ An";
            case CLASS -> "party-committee";
            case CLASS_NAME -> "Đảng ủy cơ sở";
            case PARENT, SUCCESSOR -> "pho-chau";
            case CONTACT -> "dangbo.phoan@ducpho.vn";
            case VALID_FROM -> "01/7/2020";
            case VALID_TO -> "30/6/2025";
            case ID -> "hoa.tt";
            case PERSON_NAME -> "Trần Thị Hoa";
            case MAIL -> "hoa.tt@ducpho.vn";
            case ROLES -> "Cán bộ lập báo cáo";
        };
    }
}
