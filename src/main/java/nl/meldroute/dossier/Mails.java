package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.meldroute.dossier.Mail.Reden;
import nl.meldroute.dossier.Mail.Staat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mail that came in: each one is kept once and whole. Reading goes through {@link Mailinzage} and {@link Dossierinzage}. */
@Service
public class Mails {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final String GEHEEL = "eml";

    private final Opslag opslag;
    private final Clock klok;

    Mails(Opslag opslag, Clock klok) {
        this.opslag = opslag;
        this.klok = klok;
    }

    /** A mail as the engine may know it. */
    public record Binnengekomen(
            String mailnummer,
            String regio,
            Instant ontvangenOp,
            Staat staat,
            @Nullable String meldingnummer) {}

    public Optional<Binnengekomen> vind(String mailnummer) {
        return opslag.vind(Binnengekomen.class, "select * from binnengekomen_mail where mailnummer = ?", mailnummer);
    }

    /** The very same mail, when it came before. */
    public Optional<Binnengekomen> vindZelfde(String regio, String sha256) {
        return opslag.vind(
                Binnengekomen.class, "select * from binnengekomen_mail where regio = ? and sha256 = ?", regio, sha256);
    }

    /** Whether a mail with this Message-ID came before. */
    public boolean kentBerichtId(String regio, String berichtId) {
        return opslag.een(
                        Integer.class,
                        "select count(*) from binnengekomen_mail where regio = ? and bericht_id = ?",
                        regio,
                        berichtId)
                > 0;
    }

    /**
     * Keeps a mail, for a person to look at until {@link #wordtMelding} or {@link #isGeenMelding} says otherwise. Of two processes that read
     * one mailbox the second one fails here.
     *
     * @param reden why a person looks first; null when it becomes a melding in this same transaction
     * @return its mailnummer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String bewaar(NieuweMail mail, @Nullable Reden reden) {
        Instant nu = klok.instant();
        String mailnummer = "E%d-%06d"
                .formatted(nu.atZone(NEDERLAND).getYear(), opslag.een(Long.class, "select nextval('mail_volgnummer')"));
        NieuweMail.Gelezen gelezen = mail.gelezen();
        opslag.voegToe(
                "binnengekomen_mail",
                "mailnummer",
                mailnummer,
                "regio",
                mail.regio(),
                "sha256",
                mail.sha256(),
                "bericht_id",
                mail.berichtId(),
                "ontvangen_op",
                mail.ontvangenOp(),
                "opgehaald_op",
                nu,
                "staat",
                Staat.BEOORDELEN,
                "reden",
                reden,
                "van_naam",
                gelezen == null ? null : gelezen.vanNaam(),
                "van_adres",
                gelezen == null ? null : gelezen.vanAdres(),
                "onderwerp",
                gelezen == null ? null : gelezen.onderwerp(),
                "tekst",
                gelezen == null ? null : gelezen.tekst());
        byte[] bron = mail.bron();
        if (bron != null) {
            bewaarStuk(mailnummer, GEHEEL, "", bron, null);
        }
        if (gelezen != null) {
            gelezen.bijlagen()
                    .forEach(bijlage -> bewaarStuk(
                            mailnummer, bijlage.soort(), bijlage.naam(), bijlage.inhoud(), bijlage.weigering()));
        }
        return mailnummer;
    }

    private void bewaarStuk(
            String mailnummer, String soort, String naam, byte[] inhoud, NieuweMail.@Nullable Weigering weigering) {
        long id = opslag.voegToeMetId(
                "mailstuk",
                "mailnummer",
                mailnummer,
                "soort",
                soort,
                "naam",
                naam,
                "grootte",
                inhoud.length,
                "weigering",
                weigering);
        if (weigering == null) {
            opslag.voegBytesToe("mailstuk_deel", "mailstuk_id", id, inhoud);
        }
    }

    /** From now on it can be read by who may read this melding. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wordtMelding(String mailnummer, String meldingnummer) {
        beslis(mailnummer, Staat.MELDING, meldingnummer);
    }

    /** Somebody read it and it is no melding. */
    @Transactional
    public void isGeenMelding(String mailnummer) {
        beslis(mailnummer, Staat.GEEN_MELDING, null);
    }

    /** Destroys a mail that is no melding, its attachments, and why it was none. Doing it again changes nothing. */
    @Transactional
    public void vernietigGeenMelding(String mailnummer) {
        if (vind(mailnummer).filter(een -> een.staat() == Staat.GEEN_MELDING).isEmpty()) {
            throw new IllegalStateException("Deze mail is niet afgewezen");
        }
        vernietigMail(mailnummer);
        opslag.wijzig("delete from dossierveld where meldingnummer = ?", mailnummer);
    }

    /** Destroys the mails with which this melding came, and their attachments. Doing it again changes nothing. */
    void vernietig(String meldingnummer) {
        opslag.lijst(String.class, "select mailnummer from binnengekomen_mail where meldingnummer = ?", meldingnummer)
                .forEach(this::vernietigMail);
    }

    private void vernietigMail(String mailnummer) {
        opslag.wijzig(
                "delete from mailstuk_deel where mailstuk_id in (select id from mailstuk where mailnummer = ?)",
                mailnummer);
        opslag.wijzig("delete from mailstuk where mailnummer = ?", mailnummer);
        opslag.wijzig(
                "update binnengekomen_mail set van_naam = null, van_adres = null, onderwerp = null, tekst = null,"
                        + " vernietigd_op = coalesce(vernietigd_op, ?) where mailnummer = ?",
                klok.instant(),
                mailnummer);
    }

    private void beslis(String mailnummer, Staat staat, @Nullable String meldingnummer) {
        int gewijzigd = opslag.wijzig(
                "update binnengekomen_mail set staat = ?, meldingnummer = ? where mailnummer = ? and staat = ?",
                staat.name(),
                meldingnummer,
                mailnummer,
                Staat.BEOORDELEN.name());
        if (gewijzigd != 1) {
            throw new IllegalStateException("Over deze mail was al beslist");
        }
    }

    List<Mail> vanMelding(String meldingnummer) {
        return opslag
                .lijst(
                        String.class,
                        "select mailnummer from binnengekomen_mail where meldingnummer = ? and vernietigd_op is null order by mailnummer",
                        meldingnummer)
                .stream()
                .map(this::lees)
                .toList();
    }

    Mail lees(String mailnummer) {
        Rij rij = opslag.een(Rij.class, "select * from binnengekomen_mail where mailnummer = ?", mailnummer);
        return rij.met(opslag.lijst(
                Mail.Stuk.class,
                "select id, soort, naam, grootte, weigering from mailstuk where mailnummer = ? order by id",
                mailnummer));
    }

    /** The bytes of one stuk of this mail; empty when this mail has no such stuk, or its content is not kept. */
    Optional<Mail.Bestand> bestand(String mailnummer, long stuk) {
        List<Mail.Stuk> stukken = lees(mailnummer).stukken();
        return stukken.stream()
                .filter(een -> een.id() == stuk && een.weigering() == null)
                .findFirst()
                .map(een -> {
                    String deel = een.soort().equals(GEHEEL) ? "" : "-bijlage-" + stukken.indexOf(een);
                    return new Mail.Bestand(
                            "mail-" + mailnummer + deel + "." + een.soort(),
                            opslag.bytes("mailstuk_deel", "mailstuk_id", stuk));
                });
    }

    private record Rij(
            String mailnummer,
            String regio,
            Instant ontvangenOp,
            Staat staat,
            @Nullable Reden reden,
            @Nullable String meldingnummer,
            @Nullable String vanNaam,
            @Nullable String vanAdres,
            @Nullable String onderwerp,
            @Nullable String tekst) {
        Mail met(List<Mail.Stuk> stukken) {
            return new Mail(
                    mailnummer,
                    regio,
                    ontvangenOp,
                    staat,
                    reden,
                    meldingnummer,
                    vanNaam,
                    vanAdres,
                    onderwerp,
                    tekst,
                    stukken);
        }
    }
}
