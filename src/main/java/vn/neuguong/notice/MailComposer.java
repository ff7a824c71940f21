package vn.neuguong.notice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.DaysLeft;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.calendar.VietnameseTime;
import vn.neuguong.engine.Recipients;
import vn.neuguong.engine.Recipients.Recipient;

/** Words mails: from a notice, from the notices of a day, from what is open for a unit. */
@Component
class MailComposer {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

    private final Recipients recipients;
    private final MailText text;
    private final MailAddresses addresses;
    private final Clock clock;
    private final String baseUrl;

    MailComposer(
            Recipients recipients,
            MailText text,
            MailAddresses addresses,
            Clock clock,
            @Value("${neu-guong.base-url}") String baseUrl) {
        this.recipients = recipients;
        this.text = text;
        this.addresses = addresses;
        this.clock = clock;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** The mail that tells one notice. */
    Mail atOnce(Notice notice, Recipient recipient) {
        String task = recipients
                .tasks(List.of(recipient), List.of(notice.reference()))
                .get(notice.reference());
        return mail(
                "notice/" + notice.key(),
                new Letter(
                        MailText.subject(notice.subject()),
                        recipient.name(),
                        null,
                        List.of(Letter.Paragraph.of(null, notice.body())),
                        List.of(),
                        meeting(notice.appointment()),
                        link(task),
                        task == null ? "Mở Công việc" : "Mở việc này"),
                notice.appointment());
    }

    /** The mail of the day that lists what is open for a unit. */
    Mail openWork(String key, String unitName, List<Recipient> groups, List<OpenWork.Item> open) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> tasks = recipients.tasks(
                groups, open.stream().map(OpenWork.Item::businessKey).toList());
        List<Letter.Item> items = IntStream.range(0, open.size())
                .mapToObj(i -> item(
                        i + 1, open.get(i), today, link(tasks.get(open.get(i).businessKey()))))
                .toList();
        return mail(
                key,
                new Letter(
                        MailText.subject("Nhắc việc ngày %s: %d nhiệm vụ chưa hoàn thành – %s"
                                .formatted(VietnameseDate.format(today), open.size(), unitName)),
                        unitName,
                        "Đến ngày %s, đơn vị còn %d nhiệm vụ chưa hoàn thành. Đề nghị thực hiện đúng hạn, việc quá hạn thực hiện ngay:"
                                .formatted(VietnameseDate.format(today), open.size()),
                        List.of(),
                        items,
                        null,
                        link(null),
                        "Mở Công việc"),
                null);
    }

    /** The mail of the day that tells all of these notices. */
    Mail ofTheDay(String key, Recipient recipient, List<Notice> notices) {
        LocalDate today = LocalDate.now(clock);
        return mail(
                key,
                new Letter(
                        MailText.subject("Thông báo ngày %s: %d nội dung"
                                .formatted(VietnameseDate.format(today), notices.size())),
                        recipient.name(),
                        null,
                        notices.stream()
                                .map(notice -> Letter.Paragraph.of(notice.subject(), notice.body()))
                                .toList(),
                        List.of(),
                        null,
                        link(null),
                        "Mở Công việc"),
                null);
    }

    private static Letter.Item item(int number, OpenWork.Item open, LocalDate today, String link) {
        DaysLeft left = new DaysLeft(ChronoUnit.DAYS.between(today, open.lastDay()));
        return new Letter.Item(
                number,
                open.title(),
                open.plan(),
                VietnameseDate.format(open.lastDay()),
                left.phrase(),
                left.pressure() == DaysLeft.Pressure.OVERDUE,
                open.state(),
                link);
    }

    /** One that is cancelled is nothing to keep free for; the notice says which it was. */
    private static Letter.Meeting meeting(Appointment appointment) {
        return appointment == null || appointment.cancelled()
                ? null
                : new Letter.Meeting(
                        appointment.summary(),
                        "%s; dự kiến kết thúc lúc %s"
                                .formatted(
                                        VietnameseTime.formatMeeting(appointment.start()),
                                        VietnameseTime.format(appointment.end())),
                        appointment.place());
    }

    /** Straight to a task; to the list where there is none. */
    private String link(String task) {
        return baseUrl + TASKLIST + (task == null ? "" : "?task=" + URLEncoder.encode(task, StandardCharsets.UTF_8));
    }

    private Mail mail(String key, Letter letter, Appointment appointment) {
        String id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        return new Mail(
                key,
                "<%s@%s>".formatted(id, addresses.domain()),
                letter.subject(),
                text.text(letter),
                text.html(letter),
                appointment,
                OffsetDateTime.now(clock));
    }
}
