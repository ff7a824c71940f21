package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.engine.People;
import vn.neuguong.testing.Absent;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** How a clerk, and an administrator for somebody who is ill, hands work to a deputy. */
@SystemTest
class SubstitutionInTasklistTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private Absent absent;

    @Autowired
    private Jobs jobs;

    @Autowired
    private People people;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_clerk_names_a_deputy_and_ends_it_early() {
        absent.units("td1");
        Tasklist clerk = login("td1-a.clerk").startProcess("Cử người xử lý thay");
        clerk.screenshot("substitution-1-start").confirmStart();
        clerk.open("Cử người xử lý thay", "substitution/%").screenshot("substitution-2-opened");
        clerk.field("Cử người xử lý thay").check();
        assertThat(clerk.field("Người vắng mặt")).not().isVisible();
        clerk.select(clerk.field("Người xử lý thay"), "Người td1-a.leader");
        clerk.fill(clerk.field("Từ ngày"), "10/8/2022");
        clerk.fill(clerk.field("Đến hết ngày"), "09/8/2022");
        clerk.fill(clerk.field("Lý do"), "Nghỉ phép");
        clerk.complete();
        assertThat(clerk.refusal())
                .hasText("Ngày kết thúc (09/08/2022) sớm hơn ngày bắt đầu (10/08/2022). Hãy ghi lại.");
        clerk.fill(clerk.field("Đến hết ngày"), "12/8/2022");
        clerk.screenshot("substitution-3-filled").completeAndLeave();
        jobs.run();
        assertThat(people.groupsOf("td1-a.leader")).contains("td1-a.clerks");

        clerk.open("Kết thúc xử lý thay sớm", "substitution/%").screenshot("substitution-4-call-off");
        clerk.fill(clerk.page().getByLabel("Lý do kết thúc sớm"), "Về sớm");
        clerk.completeAndLeave();
        jobs.run();
        assertThat(people.groupsOf("td1-a.leader")).containsExactly("td1-a.leaders");
    }

    @Test
    void an_administrator_names_a_deputy_for_somebody_else() {
        absent.units("td2");
        String key = absent.start("admin");
        Tasklist admin = login("admin").open("Cử người xử lý thay", key);
        admin.field("Cử người xử lý thay").check();
        admin.select(admin.field("Người vắng mặt"), "Người td2-a.leader");
        admin.select(admin.field("Người xử lý thay"), "Người td2-b.leader");
        admin.fill(admin.field("Từ ngày"), "10/8/2022");
        admin.fill(admin.field("Đến hết ngày"), "12/8/2022");
        admin.fill(admin.field("Lý do"), "Nghỉ ốm");
        admin.screenshot("substitution-5-administrator").completeAndLeave();
        jobs.run();
        assertThat(people.groupsOf("td2-b.leader")).contains("td2-a.leaders");
    }

    private Tasklist login(String person) {
        return Tasklist.login(BROWSER, port, person);
    }
}
