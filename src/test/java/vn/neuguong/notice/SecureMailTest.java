package vn.neuguong.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import vn.neuguong.notice.Deliveries.State;
import vn.neuguong.notice.Deliveries.Told;
import vn.neuguong.testing.MailBox;
import vn.neuguong.testing.MoodySmtp;
import vn.neuguong.testing.OfficeSmtp;
import vn.neuguong.testing.SampleCertificate;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Mails go out encrypted and with the login that the server wants, by what README says of the environment, or wait. */
@SystemTest
class SecureMailTest {

    private static final String FIRST = "pho-an.clerk";
    private static final String SECOND = "pho-chau.clerk";
    private static final List<String> ADDRESSES = List.of("an@duc-pho.example", "chau@duc-pho.example");
    private static final String UNTRUSTED =
            "Không tin cậy được chứng thư số của máy chủ thư localhost:%d, nên không gửi thư qua máy chủ này (";

    private static SampleCertificate certificate;

    private final String key = "secure/" + UUID.randomUUID();

    @Autowired
    private MailBox mail;

    @Autowired
    private Notices notices;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private MailHealthIndicator health;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @BeforeAll
    static void certify() throws IOException, GeneralSecurityException {
        certificate = SampleCertificate.of("localhost");
    }

    @BeforeEach
    void open() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        mail.open();
        mail.address(FIRST, ADDRESSES.get(0));
        mail.address(SECOND, ADDRESSES.get(1));
    }

    @AfterEach
    void close() {
        mail.close();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("mailRecovery")
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "the test is over"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_mail_goes_once_to_a_server_that_wants_tls_and_a_login(boolean implicit) {
        try (OfficeSmtp server = encrypting(implicit, certificate)) {
            use(server, implicit, OfficeSmtp.PASSWORD, certificate.pem());
            tell();
            mail.round();
            assertThat(server.taken()).containsExactlyInAnyOrderElementsOf(ADDRESSES);
            assertThat(server.logins()).containsExactly(OfficeSmtp.USER);
            assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void to_a_server_whose_certificate_is_not_trusted_no_mail_goes_until_it_is(boolean implicit) {
        try (OfficeSmtp server = encrypting(implicit, certificate)) {
            use(server, implicit, OfficeSmtp.PASSWORD, "");
            tell();
            mail.round();
            assertThat(server.logins()).isEmpty();
            assertWaiting(server, UNTRUSTED.formatted(server.port()));

            use(server, implicit, OfficeSmtp.PASSWORD, certificate.pem());
            assertAllSentOnce(server);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nor_does_any_to_a_server_with_the_trusted_certificate_of_another(boolean implicit)
            throws IOException, GeneralSecurityException {
        SampleCertificate ofAnother = SampleCertificate.of("mail.another.example");
        try (OfficeSmtp server = encrypting(implicit, ofAnother)) {
            use(server, implicit, OfficeSmtp.PASSWORD, ofAnother.pem());
            tell();
            mail.round();
            assertThat(server.logins()).isEmpty();
            assertWaiting(server, UNTRUSTED.formatted(server.port()));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nor_to_a_server_that_does_not_encrypt_unless_that_is_said_to_be_right(boolean implicit) {
        try (OfficeSmtp server = OfficeSmtp.plain()) {
            use(server, implicit, OfficeSmtp.PASSWORD, "");
            tell();
            mail.round();
            assertThat(server.logins()).as("told in clear text").isEmpty();
            assertThat(server.taken()).isEmpty();
            assertThat(told()).allSatisfy(one -> assertThat(one.reason())
                    .startsWith(
                            implicit
                                    ? "Không mở được kết nối mã hóa (TLS) với máy chủ thư localhost:"
                                    : "Máy chủ thư localhost:%d không mã hóa kết nối (STARTTLS), nên không gửi thư qua máy chủ này"
                                            .formatted(server.port())));
            assertThat(health.health().getStatus().getCode()).isEqualTo("MAIL_DOWN");

            mail.useSettings(
                    "MAIL_HOST=localhost",
                    "MAIL_PORT=" + server.port(),
                    "MAIL_TLS=false",
                    "MAIL_USER=" + OfficeSmtp.USER,
                    "MAIL_PASSWORD=" + OfficeSmtp.PASSWORD);
            assertAllSentOnce(server);
        }
    }

    @Test
    void a_refused_login_is_no_recipients_fault() {
        try (OfficeSmtp server = OfficeSmtp.startTls(certificate.server())) {
            use(server, false, "wrong", certificate.pem());
            tell();
            mail.round();
            assertWaiting(
                    server,
                    "Máy chủ thư localhost:%d từ chối tài khoản gửi thư của hệ thống (535".formatted(server.port()));

            use(server, false, OfficeSmtp.PASSWORD, certificate.pem());
            assertAllSentOnce(server);
        }
    }

    @Test
    void nor_is_a_missing_login() {
        try (OfficeSmtp server = OfficeSmtp.startTls(certificate.server())) {
            mail.useSettings("MAIL_HOST=localhost", "MAIL_PORT=" + server.port(), "MAIL_CA=" + certificate.pem());
            tell();
            mail.round();
            assertWaiting(
                    server,
                    "Máy chủ thư localhost:%d đòi hệ thống đăng nhập bằng tài khoản gửi thư (530"
                            .formatted(server.port()));

            use(server, false, OfficeSmtp.PASSWORD, certificate.pem());
            assertAllSentOnce(server);
        }
    }

    @Test
    void nor_is_it_where_the_server_misses_the_login_only_at_the_recipient() throws IOException {
        try (MoodySmtp moody = new MoodySmtp()) {
            mail.useServer(moody.port());
            moody.answers("RCPT", "530 5.7.1 authentication required");
            tell();
            mail.round();
            assertThat(told()).extracting(Told::state).containsExactly(State.QUEUED, State.QUEUED);
            assertThat(recoveries()).isEqualTo(1);
        }
    }

    private static OfficeSmtp encrypting(boolean implicit, SampleCertificate certificate) {
        return implicit ? OfficeSmtp.implicitTls(certificate.server()) : OfficeSmtp.startTls(certificate.server());
    }

    private void use(OfficeSmtp server, boolean implicit, String password, String trusted) {
        mail.useSettings(
                "MAIL_HOST=localhost",
                "MAIL_PORT=" + server.port(),
                "MAIL_SSL=" + implicit,
                "MAIL_USER=" + OfficeSmtp.USER,
                "MAIL_PASSWORD=" + password,
                "MAIL_CA=" + trusted);
    }

    private void tell() {
        for (String person : List.of(FIRST, SECOND)) {
            notices.tell(new Notice(key + "/" + person, person, "Kiểm tra thể thức", "Có kế hoạch chờ.", key));
        }
    }

    /** No mail went, none is given up, one incident asks for help, and everybody who looks reads why. */
    private void assertWaiting(OfficeSmtp server, String reason) {
        assertThat(server.taken()).isEmpty();
        assertThat(told()).extracting(Told::state).containsExactly(State.QUEUED, State.QUEUED);
        assertThat(told()).allSatisfy(one -> assertThat(one.reason()).startsWith(reason));
        Health down = health.health();
        assertThat(down.getStatus().getCode()).isEqualTo("MAIL_DOWN");
        assertThat((String) down.getDetails().get("reason")).startsWith(reason);
        assertThat(recoveries()).isEqualTo(1);
    }

    private void assertAllSentOnce(OfficeSmtp server) {
        management
                .createJobQuery()
                .processDefinitionKey("mailRecovery")
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        assertThat(recoveries()).isZero();
        TestClock.set("2022-08-10T08:05:00+07:00");
        mail.round();
        mail.round();
        assertThat(server.taken()).containsExactlyInAnyOrderElementsOf(ADDRESSES);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    private List<Told> told() {
        return deliveries.about(key, 10, 0);
    }

    private long recoveries() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("mailRecovery")
                .processInstanceBusinessKey(MailTroubles.SERVER)
                .count();
    }
}
