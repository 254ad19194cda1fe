package nl.meldroute.dossier.webapp;

import java.util.Optional;
import nl.meldroute.dossier.Mail;
import nl.meldroute.dossier.Mailinzage;
import nl.meldroute.dossier.Taakroute;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mail that came in, on the tab: for the task that is to look at it, and what can be saved of it there and beside a melding. */
@Service
class Mailhandelingen {

    private final Taakroute taakroute;
    private final Taakdossier taakdossier;
    private final Dossierblad dossierblad;
    private final Mailinzage inzage;

    Mailhandelingen(Taakroute taakroute, Taakdossier taakdossier, Dossierblad dossierblad, Mailinzage inzage) {
        this.taakroute = taakroute;
        this.taakdossier = taakdossier;
        this.dossierblad = dossierblad;
        this.inzage = inzage;
    }

    /** What the tab shows for a task that is about a mail. */
    record Mailblad(Mail mail) {}

    /** Empty when this task is not about a mail. */
    @Transactional
    Optional<Mailblad> vind(String taakId) {
        return taakroute.mailnummerVanTaak(taakId).map(inzage::lees).map(Mailblad::new);
    }

    @Transactional
    Mail.Bestand bestand(String taakId, long stuk) {
        Optional<String> mailnummer = taakroute.mailnummerVanTaak(taakId);
        if (mailnummer.isPresent()) {
            return inzage.bestand(mailnummer.get(), stuk).orElseThrow(GeenTaak::new);
        }
        String meldingnummer = taakdossier.meldingnummer(taakId);
        return inzage.bestandBijMelding(meldingnummer, stuk, dossierblad.doel(meldingnummer))
                .orElseThrow(GeenTaak::new);
    }
}
