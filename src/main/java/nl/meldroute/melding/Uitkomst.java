package nl.meldroute.melding;

import java.util.List;
import nl.meldroute.engine.FormulierFout.Fout;

/** What became of an offered melding. */
public sealed interface Uitkomst {

    /** Taken in: recorded, and its route runs. */
    record Aangenomen(String meldingnummer, String dossiernummer) implements Uitkomst {}

    /** The same sender sent exactly this before; the same numbers again. */
    record AlBekend(String meldingnummer, String dossiernummer) implements Uitkomst {}

    /** The same sender used this kenmerk for something else. */
    record Conflict() implements Uitkomst {}

    /** Refused, nothing is stored. Names each field in Dutch, never its value. */
    record Geweigerd(List<Fout> fouten) implements Uitkomst {

        public Geweigerd {
            fouten = List.copyOf(fouten);
        }
    }
}
