package vn.neuguong.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.engine.Refusal;
import vn.neuguong.notice.Deliveries.State;
import vn.neuguong.testing.MailBox;
import vn.neuguong.testing.MoodySmtp;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Where a person has to act, an incident stands in Cockpit, and goes when the person has acted. */
@SystemTest
class MailRecoveryTest {

    private static final String LEADER = "pho-hoa.leader";

    @Autowired
    private MailBox mail;

    @Autowired
    private Notices notices;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @BeforeEach
    void open() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        mail.open();
    }

    @AfterEach
    void close() {
        mail.close();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("mailRecovery")
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "the test is over"));
    }

    @Test
    void a_wrong_address_is_an_incident_until_it_is_mended() {
        mail.address(LEADER, "lãnh đạo Phổ Hòa");
        tell("recovery/wrong/1");
        tell("recovery/wrong/2");
        mail.round();
        assertThat(state("recovery/wrong/1")).isEqualTo(State.FAILED);
        assertThat(recoveries()).as("one for all mails of a person").isEqualTo(1);

        Incident incident = incident(LEADER);
        assertThat(incident.getIncidentMessage())
                .isEqualTo(
                        "Không gửi được thư cho Lãnh đạo Đảng ủy phường Phổ Hòa (pho-hoa.leader): «lãnh đạo Phổ Hòa» không phải là địa chỉ thư điện tử hợp lệ."
                                + " Hãy sửa địa chỉ thư điện tử của người này trong Quản trị › Người dùng."
                                + " Sau đó bấm «Tăng số lần thử lại» ở sự cố này để hệ thống gửi lại.");

        mail.address(LEADER, "leader@pho-hoa.example");
        retry(LEADER);
        assertThat(recoveries()).isZero();
        mail.round();
        assertThat(mail.of("leader@pho-hoa.example")).hasSize(2);
        assertThat(state("recovery/wrong/2")).isEqualTo(State.SENT);
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_MailResent")
                        .finished()
                        .count())
                .isPositive();
    }

    @Test
    void an_address_that_the_server_refuses_is_sent_to_again_when_a_person_says_so() throws IOException {
        try (MoodySmtp moody = new MoodySmtp()) {
            mail.useServer(moody.port());
            moody.answers("RCPT TO:<leader@", "550 5.1.1 no such user");
            mail.address(LEADER, "leader@pho-hoa.example");
            mail.address("pho-hoa.clerk", "clerk@pho-hoa.example");
            tell("recovery/refused");
            notices.tell(new Notice("recovery/colleague", "pho-hoa.clerks", "Nhắc", "Nhắc", "recovery/colleague"));
            mail.round();
            assertThat(moody.taken()).as("a colleague's mail").containsExactly("clerk@pho-hoa.example");
            assertThat(deliveries.failed(10, 0)).singleElement().satisfies(told -> assertThat(told.reason())
                    .contains("550 5.1.1 no such user"));
            assertThat(deliveries.failed()).isEqualTo(1);

            assertThat(incident(LEADER).getIncidentMessage()).contains("550 5.1.1 no such user");
            retry(LEADER); // nothing was mended at our end
            mail.round();
            assertThat(state("recovery/refused")).isEqualTo(State.FAILED);
            assertThat(recoveries()).isEqualTo(1);

            moody.answers("RCPT TO:<leader@", null);
            incident(LEADER);
            retry(LEADER);
            mail.round();
            assertThat(moody.taken()).hasSize(2);
            assertThat(state("recovery/refused")).isEqualTo(State.SENT);
        }
    }

    @Test
    void a_server_that_is_down_for_long_is_one_incident_and_no_mail_fails() {
        mail.address(LEADER, "leader@pho-hoa.example");
        mail.serverStops();
        tell("recovery/server");
        mail.round();
        TestClock.set("2022-08-10T11:59:00+07:00");
        mail.round();
        assertThat(recoveries()).isZero();
        TestClock.set("2022-08-10T12:05:00+07:00");
        mail.round();
        assertThat(incident("mail-server").getIncidentMessage())
                .startsWith("Không kết nối được với máy chủ thư 127.0.0.1:")
                .contains("MAIL_…");
        assertThat(state("recovery/server")).isEqualTo(State.QUEUED);

        mail.serverStarts();
        retry("mail-server");
        assertThat(recoveries()).isZero();
        TestClock.set("2022-08-10T12:30:00+07:00");
        mail.round();
        assertThat(mail.all()).hasSize(1);
    }

    @Test
    void a_server_that_refuses_our_sender_is_reported_at_once() throws IOException {
        try (MoodySmtp moody = new MoodySmtp()) {
            mail.useServer(moody.port());
            moody.answers("MAIL FROM", "550 5.7.1 sender not allowed");
            mail.address(LEADER, "leader@pho-hoa.example");
            tell("recovery/sender");
            mail.round();
            assertThat(state("recovery/sender")).isEqualTo(State.QUEUED);
            assertThat(recovery("mail-server")).isEqualTo(1);
        }
    }

    private void tell(String key) {
        notices.tell(new Notice(key, "pho-hoa.leaders", "Quá hạn: Báo cáo", "Đề nghị nộp ngay.", key));
    }

    private State state(String key) {
        List<Deliveries.Told> told = deliveries.about(key, 10, 0);
        assertThat(told).hasSize(1);
        return told.get(0).state();
    }

    private long recoveries() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("mailRecovery")
                .count();
    }

    private long recovery(String who) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("mailRecovery")
                .processInstanceBusinessKey(who)
                .count();
    }

    private Job job(String who) {
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("mailRecovery")
                        .processInstanceBusinessKey(who)
                        .singleResult()
                        .getId())
                .singleResult();
    }

    /** What the engine's own attempts lead to. */
    private Incident incident(String who) {
        Job job = job(who);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(Refusal.class);
        }
        return runtime.createIncidentQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
    }

    /** What an administrator does in Cockpit. */
    private void retry(String who) {
        Job job = job(who);
        management.setJobRetries(job.getId(), 1);
        management.executeJob(job.getId());
    }
}
