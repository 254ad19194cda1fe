package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Taakinvoer.koppen;
import static nl.meldroute.engine.Variabele.tekst;

import java.util.HashMap;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.dossier.Signalen;
import nl.meldroute.dossier.Signalen.Beletsel;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each task of Multisignaal records in the dossier. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Multisignaalinstelling.class)
class Signaaltaken {

    private static final String SIGNALEREN = "signaleren";
    private static final String AFZIEN = "afzien";
    private static final String KEUZE = "signaalGeven";

    private static final Map<Beletsel, String> UITLEG = Map.of(
            Beletsel.UIT_MELDING,
            "Deze persoon is uit de melding gehaald. Kies ‘Nee’, of zet de persoon eerst terug op het tabblad Dossier.",
            Beletsel.LEEFTIJD_ONBEKEND,
            "Uit het dossier blijkt niet dat deze persoon jonger is dan 23. Vul eerst de geboortedatum aan op het tabblad Dossier, of kies ‘Nee’.",
            Beletsel.TE_OUD,
            "Deze persoon is 23 jaar of ouder. Kies ‘Nee’.",
            Beletsel.NAAM_ONBEKEND,
            "Zonder BSN is een achternaam nodig. Vul die eerst aan op het tabblad Dossier, of kies ‘Nee’.");

    private final Taakinvoer.Lezer lezer;
    private final Besluiten besluiten;
    private final Gebeurtenissen gebeurtenissen;

    Signaaltaken(Taakinvoer.Lezer lezer, Besluiten besluiten, Gebeurtenissen gebeurtenissen) {
        this.lezer = lezer;
        this.besluiten = besluiten;
        this.gebeurtenissen = gebeurtenissen;
    }

    @Bean
    TaskListener weegSignaalListener(Signalen signalen) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            long betrokkene = Signaalvariabelen.BETROKKENE.van(taak);
            boolean geven = Taakinvoer.ja(taak, KEUZE);
            if (geven) {
                signalen.beletsel(invoer.meldingnummer(), betrokkene).ifPresent(beletsel -> {
                    throw new FormulierFout(KEUZE, UITLEG.getOrDefault(beletsel, ""));
                });
            }
            String toets = Signaalvariabelen.TOETS.van(taak);
            Besluit besluit = besluiten.neem(
                    invoer.meldingnummer(),
                    new NieuwBesluit(
                            Besluit.Soort.SIGNAAL,
                            geven ? SIGNALEREN : AFZIEN,
                            invoer.verslag(koppen(
                                    "signaalReden",
                                    "Waarom wel of niet",
                                    "signaalNietGeinformeerdReden",
                                    "Waarom de mededeling nog niet of niet is gedaan")),
                            // Weighing is no advice: it leaves the choice to this person.
                            toets.equals(SIGNALEREN) ? toets : null,
                            Signaalvariabelen.REGEL.van(taak),
                            Signaalvariabelen.GROND.van(taak)),
                    invoer.door());
            Map<String, String> codes = new HashMap<>(Map.of(
                    "betrokkene",
                    String.valueOf(betrokkene),
                    "keuze",
                    besluit.uitkomst(),
                    "besluit",
                    String.valueOf(besluit.id())));
            boolean geinformeerd = false;
            if (geven) {
                String antwoord = tekst("signaalGeinformeerd").van(taak);
                geinformeerd = antwoord.equals("ja");
                codes.put("geinformeerd", antwoord);
            }
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.SIGNAAL_GEWOGEN,
                    invoer.door(),
                    Gebeurtenissen.metDag(
                            codes, geinformeerd ? Taakinvoer.dag(taak, "signaalGeinformeerdOp") : null, null));
        };
    }

    @Bean
    TaskListener beheerSignaalListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            besluiten.neem(
                    invoer.meldingnummer(),
                    NieuwBesluit.zonderAdvies(
                            Besluit.Soort.SIGNAAL, "intrekken", invoer.tekst("signaalIntrekToelichting")),
                    invoer.door());
        };
    }
}
