package vn.neuguong.document;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.neuguong.calendar.VietnameseDate;

/** A paper is signed between the day of its number and today. */
class SignatureTest {

    private static final LocalDate NUMBERED = LocalDate.of(2022, 8, 8);
    private static final Clock NOW = Clock.fixed(Instant.parse("2022-08-10T01:00:00Z"), VietnameseDate.ZONE);

    @Test
    void the_day_of_the_number_and_today_are_permitted() {
        assertThatCode(() -> check(NUMBERED, "Bùi Văn Lý")).doesNotThrowAnyException();
        assertThatCode(() -> check(LocalDate.of(2022, 8, 10), "Bùi Văn Lý")).doesNotThrowAnyException();
    }

    @Test
    void any_other_day_is_refused() {
        assertThatThrownBy(() -> check(NUMBERED.minusDays(1), "Bùi Văn Lý"))
                .hasMessageContaining("Ngày ký (07/08/2022) trước ngày văn bản được cấp số (08/08/2022)");
        assertThatThrownBy(() -> check(LocalDate.of(2022, 8, 11), "Bùi Văn Lý"))
                .hasMessageContaining("sau ngày hôm nay");
    }

    @Test
    void day_and_signer_must_be_there() {
        assertThatThrownBy(() -> check(null, "Bùi Văn Lý")).hasMessageContaining("Hãy ghi ngày ký");
        assertThatThrownBy(() -> check(NUMBERED, null)).hasMessageContaining("Hãy ghi họ và tên người ký");
    }

    private static void check(LocalDate signedOn, String signer) {
        Signature.check(signedOn, signer, NUMBERED, NOW);
    }
}
