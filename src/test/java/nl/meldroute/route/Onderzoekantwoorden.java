package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of onderzoek. */
final class Onderzoekantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of();

    private Onderzoekantwoorden() {}
}
