package nl.meldroute.dossier;

import java.time.Clock;
import java.util.UUID;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.GeenToegang;
import nl.meldroute.toegang.Onderwerp;
import nl.meldroute.toegang.Toegang;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Acute danger reported by melding number, by a colleague of the region who has no task of that melding (rule "Acuut gaat voor"). */
@Service
public class Acuutmeldingen {

    /** Stands in the read log. */
    static final String DOEL = "acuut gevaar melden";

    private static final String FORMULIER = "meld-acuut-gevaar";

    private final Opslag opslag;
    private final Huishoudens huishoudens;
    private final Toegang toegang;
    private final Taakroute taakroute;
    private final Clock klok;

    Acuutmeldingen(Opslag opslag, Huishoudens huishoudens, Toegang toegang, Taakroute taakroute, Clock klok) {
        this.opslag = opslag;
        this.huishoudens = huishoudens;
        this.toegang = toegang;
        this.taakroute = taakroute;
        this.klok = klok;
    }

    /** Whether the present user has a role that may do this. */
    public boolean mag() {
        return toegang.biedt(Onderwerp.ACUUT_MELDEN);
    }

    /**
     * Keeps what was seen in the dossier and opens spoedinzet.
     *
     * @param gezien what the colleague saw or was told; goes to the dossier only
     * @return false when a spoedinzet was running already: whoever does it must be told
     * @throws FormulierFout when the melding is closed, or not known in the user's regions; the two cases of the latter look the same
     */
    @Transactional
    public boolean meld(String meldingnummer, String gezien) {
        String dossiernummer = opslag.vind(
                        String.class, "select dossiernummer from melding where meldingnummer = ?", meldingnummer)
                .orElse("onbekend");
        Gebruiker wie;
        try {
            wie = toegang.vereis(huishoudens.vraag(Onderwerp.ACUUT_MELDEN, dossiernummer, meldingnummer, DOEL));
        } catch (GeenToegang onbekendOfElders) {
            throw new FormulierFout(
                    "meldingnummer",
                    "Deze melding is in uw regio niet bekend, of uw rol mag dit niet. Controleer het nummer. Is er nu gevaar? Bel 112.");
        }
        boolean geopend = taakroute.meldAcuutGevaar(meldingnummer);
        opslag.voegToe(
                "dossierveld",
                "meldingnummer",
                meldingnummer,
                "taak_id",
                // No task: each report is a piece of its own.
                "acuut-" + UUID.randomUUID(),
                "formulier",
                FORMULIER,
                "sleutel",
                "acuutGezien",
                "waarde",
                gezien,
                "door",
                wie.id(),
                "op",
                klok.instant());
        return geopend;
    }
}
