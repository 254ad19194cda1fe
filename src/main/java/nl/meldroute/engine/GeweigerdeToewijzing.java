package nl.meldroute.engine;

import org.camunda.bpm.engine.AuthorizationException;

/** This user may not give this task to that person; the message is a Dutch sentence without names. */
class GeweigerdeToewijzing extends AuthorizationException {

    private static final long serialVersionUID = 1L;

    GeweigerdeToewijzing(String zin) {
        super(zin);
    }
}
