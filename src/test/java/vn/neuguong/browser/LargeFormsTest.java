package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.commendation.Commendation;
import vn.neuguong.commendation.CommendationStatus;
import vn.neuguong.commendation.Commendations;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.CandidateStatus;
import vn.neuguong.nomination.Candidates;
import vn.neuguong.nomination.Tally;
import vn.neuguong.nomination.Vote;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** The forms about 300 candidates in a real browser: few fields, so that form-js stays quick. */
@SystemTest
class LargeFormsTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String PLAN = "phieu-300";
    private static final String WOMAN = "Điển hình 42 của hoi-phu-nu";
    private static final String YOUTH = "Điển hình 07 của doan-thanh-nien";

    @LocalServerPort
    private int port;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Vote vote;

    @Autowired
    private Tally tally;

    @Autowired
    private Commendations commendations;

    @Test
    void those_who_differ_from_the_others_are_found_among_300_and_everyone_is_decided_about() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        cycle.nominate(PLAN, 60);
        Tasklist lead = Tasklist.login(BROWSER, port, "lead");
        screen(lead);
        cycle.appointCouncil(PLAN, 3);
        cycle.convene(PLAN);
        castABallot();
        cycle.endorse(PLAN, "council1", "council3");
        propose(lead);
        decide();
    }

    /** Nobody differs after all; a list that was emptied is submitted so, not left out. */
    private void screen(Tasklist lead) {
        lead.open("Xác nhận kết quả sơ duyệt", PLAN);
        assertThat(lead.form()).containsText("300 ứng viên. Đủ điều kiện: 300");
        String list = "Kết luận riêng";
        lead.add(list);
        pick(lead, lead.entries(list).first(), WOMAN, "222. " + WOMAN);
        lead.screenshot("screening-300");
        lead.form().locator(".fjs-repeat-row-remove").click();
        assertThat(lead.entries(list)).hasCount(0);
        Request sent =
                lead.page().waitForRequest(request -> request.url().endsWith("/submit-form"), lead::completeAndLeave);
        assertThat(sent.postData()).contains("\"screening\"", "\"value\":\"[]\"");
        jobs.run();
        assertThat(candidates.of(PLAN))
                .hasSize(300)
                .extracting(Candidate::status)
                .containsOnly(CandidateStatus.ELIGIBLE);
    }

    private void castABallot() {
        List<String> ballot =
                vote.ballot(PLAN, "council2").stream().map(Candidate::name).toList();
        assertThat(ballot)
                .hasSize(300)
                .startsWith("Điển hình 01 của doan-thanh-nien", "Điển hình 02 của doan-thanh-nien");

        Tasklist member = Tasklist.login(BROWSER, port, "council2");
        member.open("Bỏ phiếu", PLAN);
        assertThat(member.form()).containsText("300. " + ballot.get(299));
        member.screenshot("ballot-300-opened");
        member.form()
                .getByLabel("Đồng ý tất cả", new Locator.GetByLabelOptions().setExact(false))
                .first()
                .check();
        pick(member, member.form(), WOMAN, "222. " + WOMAN);
        pick(member, member.form(), "300.", "300. " + ballot.get(299));
        member.screenshot("ballot-300-marked").completeAndLeave();
    }

    /** Everyone for our own commendation, two for the state's as well. */
    private void propose(Tasklist lead) {
        assertThat(tally.counts(PLAN))
                .hasSize(300)
                .filteredOn(count -> count.disagree() == 1)
                .hasSize(2);
        lead.open("Trình đề nghị khen thưởng", PLAN);
        lead.add("Đề nghị riêng");
        Locator row = lead.entries("Đề nghị riêng").first();
        pick(lead, row, WOMAN, "222. " + WOMAN);
        pick(lead, row, YOUTH, "7. " + YOUTH);
        row.getByLabel("Cấp ủy khen thưởng").check();
        row.getByLabel("Chính quyền tặng giấy khen").check();
        lead.screenshot("proposal-300").completeAndLeave();
        assertThat(of(Channel.OWN)).hasSize(300);
        assertThat(of(Channel.STATE)).hasSize(2);
    }

    /** As was proposed, but one is not commended at all. */
    private void decide() {
        Tasklist secretary = Tasklist.login(BROWSER, port, "secretary");
        secretary.open("Quyết định khen thưởng", PLAN);
        assertThat(secretary.form())
                .containsText("Cấp ủy khen thưởng: 298; Cấp ủy khen thưởng, Chính quyền tặng giấy khen: 02");
        String list = "Quyết định khác đề nghị";
        secretary.add(list);
        pick(secretary, secretary.entries(list).first(), YOUTH, "7. " + YOUTH);
        secretary.complete();
        assertThat(secretary.errors()).hasCount(1);
        secretary.entries(list).first().getByLabel("Lý do").fill("Để xét dịp sau");
        secretary.screenshot("decision-300").completeAndLeave();
        assertThat(commendations.of(PLAN))
                .filteredOn(commendation -> commendation.status() == CommendationStatus.APPROVED)
                .hasSize(299 + 1);
        assertThat(commendations.of(PLAN))
                .filteredOn(commendation -> commendation.status() == CommendationStatus.NOT_APPROVED)
                .hasSize(2)
                .extracting(Commendation::reason)
                .containsOnly("Để xét dịp sau");
    }

    private Stream<Commendation> of(Channel channel) {
        return commendations.of(PLAN).stream().filter(commendation -> commendation.channel() == channel);
    }

    /** Types a part of a name or a number and picks the one that is found. */
    private static void pick(Tasklist tasklist, Locator within, String typed, String found) {
        Locator search = within.locator(".fjs-form-field-taglist input");
        search.click();
        search.fill(typed);
        Locator hits = tasklist.form().locator(".fjs-dropdownlist-item");
        assertThat(hits).hasCount(1);
        assertThat(hits).containsText(found);
        hits.click();
        assertThat(within.locator(".fjs-taglist-tag").last()).containsText(found);
        search.blur(); // else what is offered hides the fields below
    }
}
