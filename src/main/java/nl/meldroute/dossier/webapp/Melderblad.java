package nl.meldroute.dossier.webapp;

import java.util.List;
import nl.meldroute.dossier.Document;
import nl.meldroute.dossier.Mail;
import nl.meldroute.dossier.Melder;

/**
 * The shielded part, shown on request only.
 *
 * @param versie must be sent back with a correction
 * @param hoedanigheid Dutch label
 * @param gesprekken conversations with this melder, when the melder is not openly known
 * @param mails the mails that the melding came by, when the melder is not openly known
 * @param documenten what says who this melder is, when the melder is not openly known
 * @param hoedanigheden the list to choose from
 */
record Melderblad(
        String versie,
        Melder melder,
        String hoedanigheid,
        List<Blad.Stuk> gesprekken,
        List<Mail> mails,
        List<Document> documenten,
        List<Blad.Code> hoedanigheden) {}
