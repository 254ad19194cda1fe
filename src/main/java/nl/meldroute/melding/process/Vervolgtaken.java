package nl.meldroute.melding.process;

import static nl.meldroute.engine.Taakinvoer.koppen;

import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing the one task of onderzoek records in the dossier. */
@Configuration(proxyBeanMethods = false)
class Vervolgtaken {

    private final Taakinvoer.Lezer lezer;
    private final Besluiten besluiten;
    private final Gebeurtenissen gebeurtenissen;

    Vervolgtaken(Taakinvoer.Lezer lezer, Besluiten besluiten, Gebeurtenissen gebeurtenissen) {
        this.lezer = lezer;
        this.besluiten = besluiten;
        this.gebeurtenissen = gebeurtenissen;
    }

    @Bean
    TaskListener voerOnderzoekUitListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            rondAf(
                    taak,
                    invoer,
                    "onderzoek",
                    invoer.verslag(koppen(
                            "onderzoekPlan", "Plan",
                            "onderzoekBevindingen", "Bevindingen",
                            "onderzoekConclusie", "Conclusie",
                            "kinderenNietGesprokenReden", "Waarom een kind niet is gesproken")));
        };
    }

    private void rondAf(DelegateTask taak, Taakinvoer invoer, String dienst, String verslag) {
        String uitkomst = Routevariabelen.UITKOMST.van(taak);
        if (!uitkomst.equals("overdracht")) {
            taak.setVariable(Routevariabelen.OVERDRACHT_DOEL.naam(), null);
        }
        besluiten.neem(
                invoer.meldingnummer(),
                NieuwBesluit.zonderAdvies(Besluit.Soort.UITKOMST_VERVOLG, uitkomst, verslag),
                invoer.door());
        gebeurtenissen.leg(
                invoer.meldingnummer(),
                Soort.VERVOLG_AFGEROND,
                invoer.door(),
                Map.of(
                        "dienst",
                        dienst,
                        "uitkomst",
                        uitkomst,
                        "begonnenOp",
                        Taakinvoer.dag(taak, "vervolgBegonnenOp").toString()));
    }
}
