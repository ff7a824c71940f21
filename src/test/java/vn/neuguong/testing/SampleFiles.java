package vn.neuguong.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Real files of the types that people attach, and of some that they cannot. */
public final class SampleFiles {

    private interface Writing {
        void to(ByteArrayOutputStream out) throws Exception;
    }

    private SampleFiles() {}

    /** One page that says something. */
    public static byte[] pdf(String text) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        int[] at = new int[6];
        String content = "BT /F1 24 Tf 72 700 Td (" + text + ") Tj ET";
        String[] objects = {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + content.length() + ">>stream\n" + content + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        };
        for (int i = 0; i < objects.length; i++) {
            at[i] = pdf.length();
            pdf.append(i + 1).append(" 0 obj").append(objects[i]).append("endobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 6\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            pdf.append("%010d 00000 n \n".formatted(at[i]));
        }
        pdf.append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(table));
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PDF of exactly this size; a reader skips what follows its end. */
    public static byte[] pdf(String text, int size) {
        byte[] pdf = pdf(text);
        byte[] padded = Arrays.copyOf(pdf, size);
        Arrays.fill(padded, pdf.length, size, (byte) '\n');
        return padded;
    }

    public static byte[] picture(String format) {
        return written(out -> ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), format, out));
    }

    public static byte[] docx() {
        return written(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("Báo cáo tóm tắt thành tích");
                document.write(out);
            }
        });
    }

    public static byte[] xlsx() {
        return xlsx(XSSFWorkbookType.XLSX);
    }

    /** With macros. */
    public static byte[] xlsm() {
        return xlsx(XSSFWorkbookType.XLSM);
    }

    private static byte[] xlsx(XSSFWorkbookType type) {
        return written(out -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook(type)) {
                workbook.createSheet("Danh sách");
                workbook.write(out);
            }
        });
    }

    /** From before 2007. */
    public static byte[] xls() {
        return written(out -> {
            try (HSSFWorkbook workbook = new HSSFWorkbook()) {
                workbook.createSheet("Danh sách");
                workbook.write(out);
            }
        });
    }

    /** An Excel file that opens with a password only. */
    public static byte[] lockedXlsx() {
        return written(out -> {
            try (POIFSFileSystem files = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("bi-mat");
                try (var content = encryptor.getDataStream(files)) {
                    content.write(xlsx());
                }
                files.writeFilesystem(out);
            }
        });
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
