package vn.neuguong.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.MailBox;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** The mails of those who come into a council of four and of those who leave it, read as they came over the wire. */
@SystemTest
class CouncilMailTest {

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MailBox mail;

    @BeforeEach
    void open() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        mail.open();
        for (int member = 1; member <= 5; member++) {
            mail.address("council" + member, address(member));
        }
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void who_leaves_is_told_and_the_invitation_is_taken_back_and_who_comes_back_is_invited_anew() throws Exception {
        appointed("thu-hoi-dong-1");
        cycle.callSession("thu-hoi-dong-1", "2022-08-18");
        mail.round();
        assertThat(mail.of(address(4))).hasSize(2);

        change("thu-hoi-dong-1", 3);
        assertThat(mail.of(address(4))).hasSize(3);
        MimeMessage left = mail.of(address(4)).get(2);
        assertThat(left.getSubject()).isEqualTo("Thôi tham gia Hội đồng xét chọn");
        Map<String, String> parts = MailContentTest.parts(left);
        assertThat(parts.get("text/plain"))
                .contains("(Ủy viên) thôi tham gia Hội đồng xét chọn theo quyết định thay đổi Hội đồng.")
                .contains("Giấy mời đồng chí họp Hội đồng lúc 08:00, thứ Năm, ngày 18/08/2022 không còn hiệu lực.")
                .doesNotContain("Thời gian:", "Lý do của Ban");
        assertThat(parts.get("text/calendar"))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1", "UID:session/thu-hoi-dong-1@")
                .contains("mailto:" + address(4))
                .doesNotContain(address(1));
        assertThat(parts.get("application/ics")).isEqualTo(parts.get("text/calendar"));
        assertThat(mail.of(address(1))).as("whom the change does not concern").hasSize(2);

        change("thu-hoi-dong-1", 4);
        List<MimeMessage> all = mail.of(address(4));
        assertThat(all).hasSize(5);
        assertThat(all.get(3).getSubject()).isEqualTo("Tham gia Hội đồng xét chọn");
        assertThat(calendar(all.get(4)))
                .contains("METHOD:REQUEST", "SEQUENCE:2", "UID:session/thu-hoi-dong-1@")
                .doesNotContain("STATUS");
        assertThat(mail.of(address(1))).hasSize(2);
    }

    @Test
    void who_comes_into_the_council_while_a_session_is_called_is_told_and_invited() throws Exception {
        appointed("thu-hoi-dong-2");
        cycle.callSession("thu-hoi-dong-2", "2022-08-18");
        change("thu-hoi-dong-2", 5);

        List<MimeMessage> received = mail.of(address(5));
        assertThat(received).hasSize(2);
        assertThat(MailContentTest.parts(received.get(0)).get("text/plain"))
                .contains("tham gia Hội đồng xét chọn với chức danh Ủy viên");
        assertThat(calendar(received.get(1))).contains("METHOD:REQUEST", "SEQUENCE:0");
    }

    @Test
    void who_leaves_while_no_session_is_called_is_told_that_alone() throws Exception {
        appointed("thu-hoi-dong-3");
        change("thu-hoi-dong-3", 3);
        assertThat(MailContentTest.parts(mail.of(address(4)).get(1)))
                .containsOnlyKeys("text/plain", "text/html")
                .hasEntrySatisfying("text/plain", text -> assertThat(text)
                        .contains("thôi tham gia Hội đồng")
                        .doesNotContain("Giấy mời"));
        assertThat(mail.of(address(1))).hasSize(1);
    }

    @Test
    void a_session_that_is_put_off_leaves_the_calendars_and_who_leaves_then_is_told_of_no_invitation()
            throws Exception {
        appointed("thu-hoi-dong-4");
        cycle.callSession("thu-hoi-dong-4", "2022-08-18");
        cycle.convene("thu-hoi-dong-4", Map.of("decision", "PUT_OFF", "comment", "Chủ tịch Hội đồng đi công tác"));
        mail.round();
        assertThat(calendar(mail.of(address(4)).get(2))).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");

        change("thu-hoi-dong-4", 3);
        assertThat(MailContentTest.parts(mail.of(address(4)).get(3))).containsOnlyKeys("text/plain", "text/html");
        cycle.callSession("thu-hoi-dong-4", "2022-08-19");
        mail.round();
        assertThat(calendar(mail.of(address(1)).get(3))).contains("METHOD:REQUEST", "SEQUENCE:2");
        assertThat(mail.of(address(4))).hasSize(4);
    }

    private void appointed(String plan) {
        cycle.startAndIssue(plan, PlanChange.only("NOMINATION"), PlanChange.audience("mass-organisation"));
        cycle.collect(plan, List.of("hoi-nong-dan"));
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 4);
        mail.round();
    }

    /** The council has so many members from now on. */
    private void change(String plan, int members) {
        cycle.startForm("lead", "councilChange", Map.of("planCode", plan));
        desk.submit(
                "lead",
                "proposeCouncilChange",
                plan,
                Map.of("decision", "PROPOSE", "reason", "Lý do của Ban", "members", Cycle.members(members)));
        desk.decide("secretary", "decideCouncilChange", plan, "APPROVE", "");
        mail.round(); // before the session knows of it
        jobs.run();
        mail.round();
    }

    private static String calendar(MimeMessage received) throws Exception {
        return MailContentTest.parts(received).get("text/calendar");
    }

    private static String address(int member) {
        return "council%d@duc-pho.example".formatted(member);
    }
}
