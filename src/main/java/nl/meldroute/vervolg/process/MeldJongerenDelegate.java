package nl.meldroute.vervolg.process;

import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import nl.meldroute.dossier.Signalen;
import nl.meldroute.dossier.Signalen.Jongere;
import nl.meldroute.engine.AlsSysteem;
import nl.meldroute.engine.Variabele;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts Multisignaal for everyone of the melding who may be under 23 and for whom it does not run, and in this melding did not run before. */
@Component
class MeldJongerenDelegate implements JavaDelegate {

    private final Signalen signalen;
    private final Multisignaalinstelling instelling;
    private final RuntimeService runtime;
    private final AlsSysteem alsSysteem;
    private final Clock klok;

    MeldJongerenDelegate(
            Signalen signalen,
            Multisignaalinstelling instelling,
            RuntimeService runtime,
            AlsSysteem alsSysteem,
            Clock klok) {
        this.signalen = signalen;
        this.instelling = instelling;
        this.runtime = runtime;
        this.alsSysteem = alsSysteem;
        this.klok = klok;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String regio = Vervolgvariabelen.REGIO.van(execution);
        Map<String, Object> variabelen = new HashMap<>();
        variabelen.put(Vervolgvariabelen.REGIO.naam(), regio);
        variabelen.put(
                Vervolgvariabelen.BESLUIT_OP.naam(),
                Vervolgvariabelen.BESLUIT_OP.vind(execution).orElseGet(() -> Date.from(klok.instant())));
        neemOver(variabelen, Signaalvariabelen.GEMEENTE, execution);
        neemOver(variabelen, Signaalvariabelen.REGISTRATIE_OP, execution);
        variabelen.put(Signaalvariabelen.INGESCHAKELD.naam(), instelling.isIngeschakeld(regio));
        String meldingnummer = execution.getProcessBusinessKey();
        signalen.open(meldingnummer, this::looptAl).forEach(jongere -> start(meldingnummer, jongere, variabelen));
    }

    /** For this person, in whichever melding of the household. */
    private boolean looptAl(long betrokkene) {
        return alsSysteem.doe(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(Signaalvariabelen.PROCES)
                        .variableValueEquals(Signaalvariabelen.BETROKKENE.naam(), betrokkene)
                        .count()
                > 0);
    }

    private void start(String meldingnummer, Jongere jongere, Map<String, Object> variabelen) {
        alsSysteem.doe(() -> runtime.createMessageCorrelation(Signaalvariabelen.BERICHT)
                .withoutTenantId()
                .processInstanceBusinessKey(meldingnummer)
                .setVariables(variabelen)
                .setVariable(Signaalvariabelen.BETROKKENE.naam(), jongere.betrokkene())
                .setVariable(Signaalvariabelen.LEEFTIJDSGROEP.naam(), jongere.leeftijdsgroep())
                .correlateStartMessage());
    }

    private static void neemOver(Map<String, Object> variabelen, Variabele<?> een, DelegateExecution execution) {
        een.vind(execution).ifPresent(waarde -> variabelen.put(een.naam(), waarde));
    }
}
