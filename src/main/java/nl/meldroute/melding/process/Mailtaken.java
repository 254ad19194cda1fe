package nl.meldroute.melding.process;

import nl.meldroute.dossier.Mails;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing the task of the process {@code binnengekomen-mail} records; a melding was made by {@link BeoordeelMail} already. */
@Configuration(proxyBeanMethods = false)
class Mailtaken {

    private static final String GEEN_MELDING = "geen-melding";

    @Bean
    TaskListener beoordeelMailListener(Mails mails) {
        return taak -> {
            if (Routevariabelen.MAIL_BESLUIT.van(taak).equals(GEEN_MELDING)) {
                mails.isGeenMelding(taak.getExecution().getProcessBusinessKey());
            }
        };
    }
}
