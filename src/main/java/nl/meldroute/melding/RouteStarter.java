package nl.meldroute.melding;

import java.util.Map;

/** Starts the route of one melding in the engine, within the transaction of the intake. */
@FunctionalInterface
public interface RouteStarter {

    /**
     * Starts the route.
     *
     * @param meldingnummer the business key
     * @param regio the tenant
     * @param variabelen what the route starts with; codes, yes/no and dates only
     */
    void start(String meldingnummer, String regio, Map<String, Object> variabelen);
}
