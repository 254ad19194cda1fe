package nl.meldroute.melding.process;

import static nl.meldroute.engine.Taakinvoer.koppen;
import static nl.meldroute.engine.Variabele.tekst;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.dossier.Overdracht.Stap;
import nl.meldroute.dossier.Overdrachten;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each task of a warme overdracht records in the dossier. */
@Configuration(proxyBeanMethods = false)
class Overdrachtstaken {

    private static final String ANDERE_PARTIJ = "andere-partij";
    private static final Map<String, Stap> ANTWOORDEN =
            Map.of("geaccepteerd", Stap.GEACCEPTEERD, "geweigerd", Stap.GEWEIGERD, "geen-antwoord", Stap.ONBEANTWOORD);

    private final Taakinvoer.Lezer lezer;
    private final Overdrachten overdrachten;
    private final Brievenpost brieven;
    private final Clock klok;

    Overdrachtstaken(Taakinvoer.Lezer lezer, Overdrachten overdrachten, Brievenpost brieven, Clock klok) {
        this.lezer = lezer;
        this.overdrachten = overdrachten;
        this.brieven = brieven;
        this.klok = klok;
    }

    @Bean
    TaskListener kiesOverdrachtspartijListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            boolean zelfGekozen = tekst("partijKeuze").van(taak).equals(ANDERE_PARTIJ);
            if (!zelfGekozen && Routevariabelen.PARTIJ.van(taak).equals("niet-bepaald")) {
                throw new FormulierFout("partijKeuze", "Er is geen voorstel voor deze gemeente. Kies zelf een partij.");
            }
            if (zelfGekozen) {
                Routevariabelen.PARTIJ.zet(taak, tekst("anderePartijSoort").van(taak));
                Routevariabelen.PARTIJ_NAAM.zet(taak, "Andere partij");
            }
            overdrachten.start(
                    invoer.meldingnummer(),
                    Routevariabelen.PARTIJ.van(taak),
                    zelfGekozen ? invoer.tekst("anderePartijNaam") : Routevariabelen.PARTIJ_NAAM.van(taak),
                    zelfGekozen ? invoer.tekst("anderePartijReden") : null,
                    invoer.door());
        };
    }

    @Bean
    TaskListener biedOverdrachtAanListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            overdrachten.biedAan(
                    invoer.meldingnummer(),
                    invoer.verslag(koppen("aanbodAan", "Aangeboden aan", "aanbodInhoud", "Inhoud")),
                    invoer.door());
            Routevariabelen.AANGEBODEN_OP.zet(taak, Date.from(klok.instant()));
        };
    }

    @Bean
    TaskListener legAntwoordVastListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String antwoord = Routevariabelen.ANTWOORD.van(taak);
            Stap stap = ANTWOORDEN.get(antwoord);
            if (stap == null) {
                throw new IllegalStateException("Onbekend antwoord op een overdracht");
            }
            @Nullable LocalDate op = stap == Stap.ONBEANTWOORD ? null : Taakinvoer.dag(taak, "antwoordOp");
            overdrachten.antwoord(
                    invoer.meldingnummer(),
                    stap,
                    op,
                    invoer.verslag(koppen("antwoordVan", "Antwoord van", "antwoordReden", "Reden")),
                    invoer.door());
            if (stap == Stap.GEACCEPTEERD) {
                Routevariabelen.OVERDRACHT_GEACCEPTEERD_OP.zet(taak, Date.from(klok.instant()));
                brieven.nodigUit(taak, invoer);
            }
        };
    }

    /** The moment a party's silence, or a follow-up that does not begin, becomes the teamleider's. */
    @Bean
    TaskListener meldUitblijvenListener(Gebeurtenissen gebeurtenissen) {
        return taak -> gebeurtenissen.leg(
                taak.getExecution().getProcessBusinessKey(),
                Soort.TERMIJN_VERSTREKEN,
                Taakinvoer.SYSTEEM,
                Map.of("termijn", "overdracht"));
    }

    @Bean
    TaskListener volgUitblijvendAntwoordOpListener(Gebeurtenissen gebeurtenissen) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.OVERSCHRIJDING_OPGEVOLGD,
                    invoer.door(),
                    Map.of(
                            "oorzaak",
                            // No answer, or no start: both timers lead to this one task.
                            "overdracht-blijft-uit",
                            "maatregel",
                            tekst("uitblijvenStap").van(taak)));
        };
    }

    @Bean
    TaskListener kiesNaWeigeringListener(Besluiten besluiten) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            besluiten.neem(
                    invoer.meldingnummer(),
                    NieuwBesluit.zonderAdvies(
                            Besluit.Soort.NA_WEIGERING,
                            tekst("naWeigering").van(taak),
                            invoer.tekst("naWeigeringReden")),
                    invoer.door());
            Routevariabelen.OVERGEDRAGEN.zet(taak, false);
        };
    }

    @Bean
    TaskListener voerOverdrachtsgesprekListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            if (!Taakinvoer.ja(taak, "gesprekGevoerd")) {
                overdrachten.antwoord(
                        invoer.meldingnummer(),
                        Stap.GEWEIGERD,
                        null,
                        invoer.tekst("geenOverdrachtsgesprekReden"),
                        invoer.door());
                return;
            }
            overdrachten.gesprek(
                    invoer.meldingnummer(),
                    Taakinvoer.dag(taak, "overdrachtGesprekOp"),
                    invoer.verslag(koppen(
                            "overdrachtGesprekMet", "Gesproken met",
                            "overdrachtVoorwaarden", "Voorwaarden",
                            "overdrachtAfspraken", "Afspraken")),
                    invoer.door());
        };
    }

    @Bean
    TaskListener bevestigStartVervolgListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            if (Taakinvoer.ja(taak, "vervolgGestart")) {
                overdrachten.startVervolg(
                        invoer.meldingnummer(),
                        Taakinvoer.dag(taak, "vervolgGestartOp"),
                        invoer.tekst("vervolgGestartToelichting"),
                        invoer.door());
                brieven.bevestig(taak, invoer);
            } else {
                overdrachten.antwoord(
                        invoer.meldingnummer(),
                        Stap.GEWEIGERD,
                        null,
                        invoer.tekst("vervolgNietGestartReden"),
                        invoer.door());
            }
        };
    }
}
