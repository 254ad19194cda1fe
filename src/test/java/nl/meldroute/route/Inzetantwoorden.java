package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of informing other authorities and asking regional services. */
final class Inzetantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of();

    private Inzetantwoorden() {}
}
