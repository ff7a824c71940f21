package vn.neuguong.testing;

import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The one clock, held at a moment of the test's choice. */
public final class TestClock {

    private TestClock() {}

    public static void set(String moment) {
        ClockUtil.setCurrentTime(Date.from(OffsetDateTime.parse(moment).toInstant()));
    }
}
