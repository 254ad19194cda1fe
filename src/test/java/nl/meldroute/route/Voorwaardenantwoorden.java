package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of voorwaarden en vervolg. */
final class Voorwaardenantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of();

    private Voorwaardenantwoorden() {}
}
