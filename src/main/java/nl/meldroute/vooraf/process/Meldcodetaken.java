package nl.meldroute.vooraf.process;

import static nl.meldroute.engine.Variabele.tekst;
import static nl.meldroute.vooraf.process.Meldcodevariabelen.ACUUT_GEVAAR;
import static nl.meldroute.vooraf.process.Meldcodevariabelen.ADVIESNUMMER;
import static nl.meldroute.vooraf.process.Meldcodevariabelen.GEDAAN;
import static nl.meldroute.vooraf.process.Meldcodevariabelen.GEMELD;
import static nl.meldroute.vooraf.process.Meldcodevariabelen.NAAR_STAP;
import static nl.meldroute.vooraf.process.Meldcodevariabelen.STAP_OP;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.engine.Variabele;
import nl.meldroute.vooraf.Adviezen;
import nl.meldroute.vooraf.Meldcodes;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of the meldcode that a form cannot hold. The steps may be done in any order and again (Besluit verplichte meldcode). */
@Configuration(proxyBeanMethods = false)
class Meldcodetaken {

    private static final Variabele<String> GEGEVEN_ADVIESNUMMER = tekst("gegevenAdviesnummer");
    private static final Variabele<String> VERMOEDEN = tekst("vermoeden");
    private static final Variabele<String> VERMOEDEN_NU = tekst("vermoedenNu");
    private static final Variabele<String> VERMOEDEN_BIJ_WEGEN = tekst("vermoedenBijWegen");
    private static final Variabele<String> NU_VEILIG = tekst("nuVeilig");
    private static final String NIET_GEMELD = "niet";

    private final Clock klok;

    Meldcodetaken(Clock klok) {
        this.klok = klok;
    }

    @Bean
    TaskListener brengSignalenInKaartListener() {
        return taak -> rondAf(taak, 1);
    }

    /** An advies that the professional asked for by telephone is linked by its number. It holds no persons, so the link leads to none. */
    @Bean
    TaskListener raadpleegListener(Adviezen adviezen, Taakinvoer.Lezer lezer) {
        return taak -> {
            Keuzes.vereisNietsAnders(taak, "raadpleegMet", "niemand", "Met niemand");
            if (Taakinvoer.ja(taak, "adviesVragen")) {
                Keuzes.vereisNummer(lezer.van(taak), "adviesvrager");
            }
            GEGEVEN_ADVIESNUMMER.vind(taak).ifPresent(nummer -> {
                String regio = tekst("regio").van(taak);
                if (adviezen.vind(nummer)
                        .filter(advies -> advies.regio().equals(regio))
                        .isEmpty()) {
                    throw new FormulierFout(
                            GEGEVEN_ADVIESNUMMER.naam(), "Dit adviesnummer bestaat niet bij Veilig Thuis in uw regio.");
                }
                ADVIESNUMMER.zet(taak, nummer);
            });
            rondAf(taak, 2);
        };
    }

    @Bean
    TaskListener voerMeldcodegesprekListener() {
        return taak -> rondAf(taak, 3);
    }

    @Bean
    TaskListener weegListener() {
        return taak -> rondAf(taak, 4);
    }

    /** In which step the first question is asked differs per beroepsgroep; the table wants one answer. */
    @Bean
    TaskListener doorloopAfwegingskaderListener() {
        return taak -> {
            VERMOEDEN.zet(
                    taak,
                    VERMOEDEN_NU
                            .vind(taak)
                            .or(() -> VERMOEDEN_BIJ_WEGEN.vind(taak))
                            .orElseThrow());
            nu(taak);
        };
    }

    @Bean
    TaskListener beslisOverMeldenListener() {
        return this::nu;
    }

    @Bean
    TaskListener beslisOverHulpListener() {
        return this::nu;
    }

    @Bean
    TaskListener doeMeldingListener() {
        return taak -> {
            if (!tekst("meldingGedaan").van(taak).equals(NIET_GEMELD)) {
                GEMELD.zet(taak, true);
            }
            nu(taak);
        };
    }

    @Bean
    TaskListener maakHulpplanListener() {
        return taak -> STAP_OP.zet(taak, Taakinvoer.eindeVanDag(taak, "vervolgdag"));
    }

    /** What turns out not to be safe is weighed anew. */
    @Bean
    TaskListener vraagNaOfVeiligListener() {
        return taak -> {
            if (NU_VEILIG.van(taak).equals("nee")) {
                NAAR_STAP.zet(taak, "4");
            }
            nu(taak);
        };
    }

    /** The reason stands in the dossier already. */
    @Bean
    TaskListener rondMeldcodeAfListener() {
        return taak -> {};
    }

    @Bean
    ExecutionListener sluitMeldcodeListener(Meldcodes meldcodes) {
        return einde -> {
            boolean hulp = tekst("hulpMogelijk").van(einde).equals("ja");
            meldcodes.sluit(
                    einde.getProcessBusinessKey(),
                    Meldcodes.Uitkomst.van(GEMELD.vind(einde).orElse(false), hulp));
        };
    }

    private void rondAf(DelegateTask taak, int stap) {
        GEDAAN.get(stap - 1).zet(taak, true);
        List<Integer> open = IntStream.rangeClosed(1, GEDAAN.size())
                .filter(eerder -> !GEDAAN.get(eerder - 1).van(taak))
                .boxed()
                .toList();
        boolean acuut = ACUUT_GEVAAR.vind(taak).filter("ja"::equals).isPresent();
        if (NAAR_STAP.van(taak).equals("5") && !open.isEmpty() && !acuut) {
            throw new FormulierFout(
                    NAAR_STAP.naam(),
                    "Leg eerst vast: stap "
                            + open.stream().map(String::valueOf).collect(Collectors.joining(", stap "))
                            + ". Alleen bij direct gevaar gaat u meteen naar stap 5.");
        }
        nu(taak);
    }

    private void nu(DelegateTask taak) {
        STAP_OP.zet(taak, Date.from(klok.instant()));
    }
}
