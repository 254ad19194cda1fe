package nl.meldroute.dossier;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.meldroute.dossier.Contact.Motivatie;
import nl.meldroute.dossier.Contact.Soort;
import nl.meldroute.dossier.Contact.Uitkomst;
import org.jspecify.annotations.Nullable;

/** A contact to record, or with {@link #geen} why there was none. What each part means says {@link Contact}. */
public record NieuwContact(
        Soort soort,
        @Nullable Uitkomst uitkomst,
        @Nullable Motivatie motivatie,
        @Nullable LocalDate gevoerdOp,
        @Nullable LocalTime gevoerdOm,
        String verslag) {

    public NieuwContact {
        boolean geen = soort == Soort.GEEN;
        if (geen != (uitkomst == null)
                || geen != (motivatie == null)
                || geen != (gevoerdOp == null)
                || (geen && (verslag.isBlank() || gevoerdOm != null))) {
            throw new IllegalArgumentException(
                    "Een contact heeft een dag, uitkomst en motivatie, geen contact heeft een reden");
        }
    }

    /** No contact, and why not. */
    public static NieuwContact geen(String reden) {
        return new NieuwContact(Soort.GEEN, null, null, null, null, reden);
    }
}
