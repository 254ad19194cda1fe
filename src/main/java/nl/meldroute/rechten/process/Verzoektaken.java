package nl.meldroute.rechten.process;

import static nl.meldroute.engine.Variabele.tekst;
import static nl.meldroute.rechten.process.Verzoekvariabelen.BETROKKENE;
import static nl.meldroute.rechten.process.Verzoekvariabelen.VERZOEKER;
import static nl.meldroute.rechten.process.Verzoekvariabelen.ZELF;

import java.time.Clock;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.dossier.Verzoekpersonen;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Startformulier;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.toegang.HuidigeGebruiker;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every kind of request shares: how it begins, whom it is about, and whose interest is weighed. */
@Configuration(proxyBeanMethods = false)
class Verzoektaken {

    private static final String ONDUIDELIJK = "onduidelijk";

    @Bean
    Startformulier vernietigingsverzoekStart(
            Meldingen meldingen, Gebeurtenissen gebeurtenissen, HuidigeGebruiker gebruiker, Clock klok) {
        return new Verzoekstart(
                "vernietigingsverzoek",
                Soort.VERNIETIGING_GEVRAAGD,
                Verzoekvariabelen.VERZOEK_OP,
                meldingen,
                gebeurtenissen,
                gebruiker,
                klok);
    }

    @Bean
    Startformulier inzageverzoekStart(
            Meldingen meldingen, Gebeurtenissen gebeurtenissen, HuidigeGebruiker gebruiker, Clock klok) {
        return new Verzoekstart(
                "inzageverzoek",
                Soort.INZAGE_GEVRAAGD,
                Inzagevariabelen.VANAF,
                meldingen,
                gebeurtenissen,
                gebruiker,
                klok);
    }

    /** What the table looks at. Whoever is pleger in a melding of this household counts as such, whatever the form says. */
    @Bean
    TaskListener kiesPersoonListener(Taakinvoer.Lezer lezer, Verzoekpersonen personen, Gebeurtenissen gebeurtenissen) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            if (!Taakinvoer.ja(taak, "verzoekGaatDoor")) {
                trekIn(taak, invoer, gebeurtenissen);
                return;
            }
            String melding = invoer.meldingnummer();
            long persoon = Long.parseLong(tekst("verzoekPersoon").van(taak));
            boolean zelf = VERZOEKER.van(taak).equals(ZELF);
            long vrager = zelf
                    ? persoon
                    : tekst("verzoekerPersoon").vind(taak).map(Long::valueOf).orElse(-1L);
            if (!zelf && vrager == persoon) {
                throw new FormulierFout(
                        "verzoekerPersoon",
                        "De verzoeker en de persoon om wie het gaat zijn nu dezelfde. Kies een ander.");
            }
            BETROKKENE.zet(taak, persoon);
            Verzoekvariabelen.LEEFTIJDSGROEP.zet(taak, personen.leeftijdsgroep(persoon));
            Verzoekvariabelen.IDENTITEIT.zet(
                    taak,
                    tekst("identiteitNu")
                            .vind(taak)
                            .orElseGet(() -> Verzoekvariabelen.IDENTITEIT_BIJ_ONTVANGST.van(taak)));
            Verzoekvariabelen.BEVOEGDHEID.zet(
                    taak, zelf ? "ja" : tekst("bevoegdheidNu").van(taak));
            Verzoekvariabelen.VERZOEKER_PLEGER.zet(
                    taak,
                    zelf
                            ? "nee"
                            : vrager >= 0 && personen.isPleger(melding, vrager)
                                    ? "ja"
                                    : tekst("verzoekerVermoedPleger").vind(taak).orElse(ONDUIDELIJK));
        };
    }

    /** It ends without a decision. The process of a request for inzage hands on how it ended. */
    private static void trekIn(DelegateTask taak, Taakinvoer invoer, Gebeurtenissen gebeurtenissen) {
        boolean inzage = Inzagevariabelen.TERMIJN.vind(taak).isPresent();
        if (inzage) {
            Inzagevariabelen.BESLUIT.zet(taak, Verzoekvariabelen.INGETROKKEN);
        }
        gebeurtenissen.leg(
                invoer.meldingnummer(),
                Soort.VERZOEK_INGETROKKEN,
                invoer.door(),
                Gebeurtenissen.metDag(
                        Map.of("verzoek", inzage ? "inzage" : "vernietiging"),
                        Taakinvoer.dag(taak, "ingetrokkenOp"),
                        null));
    }

    /** All that was asked stands in the dossier already. */
    @Bean
    TaskListener weegBelangListener() {
        return taak -> {};
    }
}
