package nl.meldroute.melding.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Mails;
import nl.meldroute.dossier.NieuweMail;
import nl.meldroute.melding.Aanmelding;
import nl.meldroute.melding.Intake;
import nl.meldroute.melding.RouteStarter;
import nl.meldroute.melding.Uitkomst;
import nl.meldroute.melding.mail.Postbusinstelling.Afzender;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a melding of a mail from a known sender, to be completed by who reads it: no person is taken from its text. */
@Component
class Mailmelding {

    private static final String TOELICHTING =
            "Deze melding kwam per mail. Lees de mail op het tabblad Dossier en vul de melding aan.";

    private final Intake intake;
    private final Mails mails;
    private final RouteStarter route;

    Mailmelding(Intake intake, Mails mails, RouteStarter route) {
        this.intake = intake;
        this.mails = mails;
        this.route = route;
    }

    /** In the caller's transaction. False when the intake refuses it, and nothing was done. */
    boolean registreer(String mailnummer, NieuweMail mail, Afzender afzender) {
        Uitkomst uitkomst =
                intake.neemAanVanPostbus(aanmelding(mailnummer, mail, afzender), (meldingnummer, regio, variabelen) -> {
                    Map<String, Object> begin = new HashMap<>(variabelen);
                    // Nobody has read it yet: the table acute-onveiligheid then sends a person.
                    begin.put("acuutGevaar", "onbekend");
                    begin.put("uitMail", true);
                    route.start(meldingnummer, regio, begin);
                });
        if (uitkomst instanceof Uitkomst.Aangenomen aangenomen) {
            mails.wordtMelding(mailnummer, aangenomen.meldingnummer());
            return true;
        }
        return false;
    }

    private static Aanmelding aanmelding(String mailnummer, NieuweMail mail, Afzender afzender) {
        NieuweMail.Gelezen gelezen = mail.gelezen();
        @Nullable String naam = gelezen == null ? null : gelezen.vanNaam();
        @Nullable String adres = gelezen == null ? null : gelezen.vanAdres();
        return new Aanmelding(
                "mail-" + mailnummer,
                mail.ontvangenOp(),
                "mail",
                mail.regio(),
                afzender.gemeente(),
                new Aanmelding.Melder(
                        afzender.hoedanigheid(),
                        naam == null ? afzender.organisatie() == null ? adres : null : naam,
                        afzender.organisatie(),
                        null,
                        adres,
                        null,
                        null),
                List.of(afzender.aanleiding()),
                false,
                TOELICHTING,
                List.of());
    }
}
