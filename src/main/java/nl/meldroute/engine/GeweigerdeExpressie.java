package nl.meldroute.engine;

import org.camunda.bpm.engine.BadUserRequestException;

/** A query or filter asked to evaluate something that {@link Expressiebewaking} does not allow. */
class GeweigerdeExpressie extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    GeweigerdeExpressie() {
        super("Deze expressie is niet toegestaan in een zoekopdracht of filter.");
    }
}
