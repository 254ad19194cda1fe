package nl.meldroute.dossier;

/**
 * Whether the dossier holds what a verzoek at the Raad needs, counted today: a verzoek is about minors and the unborn only.
 *
 * @param moederBekend of each unborn child the dossier holds the mother
 * @param gezagBekend the dossier holds someone with gezag over at least one of them
 */
public record Raadtoets(int minderjarigen, int ongeborenen, boolean moederBekend, boolean gezagBekend) {

    /** Whether there is anybody to ask an onderzoek for. */
    public boolean heeftKinderen() {
        return minderjarigen + ongeborenen > 0;
    }
}
