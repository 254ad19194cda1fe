package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Taakinvoer.koppen;
import static nl.meldroute.engine.Variabele.tekst;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.engine.Variabele;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What asking for a regional service, and its outcome, records in the dossier. */
@Configuration(proxyBeanMethods = false)
class Diensttaken {

    private static final Variabele<String> DIENST = tekst("regionaleDienst");
    private static final Variabele<String> UITKOMST = tekst("dienstUitkomst");
    private static final Variabele<Date> AANGEVRAAGD_OP = new Variabele<>("dienstAangevraagdOp", Date.class);

    private final Taakinvoer.Lezer lezer;
    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;

    Diensttaken(Taakinvoer.Lezer lezer, Gebeurtenissen gebeurtenissen, Clock klok) {
        this.lezer = lezer;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    @Bean
    TaskListener kiesDienstListener(Besluiten besluiten) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            besluiten.neem(
                    invoer.meldingnummer(),
                    NieuwBesluit.zonderAdvies(
                            Besluit.Soort.REGIONALE_DIENST,
                            DIENST.van(taak),
                            invoer.verslag(koppen(
                                    "dienstReden",
                                    "Reden",
                                    "awareTochReden",
                                    "Waarom AWARE, ook al klopt niet elke voorwaarde"))),
                    invoer.door());
        };
    }

    @Bean
    TaskListener vraagDienstAanListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            AANGEVRAAGD_OP.zet(taak, Date.from(klok.instant()));
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.REGIONALE_DIENST_GEVRAAGD,
                    invoer.door(),
                    Map.of("dienst", DIENST.van(taak)));
        };
    }

    @Bean
    TaskListener legDienstuitkomstVastListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            Map<String, String> codes =
                    new HashMap<>(Map.of("dienst", DIENST.van(taak), "uitkomst", UITKOMST.van(taak)));
            if (UITKOMST.van(taak).equals("toegekend")) {
                LocalDate begin = Taakinvoer.dag(taak, "dienstBegintOp");
                codes.put("begin", begin.toString());
                tekst("dienstEindigtOp").vind(taak).map(LocalDate::parse).ifPresent(einde -> {
                    if (einde.isBefore(begin)) {
                        throw new FormulierFout("dienstEindigtOp", "Dit is vóór het begin. Kies een dag na het begin.");
                    }
                    codes.put("einde", einde.toString());
                });
            }
            gebeurtenissen.leg(invoer.meldingnummer(), Soort.REGIONALE_DIENST_AFGEROND, invoer.door(), codes);
        };
    }
}
