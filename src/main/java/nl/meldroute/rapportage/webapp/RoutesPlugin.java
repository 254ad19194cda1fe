package nl.meldroute.rapportage.webapp;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Registers with Cockpit (found by ServiceLoader): routes as they ran, where they pile up, and what the inspection asks. */
public class RoutesPlugin extends AbstractCockpitPlugin {

    static final String ID = "routes";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(RoutesResource.class);
    }
}
