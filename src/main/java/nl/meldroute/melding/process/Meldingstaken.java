package nl.meldroute.melding.process;

import static nl.meldroute.engine.Taakinvoer.koppen;
import static nl.meldroute.engine.Variabele.tekst;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Gesprek;
import nl.meldroute.dossier.Gesprekken;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.dossier.NieuwGesprek;
import nl.meldroute.dossier.ZichtOpVeiligheid;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each task of the process {@code melding} itself records in the dossier, and each follow-up of a passed term. */
@Configuration(proxyBeanMethods = false)
class Meldingstaken {

    private final Taakinvoer.Lezer lezer;

    Meldingstaken(Taakinvoer.Lezer lezer) {
        this.lezer = lezer;
    }

    @Bean
    TaskListener geefZichtTerugListener(Gesprekken gesprekken, ZichtOpVeiligheid zicht) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String naar = tekst("zichtNaar").van(taak);
            boolean gevoerd = !naar.equals("niemand");
            if (naar.equals("melder") && !Routevariabelen.MELDER_PROFESSIONAL.van(taak)) {
                throw new FormulierFout(
                        "zichtNaar", "Deze melder is geen beroepskracht. Zicht gaat alleen naar een beroepskracht.");
            }
            gesprekken.leg(
                    invoer.meldingnummer(),
                    new NieuwGesprek(
                            Gesprek.Soort.ZICHT_TERUG,
                            gevoerd,
                            naar,
                            gevoerd ? Taakinvoer.dag(taak, "zichtGesprekOp") : null,
                            invoer.verslag(koppen(
                                    "zichtGesprekMet", "Gesproken met",
                                    "zichtVerslag", "Verslag",
                                    "geenZichthouderReden", "Waarom niemand het zicht overneemt"))),
                    invoer.door());
            if (gevoerd) {
                zicht.geefTerug(invoer.meldingnummer(), invoer.door());
            }
        };
    }

    @Bean
    TaskListener koppelTerugListener(Gesprekken gesprekken, Gebeurtenissen gebeurtenissen, Brievenpost brieven) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String teruggekoppeld = tekst("teruggekoppeld").van(taak);
            Melderantwoord.controleer(taak, "teruggekoppeld", teruggekoppeld);
            boolean gevoerd = Taakinvoer.ja(taak, "teruggekoppeld");
            @Nullable LocalDate op = gevoerd ? Taakinvoer.dag(taak, "teruggekoppeldOp") : null;
            Map<String, String> codes = new HashMap<>();
            codes.put("teruggekoppeld", teruggekoppeld);
            Brievenpost.wijze(taak, "terugkoppelingWijze").ifPresent(wijze -> codes.put("wijze", wijze));
            gesprekken.leg(
                    invoer.meldingnummer(),
                    new NieuwGesprek(
                            Gesprek.Soort.TERUGKOPPELING,
                            gevoerd,
                            teruggekoppeld,
                            op,
                            invoer.verslag(koppen(
                                    "terugkoppelingVerslag", "Verslag", "geenTerugkoppelingReden", "Waarom niet"))),
                    invoer.door());
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.TERUGGEKOPPELD,
                    invoer.door(),
                    Gebeurtenissen.metDag(codes, op, null));
            if (gevoerd) {
                brieven.koppelTerug(taak, invoer);
            }
        };
    }

    @Bean
    TaskListener heroverweegBesluitListener(Besluiten besluiten) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            if (invoer.door().equals(Routevariabelen.BESLUIT_DOOR.van(taak))) {
                throw new FormulierFout("", "U nam dit besluit zelf. Een andere teamleider heroverweegt het.");
            }
            besluiten.neem(
                    invoer.meldingnummer(),
                    NieuwBesluit.zonderAdvies(
                            Besluit.Soort.HEROVERWEGING,
                            Taakinvoer.ja(taak, "heroverwegen") ? "herzien" : "gehandhaafd",
                            invoer.tekst("heroverwegingReden")),
                    invoer.door());
            Spoedbesluiten.rondAf(taak);
        };
    }

    @Bean
    TaskListener volgOverschrijdingOpListener(Gebeurtenissen gebeurtenissen) {
        return opvolging(gebeurtenissen);
    }

    @Bean
    TaskListener volgLateCheckOpListener(Gebeurtenissen gebeurtenissen) {
        return opvolging(gebeurtenissen);
    }

    private TaskListener opvolging(Gebeurtenissen gebeurtenissen) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.OVERSCHRIJDING_OPGEVOLGD,
                    invoer.door(),
                    Map.of(
                            "oorzaak", tekst("overschrijdingOorzaak").van(taak),
                            "maatregel", tekst("overschrijdingMaatregel").van(taak)));
        };
    }
}
