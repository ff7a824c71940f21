package vn.neuguong.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.neuguong.engine.Refusal;
import vn.neuguong.testing.SampleFiles;

/** What a file is, its content says; what cannot be taken is refused with a sentence and leaves nothing behind. */
class FileRecognitionTest {

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("to-trinh.pdf", SampleFiles.pdf("To trinh"), FileType.PDF, "to-trinh.pdf"),
                Arguments.of("Báo cáo.DOCX", SampleFiles.docx(), FileType.DOCX, "Báo cáo.DOCX"),
                Arguments.of("danh sách.xlsx", SampleFiles.xlsx(), FileType.XLSX, "danh sách.xlsx"),
                Arguments.of("anh.jpeg", SampleFiles.picture("jpg"), FileType.JPG, "anh.jpeg"),
                Arguments.of("anh.png", SampleFiles.picture("png"), FileType.PNG, "anh.png"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void a_file_is_what_its_content_is(String name, byte[] content, FileType type, String kept) throws IOException {
        try (ReceivedFile file = receive(name, content)) {
            assertThat(file.type()).isEqualTo(type);
            assertThat(file.name()).isEqualTo(kept);
            assertThat(file.size()).isEqualTo(content.length);
        }
    }

    @Test
    void a_wrong_name_with_right_content_is_taken_and_mended() throws IOException {
        assertThat(received("bao-cao.txt", SampleFiles.pdf("x"))).isEqualTo("bao-cao.txt.pdf");
        assertThat(received("anh.png", SampleFiles.picture("jpg"))).isEqualTo("anh.jpg");
        assertThat(received("bang.docx", SampleFiles.xlsx())).isEqualTo("bang.xlsx");
        assertThat(received("C:\\Hồ sơ\\../Tờ trình\u202e.pdf", SampleFiles.pdf("x")))
                .isEqualTo("Tờ trình.pdf");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("trang.pdf", text("<html><script>alert(1)</script></html>"), "không phải là loại tệp"),
                Arguments.of("chay.pdf", text("MZ\u0090\u0000\u0003\u0000\u0000\u0000"), "không phải là loại tệp"),
                Arguments.of("ghi-chu.docx", text("Chỉ là chữ"), "không phải là loại tệp"),
                Arguments.of("nen.docx", text("PK\u0003\u0004 hỏng"), "không phải là loại tệp"),
                Arguments.of("macro.xlsx", SampleFiles.xlsm(), "không phải là loại tệp"),
                Arguments.of("anh.jpg", SampleFiles.picture("gif"), "không phải là loại tệp"),
                Arguments.of("cu.xlsx", SampleFiles.xls(), "kiểu cũ. Hãy lưu lại thành"),
                Arguments.of("khoa.xlsx", SampleFiles.lockedXlsx(), "đang đặt mật khẩu"),
                Arguments.of("rong.pdf", new byte[0], "không có nội dung"),
                Arguments.of("  ", SampleFiles.pdf("x"), "chưa có tên"),
                Arguments.of("x".repeat(151), SampleFiles.pdf("x"), "quá dài"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void another_file_is_refused_whatever_its_name(String name, byte[] content, String why) throws IOException {
        long before = temporaryFiles();
        assertThatThrownBy(() -> receive(name, content))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static String received(String name, byte[] content) throws IOException {
        try (ReceivedFile file = receive(name, content)) {
            return file.name();
        }
    }

    private static ReceivedFile receive(String name, byte[] content) throws IOException {
        return ReceivedFile.receive(name, -1, new ByteArrayInputStream(content));
    }

    private static long temporaryFiles() throws IOException {
        try (var files = Files.list(java.nio.file.Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("attachment"))
                    .count();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
