package vn.neuguong.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.neuguong.directory.DirectoryImport.FirstPassword;
import vn.neuguong.engine.Refusal;

/**
 * The import of the directory as a command: {@code --neu-guong.directory.import=<file>[,<file>]} shows what would change,
 * {@code --neu-guong.directory.apply=<new file>} applies it and writes the first passwords there, for the file's owner
 * only. The application ends when it is done, with an exit code other than 0 where nothing could be done.
 */
@Component
@ConditionalOnProperty(DirectoryCommand.IMPORT)
public class DirectoryCommand implements ApplicationRunner, ExitCodeGenerator {

    /** The property that makes the application a command. */
    public static final String IMPORT = "neu-guong.directory.import";

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryCommand.class);

    private final DirectoryImport imports;
    private final List<Path> files;
    private final Path passwords;
    private int exitCode;

    DirectoryCommand(
            DirectoryImport imports,
            @Value("${" + IMPORT + "}") List<String> files,
            @Value("${neu-guong.directory.apply:}") String passwords) {
        this.imports = imports;
        this.files = files.stream().map(Path::of).toList();
        this.passwords = passwords.isEmpty() ? null : Path.of(passwords);
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            run();
        } catch (BadDirectoryFile bad) {
            bad.problems().forEach(problem -> LOG.error(problem.sentence()));
            fail(bad.getMessage());
        } catch (Refusal refusal) {
            fail(refusal.getMessage());
        } catch (IOException e) {
            fail("Không đọc hoặc không ghi được tệp " + e.getMessage());
        }
    }

    private void fail(String message) {
        LOG.error(message);
        exitCode = 1;
    }

    private void run() throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (Path file : files) {
            uploads.add(new Upload(file.getFileName().toString(), Files.readAllBytes(file)));
        }
        Preview preview = imports.preview(uploads);
        preview.changes().forEach(change -> LOG.info(sentence(change)));
        LOG.info(
                "{} thay đổi; {} dòng không thay đổi; không có trong tệp và giữ nguyên: {} đơn vị, {} người dùng",
                preview.changes().size(),
                preview.unchanged(),
                preview.absentUnits().size(),
                preview.absentPeople().size());
        if (passwords != null) {
            apply(uploads, preview.version());
        }
    }

    private static String sentence(Change change) {
        String differences = change.differences().stream()
                .map(difference ->
                        "%s: «%s» → «%s»".formatted(difference.field(), difference.before(), difference.after()))
                .collect(Collectors.joining("; "));
        return "%s – %s %s (%s): %s"
                .formatted(change.label(), change.sheet(), change.code(), change.name(), differences);
    }

    /** The file for the passwords is made first: passwords that nobody can be told would be lost. */
    private void apply(List<Upload> uploads, String version) throws IOException {
        Files.createFile(passwords, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        List<FirstPassword> first;
        try {
            first = imports.apply(uploads, version).passwords();
        } catch (RuntimeException e) {
            Files.delete(passwords);
            throw e;
        }
        Files.writeString(passwords, csv(first), StandardCharsets.UTF_8);
        LOG.info("Đã áp dụng; mật khẩu ban đầu của {} người mới ở tệp {}", first.size(), passwords);
    }

    private static String csv(List<FirstPassword> passwords) {
        return passwords.stream()
                .map(person -> "%s,\"%s\",%s\n".formatted(person.id(), person.name(), person.password()))
                .collect(Collectors.joining("", "Tên đăng nhập,Họ và tên,Mật khẩu ban đầu\n", ""));
    }
}
