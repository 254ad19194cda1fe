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
    private static final String HOEFT_NIET = "hoeft-niet";

    /** Who may have to hear of the signal, and the field that says whether this person did. */
    private static final Map<String, String> HOREN_HET =
            koppen("vertegenwoordiger", "signaalVertegenwoordiger", "jongere", "signaalJongere");

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
                            invoer.tekst("signaalReden"),
                            // Weighing is no advice: it leaves the choice to this person.
                            toets.equals(SIGNALEREN) ? toets : null,
                            Signaalvariabelen.REGEL.van(taak),
                            Signaalvariabelen.GROND.van(taak)),
                    invoer.door());
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.SIGNAAL_GEWOGEN,
                    invoer.door(),
                    Map.of(
                            "betrokkene",
                            String.valueOf(betrokkene),
                            "keuze",
                            besluit.uitkomst(),
                            "besluit",
                            String.valueOf(besluit.id())));
        };
    }

    /** Who must hear of it depends on the age (Jeugdwet art. 7.1.5.1); only an age that is not known leaves the choice to this person. */
    @Bean
    TaskListener vertelSignaalListener() {
        return taak -> {
            boolean leeftijdOnbekend =
                    Signaalvariabelen.LEEFTIJDSGROEP.van(taak).equals("onbekend");
            Map<String, String> codes = new HashMap<>();
            codes.put("betrokkene", String.valueOf(Signaalvariabelen.BETROKKENE.van(taak)));
            HOREN_HET.forEach((wie, veld) -> tekst(veld).vind(taak).ifPresent(antwoord -> {
                if (antwoord.equals(HOEFT_NIET) && !leeftijdOnbekend) {
                    throw new FormulierFout(veld, "Bij deze leeftijd moet dat wel. Kies een ander antwoord.");
                }
                codes.put(wie, antwoord);
                if (antwoord.equals("ja")) {
                    codes.put(wie + "Op", Taakinvoer.dag(taak, veld + "Op").toString());
                }
            }));
            if (HOREN_HET.keySet().stream().map(codes::get).allMatch(HOEFT_NIET::equals)) {
                throw new FormulierFout(
                        "signaalJongere", "Een van beiden moet het horen: de vertegenwoordiger of de jongere.");
            }
            Taakinvoer invoer = lezer.van(taak);
            gebeurtenissen.leg(invoer.meldingnummer(), Soort.SIGNAAL_VERTELD, invoer.door(), codes);
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
