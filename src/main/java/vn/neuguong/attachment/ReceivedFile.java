package vn.neuguong.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;

/**
 * A file that has arrived whole: on disk until it is stored, so that memory does not hold it; measured, hashed and
 * recognised. Closing it deletes it.
 */
record ReceivedFile(String name, Path path, int size, String sha256, FileType type) implements AutoCloseable {

    static final int LARGEST = 20 * 1024 * 1024;
    private static final int LONGEST_NAME = 150;

    /** @throws Refusal where it is empty, too large, broken off, or of a type that is not taken */
    static ReceivedFile receive(String fullName, long announced, InputStream body) throws IOException {
        String name = clean(fullName);
        if (announced > LARGEST) {
            throw tooLarge(name);
        }
        Path path = Files.createTempFile("attachment", null);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            int size = copy(name, new DigestInputStream(body, digest), path);
            FileType type = FileRecognition.recognise(name, path);
            return new ReceivedFile(type.named(name), path, size, HexFormat.of().formatHex(digest.digest()), type);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static int copy(String name, InputStream body, Path path) throws IOException {
        byte[] content = new byte[64 * 1024];
        int size = 0;
        try (OutputStream file = Files.newOutputStream(path)) {
            for (int read = read(name, body, content); read >= 0; read = read(name, body, content)) {
                size += read;
                if (size > LARGEST) {
                    throw tooLarge(name);
                }
                file.write(content, 0, read);
            }
        }
        if (size == 0) {
            throw new Refusal("Tệp «%s» không có nội dung (0 byte). Hãy chọn lại tệp.", name);
        }
        return size;
    }

    private static int read(String name, InputStream body, byte[] content) {
        try {
            return body.read(content);
        } catch (IOException e) { // the sender is gone, and will hardly read this
            throw new Refusal("Tệp «%s» chưa được gửi trọn vẹn nên không được lưu. Hãy gửi lại.", name);
        }
    }

    /** The last part of a path, without what cannot be shown. */
    private static String clean(String fullName) {
        String name = Text.clean(
                fullName.substring(fullName.lastIndexOf('/') + 1).replaceAll("^.*\\\\|[\\p{Cntrl}\\p{Cf}]", ""));
        if (name.isEmpty()) {
            throw new Refusal("Tệp chưa có tên. Hãy đặt tên tệp rồi gửi lại.");
        }
        if (name.length() > LONGEST_NAME) {
            throw new Refusal("Tên tệp «%s…» quá dài. Hãy đặt tên ngắn hơn.", name.substring(0, LONGEST_NAME));
        }
        return name;
    }

    private static Refusal tooLarge(String name) {
        return new Refusal("Tệp «%s» lớn hơn 20 MB. Hãy giảm dung lượng hoặc chia thành nhiều tệp.", name);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
