package nl.meldroute.engine;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.meldroute.termijnen.Eenheid;
import nl.meldroute.termijnen.Kalender;
import nl.meldroute.termijnen.Termijn;
import nl.meldroute.termijnen.Termijnkalender;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * What models call {@code termijn}: turns the name of a term and its start into the moment it ends. Length, calendar and ground stand in
 * the decision table {@code wettelijke-termijn}. Public, because expressions only call methods of public types.
 */
@Component("termijn")
public class Termijnfunctie implements Modelfunctie {

    /** Which term a warning or overdue step is about, given by the model. */
    public static final Variabele<String> NAAM = Variabele.tekst("termijnNaam");

    /** The moment that term counts from, given by the model. */
    public static final Variabele<Date> VANAF = new Variabele<>("termijnVanafOp", Date.class);

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final Variabele<String> REGIO = Variabele.tekst("regio");
    private static final Variabele<Date> REGISTRATIE_OP = new Variabele<>("registratieOp", Date.class);
    private static final String TABEL = "wettelijke-termijn";

    private final DecisionService beslissingen;
    private final RepositoryService repository;
    private final Clock klok;
    private final Termijnkalender kalender = new Termijnkalender();

    /** Every task and timer asks for a term; a version of the table answers the same question in the same way. */
    private final Map<Vraag, Termijn> gelezen = new ConcurrentHashMap<>();

    private record Vraag(String tabel, String code, String regio) {}

    Termijnfunctie(DecisionService beslissingen, RepositoryService repository, Clock klok) {
        this.beslissingen = beslissingen;
        this.repository = repository;
        this.klok = klok;
    }

    /**
     * The last moment of a term. A term that the table does not know is due at once, so that a person looks.
     *
     * @param code name of the term in the table
     * @param regio region, for terms that differ per region
     * @param begin the moment it counts from
     */
    public Date uiterlijk(String code, String regio, Date begin) {
        return Date.from(kalender.uiterlijk(begin.toInstant(), zoek(code, regio)));
    }

    /** The moment to warn: as {@link #uiterlijk}, the table's warning time earlier, and never before the begin. */
    public Date waarschuwing(String code, String regio, Date begin) {
        Instant waarschuwing = kalender.waarschuwing(begin.toInstant(), zoek(code, regio));
        return Date.from(waarschuwing.isBefore(begin.toInstant()) ? begin.toInstant() : waarschuwing);
    }

    /** Whether a term has not ended yet: it may have been extended while a timer waited for its earlier end. */
    public boolean loopt(String code, String regio, Date begin) {
        return uiterlijk(code, regio, begin).toInstant().isAfter(klok.instant());
    }

    /** The end of this day in the Netherlands; for the lists of tasks. */
    public Date eindeVanVandaag() {
        return eindeVan(vandaag());
    }

    /** The end of the Sunday of this week in the Netherlands; for the lists of tasks. */
    public Date eindeVanDeWeek() {
        return eindeVan(vandaag().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), NEDERLAND);
    }

    private static Date eindeVan(LocalDate dag) {
        return Date.from(dag.plusDays(1).atStartOfDay(NEDERLAND).toInstant());
    }

    /**
     * A moment that was computed from the term table before, such as the earlier of two terms, or that was agreed with somebody. So that a
     * model says where it comes from.
     *
     * @param eerder that moment
     */
    public Date moment(Date eerder) {
        return eerder;
    }

    /** The last moment of the term that a warning or overdue step is about. */
    public Date uiterlijk(DelegateExecution stap) {
        return uiterlijk(NAAM.van(stap), REGIO.van(stap), VANAF.van(stap));
    }

    /** Whether the term of this step had passed already when the melding was registered. */
    public boolean wasVerstrekenBijRegistratie(DelegateExecution stap) {
        return !uiterlijk(stap).after(REGISTRATIE_OP.van(stap));
    }

    private Termijn zoek(String code, String regio) {
        DecisionDefinition tabel = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABEL)
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        if (tabel == null) {
            throw new IllegalStateException("De tabel wettelijke-termijn is er niet");
        }
        return gelezen.computeIfAbsent(new Vraag(tabel.getId(), code, regio), this::lees);
    }

    private Termijn lees(Vraag vraag) {
        DmnDecisionRuleResult rij = beslissingen
                .evaluateDecisionTableById(vraag.tabel())
                .variables(Map.of("termijn", vraag.code(), "regio", vraag.regio()))
                .evaluate()
                .getSingleResult();
        if (rij == null) {
            throw new IllegalStateException("De tabel wettelijke-termijn heeft geen laatste regel");
        }
        return new Termijn(
                getal(rij, "aantal"),
                Eenheid.valueOf(hoofdletters(rij, "eenheid")),
                Kalender.valueOf(hoofdletters(rij, "kalender")),
                getal(rij, "waarschuwing"),
                Eenheid.valueOf(hoofdletters(rij, "waarschuwingEenheid")));
    }

    private static int getal(DmnDecisionRuleResult rij, String kolom) {
        Number getal = rij.getEntry(kolom);
        return getal.intValue();
    }

    private static String hoofdletters(DmnDecisionRuleResult rij, String kolom) {
        String tekst = rij.getEntry(kolom);
        return tekst.toUpperCase(Locale.ROOT);
    }
}
