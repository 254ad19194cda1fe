package nl.meldroute.rechten.process;

import static nl.meldroute.engine.Variabele.tekst;
import static nl.meldroute.rechten.process.Verzoekvariabelen.BETROKKENE;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
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

    private final Taakinvoer.Lezer lezer;
    private final Clock klok;

    Vernietigingstaken(Taakinvoer.Lezer lezer, Clock klok) {
        this.lezer = lezer;
        this.klok = klok;
    }

    @Bean
    TaskListener weegVernietigingListener() {
        return taak -> {};
    }

    /** What the law does not let this requester ask is never granted; a wrong person or requester goes back to the table. */
    @Bean
    TaskListener besluitVernietigingListener(Besluiten besluiten) {
        return taak -> {
            String besluit = Vernietigingsvariabelen.BESLUIT.van(taak);
            if (besluit.equals(Verzoekvariabelen.OPNIEUW)) {
                return;
            }
            boolean magNiet = Vernietigingsvariabelen.TOETS.van(taak).equals("weigeren");
            if (magNiet && !besluit.equals(Verzoekvariabelen.AFGEWEZEN)) {
                throw new FormulierFout(
                        "vernietigingBesluit",
                        "Deze verzoeker mag dit niet vragen. Wijs het af, of kies ‘terug naar het begin’ als de persoon of de verzoeker niet klopt.");
            }
            Verzoekvariabelen.BESLUIT_OP.zet(taak, Date.from(klok.instant()));
            Taakinvoer invoer = lezer.van(taak);
            besluiten.neem(
                    invoer.meldingnummer(),
                    new NieuwBesluit(
                            Besluit.Soort.VERNIETIGING,
                            besluit,
                            invoer.tekst("vernietigingReden"),
                            null,
                            Vernietigingsvariabelen.TOETS_REGEL.van(taak),
                            Verzoekvariabelen.WEIGERGROND
                                    .vind(taak)
                                    .orElseGet(() -> Vernietigingsvariabelen.TOETS_GROND.van(taak))),
                    invoer.door());
        };
    }

    @Bean
    TaskListener vertelVernietigingsbesluitListener(Verzoekerbericht bericht) {
        return taak -> bericht.leg(taak, "vernietiging", Vernietigingsvariabelen.BESLUIT.van(taak), Map.of());
    }

    /** After this nothing comes back, so all that a person must do first has been done. */
    @Bean
    TaskListener voerVernietigingUitListener(Vernietigingen vernietigingen) {
        return taak -> {
            if (tekst("tekstenNagekeken").van(taak).equals("nee")) {
                throw new FormulierFout("tekstenNagekeken", "Kijk eerst de vrije teksten na op het tabblad Dossier.");
            }
            String melding = lezer.van(taak).meldingnummer();
            List<String> mails = vernietigingen.mailnummers(melding, BETROKKENE.van(taak));
            if (Vernietigingsvariabelen.MAILS.van(taak).equals("geen") && !mails.isEmpty()) {
                throw new FormulierFout(
                        "mailsVernietigen",
                        "Er is wel mail: " + String.join(", ", mails) + ". Kies wat daarmee gebeurt.");
            }
            if (Taakinvoer.ja(taak, "signaalGeeindigd") || vernietigingen.heeftSignaal(melding, BETROKKENE.van(taak))) {
                throw new FormulierFout(
                        "signaalGeeindigd",
                        "Beëindig eerst het signaal in Multisignaal en wacht tot dat is verstuurd: zonder naam of BSN kan dat niet meer.");
            }
        };
    }
}
