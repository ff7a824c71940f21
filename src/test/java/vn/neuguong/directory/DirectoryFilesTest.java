package vn.neuguong.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.organization.Unit;

/** What is read from files, and which files are refused as a whole. */
class DirectoryFilesTest {

    private static final String UNITS = "Mã đơn vị,Tên đơn vị,Mã loại đơn vị,Tên loại đơn vị,Mã đơn vị cấp trên,"
            + "Thư điện tử,Hiệu lực từ ngày,Hiệu lực đến ngày,Mã đơn vị kế thừa\n";
    private static final String ROW = "pho-an,Đảng ủy xã Phổ An,cell,Chi bộ,,a@b.vn,01/7/2020,2025-06-30,pho-chau\n";
    private static final Unit PHO_AN = new Unit(
            "pho-an",
            "Đảng ủy xã Phổ An",
            "cell",
            null,
            "a@b.vn",
            LocalDate.of(2020, 7, 1),
            LocalDate.of(2025, 6, 30),
            "pho-chau");

    @Test
    void a_file_with_commas_or_semicolons_with_a_byte_order_mark_or_without_reads_the_same() {
        for (String text : List.of(UNITS + ROW, (UNITS + ROW).replace(',', ';'), "\uFEFF" + UNITS + ROW)) {
            assertThat(units(csv(text))).containsExactly(PHO_AN);
        }
    }

    @Test
    void english_ids_stand_for_the_headings_and_other_columns_are_passed_over() {
        String english = "STT,code,name,class,className,parent,contact,validFrom,validTo,successor\n1," + ROW;
        assertThat(units(csv(english))).containsExactly(PHO_AN);
    }

    @Test
    void decomposed_letters_and_the_letter_that_looks_like_Ư_are_put_right() {
        String decomposed = Normalizer.normalize(UNITS + ROW, Normalizer.Form.NFD);
        assertThat(units(csv(decomposed))).containsExactly(PHO_AN);
        assertThat(units(csv(UNITS + ROW.replace("Đảng ủy", "TRƢỜNG"))))
                .extracting(Unit::name)
                .containsExactly("TRƯỜNG xã Phổ An");
    }

    @Test
    void an_Excel_file_has_both_sheets_and_real_dates() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            var sheet = workbook.createSheet("ĐƠN VỊ");
            write(sheet.createRow(0), UNITS.strip().split(","));
            Row row = sheet.createRow(3); // empty rows are no rows
            write(row, ROW.strip().split(","));
            row.getCell(6).setCellValue(LocalDate.of(2020, 7, 1));
            row.getCell(6).setCellStyle(date);
            row.getCell(2).setCellValue(17);
            write(workbook.createSheet("Người dùng").createRow(0), "id", "name", "email", "units", "roles");
            write(workbook.createSheet("Ghi chú").createRow(0), "Ngày lập");
            Upload file = new Upload("danh-ba.xlsx", bytes(workbook));
            Map<Sheet, Table> sheets = DirectoryFiles.read(List.of(file), new Problems());
            assertThat(sheets).containsOnlyKeys(Sheet.UNITS);
            assertThat(sheets.get(Sheet.UNITS).rows()).singleElement().satisfies(only -> {
                assertThat(only.number()).isEqualTo(4);
                assertThat(only.cells()).contains("17", "2020-07-01", "2025-06-30");
            });
        }
    }

    @Test
    void the_template_has_every_column_and_no_row() {
        Problem problem = refusal(new Upload("mau-danh-ba.xlsx", DirectoryTemplate.excel()));
        assertThat(problem.sentence()).isEqualTo("«mau-danh-ba.xlsx»: không có dòng dữ liệu nào dưới dòng tiêu đề.");
    }

    @Test
    void a_file_that_is_neither_or_empty_or_too_large_is_refused_with_its_reason() throws IOException {
        assertThat(message(new byte[0])).isEqualTo("là tệp rỗng.");
        assertThat(message(new byte[5 * 1024 * 1024 + 1])).isEqualTo("lớn hơn 5 MB. Hãy chia thành nhiều tệp.");
        assertThat(message("Mã đơn vị,Tên đơn vị\n".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("không phải là tệp CSV mã hóa UTF-8. Hãy lưu lại theo kiểu «CSV UTF-8».");
        assertThat(message("PK\3\4 không phải Excel".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("không phải là tệp Excel (.xlsx) đọc được. Hãy mở bằng Excel và lưu lại.");
        assertThat(message(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isEqualTo("là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu. Hãy lưu lại thành .xlsx không có mật khẩu.");
        assertThat(message("xin chào".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("không có bảng «Đơn vị» hoặc «Người dùng» nào. Hãy bắt đầu từ tệp mẫu.");
        assertThat(message(UNITS.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("không có dòng dữ liệu nào dưới dòng tiêu đề.");
        assertThat(message((UNITS + "\"pho-an,Đảng ủy").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("không đọc được: có dấu ngoặc kép không khép hoặc đặt sai chỗ. Hãy sửa lại.");
        assertThat(message((UNITS + ROW.repeat(20_001)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("có nhiều hơn 20.000 dòng. Hãy chia thành nhiều tệp.");
    }

    @Test
    void a_sheet_that_comes_twice_is_refused() {
        Upload file = csv(UNITS + ROW);
        BadDirectoryFile bad = catchThrowableOfType(
                BadDirectoryFile.class, () -> DirectoryFiles.read(List.of(file, file), new Problems()));
        assertThat(bad.problems()).extracting(Problem::message).containsExactly("có thêm một bảng «Đơn vị» nữa.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tên loại đơn vị,", "Mã đơn vị kế thừa"})
    void a_missing_column_is_named(String heading) {
        Problems problems = new Problems();
        List<Upload> files = List.of(csv(UNITS.replace(heading, heading.endsWith(",") ? "" : "x") + ROW));
        assertThat(UnitLine.read(DirectoryFiles.read(files, problems).get(Sheet.UNITS), problems))
                .isEmpty();
        BadDirectoryFile bad = catchThrowableOfType(BadDirectoryFile.class, problems::refuseIfAny);
        assertThat(bad.problems())
                .extracting(Problem::sentence)
                .containsExactly("«Đơn vị»: thiếu cột «%s».".formatted(heading.replace(",", "")));
    }

    @Test
    void passwords_differ_and_have_letters_digits_and_signs() {
        List<String> passwords =
                IntStream.range(0, 200).mapToObj(i -> Passwords.random()).toList();
        assertThat(passwords)
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[^a-zA-Z0-9]).{14}"));
    }

    private static Upload csv(String text) {
        return new Upload("don-vi.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Unit> units(Upload file) {
        Problems problems = new Problems();
        List<Unit> units =
                UnitLine.read(DirectoryFiles.read(List.of(file), problems).get(Sheet.UNITS), problems).stream()
                        .map(UnitLine::unit)
                        .toList();
        problems.refuseIfAny();
        return units;
    }

    private static String message(byte[] content) {
        return refusal(new Upload("tep", content)).message();
    }

    private static Problem refusal(Upload file) {
        BadDirectoryFile bad =
                catchThrowableOfType(BadDirectoryFile.class, () -> DirectoryFiles.read(List.of(file), new Problems()));
        assertThat(bad.problems()).hasSize(1);
        return bad.problems().get(0);
    }

    private static void write(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
