package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of monitoring. */
final class Monitoringantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of();

    private Monitoringantwoorden() {}
}
