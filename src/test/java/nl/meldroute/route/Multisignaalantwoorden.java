package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of Multisignaal. */
final class Multisignaalantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of();

    private Multisignaalantwoorden() {}
}
