package nl.meldroute.rapportage.webapp;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Registers the dashboard of the teamleider with Cockpit (found by ServiceLoader). */
public class SturingPlugin extends AbstractCockpitPlugin {

    static final String ID = "sturing";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(SturingResource.class);
    }
}
