package nl.meldroute.wandeling;

import java.util.Random;

/** Where meldingen come in. Persons and stories are sentinels (see {@link Sentinels}). */
interface Meldkamer {

    /** A new melding about a new household; returns its meldingnummer. */
    String meld(String regio, Random toeval);

    /** The same message again; returns the meldingnummer that it got. */
    String meldDubbel(String meldingnummer);

    /** A new melding about the same household. */
    String meldHerhaling(String meldingnummer, Random toeval);
}
