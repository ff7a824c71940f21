package vn.neuguong.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.neuguong.calendar.WorkingDays;
import vn.neuguong.engine.Recipients;
import vn.neuguong.notice.Deliveries.State;
import vn.neuguong.organization.Units;
import vn.neuguong.testing.MailBox;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** The one mail of a day. What is open for a unit is said here by the test. */
@SystemTest
class DailyMailTest {

    private static final String CLERK = "clerk@pho-chau.example";
    private static final String LEADER = "leader@pho-chau.example";

    @Autowired
    private MailBox mail;

    @Autowired
    private Notices notices;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private WaitingNotices waiting;

    @Autowired
    private MailComposer composer;

    @Autowired
    private MailStore store;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Units units;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private MailSettings settings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final List<OpenWork.Item> open = new ArrayList<>();
    private MailComposing composing;

    @BeforeEach
    void open() {
        TestClock.set("2022-08-31T08:00:00+07:00"); // Wednesday
        mail.open();
        mail.address("pho-chau.clerk", CLERK);
        mail.address("pho-chau.leader", LEADER);
        mail.address("lead", "lead@duc-pho.example");
        StaticListableBeanFactory work = new StaticListableBeanFactory();
        work.addBean("openWork", (OpenWork) unit -> unit.equals("pho-chau") ? List.copyOf(open) : List.of());
        composing = new MailComposing(
                waiting,
                composer,
                store,
                recipients,
                units,
                work.getBeanProvider(OpenWork.class),
                workingDays,
                settings,
                transaction,
                clock);
        open.add(new OpenWork.Item(
                "Báo cáo sơ kết",
                "Kế hoạch <số 1>",
                LocalDate.of(2022, 9, 4),
                "đang lập báo cáo",
                "daily-plan/review-report/pho-chau"));
        open.add(new OpenWork.Item(
                "Đề nghị khen thưởng",
                "Kế hoạch <số 1>",
                LocalDate.of(2022, 8, 30),
                "chờ lãnh đạo duyệt",
                "daily-plan/nominations/pho-chau"));
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_unit_gets_one_mail_a_day_that_lists_all_that_is_open() throws Exception {
        tell("daily/1", "pho-chau.clerks");
        tell("daily/2", "pho-chau.clerks");
        at("2022-08-31T08:09:00+07:00");
        assertThat(mail.all()).as("before all have spoken").isEmpty();
        tell("daily/3", "pho-chau.leaders");
        at("2022-08-31T08:13:00+07:00");
        assertThat(mail.all()).as("while they speak").isEmpty();
        at("2022-08-31T08:14:00+07:00");

        assertThat(mail.all()).hasSize(2);
        assertThat(mail.of(CLERK)).hasSize(1);
        assertThat(mail.of(LEADER)).hasSize(1);
        assertThat(mail.of(CLERK).get(0).getMessageID())
                .isEqualTo(mail.of(LEADER).get(0).getMessageID());
        assertThat(mail.of(CLERK).get(0).getSubject())
                .isEqualTo("Nhắc việc ngày 31/8/2022: 2 nhiệm vụ chưa hoàn thành – Đảng ủy xã Phổ Châu");
        String text = MailContentTest.parts(mail.of(CLERK).get(0)).get("text/plain");
        assertThat(text)
                .contains("1. Báo cáo sơ kết\n   Kế hoạch <số 1>\n   Hạn: 04/9/2022 (Còn 4 ngày) · đang lập báo cáo\n")
                .contains("2. Đề nghị khen thưởng\n   Kế hoạch <số 1>\n   Hạn: 30/8/2022 (Quá hạn 1 ngày)");
        assertThat(MailContentTest.parts(mail.of(CLERK).get(0)).get("text/html"))
                .contains("Kế hoạch &lt;số 1&gt;");
        assertThat(states("daily/1")).containsExactly(State.SENT, State.SENT);
    }

    @Test
    void what_is_told_after_the_mail_of_the_day_waits_for_the_next_working_day() {
        TestClock.set("2022-09-09T08:09:00+07:00"); // Friday
        tell("daily/4", "pho-chau.clerks");
        at("2022-09-09T08:15:00+07:00");
        tell("daily/5", "pho-chau.clerks");
        at("2022-09-09T16:00:00+07:00");
        at("2022-09-10T09:00:00+07:00");
        at("2022-09-11T09:00:00+07:00");
        assertThat(mail.of(CLERK)).hasSize(1);
        assertThat(states("daily/5")).containsExactly(State.WAITING);
        at("2022-09-12T08:10:00+07:00");
        assertThat(mail.of(CLERK)).hasSize(2);
        assertThat(mail.of(LEADER)).isEmpty();
    }

    @Test
    void nothing_is_sent_to_a_unit_that_is_done() {
        tell("daily/6", "pho-chau.clerks");
        open.clear();
        at("2022-08-31T08:30:00+07:00");
        assertThat(mail.all()).isEmpty();
        assertThat(deliveries.about("daily/6", 1, 0).get(0).reason())
                .isEqualTo("Không còn cần thiết: đơn vị không còn việc nào phải làm.");
    }

    @Test
    void who_is_no_unit_reads_the_notices_of_the_day_in_one_mail() throws Exception {
        notices.tell(new Notice("daily/7", "leadAgency", "Quá hạn: Báo cáo", "3 đơn vị chưa nộp.", "daily/7").daily());
        notices.tell(new Notice("daily/8", "leadAgency", "Quá hạn: Đề nghị", "2 đơn vị chưa nộp.", "daily/8").daily());
        at("2022-08-31T08:30:00+07:00");
        assertThat(mail.all()).hasSize(1);
        assertThat(mail.all().get(0).getSubject()).isEqualTo("Thông báo ngày 31/8/2022: 2 nội dung");
        assertThat(MailContentTest.parts(mail.all().get(0)).get("text/plain"))
                .contains("Quá hạn: Báo cáo\n3 đơn vị chưa nộp.\n\nQuá hạn: Đề nghị\n2 đơn vị chưa nộp.\n");
    }

    private void tell(String key, String group) {
        notices.tell(new Notice(key, group, "Nhắc nộp", "Còn 3 ngày.", key).daily());
    }

    private List<State> states(String key) {
        return deliveries.about(key, 10, 0).stream().map(Deliveries.Told::state).toList();
    }

    private void at(String moment) {
        TestClock.set(moment);
        composing.run();
        mail.round();
    }
}
