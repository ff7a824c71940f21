package vn.neuguong.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;

/** The one clock: ours reads the engine's, so that whoever moves it (a test, the demo) moves both at once. */
@Component
class EngineClock extends Clock {

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return VietnameseDate.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("all days begin and end in " + VietnameseDate.ZONE);
    }
}
