package nl.meldroute.rechten.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Melding;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Startformulier;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.engine.Variabele;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.HuidigeGebruiker;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** The start form of a request: that there is one about someone of a melding. Who that is comes later. */
class Verzoekstart implements Startformulier {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final String proces;
    private final Soort gevraagd;
    private final Variabele<Date> vanaf;
    private final Meldingen meldingen;
    private final Gebeurtenissen gebeurtenissen;
    private final HuidigeGebruiker gebruiker;
    private final Clock klok;

    /**
     * The start form of one kind of request.
     *
     * @param gevraagd what the timeline says of it
     * @param vanaf gets the day of the request, from which its term counts
     */
    Verzoekstart(
            String proces,
            Soort gevraagd,
            Variabele<Date> vanaf,
            Meldingen meldingen,
            Gebeurtenissen gebeurtenissen,
            HuidigeGebruiker gebruiker,
            Clock klok) {
        this.proces = proces;
        this.gevraagd = gevraagd;
        this.vanaf = vanaf;
        this.meldingen = meldingen;
        this.gebeurtenissen = gebeurtenissen;
        this.gebruiker = gebruiker;
        this.klok = klok;
    }

    @Override
    public String procesId() {
        return proces;
    }

    @Override
    public void ontvang(
            DelegateExecution verzoek, Map<String, @Nullable Object> waarden, Map<String, String> dossiervelden) {
        Melding melding = meldingen
                .vind(tekst(waarden, "verzoekMelding").toUpperCase(Locale.ROOT))
                .filter(gevonden -> gevonden.regio().equals(verzoek.getTenantId()))
                .orElseThrow(() -> new FormulierFout("verzoekMelding", "Dit meldingnummer bestaat niet in uw regio."));
        LocalDate ontvangen = LocalDate.parse(tekst(waarden, "verzoekOntvangenOp"));
        verzoek.setProcessBusinessKey(melding.meldingnummer());
        Verzoekvariabelen.REGIO.zet(verzoek, melding.regio());
        verzoek.setVariable("gemeente", melding.gemeente());
        // What a warning or overdue step compares its term with: when this was registered.
        verzoek.setVariable("registratieOp", Date.from(klok.instant()));
        Verzoekvariabelen.VERZOEKER.zet(verzoek, tekst(waarden, "verzoeker"));
        Verzoekvariabelen.IDENTITEIT_BIJ_ONTVANGST.zet(verzoek, tekst(waarden, "identiteitBijOntvangst"));
        vanaf.zet(verzoek, Date.from(ontvangen.atStartOfDay(NEDERLAND).toInstant()));
        gebeurtenissen.leg(
                melding.meldingnummer(),
                gevraagd,
                gebruiker.vind().map(Gebruiker::id).orElse(Taakinvoer.SYSTEEM),
                Gebeurtenissen.metDag(Map.of("verzoeker", tekst(waarden, "verzoeker")), ontvangen, null));
    }

    private static String tekst(Map<String, @Nullable Object> waarden, String veld) {
        return String.valueOf(waarden.get(veld));
    }
}
