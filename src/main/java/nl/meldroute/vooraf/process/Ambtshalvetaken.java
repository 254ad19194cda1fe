package nl.meldroute.vooraf.process;

import static nl.meldroute.vooraf.process.Contactvariabelen.GESPREK_OP;
import static nl.meldroute.vooraf.process.Contactvariabelen.UITKOMST;

import java.time.Clock;
import java.util.Date;
import java.util.Set;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Variabele;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of a melding by Veilig Thuis itself (S4): an overleg before the decision, and persons only after it. */
@Configuration(proxyBeanMethods = false)
class Ambtshalvetaken {

    private static final Variabele<String> BESLUIT = Variabele.tekst("ambtshalveBesluit");
    private static final Variabele<Date> BESLUIT_OP = new Variabele<>("ambtshalveBesluitOp", Date.class);
    private static final Variabele<String> OVERLEG_MET = Variabele.tekst("mdoAmbtshalveMet");

    private final Clock klok;

    Ambtshalvetaken(Clock klok) {
        this.klok = klok;
    }

    /** Until there is a decision, Veilig Thuis does not report. */
    @Bean
    TaskListener toetsVoorwaardenListener() {
        return taak -> BESLUIT.zet(taak, "nee");
    }

    /** One discipline is no multidisciplinary overleg. */
    @Bean
    TaskListener voerMdoListener() {
        return taak -> {
            Set<String> wie = Set.of(OVERLEG_MET.van(taak).split(","));
            if (wie.size() < 2 || !(wie.contains("gedragswetenschapper") || wie.contains("vertrouwensarts"))) {
                throw new FormulierFout(
                        "mdoAmbtshalveMet",
                        "Een multidisciplinair overleg heeft minstens twee mensen, onder wie een gedragswetenschapper of vertrouwensarts.");
            }
            GESPREK_OP.zet(taak, Date.from(klok.instant()));
        };
    }

    @Bean
    TaskListener besluitAmbtshalveListener() {
        return taak -> {
            Date nu = Date.from(klok.instant());
            BESLUIT_OP.zet(taak, nu);
            GESPREK_OP.zet(taak, nu);
        };
    }

    @Bean
    TaskListener neemAmbtshalveMeldingOpListener(Opgenomen opgenomen) {
        return taak -> {
            if (opgenomen
                    .melding(taak)
                    .registratieOp()
                    .isBefore(BESLUIT_OP.van(taak).toInstant())) {
                throw new FormulierFout(
                        "opgenomenMelding",
                        "Deze melding is van vóór het besluit. Registreer een nieuwe melding: personen komen pas na het besluit in het systeem.");
            }
        };
    }

    /** All that was asked stands under the number of the contact already. */
    @Bean
    TaskListener informeerAdviesvragerListener() {
        return taak -> {};
    }

    @Bean
    ExecutionListener ambtshalveGemeldListener() {
        return einde -> UITKOMST.zet(einde, "ambtshalve");
    }
}
