package nl.meldroute.dossier.webapp;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Briefdrukker;
import nl.meldroute.dossier.Dossierinzage;
import nl.meldroute.dossier.Mail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages of one melding as files, for who has to send them by hand or wants to see what went out. */
@Service
class Berichtbladen {

    private final Taakdossier taakdossier;
    private final Dossierinzage inzage;
    private final Briefdrukker drukker;
    private final Dossierblad dossierblad;

    Berichtbladen(Taakdossier taakdossier, Dossierinzage inzage, Briefdrukker drukker, Dossierblad dossierblad) {
        this.taakdossier = taakdossier;
        this.inzage = inzage;
        this.drukker = drukker;
        this.dossierblad = dossierblad;
    }

    /** A letter as PDF; what is for a system as that system gets it. The name of the file says nothing of people. */
    @Transactional
    Mail.Bestand lees(String taakId, long id) {
        String meldingnummer = taakdossier.meldingnummer(taakId);
        Bericht bericht = inzage.leesBericht(meldingnummer, id, dossierblad.doel(meldingnummer))
                .orElseThrow(GeenTaak::new);
        String naam = bericht.soort().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + meldingnummer;
        Optional<byte[]> pdf = drukker.pdf(bericht);
        return pdf.map(inhoud -> new Mail.Bestand(naam + ".pdf", inhoud))
                .orElseGet(
                        () -> new Mail.Bestand(naam + ".json", bericht.inhoud().getBytes(StandardCharsets.UTF_8)));
    }
}
