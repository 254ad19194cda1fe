package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.engine.Variabele;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What weighing and informing police, OM, reclassering or Slachtofferhulp records in the dossier. */
@Configuration(proxyBeanMethods = false)
class Instantietaken {

    private static final String INFORMEREN = "informeren";
    private static final Variabele<String> INSTANTIES = tekst("instanties");

    /** Per instance: the field with the day. */
    private static final Map<String, String> DAGEN = Map.of(
            "politie", "informeerPolitieOp",
            "om", "informeerOmOp",
            "reclassering", "informeerReclasseringOp",
            "slachtofferhulp", "informeerSlachtofferhulpOp");

    private final Taakinvoer.Lezer lezer;
    private final Gebeurtenissen gebeurtenissen;

    Instantietaken(Taakinvoer.Lezer lezer, Gebeurtenissen gebeurtenissen) {
        this.lezer = lezer;
        this.gebeurtenissen = gebeurtenissen;
    }

    @Bean
    TaskListener weegOpsporingsbelangListener(Besluiten besluiten) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String keuze = tekst("informeerKeuze").van(taak);
            besluiten.neem(
                    invoer.meldingnummer(),
                    NieuwBesluit.zonderAdvies(
                            Besluit.Soort.INSTANTIE_INFORMEREN, keuze, invoer.tekst("opsporingsafweging")),
                    invoer.door());
            if (!keuze.equals(INFORMEREN)) {
                gebeurtenissen.leg(
                        invoer.meldingnummer(),
                        Soort.INSTANTIE_NIET_GEINFORMEERD,
                        invoer.door(),
                        Map.of(
                                "opsporingsrisico", tekst("opsporingsrisico").van(taak),
                                "slachtofferrisico", tekst("slachtofferrisico").van(taak)));
            }
        };
    }

    @Bean
    TaskListener informeerInstantieListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            List<LocalDate> dagen = DAGEN.entrySet().stream()
                    .filter(instantie ->
                            List.of(INSTANTIES.van(taak).split(",", -1)).contains(instantie.getKey()))
                    .map(instantie -> Taakinvoer.dag(taak, instantie.getValue()))
                    .toList();
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.INSTANTIE_GEINFORMEERD,
                    invoer.door(),
                    // The day on which the last of them knew; each day by itself is kept with the form.
                    Gebeurtenissen.metDag(
                            Map.of("instantie", INSTANTIES.van(taak)),
                            dagen.stream().max(Comparator.naturalOrder()).orElseThrow(),
                            null));
        };
    }
}
