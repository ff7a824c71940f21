package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.engine.Refusal;

class BallotSealTest {

    private static final String KEY = "ZGVtbyBvbmx5LCBrbm93biB0byBldmVyeWJvZHkgLi4=";

    private final BallotSeal seal = new BallotSeal(KEY);

    @Test
    void what_was_sealed_is_opened_letter_by_letter() {
        assertThat(seal.open("p/1", seal.seal("p/1", "{\"a\":\"Đồng ý\"}"))).isEqualTo("{\"a\":\"Đồng ý\"}");
    }

    @Test
    void the_same_ballot_is_never_sealed_the_same() {
        assertThat(seal.seal("p/1", "x")).hasSameSizeAs(seal.seal("p/1", "y")).isNotEqualTo(seal.seal("p/1", "x"));
    }

    @Test
    void a_ballot_of_another_round_of_another_key_or_changed_is_refused_with_what_to_do() {
        byte[] sealed = seal.seal("p/1", "x");
        assertThatThrownBy(() -> seal.open("p/2", sealed))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Hãy khôi phục khóa cũ");
        BallotSeal other = new BallotSeal(Base64.getEncoder().encodeToString(new byte[32]));
        assertThatThrownBy(() -> other.open("p/1", sealed)).hasMessageContaining("tổ chức lại phiên họp");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.open("p/1", sealed)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ngắn", "c2hvcnQ=", "${BALLOT_KEY}"})
    void what_is_no_key_does_not_start(String key) {
        assertThatThrownBy(() -> new BallotSeal(key))
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining("ngắn");
    }
}
