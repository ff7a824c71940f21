package vn.neuguong.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import vn.neuguong.testing.Absent;
import vn.neuguong.testing.MailBox;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** What stands in a mail, read as it came over the wire. */
@SystemTest
class MailContentTest {

    private static final String ADDRESS = "pho-an.clerk@pho-an.example";

    @Autowired
    private MailBox mail;

    @Autowired
    private Notices notices;

    @Autowired
    private Absent absent;

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void open() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        mail.open();
        mail.address("pho-an.clerk", ADDRESS);
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_mail_reads_as_it_was_told_in_text_and_in_html() throws Exception {
        MimeMessage received =
                tell("content/1", "Trả lại: Báo cáo sơ kết ở xã Phổ An", "Đề nghị bổ sung số liệu.\nHạn: 04/9/2022.");

        assertThat(received.getSubject()).isEqualTo("Trả lại: Báo cáo sơ kết ở xã Phổ An");
        assertThat(received.getFrom()[0].toString()).contains("neu-guong@duc-pho.example");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getHeader("Date")[0]).isEqualTo("Wed, 10 Aug 2022 08:00:00 +0700");
        Map<String, String> parts = parts(received);
        assertThat(parts).containsOnlyKeys("text/plain", "text/html");
        assertThat(parts.get("text/plain"))
                .startsWith("Kính gửi: Cán bộ lập báo cáo – Đảng ủy xã Phổ An")
                .contains("\nĐề nghị bổ sung số liệu.\nHạn: 04/9/2022.\n")
                .contains("Mở Công việc: http://localhost:8080/camunda/app/tasklist/default/#/");
        assertThat(parts.get("text/html"))
                .contains("Đảng ủy xã Phổ An")
                .contains("<p style=\"margin:0 0 8px 0;\">Đề nghị bổ sung số liệu.</p>")
                .contains("href=\"http://localhost:8080/camunda/app/tasklist/default/#/\"");
    }

    @Test
    void what_people_typed_is_text_in_html_and_no_header_in_the_subject() throws Exception {
        MimeMessage received = tell(
                "content/2",
                "Trả lại\r\nBcc: someone@else.example\r\n\r\nX",
                "<script>alert('1')</script> & <b>đậm</b>");

        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getSubject()).isEqualTo("Trả lại Bcc: someone@else.example X");
        assertThat(parts(received).get("text/html"))
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &lt;b&gt;đậm&lt;/b&gt;");
        assertThat(parts(received).get("text/plain")).contains("<script>alert('1')</script> & <b>đậm</b>");
        // A subject of ASCII letters alone is not encoded, and so the more dangerous.
        assertThat(tell("content/3", "a\nBcc: b@c.example", "x").getHeader("Bcc"))
                .isNull();
    }

    @Test
    void it_leads_straight_to_the_task() throws Exception {
        absent.units("thu-1");
        String report = absent.asked("thu-do-1", "thu-1");
        mail.address("thu-1-a.clerk", "a@thu-1.example");
        notices.tell(new Notice("content/task", "thu-1-a.clerks", "Nhắc nộp", "Còn 3 ngày.", report));
        mail.round();

        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(report)
                .singleResult()
                .getId();
        String link = "http://localhost:8080/camunda/app/tasklist/default/#/?task=" + task;
        MimeMessage received = mail.of("a@thu-1.example").get(0);
        assertThat(parts(received).get("text/plain")).contains("Mở việc này: " + link);
        assertThat(HtmlUtils.htmlUnescape(parts(received).get("text/html"))).contains("href=\"" + link + "\"");
    }

    @Test
    void every_event_has_its_own_message_id() throws Exception {
        MimeMessage one = tell("content/4", "Một", "Một");
        MimeMessage other = tell("content/5", "Một", "Một");
        assertThat(one.getMessageID()).matches("<[0-9a-f-]{36}@duc-pho\\.example>");
        assertThat(other.getMessageID())
                .matches("<[0-9a-f-]{36}@duc-pho\\.example>")
                .isNotEqualTo(one.getMessageID());
    }

    @Test
    void an_appointment_goes_into_the_calendar() throws Exception {
        notices.tell(new Notice("content/session", "pho-an.clerks", "Mời họp Hội đồng", "Kính mời dự họp.", "content")
                .with(new Appointment(
                        "session/content",
                        1,
                        "Họp Hội đồng xét chọn; phiên 1",
                        "Phòng họp số 2, Thị ủy Đức Phổ",
                        Instant.parse("2022-09-06T01:00:00Z"),
                        Instant.parse("2022-09-06T04:30:00Z"))));
        mail.round();

        MimeMessage received = mail.of(ADDRESS).get(0);
        Map<String, String> parts = parts(received);
        assertThat(parts).containsOnlyKeys("text/plain", "text/html", "text/calendar", "application/ics");
        assertThat(parts.get("text/plain"))
                .contains(
                        "Thời gian: 08:00, thứ Ba, ngày 06/9/2022; dự kiến kết thúc lúc 11:30\nĐịa điểm: Phòng họp số 2, Thị ủy Đức Phổ\n");
        assertThat(parts.get("application/ics")).isEqualTo(parts.get("text/calendar"));
        Calendar calendar = calendar(parts.get("text/calendar"));
        VEvent event = calendar.<VEvent>getComponents("VEVENT").get(0);
        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event.getSummary().getValue()).isEqualTo("Họp Hội đồng xét chọn; phiên 1");
        assertThat(event.getLocation().getValue()).isEqualTo("Phòng họp số 2, Thị ủy Đức Phổ");
        assertThat(event.getUid().get().getValue()).isEqualTo("session/content@duc-pho.example");
        assertThat(event.getSequence().getSequenceNo()).isEqualTo(1);
        assertThat(parts.get("text/calendar"))
                .contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20220906T080000")
                .contains("DTEND;TZID=Asia/Ho_Chi_Minh:20220906T113000")
                .contains("BEGIN:VTIMEZONE")
                .contains("mailto:" + ADDRESS);
    }

    private MimeMessage tell(String key, String subject, String body) {
        int before = mail.of(ADDRESS).size();
        notices.tell(new Notice(key, "pho-an.clerks", subject, body, "content"));
        mail.round();
        assertThat(mail.of(ADDRESS)).hasSize(before + 1);
        return mail.of(ADDRESS).get(before);
    }

    private static Calendar calendar(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    /** All leaves by their type, as text with the line ends of Java. */
    static Map<String, String> parts(Part part) throws MessagingException, IOException {
        Map<String, String> parts = new TreeMap<>();
        if (part.getContent() instanceof MimeMultipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                parts.putAll(parts(several.getBodyPart(i)));
            }
        } else {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            part.getDataHandler().getInputStream().transferTo(bytes);
            String type = part.getContentType().replaceAll(";(?s).*", "").toLowerCase();
            parts.put(type, bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
        }
        return parts;
    }
}
