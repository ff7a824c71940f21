package vn.neuguong.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.directory.Change.Difference;
import vn.neuguong.directory.Change.Kind;
import vn.neuguong.directory.DirectoryImport.Applied;
import vn.neuguong.directory.DirectoryImport.FirstPassword;
import vn.neuguong.engine.Accounts;
import vn.neuguong.engine.People;
import vn.neuguong.organization.Units;
import vn.neuguong.submission.Submission;
import vn.neuguong.submission.SubmissionStep;
import vn.neuguong.submission.Submissions;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** The import of the directory into the real one; each test with units and people of its own. */
@SystemTest
class DirectoryImportTest {

    private static final String UNITS = "Mã đơn vị;Tên đơn vị;Mã loại đơn vị;Tên loại đơn vị;Mã đơn vị cấp trên;"
            + "Thư điện tử;Hiệu lực từ ngày;Hiệu lực đến ngày;Mã đơn vị kế thừa\n";
    private static final String PEOPLE = "Tên đăng nhập;Họ và tên;Thư điện tử;Mã đơn vị;Vai trò\n";

    @Autowired
    private DirectoryImport imports;

    @Autowired
    private Units units;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Submissions submissions;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void the_demos_own_files_change_nothing() throws IOException {
        List<Upload> files = List.of(DemoDirectory.file("nguoi-dung.csv"), DemoDirectory.file("don-vi.csv"));
        Preview preview = imports.preview(files);
        assertThat(preview.changes()).isEmpty();
        assertThat(preview.unchanged()).isEqualTo(30 + 72);
        assertThat(preview.absentPeople()).contains("admin");
        assertThat(imports.apply(files, preview.version()).changes()).isEmpty();
    }

    @Test
    void units_and_people_are_previewed_applied_and_then_known() {
        List<Upload> files = List.of(
                units("nd-a;Chi bộ A;nd-lop;Lớp thử nghiệm;;;;;", "nd-b;Chi bộ B;nd-lop;;nd-a;b@nd.vn;01/7/2020;;"),
                people("nd.hoa;Trần Thị Hoa;hoa@nd.vn;nd-a;cán bộ", "nd.sep;Lê Sếp;;nd-a, nd-b;Lãnh đạo, Văn phòng"));
        Preview preview = imports.preview(files);
        assertThat(preview.changes())
                .extracting(Change::label, Change::sheet, Change::code)
                .containsExactly(
                        tuple("Thêm mới", "Loại đơn vị", "nd-lop"),
                        tuple("Thêm mới", "Đơn vị", "nd-a"),
                        tuple("Thêm mới", "Đơn vị", "nd-b"),
                        tuple("Thêm mới", "Người dùng", "nd.hoa"),
                        tuple("Thêm mới", "Người dùng", "nd.sep"));
        assertThat(accounts.all()).doesNotContainKey("nd.hoa");

        Applied applied = imports.apply(files, preview.version());
        assertThat(applied.changes()).isEqualTo(preview.changes());
        assertThat(units.get("nd-b").parent()).isEqualTo("nd-a");
        assertThat(people.name("nd.hoa")).isEqualTo("Trần Thị Hoa");
        assertThat(identity.createUserQuery().userId("nd.hoa").singleResult().getLastName())
                .isEqualTo("Hoa");
        assertThat(people.groupsOf("nd.hoa")).containsExactly("nd-a.clerks");
        assertThat(people.groupsOf("nd.sep")).containsExactlyInAnyOrder("nd-a.leaders", "nd-b.leaders", "office");
        assertThat(applied.passwords()).extracting(FirstPassword::id).containsExactly("nd.hoa", "nd.sep");
        assertThat(applied.passwords()).allMatch(person -> identity.checkPassword(person.id(), person.password()));
        Preview again = imports.preview(files);
        assertThat(again.changes()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(4);
        assertThat(imports.apply(files, again.version()).passwords()).isEmpty();
    }

    /** The engine refuses a password that has a part of the name in it, and random letters often spell a short one. */
    @Test
    void people_with_very_short_names_get_passwords_too() {
        apply(people(
                IntStream.range(0, 40).mapToObj("tn.%d;Lê Thị A;;;"::formatted).toArray(String[]::new)));
        assertThat(accounts.all()).containsKey("tn.39");
    }

    @Test
    void a_change_is_shown_old_and_new_and_only_groups_of_the_import_are_left() {
        apply(units("dt-a;Chi bộ A;dt-lop;Lớp đổi tên;;;;;"), people("dt.hoa;Trần Thị Hoa;;dt-a;clerk,leader"));
        String password = "Mat-khau-cu-1";
        var user = identity.createUserQuery().userId("dt.hoa").singleResult();
        user.setPassword(password);
        identity.saveUser(user);
        people.setGroup("council.dt", "Hội đồng", List.of("dt.hoa"));
        identity.createMembership("dt.hoa", "camunda-admin");

        List<Upload> files =
                List.of(units("dt-a;Chi bộ Á;dt-lop;;;;;;"), people("dt.hoa;Trần Thị Hoà;h@dt.vn;dt-a;clerk"));
        Preview preview = imports.preview(files);
        assertThat(preview.changes())
                .flatExtracting(Change::differences)
                .contains(
                        new Difference("Tên đơn vị", "Chi bộ A", "Chi bộ Á"),
                        new Difference("Họ và tên", "Trần Thị Hoa", "Trần Thị Hoà"),
                        new Difference("Thư điện tử", "", "h@dt.vn"));
        Applied applied = imports.apply(files, preview.version());
        assertThat(applied.passwords()).isEmpty();
        assertThat(people.groupsOf("dt.hoa")).containsExactlyInAnyOrder("dt-a.clerks", "council.dt", "camunda-admin");
        assertThat(identity.checkPassword("dt.hoa", password)).isTrue();
        assertThat(identity.createGroupQuery()
                        .groupId("dt-a.clerks")
                        .singleResult()
                        .getName())
                .isEqualTo("Cán bộ lập báo cáo – Chi bộ Á");
        identity.deleteMembership("dt.hoa", "camunda-admin");
    }

    @Test
    void what_is_missing_from_the_file_stays_and_is_named() {
        apply(units("gn-a;Chi bộ A;gn-lop;Lớp giữ nguyên;;;;;", "gn-b;Chi bộ B;gn-lop;;;;;;"));
        Preview preview = imports.preview(List.of(units("gn-a;Chi bộ A;gn-lop;;;;;;")));
        assertThat(preview.absentUnits()).contains("gn-b", "pho-an").doesNotContain("gn-a");
        assertThat(preview.absentPeople()).isEmpty();
        apply(units("gn-a;Chi bộ A;gn-lop;;;;;;"));
        assertThat(units.get("gn-b").validTo()).isNull();
    }

    @Test
    void what_was_not_previewed_is_not_applied() {
        Upload file = units("xt-a;Chi bộ A;xt-lop;Lớp xem trước;;;;;");
        String version = imports.preview(List.of(file)).version();
        apply(units("xt-a;Chi bộ khác;xt-lop;Lớp xem trước;;;;;"));
        assertThatThrownBy(() -> imports.apply(List.of(file), version))
                .hasMessage("Tệp hoặc danh bạ đã thay đổi kể từ khi xem trước. Hãy xem trước lại rồi áp dụng.");
        assertThat(units.get("xt-a").name()).isEqualTo("Chi bộ khác");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ;X;party-cell;;;;;;                           | cột «Mã đơn vị»: chưa ghi.
            Pho An;X;party-cell;;;;;;                     | cột «Mã đơn vị»: «Pho An» không đúng dạng mã: chỉ dùng chữ thường không dấu, chữ số, dấu gạch nối, tối đa 40 ký tự.
            ok;;party-cell;;;;;;                          | cột «Tên đơn vị»: chưa ghi.
            ok;X;;;;;;;                                   | cột «Mã loại đơn vị»: chưa ghi.
            ok;X;party-cel;;;;;;                          | cột «Mã loại đơn vị»: không có loại đơn vị nào có mã hoặc tên «party-cel». Nếu là loại mới, hãy ghi thêm tên loại.
            ok;X;Lớp mới;Lớp mới;;;;;                     | cột «Mã loại đơn vị»: «Lớp mới» không đúng dạng mã: chỉ dùng chữ thường không dấu, chữ số, dấu gạch nối, tối đa 40 ký tự.
            ok;X;party-cell;;khong-co;;;;                 | cột «Mã đơn vị cấp trên»: không có đơn vị nào có mã «khong-co».
            ok;X;party-cell;;ok;;;;                       | cột «Mã đơn vị cấp trên»: tạo thành vòng: đơn vị cấp trên của «ok» lại dẫn về chính nó.
            ok;X;party-cell;;;thư@;;;                     | cột «Thư điện tử»: «thư@» không phải là địa chỉ thư điện tử.
            ok;X;party-cell;;;;31/02/2022;;               | cột «Hiệu lực từ ngày»: «31/02/2022» không phải là một ngày. Hãy viết ngày như 05/9/2022.
            ok;X;party-cell;;;;;1/7/25;                   | cột «Hiệu lực đến ngày»: «1/7/25» không phải là một ngày. Hãy viết ngày như 05/9/2022.
            ok;X;party-cell;;;;2/7/2025;1/7/2025;         | cột «Hiệu lực đến ngày»: sớm hơn ngày bắt đầu có hiệu lực.
            ok;X;party-cell;;;;;1/7/2025;khong-co         | cột «Mã đơn vị kế thừa»: không có đơn vị nào có mã «khong-co».
            ok;X;party-cell;;;;;1/7/2025;ok               | cột «Mã đơn vị kế thừa»: đơn vị không thể kế thừa chính mình.
            ok;X;party-cell;;;;;;pho-an                   | cột «Hiệu lực đến ngày»: chưa ghi, trong khi đã ghi đơn vị kế thừa.
            """)
    void a_bad_row_of_a_unit_is_refused(String row, String sentence) {
        assertThat(refused(units(row))).containsExactly("«Đơn vị», dòng 2, " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ;Trần Hoa;;;                                  | cột «Tên đăng nhập»: chưa ghi.
            trần hoa;Trần Hoa;;;                          | cột «Tên đăng nhập»: «trần hoa» không đúng dạng: chỉ dùng chữ không dấu, chữ số và các dấu . _ @ -, tối đa 64 ký tự.
            hoa;;;;                                       | cột «Họ và tên»: chưa ghi.
            hoa;Trần Hoa;hoa.vn;;                         | cột «Thư điện tử»: «hoa.vn» không phải là địa chỉ thư điện tử.
            hoa;Trần Hoa;;;cán bộ                         | cột «Mã đơn vị»: chưa ghi, trong khi vai trò là cán bộ hoặc lãnh đạo của đơn vị.
            hoa;Trần Hoa;;khong-co;cán bộ                 | cột «Mã đơn vị»: không có đơn vị nào có mã «khong-co».
            hoa;Trần Hoa;;pho-an;                         | cột «Vai trò»: chưa ghi vai trò trong đơn vị. Hãy ghi «Cán bộ lập báo cáo» hoặc «Lãnh đạo đơn vị».
            hoa;Trần Hoa;;;giám đốc                       | cột «Vai trò»: «giám đốc» không phải là một vai trò của hệ thống.
            """)
    void a_bad_row_of_a_person_is_refused(String row, String sentence) {
        assertThat(refused(people(row))).containsExactly("«Người dùng», dòng 2, " + sentence);
    }

    @Test
    void everything_wrong_is_told_at_once_and_nothing_changes() {
        Map<String, ?> accountsBefore = accounts.all();
        List<?> unitsBefore = units.all();
        Upload bad = units(
                "lh-a;Chi bộ A;lh-lop;Lớp lỗi;;;;1/7/2022;lh-b",
                "lh-a;Chi bộ A;lh-lop;Lớp khác;;;;;",
                "lh-b;Chi bộ B;lh-lop;;lh-c;;;;",
                "lh-c;Chi bộ C;lh-lop;;lh-b;;;;");
        assertThat(refused(bad, people("lh.x;Lê X;;;office", "lh.x;Lê X;;;", "lh.y;;;;")))
                .containsExactly(
                        "«Đơn vị», dòng 3, cột «Mã đơn vị»: «lh-a» trùng với dòng 2.",
                        "«Đơn vị», dòng 3, cột «Tên loại đơn vị»: loại «lh-lop» đã có tên khác ở dòng trên: «Lớp lỗi».",
                        "«Đơn vị», dòng 4, cột «Mã đơn vị cấp trên»: tạo thành vòng: đơn vị cấp trên của «lh-b» lại"
                                + " dẫn về chính nó.",
                        "«Đơn vị», dòng 5, cột «Mã đơn vị cấp trên»: tạo thành vòng: đơn vị cấp trên của «lh-c» lại"
                                + " dẫn về chính nó.",
                        "«Người dùng», dòng 3, cột «Tên đăng nhập»: «lh.x» trùng với dòng 2.",
                        "«Người dùng», dòng 4, cột «Họ và tên»: chưa ghi.");
        assertThat(accounts.all()).isEqualTo(accountsBefore);
        assertThat(units.all()).isEqualTo(unitsBefore);
    }

    @Test
    void successors_that_form_a_circle_are_refused() {
        assertThat(refused(units(
                        "vk-a;Chi bộ A;vk-lop;Lớp vòng;;;;1/7/2022;vk-b", "vk-b;Chi bộ B;vk-lop;;;;;1/7/2022;vk-a")))
                .hasSize(2)
                .allMatch(sentence -> sentence.contains("đơn vị kế thừa của «vk-"));
    }

    @Test
    void a_unit_merged_in_the_middle_of_a_cycle_hands_over_when_the_import_is_applied() {
        String[] unitRows = {"sg-a;Chi bộ A;sg-lop;Lớp sáp nhập;;;;;", "sg-b;Chi bộ B;sg-lop;;;;;;"};
        apply(units(unitRows), people("sg-a.clerk;Cán bộ A;;sg-a;clerk", "sg-b.clerk;Cán bộ B;;sg-b;clerk"));
        cycle.startAndIssue("sap-nhap", PlanChange.audience("sg-lop"));
        String report = "sap-nhap/review-report/sg-a";
        TestClock.set("2022-08-21T09:00:00+07:00");

        Upload merging = units("sg-a;Chi bộ A;sg-lop;;;;;20/8/2022;sg-b");
        assertThat(imports.preview(List.of(merging)).changes())
                .singleElement()
                .extracting(Change::kind)
                .isEqualTo(Kind.MERGED);
        apply(merging);
        assertThat(desk.tasks("sg-a.clerk", "prepareReport", report)).isEmpty();
        assertThat(desk.tasks("sg-b.clerk", "prepareReport", report)).hasSize(1);
        assertThat(submissions.get(report))
                .extracting(Submission::unitCode, Submission::responsibleCode)
                .containsExactly("sg-a", "sg-b");
        assertThat(submissions.steps(report)).extracting(SubmissionStep::action).endsWith("HANDED_OVER");

        assertThat(imports.preview(List.of(units("sg-a;Chi bộ A;sg-lop;;;;;19/8/2022;sg-b")))
                        .changes())
                .singleElement()
                .extracting(Change::kind)
                .isEqualTo(Kind.CHANGED);
        assertThat(imports.preview(List.of(units("sg-b;Chi bộ B;sg-lop;;;;;31/12/2022;")))
                        .changes())
                .singleElement()
                .extracting(Change::kind)
                .isEqualTo(Kind.ENDED);
    }

    private void apply(Upload... files) {
        imports.apply(List.of(files), imports.preview(List.of(files)).version());
    }

    private List<String> refused(Upload... files) {
        BadDirectoryFile bad = catchThrowableOfType(BadDirectoryFile.class, () -> imports.preview(List.of(files)));
        assertThat(bad)
                .hasMessage(
                        "Tệp có %d lỗi nên danh bạ không thay đổi. Hãy sửa tệp rồi tải lên lại.",
                        bad.problems().size());
        return bad.problems().stream().map(Problem::sentence).toList();
    }

    private static Upload units(String... rows) {
        return csv("don-vi.csv", UNITS, rows);
    }

    private static Upload people(String... rows) {
        return csv("nguoi-dung.csv", PEOPLE, rows);
    }

    private static Upload csv(String name, String headings, String... rows) {
        String text = Stream.of(rows).collect(Collectors.joining("\n", headings, "\n"));
        return new Upload(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
