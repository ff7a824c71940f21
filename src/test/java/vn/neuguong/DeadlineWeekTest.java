package vn.neuguong;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.submission.SubmissionEntries;
import vn.neuguong.submission.SubmissionEntry;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.MailBox;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/**
 * The mails of Đức Phổ's deadline week, counted by hand and read: 28 units owe a report and nominations before 05/9/2022.
 * The last day, 04/9, is a Sunday, and from 01/9 on every day before it is off; the collections close before 09/9.
 */
@SystemTest
class DeadlineWeekTest {

    private static final String PLAN = "tuan-den-han";
    private static final List<String> DONE =
            List.of("hoi-nong-dan", "hoi-phu-nu", "hoi-cuu-chien-binh", "doan-thanh-nien", "lien-doan-lao-dong");
    private static final String WITH_LEADER = "pho-an"; // its report; its nominations are not prepared
    private static final String RETURNED = "pho-chau"; // its report, on 30/8; its nominations are accepted
    private static final String WAIVED = "nguyen-nghiem"; // likewise
    private static final String LATE = "pho-hoa"; // one of the other twenty

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MailBox mail;

    @Autowired
    private SubmissionEntries entries;

    private int counted;

    @BeforeEach
    void theWeekIsNear() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        cycle.startAndIssue(PLAN);
        assertThat(entries.ofPlan(PLAN)).hasSize(2 * 28);
        TestClock.set("2022-08-25T14:00:00+07:00");
        DONE.forEach(unit -> {
            settleNominations(unit);
            submitReport(unit);
            cycle.accept(report(unit));
        });
        Stream.of(RETURNED, WAIVED).forEach(unit -> {
            settleNominations(unit);
            submitReport(unit);
        });
        cycle.prepareReport(report(WITH_LEADER));
        mail.open(); // what was told before is not mailed
        addresses(person -> mail.address(person, person + "@duc-pho.example"));
    }

    @AfterEach
    void close() {
        addresses(person -> mail.address(person, null));
        mail.close();
    }

    @Test
    void each_unit_gets_one_mail_a_working_day_of_all_that_is_open_and_none_when_it_is_done() throws Exception {
        assertThat(mailsOn("2022-08-25")).isZero();
        // Friday, for the Sunday seven days before: the clerks of 20 units, clerk and leader of the one with both.
        assertThat(mailsOn("2022-08-26")).isEqualTo(20 + 2);
        List<String> digest =
                List.of(text(mail.of("pho-minh.clerk@duc-pho.example").get(0)).split("\n"));
        assertThat(digest).anySatisfy(line -> assertThat(line).contains("đơn vị còn 2 nhiệm vụ chưa hoàn thành"));
        assertThat(String.join("\n", digest))
                .contains(
                        "Báo cáo sơ kết",
                        "Hạn: 04/09/2022 (Còn 9 ngày) · chưa nộp",
                        "/camunda/app/tasklist/default/#/?task=");
        assertThat(text(mail.of("pho-an.leader@duc-pho.example").get(0)))
                .contains("(Còn 9 ngày) · chờ lãnh đạo duyệt", "(Còn 9 ngày) · chưa nộp");
        assertThat(mailsOn("2022-08-27")).isZero(); // Saturday
        assertThat(mailsOn("2022-08-28")).isZero();
        assertThat(mailsOn("2022-08-29")).isZero();
        // One report is returned until 07/9, which its clerk is told, one is waived, which its leader is told, too.
        at("2022-08-30T09:00:00+07:00");
        desk.submit(
                "lead",
                "checkSubmission",
                report(RETURNED),
                Map.of("decision", "RETURN", "comment", "Thiếu số liệu mục 2", "newDue", "2022-09-07"));
        desk.decide("lead", "checkSubmission", report(WAIVED), "WAIVE", "Nộp chung với đơn vị cấp trên");
        assertThat(mailsOn("2022-08-30")).isEqualTo(1 + 2);
        assertThat(text(mail.of("pho-chau.clerk@duc-pho.example").get(0)))
                .contains("trả lại để bổ sung", "Thiếu số liệu mục 2", "hết ngày 07/09/2022");

        // The last working day before: three days, one day and the last day in one; and seven days for the returned
        // one.
        mail.serverStops();
        theMorningOf("2022-08-31");
        mail.serverStarts();
        assertThat(counted()).isZero();
        at("2022-08-31T16:00:00+07:00");
        mail.round();
        assertThat(counted()).isEqualTo(20 + 2 + 1);
        at("2022-08-31T17:00:00+07:00");
        mail.round();
        assertThat(counted()).isZero();

        assertThat(mailsOn("2022-09-01")).isZero();
        // A leader has to approve before the next mail of the day comes.
        at("2022-09-02T10:00:00+07:00");
        cycle.prepareReport(report(LATE));
        assertThat(mailsOn("2022-09-02")).isEqualTo(1);
        assertThat(mail.of("pho-hoa.leader@duc-pho.example")).hasSize(1);
        assertThat(mailsOn("2022-09-03")).isZero();
        assertThat(mailsOn("2022-09-04")).isZero();

        // Clerk and leader of 21 units; from the second day on the lead agency, and from the fourth the standing
        // committee.
        assertThat(mailsOn("2022-09-05")).isEqualTo(21 * 2);
        assertThat(text(last("pho-minh.leader"))).contains("(Quá hạn 1 ngày) · chưa nộp");
        assertThat(mailsOn("2022-09-06")).isEqualTo(21 * 2 + 1 + 1); // one day is left for what was returned
        assertThat(text(last("lead"))).contains("21 đơn vị chưa nộp", "Đảng ủy phường Phổ Hòa", "và 1 đơn vị khác.");
        assertThat(text(last("pho-chau.clerk"))).contains("(Còn 1 ngày) · trả lại để bổ sung");
        assertThat(mailsOn("2022-09-07")).isEqualTo(21 * 2 + 1 + 1);
        assertThat(mailsOn("2022-09-08")).isEqualTo(22 * 2 + 1 + 1); // and what was returned is overdue itself
        assertThat(mail.of("secretary@duc-pho.example")).hasSize(1);
        assertThat(mailsOn("2022-09-09")).isZero(); // closed

        assertThat(mail.of("hoi-nong-dan.clerk@duc-pho.example")).isEmpty();
        assertThat(mail.of("nguyen-nghiem.clerk@duc-pho.example")).hasSize(1);
        assertThat(mail.of("pho-minh.clerk@duc-pho.example")).hasSize(2 + 4);
        assertThat(mail.all()).extracting(MimeMessage::getMessageID).doesNotContainNull();
        assertThat(mail.all().stream().map(DeadlineWeekTest::identity)).doesNotHaveDuplicates();
    }

    private void settleNominations(String unit) {
        String nominations = PLAN + "/nominations/" + unit;
        cycle.prepareNominations(nominations, List.of());
        cycle.approve(nominations);
        cycle.accept(nominations);
    }

    private void submitReport(String unit) {
        cycle.prepareReport(report(unit));
        cycle.approve(report(unit));
    }

    private static String report(String unit) {
        return PLAN + "/review-report/" + unit;
    }

    private void addresses(Consumer<String> person) {
        entries.ofPlan(PLAN).stream().map(SubmissionEntry::unitCode).distinct().forEach(unit -> {
            person.accept(unit + ".clerk");
            person.accept(unit + ".leader");
        });
        person.accept("lead");
        person.accept("secretary");
    }

    private void at(String moment) {
        TestClock.set(moment);
        jobs.run();
    }

    /** How many mails come of what is told on that day. */
    private int mailsOn(String day) {
        theMorningOf(day);
        return counted();
    }

    private void theMorningOf(String day) {
        at(day + "T10:30:00+07:00");
        at(day + "T11:00:00+07:00");
        mail.round();
    }

    /** How many mails have come since it was asked last. */
    private int counted() {
        int all = mail.all().size();
        int more = all - counted;
        counted = all;
        return more;
    }

    private MimeMessage last(String person) {
        List<MimeMessage> mails = mail.of(person + "@duc-pho.example");
        return mails.get(mails.size() - 1);
    }

    private static String identity(MimeMessage mail) {
        try {
            return mail.getMessageID() + " " + mail.getAllRecipients()[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plain text of a mail. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            BodyPart first = parts.getBodyPart(0);
            return text(first);
        }
        return part.getContent().toString();
    }
}
