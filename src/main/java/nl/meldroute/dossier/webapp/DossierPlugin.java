package nl.meldroute.dossier.webapp;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Registers the Dossier tab and our buttons with Tasklist (found by ServiceLoader). */
public class DossierPlugin extends AbstractTasklistPlugin {

    static final String ID = "dossier";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(DossierResource.class, WerkResource.class, TeamResource.class, ConceptResource.class);
    }
}
