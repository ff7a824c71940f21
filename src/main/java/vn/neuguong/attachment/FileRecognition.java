package vn.neuguong.attachment;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.EmptyFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.tika.Tika;
import vn.neuguong.engine.Refusal;

/** Tells by its content what a file is; its name says nothing. */
final class FileRecognition {

    private static final Tika TIKA = new Tika();
    private static final String ACCEPTED = "Hãy gửi tệp PDF, Word (.docx), Excel (.xlsx) hoặc ảnh JPG, PNG.";
    private static final String OLD_OFFICE = "application/x-tika-msoffice"; // a locked new file is packed in an old one

    private FileRecognition() {}

    /** @throws Refusal where it is none of the types that are taken, or locked by a password */
    static FileType recognise(String name, Path file) throws IOException {
        String mediaType;
        try (InputStream content = Files.newInputStream(file)) {
            mediaType = TIKA.detect(content); // without the name, which would be a hint
        }
        if (mediaType.equals(OLD_OFFICE)) {
            throw oldOffice(name, file.toFile());
        }
        return FileType.of(mediaType)
                .or(() -> office(file.toFile()))
                .orElseThrow(() -> new Refusal(
                        "Tệp «%s» không phải là loại tệp được nhận, dù tên tệp ghi thế nào. %s", name, ACCEPTED));
    }

    /** Word and Excel files are zip archives; which of the two, if any, their main part says. */
    private static Optional<FileType> office(File file) {
        try (OPCPackage parts = OPCPackage.open(file, PackageAccess.READ)) {
            if (has(parts, XWPFRelation.DOCUMENT.getContentType())) {
                return Optional.of(FileType.DOCX);
            }
            return has(parts, XSSFRelation.WORKBOOK.getContentType()) ? Optional.of(FileType.XLSX) : Optional.empty();
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            return Optional.empty(); // no archive, no office file, or one that is broken; POI says so in many ways
        }
    }

    private static boolean has(OPCPackage parts, String contentType) {
        return !parts.getPartsByContentType(contentType).isEmpty();
    }

    private static Refusal oldOffice(String name, File file) {
        try (POIFSFileSystem contents = new POIFSFileSystem(file, true)) {
            if (contents.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return new Refusal("Tệp «%s» đang đặt mật khẩu nên người khác không mở được. Hãy bỏ mật khẩu.", name);
            }
        } catch (IOException | EmptyFileException e) {
            return new Refusal("Tệp «%s» bị hỏng, không mở được. %s", name, ACCEPTED);
        }
        return new Refusal("Tệp «%s» là tệp Word, Excel kiểu cũ. Hãy lưu lại thành .docx, .xlsx hoặc PDF.", name);
    }
}
