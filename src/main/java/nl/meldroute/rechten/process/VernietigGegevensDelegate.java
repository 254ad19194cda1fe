package nl.meldroute.rechten.process;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Vernietigingen;
import nl.meldroute.dossier.Vernietigingen.Deel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Destroys what was decided on. The instance is the key, so that a step that runs twice destroys once. */
@Component
class VernietigGegevensDelegate implements JavaDelegate {

    private final Vernietigingen vernietigingen;

    VernietigGegevensDelegate(Vernietigingen vernietigingen) {
        this.vernietigingen = vernietigingen;
    }

    @Override
    public void execute(DelegateExecution verzoek) {
        boolean deels = Vernietigingsvariabelen.BESLUIT.van(verzoek).equals(Verzoekvariabelen.GEDEELTELIJK);
        Set<Deel> delen = deels
                ? Arrays.stream(Vernietigingsvariabelen.DELEN.van(verzoek).split(","))
                        .map(Deel::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Deel.class)))
                : EnumSet.allOf(Deel.class);
        if (Vernietigingsvariabelen.MAILS
                .vind(verzoek)
                .filter("vernietigen"::equals)
                .isPresent()) {
            vernietigingen.vernietigMails(verzoek.getProcessBusinessKey(), Verzoekvariabelen.BETROKKENE.van(verzoek));
        }
        vernietigingen.vernietig(
                verzoek.getProcessInstanceId(),
                verzoek.getProcessBusinessKey(),
                Verzoekvariabelen.BETROKKENE.van(verzoek),
                delen,
                Vernietigingsvariabelen.TOETS_GROND.van(verzoek));
    }
}
