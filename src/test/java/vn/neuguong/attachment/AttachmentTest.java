package vn.neuguong.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SampleFiles;
import vn.neuguong.testing.Sending;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** The files of a unit's submission, from the clerk to the lead agency. */
@SystemTest
class AttachmentTest {

    private static final String REPORT_FILES = "Tài liệu kèm theo báo cáo";
    private static final String LIST = "Danh sách trích ngang";
    private static final int LARGEST = 20 * 1024 * 1024;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Sending sending;

    @Autowired
    private Attachments attachments;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @LocalServerPort
    private int port;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void twenty_megabytes_are_kept_byte_by_byte_and_one_more_is_refused() throws Exception {
        String report = issued("tep-1");
        byte[] content = SampleFiles.pdf("20 MB", LARGEST);
        sending.attach("pho-an.clerk", "prepareReport", report, REPORT_FILES, "Phụ lục số liệu.pdf", content);

        Attachment kept = only(report);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        assertThat(kept.sha256()).isEqualTo(sha256);
        assertThat(jdbc.sql("select encode(sha256(content), 'hex') from stored_file where sha256 = ?")
                        .param(sha256)
                        .query(String.class)
                        .single())
                .isEqualTo(sha256);
        ResponseEntity<byte[]> read = sending.read("pho-an.leader", kept.id());
        assertThat(read.getBody()).isEqualTo(content);

        String task = desk.task("pho-an.clerk", "prepareReport", report).getId();
        ResponseEntity<JsonNode> larger = sending.send(
                "pho-an.clerk", task, key(task, REPORT_FILES), "to.pdf", SampleFiles.pdf("x", LARGEST + 1));
        refused(larger, "Tệp «to.pdf» lớn hơn 20 MB.");
        only(report);
    }

    @Test
    void a_browser_is_told_what_a_file_is_and_to_run_nothing_in_it() {
        String report = issued("tep-2");
        attach(report, "Ảnh «tổng kết».png", SampleFiles.picture("png"));
        HttpHeaders headers = sending.read("pho-an.clerk", only(report).id()).getHeaders();
        assertThat(headers.getContentType()).hasToString("image/png");
        assertThat(headers.getContentDisposition().isInline()).isTrue();
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("Ảnh «tổng kết».png");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("script-src 'none'");

        attach(report, "bao-cao.docx", SampleFiles.docx());
        long document = attachments.of(Owner.submission(report)).get(1).id();
        assertThat(sending.read("pho-an.clerk", document)
                        .getHeaders()
                        .getContentDisposition()
                        .isAttachment())
                .isTrue();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing_behind() throws Exception {
        String report = issued("tep-3");
        String task = desk.task("pho-an.clerk", "prepareReport", report).getId();
        int stored = stored();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request(task, key(task, REPORT_FILES), 1_000_000));
            out.write(SampleFiles.pdf("nua chung", 400_000));
            out.flush();
        }
        Thread.sleep(1_500); // for the server to notice
        assertThat(attachments.of(Owner.submission(report))).isEmpty();
        assertThat(stored()).isEqualTo(stored);
    }

    private static byte[] request(String task, String key, int length) {
        return """
                POST /api/tasks/%s/attachments?name=a.pdf&folder=%s HTTP/1.1
                Host: 127.0.0.1
                Authorization: Basic %s
                Content-Type: application/octet-stream
                Content-Length: %d

                """.formatted(
                        task,
                        URLEncoder.encode(key, StandardCharsets.UTF_8),
                        Base64.getEncoder()
                                .encodeToString(
                                        ("pho-an.clerk:" + DemoDirectory.PASSWORD).getBytes(StandardCharsets.UTF_8)),
                        length)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void one_content_is_stored_once_and_deleted_with_its_last_file() {
        String first = issued("tep-4");
        String second = issued("tep-5");
        byte[] content = SampleFiles.pdf("mot noi dung");
        int stored = stored();
        attach(first, "a.pdf", content);
        attach(second, "b.pdf", content);
        assertThat(stored()).isEqualTo(stored + 1);

        String task = desk.task("pho-an.clerk", "prepareReport", first).getId();
        refused(
                sending.send("pho-an.clerk", task, key(task, REPORT_FILES), "lai.pdf", content),
                "Tệp «lai.pdf» đã được đính kèm rồi, với tên «a.pdf».");
        remove(first, task);
        assertThat(stored()).isEqualTo(stored + 1);
        remove(second, desk.task("pho-an.clerk", "prepareReport", second).getId());
        assertThat(stored()).isEqualTo(stored);
    }

    private void remove(String report, String task) {
        assertThat(sending.remove(
                                "pho-an.clerk",
                                task,
                                key(task, REPORT_FILES),
                                only(report).id())
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void only_who_works_on_the_open_task_changes_files_and_only_the_unit_reads_them_before_they_are_submitted() {
        String report = issued("tep-6");
        String task = desk.task("pho-an.clerk", "prepareReport", report).getId();
        String key = key(task, REPORT_FILES);
        attach(report, "a.pdf", SampleFiles.pdf("a"));
        long file = only(report).id();
        for (String stranger : List.of("pho-chau.clerk", "pho-an.leader", "lead", "admin", "council1")) {
            assertThat(sending.send(stranger, task, key, "x.pdf", SampleFiles.pdf("x"))
                            .getStatusCode()
                            .value())
                    .as(stranger)
                    .isEqualTo(409);
            assertThat(sending.remove(stranger, task, key, file).getStatusCode().value())
                    .as(stranger)
                    .isEqualTo(409);
        }
        assertThat(status("pho-an.leader", file)).isEqualTo(200);
        for (String stranger : List.of("pho-chau.clerk", "lead", "secretary", "council1", "inspector")) {
            assertThat(status(stranger, file)).as(stranger).isEqualTo(404);
        }

        cycle.prepareReport(report);
        refused(
                sending.send("pho-an.clerk", task, key, "x.pdf", SampleFiles.pdf("x")),
                "Đồng chí không nhận việc này, hoặc việc đã hoàn thành");
        String approving =
                desk.task("pho-an.leader", "approveSubmission", report).getId();
        JsonNode panel = sending.panel("pho-an.leader", approving);
        assertThat(panel.get("editable").asBoolean()).isFalse();
        assertThat(panel.at("/folders/0/files/0/name").asText()).isEqualTo("a.pdf");
        refused(sending.remove("pho-an.leader", approving, key, file), "Đồng chí không nhận việc này");

        cycle.approve(report);
        for (String reader : List.of("lead", "secretary", "emulation", "pho-an.clerk")) {
            assertThat(status(reader, file)).as(reader).isEqualTo(200);
        }
        assertThat(status("pho-chau.leader", file)).isEqualTo(404);
        assertThat(status("council1", file)).isEqualTo(404);
    }

    @Test
    void whoever_has_claimed_the_task_alone_changes_its_files() {
        String report = issued("tep-7");
        String task = desk.task("pho-an.clerk", "prepareReport", report).getId();
        assertThat(sending.panel("pho-an.clerk", task).get("editable").asBoolean())
                .isTrue();
        assertThat(sending.panel("pho-chau.clerk", task).get("folders")).isEmpty();
        tasks.setAssignee(task, "pho-chau.clerk");
        assertThat(sending.panel("pho-an.clerk", task).get("editable").asBoolean())
                .isFalse();
        assertThat(sending.panel("pho-chau.clerk", task).get("editable").asBoolean())
                .isTrue();
        assertThat(sending.panel("pho-an.clerk", "khong-co").get("folders")).isEmpty();
    }

    @Test
    void what_was_submitted_and_then_removed_stays_in_sight() {
        String report = issued("tep-8");
        attach(report, "lan-1.pdf", SampleFiles.pdf("lan 1"));
        cycle.prepareReport(report);
        cycle.approve(report);
        desk.submit(
                "lead",
                "checkSubmission",
                report,
                Map.of("decision", "RETURN", "comment", "Sai phụ lục", "newDue", "2022-09-06"));

        String task = desk.task("pho-an.clerk", "prepareReport", report).getId();
        attach(report, "lan-2.pdf", SampleFiles.pdf("lan 2"));
        long first = attachments.of(Owner.submission(report)).get(0).id();
        assertThat(sending.remove("pho-an.clerk", task, key(task, REPORT_FILES), first)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(attachments.of(Owner.submission(report)))
                .extracting(Attachment::name, Attachment::isRemoved, Attachment::isSubmitted)
                .containsExactly(tuple("lan-1.pdf", true, true), tuple("lan-2.pdf", false, false));
        assertThat(status("lead", first)).isEqualTo(200);
        refused(
                sending.remove("pho-an.clerk", task, key(task, REPORT_FILES), first),
                "Tệp này không còn trong mục hồ sơ.");
    }

    @Test
    void a_required_file_is_there_before_clerk_and_leader_send_the_nomination() {
        String plan = "tep-9";
        String id = plan + "/nominations/pho-an";
        cycle.startAndIssue(plan, PlanChange.only("NOMINATION"), PlanChange.requiredFile("summary-list"));
        List<Map<String, Object>> one = List.of(Cycle.nomination("Bà Lê Thị Bông"));
        assertThatThrownBy(() -> cycle.prepareNominations(id, one))
                .hasMessageContaining("còn thiếu tệp bắt buộc: «Danh sách trích ngang» của Bà Lê Thị Bông.");

        String task = desk.task("pho-an.clerk", "prepareNominations", id).getId();
        sending.attach("pho-an.clerk", "prepareNominations", id, LIST, "ds.xlsx", SampleFiles.xlsx());
        long file = only(id).id();
        sending.assign("pho-an.clerk", task, key(task, LIST), file, "Ông khác");
        assertThatThrownBy(() -> cycle.prepareNominations(id, one))
                .hasMessageContaining("Tệp «ds.xlsx» ghi là của «Ông khác», nhưng danh sách đề nghị không có tên này");
        sending.assign("pho-an.clerk", task, key(task, LIST), file, "Bà Lê Thị Bông");
        cycle.prepareNominations(id, one);

        jdbc.sql("update attachment set item = 'achievement-report' where id = ?")
                .param(file)
                .update();
        assertThatThrownBy(() -> cycle.approve(id)).hasMessageContaining("còn thiếu tệp");
        jdbc.sql("update attachment set item = 'summary-list' where id = ?")
                .param(file)
                .update();
        cycle.approve(id);
        assertThat(only(id).isSubmitted()).isTrue();
    }

    /** A plan that asks Phổ An for a report. @return the report's id */
    private String issued(String plan) {
        cycle.startAndIssue(plan, PlanChange.only("REPORT"));
        return plan + "/review-report/pho-an";
    }

    private void attach(String report, String name, byte[] content) {
        sending.attach("pho-an.clerk", "prepareReport", report, REPORT_FILES, name, content);
    }

    private Attachment only(String submission) {
        List<Attachment> files = attachments.of(Owner.submission(submission));
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private String key(String task, String folder) {
        return sending.key("pho-an.clerk", task, folder);
    }

    private int status(String person, long file) {
        return sending.read(person, file).getStatusCode().value();
    }

    private int stored() {
        return jdbc.sql("select count(*) from stored_file").query(Integer.class).single();
    }

    private static void refused(ResponseEntity<JsonNode> answer, String why) {
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody().get("message").asText()).startsWith(why);
    }
}
