package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.plan.Obligation.Subject;
import vn.neuguong.plan.PassTerms;
import vn.neuguong.plan.Share;
import vn.neuguong.plan.VoteTerms;
import vn.neuguong.plan.VoteTerms.Ballots;
import vn.neuguong.plan.VoteTerms.Base;
import vn.neuguong.plan.VoteTerms.PassBy;
import vn.neuguong.testing.SystemTest;

/** The table voteRule: one rule for each day and award, and none where the table has none. */
@SystemTest
class VoteRuleTableTest {

    @Autowired
    private VoteRules rules;

    @ParameterizedTest
    @CsvSource({
        "2016-01-01, , 2/3, 1/2, MORE_THAN, false, mặc định của hệ thống",
        "2022-08-10, , 2/3, 1/2, MORE_THAN, false, mặc định của hệ thống",
        "2030-01-01, , 2/3, 1/2, MORE_THAN, false, mặc định của hệ thống",
        "2018-01-01, local-title, 2/3, 7/10, AT_LEAST, false, Lạng Sơn",
        "2017-10-01, national-title, 2/3, 9/10, AT_LEAST, true, 91/2017",
        "2023-12-31, national-title, 2/3, 9/10, AT_LEAST, true, 91/2017",
        "2024-01-01, national-title, 2/3, 9/10, AT_LEAST, true, 98/2023/NĐ-CP (chưa kiểm chứng)",
        "2024-01-01, provincial-title, 2/3, 8/10, AT_LEAST, true, 98/2023/NĐ-CP (chưa kiểm chứng)",
        "2025-06-30, national-title, 2/3, 9/10, AT_LEAST, true, 98/2023/NĐ-CP (chưa kiểm chứng)",
        "2025-07-01, national-title, 2/3, 9/10, AT_LEAST, true, 152/2025/NĐ-CP (chưa kiểm chứng)",
        "2025-07-01, government-flag, 2/3, 8/10, AT_LEAST, true, 152/2025/NĐ-CP (chưa kiểm chứng)"
    })
    void a_day_and_an_award_have_one_rule(
            LocalDate day, String award, String quorum, String pass, PassBy passBy, boolean absentees, String source) {
        VoteRule rule = rules.on(day, terms(award));
        assertThat(rule.quorum()).hasToString(quorum);
        assertThat(rule.pass()).hasToString(pass);
        assertThat(rule.passBy()).isEqualTo(passBy);
        assertThat(rule.base()).isEqualTo(Base.ALL);
        assertThat(rule.recusedCount()).isFalse();
        assertThat(rule.absenteeBallots()).isEqualTo(absentees);
        assertThat(rule.ballots()).isEqualTo(Ballots.SECRET);
        assertThat(rule.source()).contains(source);
    }

    @Test
    void without_a_rule_for_the_day_or_the_award_there_is_no_session() {
        assertThatThrownBy(() -> rules.on(LocalDate.parse("2015-12-31"), null))
                .hasMessageContaining("không có quy tắc cho ngày 31/12/2015");
        assertThatThrownBy(() -> rules.on(LocalDate.parse("2022-08-10"), terms("provincial-title")))
                .hasMessageContaining("không có quy tắc «provincial-title» cho ngày 10/08/2022");
    }

    @Test
    void an_award_of_one_kind_of_candidates_brings_its_majority_and_nothing_else() {
        LocalDate day = LocalDate.parse("2022-08-10");
        VoteTerms session = new VoteTerms(null, null, Share.parse("3/5"), PassBy.AT_LEAST, null, null, null);
        VoteRule national =
                rules.on(day, new PassTerms(Subject.INDIVIDUAL, "national-title", null, null, null).within(session));
        assertThat(national.pass()).hasToString("9/10");
        VoteRule higher = rules.on(
                day, new PassTerms(Subject.MODEL, null, Share.parse("4/5"), null, Base.PRESENT).within(session));
        assertThat(higher.pass()).hasToString("4/5");
        assertThat(higher.passBy()).isEqualTo(PassBy.AT_LEAST);
        assertThat(higher.base()).isEqualTo(Base.PRESENT);
    }

    private static VoteTerms terms(String award) {
        return new VoteTerms(award, null, null, null, null, null, null);
    }
}
