package nl.meldroute.dossier.webapp;

import nl.meldroute.dossier.Documenten;
import nl.meldroute.dossier.Documenten.Toevoeging;
import nl.meldroute.dossier.Mail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a user can do on the Dossier tab with the documents of the melding of one task. */
@Service
class Documenthandelingen {

    private final Taakdossier taakdossier;
    private final Dossierblad dossierblad;
    private final Documenten documenten;

    Documenthandelingen(Taakdossier taakdossier, Dossierblad dossierblad, Documenten documenten) {
        this.taakdossier = taakdossier;
        this.dossierblad = dossierblad;
        this.documenten = documenten;
    }

    /** The very same file is in this melding already. */
    static class AlAanwezig extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final boolean weggehaald;

        AlAanwezig(boolean weggehaald) {
            this.weggehaald = weggehaald;
        }
    }

    /** Says whether it lies in the shielded part. */
    @Transactional
    boolean voegToe(String taakId, Documentinvoer invoer, byte[] inhoud) {
        String meldingnummer = taakdossier.meldingnummer(taakId);
        Toevoeging toegevoegd = documenten.voegToe(meldingnummer, invoer.controleer(), invoer.bestandsnaam(), inhoud);
        if (toegevoegd.uitkomst() != Toevoeging.Uitkomst.TOEGEVOEGD) {
            throw new AlAanwezig(toegevoegd.uitkomst() == Toevoeging.Uitkomst.EERDER_WEGGEHAALD);
        }
        return toegevoegd.afgeschermd();
    }

    @Transactional
    void wijzig(String taakId, long document, Documentinvoer invoer) {
        vereisGedaan(documenten.wijzig(
                taakdossier.meldingnummer(taakId), document, invoer.vereisVersie(), invoer.controleer()));
    }

    @Transactional
    void haalWeg(String taakId, long document, Documentinvoer.Weghalen invoer) {
        String meldingnummer = taakdossier.meldingnummer(taakId);
        Integer versie = invoer.versie();
        String reden = new Redeninvoer(invoer.reden()).controleer("Schrijf op waarom dit document weg moet.", 2000);
        vereisGedaan(versie != null && documenten.haalWeg(meldingnummer, document, versie, reden));
    }

    @Transactional
    void zetTerug(String taakId, long document) {
        vereisGedaan(documenten.zetTerug(taakdossier.meldingnummer(taakId), document));
    }

    @Transactional
    Mail.Bestand bestand(String taakId, long document) {
        String meldingnummer = taakdossier.meldingnummer(taakId);
        return documenten
                .lees(meldingnummer, document, dossierblad.doel(meldingnummer))
                // It was in the list that the user saw: taken out since, or its melding is of another household now.
                .orElseThrow(Verouderd::new);
    }

    private static void vereisGedaan(boolean gedaan) {
        if (!gedaan) {
            throw new Verouderd();
        }
    }
}
