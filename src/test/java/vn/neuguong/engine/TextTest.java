package vn.neuguong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void text_is_kept_composed_and_without_blanks_around_it() {
        assertThat(Text.clean(" Quy\u0301 \n")).isEqualTo("Quý");
        assertThat(Text.clean(null)).isEmpty();
    }

    @Test
    void what_postgresql_cannot_store_is_dropped() {
        assertThat(Text.clean("Hòa\0 Bình\0")).isEqualTo("Hòa Bình");
    }

    @Test
    void the_look_alike_of_an_old_table_becomes_the_vietnamese_letter() {
        assertThat(Text.clean("BAN TH\u01A2\u1EDCNG V\u1EE4, tr\u01A3\u0300\u01A3ng"))
                .isEqualTo("BAN THƯỜNG VỤ, trừưng");
    }

    @Test
    void the_longest_text_is_as_long_as_a_column_of_the_engine() {
        assertThat(Text.entered("a".repeat(4_000), Text.LONGEST)).hasSize(4_000);
        assertThatThrownBy(() -> Text.entered("a".repeat(4_001), Text.LONGEST))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("dài 4001 ký tự, nhiều hơn mức 4000 ký tự");
    }
}
