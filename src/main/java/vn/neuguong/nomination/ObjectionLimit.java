package vn.neuguong.nomination;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How many objections a plan takes in an hour, from one address and from all. It is kept in memory alone, so that no table
 * tells where an objection came from.
 */
@Component
class ObjectionLimit {

    static final int PER_ADDRESS = 10;
    static final int PER_PLAN = 100;
    static final Duration TIME = Duration.ofHours(1);

    private static final int ADDRESSES = 10_000; // remembered; the limit of the plan holds whoever is forgotten
    private static final int NETWORK = 8; // bytes of an IPv6 address that name the network of one client

    private final Map<String, Bucket> plans = new ConcurrentHashMap<>();
    private final Map<String, Bucket> addresses = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };
    private final TimeMeter time;

    ObjectionLimit(Clock clock) {
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return Duration.ofMillis(clock.millis()).toNanos();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Whether another objection is taken; counts it. */
    boolean admits(String planCode, String address) {
        Bucket ofAddress;
        synchronized (addresses) {
            ofAddress = addresses.computeIfAbsent(planCode + " " + client(address), key -> bucket(PER_ADDRESS));
        }
        return ofAddress.tryConsume(1)
                && plans.computeIfAbsent(planCode, key -> bucket(PER_PLAN)).tryConsume(1);
    }

    private Bucket bucket(int capacity) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, TIME))
                .withCustomTimePrecision(time)
                .build();
    }

    private static String client(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress(); // with a colon it is never looked up
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(NETWORK, bytes.length)));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
