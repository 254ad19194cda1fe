package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of a tijdelijk huisverbod. */
final class Huisverbodantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of();

    private Huisverbodantwoorden() {}
}
