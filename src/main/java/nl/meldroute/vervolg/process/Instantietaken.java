package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.engine.Variabele;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What weighing and informing police, OM, reclassering or Slachtofferhulp records in the dossier. */
@Configuration(proxyBeanMethods = false)
class Instantietaken {

    private static final String INFORMEREN = "informeren";
    private static final String NIET_INFORMEREN = "niet-informeren";
    private static final String SLACHTOFFERHULP = "slachtofferhulp";
    private static final String JA = "ja";
    private static final String NOG_EEN_KEER = "nog-een-keer";

    /** The instances that must still hear of it, with commas. */
    private static final Variabele<String> INSTANTIES = tekst("instanties");

    private static final Variabele<Boolean> NOG_TE_INFORMEREN = new Variabele<>("nogTeInformeren", Boolean.class);

    /** Per instance: how its fields begin. */
    private static final Map<String, String> VELDEN = Map.of(
            "politie", "informeerPolitie",
            "om", "informeerOm",
            "reclassering", "informeerReclassering",
            "slachtofferhulp", "informeerSlachtofferhulp");

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
            boolean informeren = tekst("informeerKeuze").van(taak).equals(INFORMEREN);
            List<String> over = informeren ? instanties(taak) : new ArrayList<>();
            boolean zonderToestemming =
                    over.contains(SLACHTOFFERHULP) && !Taakinvoer.ja(taak, "slachtofferhulpToestemming");
            if (zonderToestemming) {
                over.remove(SLACHTOFFERHULP);
            }
            zet(taak, over);
            besluiten.neem(
                    invoer.meldingnummer(),
                    NieuwBesluit.zonderAdvies(
                            Besluit.Soort.INSTANTIE_INFORMEREN,
                            over.isEmpty() ? NIET_INFORMEREN : INFORMEREN,
                            invoer.tekst("opsporingsafweging")),
                    invoer.door());
            if (zonderToestemming) {
                String reden = tekst("slachtofferhulpToestemming").van(taak).equals("nee")
                        ? "geen-toestemming"
                        : "toestemming-niet-gevraagd";
                leg(invoer, Soort.INSTANTIE_NIET_GEINFORMEERD, Map.of("instantie", SLACHTOFFERHULP, "reden", reden));
            }
            if (!informeren) {
                leg(
                        invoer,
                        Soort.INSTANTIE_NIET_GEINFORMEERD,
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
            List<String> over = new ArrayList<>();
            for (String instantie : instanties(taak)) {
                String veld = VELDEN.get(instantie);
                String gelukt = tekst(veld + "Gelukt").van(taak);
                if (gelukt.equals(JA)) {
                    leg(
                            invoer,
                            Soort.INSTANTIE_GEINFORMEERD,
                            Gebeurtenissen.metDag(
                                    Map.of("instantie", instantie), Taakinvoer.dag(taak, veld + "Op"), null));
                } else {
                    leg(invoer, Soort.INSTANTIE_NIET_GEINFORMEERD, Map.of("instantie", instantie, "reden", gelukt));
                }
                if (gelukt.equals(NOG_EEN_KEER)) {
                    over.add(instantie);
                }
            }
            zet(taak, over);
        };
    }

    private static List<String> instanties(DelegateTask taak) {
        return new ArrayList<>(List.of(INSTANTIES.van(taak).split(",", -1)));
    }

    private static void zet(DelegateTask taak, List<String> over) {
        INSTANTIES.zet(taak, String.join(",", over));
        NOG_TE_INFORMEREN.zet(taak, !over.isEmpty());
    }

    private void leg(Taakinvoer invoer, Soort soort, Map<String, String> codes) {
        gebeurtenissen.leg(invoer.meldingnummer(), soort, invoer.door(), codes);
    }
}
