package nl.meldroute.rechten.process;

import static nl.meldroute.engine.Variabele.tekst;
import static nl.meldroute.rechten.process.Verzoekvariabelen.BETROKKENE;
import static nl.meldroute.rechten.process.Verzoekvariabelen.VERZOEKER;
import static nl.meldroute.rechten.process.Verzoekvariabelen.ZELF;

import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.dossier.Vernietigingen;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of a request for destruction that a form or table cannot hold. */
@Configuration(proxyBeanMethods = false)
class Vernietigingstaken {

    private static final String ONDUIDELIJK = "onduidelijk";

    private final Taakinvoer.Lezer lezer;

    Vernietigingstaken(Taakinvoer.Lezer lezer) {
        this.lezer = lezer;
    }

    /** What the table looks at. Whoever is pleger in this melding counts as such, whatever the form says. */
    @Bean
    TaskListener kiesPersoonListener(Vernietigingen vernietigingen) {
        return taak -> {
            String melding = lezer.van(taak).meldingnummer();
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
            Verzoekvariabelen.LEEFTIJDSGROEP.zet(taak, vernietigingen.leeftijdsgroep(persoon));
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
                            : vernietigingen
                                            .rol(melding, vrager)
                                            .filter(rol -> rol == BetrokkeneRol.PLEGER)
                                            .isPresent()
                                    ? "ja"
                                    : tekst("verzoekerVermoedPleger").vind(taak).orElse(ONDUIDELIJK));
        };
    }

    /** All that was asked stands in the dossier already. */
    @Bean
    TaskListener weegBelangListener() {
        return taak -> {};
    }

    @Bean
    TaskListener weegVernietigingListener() {
        return taak -> {};
    }

    /** What the law does not let this requester ask is never granted; a wrong person or requester goes back to the table. */
    @Bean
    TaskListener besluitVernietigingListener(Besluiten besluiten) {
        return taak -> {
            String besluit = Verzoekvariabelen.BESLUIT.van(taak);
            if (besluit.equals(Verzoekvariabelen.OPNIEUW)) {
                return;
            }
            boolean magNiet = Verzoekvariabelen.TOETS.van(taak).equals("weigeren");
            if (magNiet && !besluit.equals(Verzoekvariabelen.AFGEWEZEN)) {
                throw new FormulierFout(
                        "vernietigingBesluit",
                        "Deze verzoeker mag dit niet vragen. Wijs het af, of kies ‘toets opnieuw’ als de persoon of de verzoeker niet klopt.");
            }
            Taakinvoer invoer = lezer.van(taak);
            besluiten.neem(
                    invoer.meldingnummer(),
                    new NieuwBesluit(
                            Besluit.Soort.VERNIETIGING,
                            besluit,
                            invoer.tekst("vernietigingReden"),
                            null,
                            Verzoekvariabelen.TOETS_REGEL.van(taak),
                            Verzoekvariabelen.WEIGERGROND
                                    .vind(taak)
                                    .orElseGet(() -> Verzoekvariabelen.TOETS_GROND.van(taak))),
                    invoer.door());
        };
    }

    /** Who does not get all that was asked must know where to go with that. */
    @Bean
    TaskListener vertelVernietigingsbesluitListener(Gebeurtenissen gebeurtenissen) {
        return taak -> {
            if (!Taakinvoer.ja(taak, "rechtsmiddelenVerteld")) {
                throw new FormulierFout(
                        "rechtsmiddelenVerteld",
                        "Vertel ook waar de verzoeker een klacht kan indienen, en van de Autoriteit Persoonsgegevens en de rechter.");
            }
            Taakinvoer invoer = lezer.van(taak);
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.VERZOEKER_GEINFORMEERD,
                    invoer.door(),
                    Gebeurtenissen.metDag(
                            Map.of(
                                    "verzoek",
                                    "vernietiging",
                                    "betrokkene",
                                    String.valueOf(BETROKKENE.van(taak)),
                                    "besluit",
                                    Verzoekvariabelen.BESLUIT.van(taak)),
                            Taakinvoer.dag(taak, "besluitVerteldOp"),
                            null));
        };
    }

    /** After this nothing comes back, so all that a person must do first has been done. */
    @Bean
    TaskListener voerVernietigingUitListener(Vernietigingen vernietigingen) {
        return taak -> {
            if (tekst("tekstenNagekeken").van(taak).equals("nee")) {
                throw new FormulierFout("tekstenNagekeken", "Kijk eerst de vrije teksten na op het tabblad Dossier.");
            }
            if (Taakinvoer.ja(taak, "signaalGeeindigd")
                    || vernietigingen.heeftSignaal(lezer.van(taak).meldingnummer(), BETROKKENE.van(taak))) {
                throw new FormulierFout(
                        "signaalGeeindigd",
                        "Beëindig eerst het signaal in Multisignaal: zonder naam of BSN kan dat niet meer.");
            }
        };
    }
}
