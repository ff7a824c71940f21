package vn.neuguong.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.test.web.client.TestRestTemplate;
import vn.neuguong.testing.MailBox;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** How the mail server is can be asked, and is never waited for. */
@SystemTest
class MailHealthTest {

    @Autowired
    private MailBox mail;

    @Autowired
    private Notices notices;

    @Autowired
    private MailHealthIndicator health;

    @Autowired
    private TestRestTemplate http;

    @BeforeEach
    void open() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        mail.open();
        mail.address("office", "office@duc-pho.example");
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_server_that_is_down_is_told_and_the_application_is_up() {
        tell("health/1");
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");

        mail.serverStops();
        tell("health/2");
        TestClock.set("2022-08-10T08:01:00+07:00");
        tell("health/3");
        Health down = health.health();
        assertThat(down.getStatus().getCode()).isEqualTo("MAIL_DOWN");
        assertThat(down.getDetails())
                .containsEntry("since", "2022-08-10T01:00:00Z")
                .containsEntry("seenAt", "2022-08-10T01:01:00Z");
        assertThat((String) down.getDetails().get("reason")).startsWith("Không kết nối được với máy chủ thư");
        assertThat(http.getForEntity("/actuator/health", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);

        mail.serverStarts();
        TestClock.set("2022-08-10T08:05:00+07:00");
        mail.round();
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void without_a_server_it_says_so() {
        mail.close();
        assertThat(health.health().getStatus().getCode()).isEqualTo("MAIL_NOT_CONFIGURED");
        assertThat(http.getForEntity("/actuator/health", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    private void tell(String key) {
        notices.tell(new Notice(key, "office", "Kiểm tra thể thức", "Có kế hoạch chờ kiểm tra.", key));
        mail.round();
    }
}
