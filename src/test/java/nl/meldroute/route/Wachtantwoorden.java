package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of the waiting for a service to begin. */
final class Wachtantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of();

    private Wachtantwoorden() {}
}
