package nl.meldroute.berichten.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.util.Map;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A letter or mail that a designer puts in a route: input {@code briefSjabloon} names a template of {@code forms/brieven}, {@code briefAan}
 * says to whom ({@code melder}, or {@code betrokkene}: the one person of the process), {@code briefWijze} how ({@code mail} or {@code papier}).
 * Sending it is a process of its own, so the route goes on.
 */
@Component
class MaakBriefDelegate implements JavaDelegate {

    private final Berichten berichten;

    MaakBriefDelegate(Berichten berichten) {
        this.berichten = berichten;
    }

    @Override
    public void execute(DelegateExecution execution) {
        @Nullable
        Long betrokkene = tekst("briefAan").van(execution).equals("betrokkene")
                ? Berichtvariabelen.BETROKKENE.van(execution)
                : null;
        berichten.verstuur(
                execution.getProcessBusinessKey(),
                Bericht.Soort.BRIEF,
                tekst("briefWijze").van(execution).equals("mail") ? Bericht.Kanaal.MAIL : Bericht.Kanaal.BRIEF,
                // One per time that the route comes by here.
                "stap:" + execution.getActivityInstanceId(),
                betrokkene,
                Map.of("sjabloon", tekst("briefSjabloon").van(execution)),
                Taakinvoer.SYSTEEM);
    }
}
