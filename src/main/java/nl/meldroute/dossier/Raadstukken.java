package nl.meldroute.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What a verzoek at the Raad takes from the dossier, and the two messages made of it. Unguarded, so package-private. */
@Component
class Raadstukken {

    private static final String SYSTEEM = "systeem";
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Meldingen meldingen;
    private final Huishoudens huishoudens;
    private final Personen personen;
    private final Deelnames deelnames;
    private final Berichten berichten;
    private final Clock klok;

    Raadstukken(
            Meldingen meldingen,
            Huishoudens huishoudens,
            Personen personen,
            Deelnames deelnames,
            Berichten berichten,
            Clock klok) {
        this.meldingen = meldingen;
        this.huishoudens = huishoudens;
        this.personen = personen;
        this.deelnames = deelnames;
        this.berichten = berichten;
        this.klok = klok;
    }

    Raadgezin gezin(String meldingnummer) {
        return Raadgezin.van(
                deelnames.inMelding(meldingnummer),
                personen.vanDossiers(
                        huishoudens.gekoppeld(meldingen.lees(meldingnummer).dossiernummer())),
                vandaag());
    }

    /** Both messages, always together (rule "Raad en college"). */
    void maak(Raadverzoek verzoek, NieuwRaadverzoek nieuw, Raadgezin gezin) {
        Melding melding = meldingen.lees(verzoek.meldingnummer());
        Raadbericht bericht = new Raadbericht(melding, verzoek.verzoeknummer(), nieuw, gezin);
        bewaar(
                verzoek,
                nieuw,
                Bericht.Soort.VERZOEK_RAAD,
                bericht.voorRaad(melding.ontvangenOp().atZone(NEDERLAND).toLocalDate()));
        bewaar(verzoek, nieuw, Bericht.Soort.COLLEGE_VERZOEK, bericht.voorCollege(vandaag()));
    }

    private void bewaar(Raadverzoek verzoek, NieuwRaadverzoek nieuw, Bericht.Soort soort, String inhoud) {
        String sleutel = nieuw.sleutel(soort);
        berichten.maak(
                new NieuwBericht(verzoek.meldingnummer(), soort, Bericht.Kanaal.PARTNER, sleutel, inhoud, null),
                SYSTEEM);
    }

    private LocalDate vandaag() {
        return klok.instant().atZone(NEDERLAND).toLocalDate();
    }
}
