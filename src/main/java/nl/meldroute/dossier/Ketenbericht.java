package nl.meldroute.dossier;

import java.time.Instant;

/**
 * A message for a partner, as it was made. It may name persons, so it lies in the dossier only.
 *
 * @param sleutel says which step made it: the same step makes no second message
 * @param inhoud JSON of the schema that it names itself
 */
public record Ketenbericht(
        long id, String meldingnummer, Soort soort, String sleutel, String inhoud, Instant gemaaktOp, String door) {

    /** What it is about. */
    public enum Soort {
        /** To the Raad voor de Kinderbescherming: the verzoek tot onderzoek. */
        VERZOEK_RAAD,
        /** To the college of B&W: that there is a verzoek, and nothing else (Wmo 2015 art. 4.1.1 lid 2 onder f). */
        COLLEGE_VERZOEK
    }
}
