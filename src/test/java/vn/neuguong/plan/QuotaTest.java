package vn.neuguong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuotaTest {

    @Test
    void one_number_is_exactly_that_many() {
        assertThat(Quota.parse(1)).isEqualTo(new Quota(1, 1));
        assertThat(Quota.parse("1..2").phrase()).isEqualTo("từ 01 đến 02");
        assertThat(Quota.parse("0..1").phrase()).isEqualTo("không quá 01");
    }

    @Test
    void more_at_least_than_at_most_is_refused() {
        assertThatThrownBy(() -> Quota.parse("3..2")).hasMessageContaining("lớn hơn tối đa");
        assertThatThrownBy(() -> Quota.parse("vài")).hasMessageContaining("không phải là chỉ tiêu");
    }

    @Property
    void a_quota_permits_what_lies_within_and_comes_back_from_its_text(
            @ForAll @IntRange(max = 999) int min,
            @ForAll @IntRange(max = 999) int more,
            @ForAll @IntRange(max = 2500) int count) {
        Quota quota = new Quota(min, min + more);
        assertThat(quota.permits(count)).isEqualTo(count >= min && count <= min + more);
        assertThat(Quota.parse(quota.toString())).isEqualTo(quota);
    }
}
