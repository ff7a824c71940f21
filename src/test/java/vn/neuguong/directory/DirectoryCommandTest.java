package vn.neuguong.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.engine.Accounts;
import vn.neuguong.testing.SystemTest;

/** The import from a shell: it shows, it applies only when told to, and its exit code says how it went. */
@SystemTest
class DirectoryCommandTest {

    @TempDir
    private Path folder;

    @Autowired
    private DirectoryImport imports;

    @Autowired
    private Accounts accounts;

    @Test
    void it_shows_only_unless_it_is_told_where_the_first_passwords_go() throws IOException {
        String file = people("lenh.hoa,Trần Thị Hoa,,pho-an,Cán bộ\n");
        assertThat(exitCode(file, "")).isZero();
        assertThat(accounts.all()).doesNotContainKey("lenh.hoa");

        Path passwords = folder.resolve("mat-khau.csv");
        assertThat(exitCode(file, passwords.toString())).isZero();
        assertThat(accounts.all()).containsKey("lenh.hoa");
        assertThat(Files.readAllLines(passwords)).hasSize(2).last().asString().startsWith("lenh.hoa,\"Trần Thị Hoa\",");
        assertThat(Files.getPosixFilePermissions(passwords)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_bad_file_a_missing_one_and_a_file_that_would_be_overwritten_end_with_an_error() throws IOException {
        assertThat(exitCode(people("lenh.x,,,,\n"), "")).isEqualTo(1);
        assertThat(exitCode(folder.resolve("khong-co.csv").toString(), "")).isEqualTo(1);
        String good = people("lenh.y,Lê Y,,,\n");
        assertThat(exitCode(good, good)).isEqualTo(1);
        assertThat(accounts.all()).doesNotContainKey("lenh.y");
    }

    private String people(String row) throws IOException {
        return Files.writeString(folder.resolve("nguoi-dung.csv"), "id,name,email,units,roles\n" + row)
                .toString();
    }

    private int exitCode(String file, String passwords) {
        DirectoryCommand command = new DirectoryCommand(imports, List.of(file), passwords);
        command.run(null);
        return command.getExitCode();
    }
}
