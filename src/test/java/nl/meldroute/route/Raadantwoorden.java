package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of a verzoek tot onderzoek. */
final class Raadantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of();

    private Raadantwoorden() {}
}
