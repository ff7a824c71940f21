package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObjectionLimitTest {

    private Instant now = Instant.parse("2022-08-10T01:00:00Z");

    private final ObjectionLimit limit = new ObjectionLimit(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void an_address_may_send_again_after_an_hour() {
        assertThat(admitted(ObjectionLimit.PER_ADDRESS + 5, "203.0.113.1")).isEqualTo(ObjectionLimit.PER_ADDRESS);
        now = now.plus(ObjectionLimit.TIME);
        assertThat(admitted(ObjectionLimit.PER_ADDRESS + 5, "203.0.113.1")).isEqualTo(ObjectionLimit.PER_ADDRESS);
    }

    @Test
    void the_addresses_of_one_network_of_the_new_internet_are_one_client() {
        assertThat(admitted(ObjectionLimit.PER_ADDRESS, "2001:db8:1:1::1")).isEqualTo(ObjectionLimit.PER_ADDRESS);
        assertThat(limit.admits("plan", "2001:db8:1:1:ffff::2")).isFalse();
        assertThat(limit.admits("plan", "2001:db8:1:2::1")).isTrue();
    }

    @Test
    void a_plan_takes_only_so_many_from_all_addresses_together() {
        long admitted = IntStream.range(0, ObjectionLimit.PER_PLAN + 20)
                .filter(i -> limit.admits("plan", "10.0.%d.1".formatted(i)))
                .count();
        assertThat(admitted).isEqualTo(ObjectionLimit.PER_PLAN);
        assertThat(limit.admits("another-plan", "10.0.0.1")).isTrue();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(limit.admits("plan", "10.1.0.1")).isTrue();
    }

    private long admitted(int times, String address) {
        return IntStream.range(0, times)
                .filter(i -> limit.admits("plan", address))
                .count();
    }
}
