package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.Tally;
import vn.neuguong.nomination.Vote;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** A ballot with 300 candidates in a real browser: few fields, so that form-js stays quick. */
@SystemTest
class LargeBallotTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String PLAN = "phieu-300";

    @LocalServerPort
    private int port;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Vote vote;

    @Autowired
    private Tally tally;

    @Test
    void a_member_opens_it_finds_two_names_and_votes() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        cycle.nominateMany(PLAN, 60);
        cycle.appointCouncil(PLAN, 3);
        cycle.convene(PLAN);
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
        except(member, "Điển hình 42 của hoi-phu-nu", "222. Điển hình 42 của hoi-phu-nu");
        except(member, "300.", "300. " + ballot.get(299));
        member.screenshot("ballot-300-marked").completeAndLeave();

        cycle.vote(PLAN, "council1", "AGREE");
        cycle.vote(PLAN, "council3", "AGREE");
        assertThat(tally.counts(PLAN))
                .hasSize(300)
                .filteredOn(count -> count.disagree() == 1)
                .hasSize(2);
    }

    /** Types a part of a name or a number and picks the one that is found. */
    private static void except(Tasklist member, String typed, String found) {
        Locator search = member.form().locator(".fjs-form-field-taglist input");
        search.click();
        search.fill(typed);
        Locator hits = member.form().locator(".fjs-dropdownlist-item");
        assertThat(hits).hasCount(1);
        assertThat(hits).containsText(found);
        hits.click();
        assertThat(member.form().locator(".fjs-taglist-tag").last()).containsText(found);
    }
}
