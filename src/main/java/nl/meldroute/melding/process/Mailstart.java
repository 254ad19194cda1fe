package nl.meldroute.melding.process;

import java.time.Instant;
import java.util.Date;
import nl.meldroute.engine.AlsSysteem;
import nl.meldroute.melding.Mailroute;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the process {@code binnengekomen-mail}: it knows the number of the mail, when it came and why a person looks. */
@Component
class Mailstart implements Mailroute {

    private static final String PROCES = "binnengekomen-mail";

    private final RuntimeService runtime;
    private final AlsSysteem alsSysteem;

    Mailstart(RuntimeService runtime, AlsSysteem alsSysteem) {
        this.runtime = runtime;
        this.alsSysteem = alsSysteem;
    }

    @Override
    public void start(String mailnummer, String regio, Instant ontvangenOp, String reden) {
        alsSysteem.doe(() -> runtime.createProcessInstanceByKey(PROCES)
                .processDefinitionWithoutTenantId()
                .businessKey(mailnummer)
                .setVariable(Routevariabelen.REGIO.naam(), regio)
                .setVariable(Routevariabelen.ONTVANGEN_OP.naam(), Date.from(ontvangenOp))
                .setVariable(Routevariabelen.MAIL_REDEN.naam(), reden)
                .execute());
    }
}
