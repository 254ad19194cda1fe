package nl.meldroute.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The one clock: the engine's own (impl class, as the engine has no other), so that dossier and timers can never disagree. */
class EngineKlok extends Clock {

    /** Calendar days are Dutch ones: {@code LocalDate.now(clock)} is today in the Netherlands. */
    static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final ZoneId zone;

    EngineKlok(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId andere) {
        return new EngineKlok(andere);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
