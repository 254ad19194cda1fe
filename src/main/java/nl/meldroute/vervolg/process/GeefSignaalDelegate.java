package nl.meldroute.vervolg.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import nl.meldroute.dossier.Signaal;
import nl.meldroute.dossier.Signalen;
import nl.meldroute.dossier.Signalen.Looptijd;
import nl.meldroute.engine.Termijnfunctie;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the signal, for two years or until the 23rd birthday, whichever comes first (Jeugdwet art. 7.1.4.5 lid 2 onder a en b). */
@Component
class GeefSignaalDelegate implements JavaDelegate {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final String LEEFTIJD = "multisignaal-leeftijd";

    private final Signalen signalen;
    private final Termijnfunctie termijn;
    private final Clock klok;

    GeefSignaalDelegate(Signalen signalen, Termijnfunctie termijn, Clock klok) {
        this.signalen = signalen;
        this.termijn = termijn;
        this.klok = klok;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String regio = Vervolgvariabelen.REGIO.van(execution);
        Signaal signaal = signalen.geef(
                execution.getProcessBusinessKey(),
                Signaalvariabelen.BETROKKENE.van(execution),
                Signaalvariabelen.stap(execution),
                geboren -> looptijd(regio, geboren));
        if (signaal.gegevenOp() == null || signaal.tot() == null || signaal.berichtId() == null) {
            throw new IllegalStateException("Het signaal is niet gegeven");
        }
        Signaalvariabelen.GEGEVEN_OP.zet(execution, Date.from(signaal.gegevenOp()));
        Signaalvariabelen.SIGNAAL_BERICHT.zet(execution, signaal.berichtId());
        Signaalvariabelen.TOT.zet(execution, Date.from(signaal.tot()));
    }

    private Looptijd looptijd(String regio, LocalDate geboren) {
        Instant duur = termijn.uiterlijk("multisignaal-duur", regio, Date.from(klok.instant()))
                .toInstant();
        Instant leeftijd = voorVerjaardag(regio, geboren);
        return leeftijd.isAfter(duur) ? new Looptijd(duur, "verlopen-duur") : new Looptijd(leeftijd, "verlopen-23");
    }

    /**
     * The last moment before the birthday. Counted from the day before the birth, so that who was born on 29 February is a year older on 1
     * March; and from the day itself, so that for who was born on 1 March a 29 February in between counts.
     */
    private Instant voorVerjaardag(String regio, LocalDate geboren) {
        Instant vanafDagErvoor =
                termijn.uiterlijk(LEEFTIJD, regio, begin(geboren.minusDays(1))).toInstant();
        Instant vanafDagZelf = termijn.uiterlijk(LEEFTIJD, regio, begin(geboren))
                .toInstant()
                .atZone(NEDERLAND)
                .minusDays(1)
                .toInstant();
        return vanafDagZelf.isAfter(vanafDagErvoor) ? vanafDagZelf : vanafDagErvoor;
    }

    private static Date begin(LocalDate dag) {
        return Date.from(dag.atStartOfDay(NEDERLAND).toInstant());
    }
}
