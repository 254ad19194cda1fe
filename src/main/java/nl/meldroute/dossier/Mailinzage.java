package nl.meldroute.dossier;

import java.util.List;
import java.util.Optional;
import nl.meldroute.toegang.Onderwerp;
import nl.meldroute.toegang.Toegang;
import nl.meldroute.toegang.Vraag;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way to read a mail that is no melding yet, and what came with any mail. Guarded and logged as {@link Dossierinzage} is: a mail is
 * read for the task to look at it, and once it is a melding by who may read that. A mail says who sent it, so beside a melder who is not
 * openly known it is as shielded as the melder.
 */
@Service
public class Mailinzage {

    private final Mails mails;
    private final Meldingen meldingen;
    private final Huishoudens huishoudens;
    private final Toegang toegang;

    Mailinzage(Mails mails, Meldingen meldingen, Huishoudens huishoudens, Toegang toegang) {
        this.mails = mails;
        this.meldingen = meldingen;
        this.huishoudens = huishoudens;
        this.toegang = toegang;
    }

    /** Reads a mail that a person looks at. */
    @Transactional
    public Mail lees(String mailnummer) {
        toegang.vereis(vraag(mailnummer));
        return mails.lees(mailnummer);
    }

    /** Reads what came with a mail that a person looks at; empty when there is no such thing. */
    @Transactional
    public Optional<Mail.Bestand> bestand(String mailnummer, long stuk) {
        toegang.vereis(vraag(mailnummer));
        return mails.bestand(mailnummer, stuk);
    }

    /** Reads what came with a mail of this melding; empty when there is no such thing. */
    @Transactional
    public Optional<Mail.Bestand> bestandBijMelding(String meldingnummer, long stuk, String doel) {
        Melding melding = meldingen.lees(meldingnummer);
        Onderwerp onderwerp = melding.bekendheid() == Bekendheid.OPEN ? Onderwerp.DOSSIER : Onderwerp.MELDER;
        toegang.vereis(huishoudens.vraag(onderwerp, melding.dossiernummer(), meldingnummer, doel));
        return mails.vanMelding(meldingnummer).stream()
                .flatMap(mail -> mails.bestand(mail.mailnummer(), stuk).stream())
                .findFirst();
    }

    /** In the log the number of the mail stands where that of a dossier stands: it is what was read. */
    private Vraag vraag(String mailnummer) {
        String regio = mails.vind(mailnummer).map(Mails.Binnengekomen::regio).orElse("onbekend");
        return new Vraag(Onderwerp.MAIL, mailnummer, null, regio, List.of(mailnummer), "taak");
    }
}
