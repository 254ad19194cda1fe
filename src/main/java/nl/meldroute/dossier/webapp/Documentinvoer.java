package nl.meldroute.dossier.webapp;

import nl.meldroute.dossier.Document;
import nl.meldroute.dossier.Document.Gegevens;
import org.jspecify.annotations.Nullable;

/**
 * What a user says of a document.
 *
 * @param naam of the file, when one comes with it: only the part after the last point is looked at
 * @param versie of the document that is corrected; null for a new one
 * @param betrokkene number of the one person it is about
 */
record Documentinvoer(
        @Nullable String naam,
        @Nullable Integer versie,
        @Nullable String soort,
        @Nullable String titel,
        @Nullable Long betrokkene,
        @Nullable Boolean overMelder) {

    Gegevens controleer() {
        Invoerregels regels = new Invoerregels();
        Document.Soort welke = regels.keuze("soort", Document.Soort.class, soort, "Kies wat voor document het is.");
        String gegeven = regels.verplicht("titel", titel, 200, "Geef het document een titel.");
        regels.eis(overMelder != null, "overMelder", "Kies ja of nee.");
        regels.sluitAf();
        return new Gegevens(
                welke == null ? Document.Soort.ANDERS : welke, gegeven, betrokkene, Boolean.TRUE.equals(overMelder));
    }

    /** Without one it cannot be known what the user saw. */
    int vereisVersie() {
        if (versie == null) {
            throw new Verouderd();
        }
        return versie;
    }

    String bestandsnaam() {
        return naam == null ? "" : naam;
    }

    /**
     * Why a document is taken out.
     *
     * @param versie as the user saw it
     */
    record Weghalen(@Nullable Integer versie, @Nullable String reden) {}
}
