package vn.neuguong.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.engine.People;
import vn.neuguong.notice.Deliveries.State;
import vn.neuguong.notice.Deliveries.Told;
import vn.neuguong.testing.MailBox;
import vn.neuguong.testing.MoodySmtp;
import vn.neuguong.testing.SameMoment;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Every mail goes out, once, whatever the mail server is like. */
@SystemTest
class MailDeliveryTest {

    private static final String CLERK = "pho-an.clerk";
    private static final String LEADER = "pho-an.leader";

    @Autowired
    private MailBox mail;

    @Autowired
    private Notices notices;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private People people;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailServer server;

    @BeforeEach
    void open() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        mail.open();
        mail.address(CLERK, "clerk@pho-an.example");
        mail.address(LEADER, "leader@pho-an.example");
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_notice_goes_once_to_each_member_of_the_group() {
        tell("delivery/once", "pho-an.clerks");
        mail.round();
        mail.round();
        assertThat(mail.all()).hasSize(1);
        assertThat(mail.of("clerk@pho-an.example")).hasSize(1);
        assertThat(only("delivery/once").state()).isEqualTo(State.SENT);
    }

    @Test
    void without_a_mail_server_everything_goes_on_and_says_that_nothing_was_sent() {
        mail.close();
        tell("delivery/no-server", "pho-an.clerks");
        mail.round();
        Told told = only("delivery/no-server");
        assertThat(told.state()).isEqualTo(State.NOT_SENT);
        assertThat(told.reason()).isEqualTo("Hệ thống chưa được khai báo máy chủ thư điện tử.");
    }

    @Test
    void it_says_why_somebody_gets_no_mail() {
        mail.address(CLERK, null);
        tell("delivery/no-address", "pho-an.clerks");
        tell("delivery/nobody", "council.nobody");
        mail.round();
        assertThat(only("delivery/no-address").reason()).isEqualTo("Người nhận chưa có địa chỉ thư điện tử.");
        assertThat(only("delivery/nobody").state()).isEqualTo(State.NOT_SENT);
        assertThat(only("delivery/nobody").reason()).isEqualTo("Chưa có người nào nhận: council.nobody.");
        assertThat(mail.all()).isEmpty();
    }

    @Test
    void two_people_of_a_group_with_one_address_get_one_mail() {
        people.setGroup("council.delivery", "Hội đồng", List.of("council1", "council2"));
        mail.address("council1", "Van-phong@duc-pho.example");
        mail.address("council2", "van-phong@duc-pho.example");
        tell("delivery/shared", "council.delivery");
        mail.round();
        assertThat(mail.all()).hasSize(1);
        assertThat(deliveries.about("delivery/shared", 10, 0))
                .extracting(Told::person, Told::state)
                .containsExactly(tuple("council1", State.SENT), tuple("council2", State.NOT_SENT));
    }

    @Test
    void a_server_that_is_down_for_an_hour_gets_each_mail_once_afterwards() {
        mail.serverStops();
        IntStream.range(0, 20).forEach(i -> tell("delivery/down/" + i, i % 2 == 0 ? CLERK : LEADER));
        mail.round();
        Told waiting = only("delivery/down/0");
        assertThat(waiting.state()).isEqualTo(State.QUEUED);
        assertThat(waiting.reason()).startsWith("Không kết nối được với máy chủ thư 127.0.0.1:");
        assertThat(waiting.nextAttemptAt().toInstant()).isEqualTo(Instant.parse("2022-08-10T01:01:00Z"));
        for (int minute = 1; minute < 60; minute++) {
            TestClock.set("2022-08-10T08:%02d:00+07:00".formatted(minute));
            mail.round();
        }
        assertThat(only("delivery/down/19").state()).isEqualTo(State.QUEUED);

        mail.serverStarts();
        TestClock.set("2022-08-10T09:05:00+07:00");
        mail.round();
        mail.round();
        assertThat(mail.of("clerk@pho-an.example")).hasSize(10);
        assertThat(mail.of("leader@pho-an.example")).hasSize(10);
        assertThat(ids(mail.all())).hasSize(20);
        assertThat(only("delivery/down/19").state()).isEqualTo(State.SENT);
    }

    @Test
    void a_mail_sent_by_a_server_that_then_died_is_sent_again_under_the_same_message_id() throws Exception {
        tell("delivery/crash", CLERK);
        mail.serverStops();
        mail.round(); // composed, not sent
        mail.serverStarts();
        TestClock.set("2022-08-10T08:01:00+07:00");
        try (MailServer.Connection connection = server.connect()) {
            connection.send(outbox.next().orElseThrow());
        } // and no mark
        mail.round();
        assertThat(mail.all()).as("another one does not send what somebody has").hasSize(1);

        TestClock.set("2022-08-10T08:11:00+07:00");
        mail.round();
        assertThat(mail.all()).hasSize(2);
        assertThat(ids(mail.all())).hasSize(1);
        assertThat(only("delivery/crash").state()).isEqualTo(State.SENT);
    }

    @Test
    void two_servers_at_once_send_each_mail_once() throws Exception {
        IntStream.range(0, 100).forEach(i -> tell("delivery/both/" + i, CLERK));
        Callable<Boolean> round = () -> {
            mail.round();
            return true;
        };
        SameMoment.atOnce(List.of(round, round, round));
        mail.round();
        assertThat(mail.all()).hasSize(100);
        assertThat(ids(mail.all())).hasSize(100);
    }

    @Test
    void five_thousand_mails_go_out_once_each() {
        List<String> keys =
                IntStream.range(0, 5_000).mapToObj(i -> "delivery/many/" + i).toList();
        keys.forEach(key -> tell(key, CLERK));
        do {
            mail.round();
        } while (deliveries.queued() > 0);
        mail.round();
        List<MimeMessage> received = mail.all();
        assertThat(received).hasSize(5_000);
        assertThat(ids(received)).hasSize(5_000);
    }

    @Test
    void what_the_server_puts_off_is_tried_again_at_growing_distances() throws IOException {
        try (MoodySmtp moody = moody()) {
            moody.answers("RCPT TO:<clerk@", "452 4.2.2 mailbox full");
            tell("delivery/full", "pho-an.clerks");
            tell("delivery/colleague", LEADER);
            mail.round();
            assertThat(moody.taken()).containsExactly("leader@pho-an.example");
            Told told = only("delivery/full");
            assertThat(told.state()).isEqualTo(State.QUEUED);
            assertThat(told.reason()).contains("452 4.2.2 mailbox full");
            assertThat(told.nextAttemptAt().toInstant()).isEqualTo(Instant.parse("2022-08-10T01:01:00Z"));

            List<Duration> distances = new ArrayList<>();
            Instant last = told.nextAttemptAt().toInstant();
            while (only("delivery/full").state() == State.QUEUED) {
                TestClock.set(only("delivery/full").nextAttemptAt().toString());
                mail.round();
                if (only("delivery/full").state() == State.QUEUED) {
                    Instant next = only("delivery/full").nextAttemptAt().toInstant();
                    distances.add(Duration.between(last, next));
                    last = next;
                }
            }
            assertThat(distances).isSorted().startsWith(Duration.ofMinutes(5), Duration.ofMinutes(15));
            assertThat(last).isAfter(Instant.parse("2022-08-11T01:00:00Z"));
            assertThat(only("delivery/full").state()).isEqualTo(State.FAILED);
        }
    }

    @Test
    void a_slow_server_slows_nobody_who_tells_something() throws Exception {
        try (MoodySmtp moody = moody()) {
            tell("delivery/slow/1", CLERK);
            moody.waitsBeforeEachAnswer(700);
            Callable<Duration> sending = () -> timed(mail::round);
            Callable<Duration> telling = () -> {
                Thread.sleep(1_500); // in the middle of it
                return timed(() -> {
                    tell("delivery/slow/1", CLERK); // the same event again
                    tell("delivery/slow/2", CLERK);
                    deliveries.about("delivery", 10, 0);
                });
            };
            List<Duration> times = SameMoment.atOnce(List.of(sending, telling));
            assertThat(times.get(0)).isGreaterThan(Duration.ofSeconds(3));
            assertThat(times.get(1)).isLessThan(Duration.ofSeconds(1));
            assertThat(moody.taken()).hasSize(1);
        }
    }

    private static Duration timed(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private MoodySmtp moody() throws IOException {
        MoodySmtp moody = new MoodySmtp();
        mail.useServer(moody.port());
        return moody;
    }

    private void tell(String key, String recipient) {
        notices.tell(new Notice(key, recipient, "Nhắc nộp báo cáo", "Còn 3 ngày.", key));
    }

    private Told only(String key) {
        List<Told> told = deliveries.about(key, 10, 0);
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    private static Set<String> ids(List<MimeMessage> mails) {
        Set<String> ids = new TreeSet<>();
        for (MimeMessage mail : mails) {
            try {
                ids.add(mail.getMessageID());
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return ids;
    }
}
