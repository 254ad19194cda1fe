package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Taakinvoer.koppen;
import static nl.meldroute.engine.Variabele.tekst;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.engine.Termijnfunctie;
import nl.meldroute.engine.Variabele;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each task of a tijdelijk huisverbod records in the dossier, and until when the verbod lasts. */
@Configuration(proxyBeanMethods = false)
class Huisverbodtaken {

    /** For the process that called: whether there was a huisverbod at all. */
    static final Variabele<Boolean> OPGELEGD = new Variabele<>("huisverbodOpgelegd", Boolean.class);

    static final Variabele<Date> OPGELEGD_OP = new Variabele<>("huisverbodOpgelegdOp", Date.class);

    /** The last moment of the verbod: of its tenth day, or of the day that an extension names. */
    static final Variabele<Date> TOT = new Variabele<>("huisverbodTot", Date.class);

    static final Variabele<String> VERLENGD = tekst("huisverbodVerlengd");

    private static final LocalTime EINDE_VAN_DE_DAG = LocalTime.of(23, 59, 59);
    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));
    private static final Map<String, String> HULP = Map.of(
            "uithuisgeplaatste", "huisverbodHulpUithuisgeplaatste",
            "achterblijver", "huisverbodHulpAchterblijver",
            "kinderen", "huisverbodHulpKinderen");

    private final Taakinvoer.Lezer lezer;
    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;

    Huisverbodtaken(Taakinvoer.Lezer lezer, Gebeurtenissen gebeurtenissen, Clock klok) {
        this.lezer = lezer;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    @Bean
    TaskListener adviseerBurgemeesterListener(Besluiten besluiten) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            boolean advies = Taakinvoer.ja(taak, "huisverbodAdvies");
            besluiten.neem(
                    invoer.meldingnummer(),
                    NieuwBesluit.zonderAdvies(
                            Besluit.Soort.HUISVERBOD,
                            advies ? "advies-opleggen" : "advies-niet-opleggen",
                            invoer.verslag(
                                    koppen("huisverbodAdviesReden", "Reden", "huisverbodOverlegMet", "Overlegd met"))),
                    invoer.door());
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.HUISVERBOD_GEADVISEERD,
                    invoer.door(),
                    Map.of(
                            "advies", tekst("huisverbodAdvies").van(taak),
                            "grond", tekst("huisverbodGrond").van(taak),
                            "vraagVan", tekst("huisverbodVraagVan").van(taak)));
        };
    }

    @Bean
    TaskListener legBurgemeesterbesluitVastListener(Termijnfunctie termijn) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            boolean opgelegd = Taakinvoer.ja(taak, "huisverbodBesluit");
            OPGELEGD.zet(taak, opgelegd);
            if (!opgelegd) {
                gebeurtenissen.leg(invoer.meldingnummer(), Soort.HUISVERBOD_NIET_OPGELEGD, invoer.door(), Map.of());
                return;
            }
            if (!Taakinvoer.ja(taak, "huisverbodVolwassen")) {
                throw new FormulierFout(
                        "huisverbodVolwassen",
                        "Een huisverbod kan alleen aan iemand van 18 jaar of ouder. Ga dit na bij de burgemeester.");
            }
            LocalDate dag = Taakinvoer.dag(taak, "huisverbodDag");
            LocalTime tijd = Taakinvoer.tijd(taak, "huisverbodTijd");
            ZonedDateTime op = dag.atTime(tijd).atZone(klok.getZone());
            if (op.toInstant().isAfter(klok.instant())) {
                throw new FormulierFout(
                        "huisverbodTijd", "Deze tijd ligt in de toekomst. Vul in hoe laat het is opgelegd.");
            }
            Date opgelegdOp = Date.from(op.toInstant());
            Date tot = termijn.uiterlijk("huisverbod", Vervolgvariabelen.REGIO.van(taak), opgelegdOp);
            OPGELEGD_OP.zet(taak, opgelegdOp);
            TOT.zet(taak, tot);
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.HUISVERBOD_OPGELEGD,
                    invoer.door(),
                    Gebeurtenissen.metDag(Map.of("tot", dag(tot).toString()), dag, tijd));
        };
    }

    @Bean
    TaskListener biedHulpListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            Map<String, String> hulp = new HashMap<>();
            HULP.forEach((wie, veld) -> tekst(veld).vind(taak).ifPresent(antwoord -> hulp.put(wie, antwoord)));
            gebeurtenissen.leg(invoer.meldingnummer(), Soort.HUISVERBOD_HULP_GEBODEN, invoer.door(), hulp);
        };
    }

    @Bean
    TaskListener volgHuisverbodListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String reden = tekst("huisverbodEinde").van(taak);
            if (reden.equals("ingetrokken") && !Taakinvoer.ja(taak, "huisverbodHulpBevestigd")) {
                throw new FormulierFout(
                        "huisverbodHulpBevestigd",
                        "Intrekken omdat hulp is begonnen kan pas als de hulp is aangenomen en bevestigd."
                                + " Had de burgemeester een andere reden? Kies dan ‘Om een andere reden’.");
            }
            LocalDate dag = Taakinvoer.dag(taak, "huisverbodGeeindigdOp");
            if (dag.isBefore(dag(OPGELEGD_OP.van(taak)))) {
                throw new FormulierFout(
                        "huisverbodGeeindigdOp", "Het huisverbod was toen nog niet opgelegd. Kies een latere dag.");
            }
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.HUISVERBOD_GEEINDIGD,
                    invoer.door(),
                    Gebeurtenissen.metDag(Map.of("reden", reden), dag, null));
        };
    }

    @Bean
    TaskListener adviseerVerlengingListener(Besluiten besluiten, Termijnfunctie termijn, TaskService taken) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            besluiten.neem(
                    invoer.meldingnummer(),
                    NieuwBesluit.zonderAdvies(
                            Besluit.Soort.HUISVERBOD,
                            Taakinvoer.ja(taak, "verlengingAdvies") ? "advies-verlengen" : "advies-niet-verlengen",
                            invoer.tekst("verlengingAdviesReden")),
                    invoer.door());
            if (!Taakinvoer.ja(taak, VERLENGD.naam())) {
                return;
            }
            LocalDate dag = Taakinvoer.dag(taak, "huisverbodVerlengdTot");
            Date tot = Date.from(
                    dag.atTime(EINDE_VAN_DE_DAG).atZone(klok.getZone()).toInstant());
            Date uiterst =
                    termijn.uiterlijk("huisverbod-uiterst", Vervolgvariabelen.REGIO.van(taak), OPGELEGD_OP.van(taak));
            if (tot.after(uiterst)) {
                throw new FormulierFout(
                        "huisverbodVerlengdTot",
                        "Dit huisverbod kan hoogstens duren tot en met " + DAG.format(dag(uiterst))
                                + ". Kies die dag of een eerdere.");
            }
            if (!tot.after(TOT.van(taak))) {
                throw new FormulierFout(
                        "huisverbodVerlengdTot",
                        "Het huisverbod duurt al tot en met " + DAG.format(dag(TOT.van(taak)))
                                + ". Kies een latere dag.");
            }
            TOT.zet(taak, tot);
            verschuif(taak, taken, tot);
            gebeurtenissen.leg(
                    invoer.meldingnummer(), Soort.HUISVERBOD_VERLENGD, invoer.door(), Map.of("tot", dag.toString()));
        };
    }

    /** Its due date was computed before the extension; else it would stand in the lists as too late. */
    private static void verschuif(DelegateTask taak, TaskService taken, Date tot) {
        taken.createTaskQuery()
                .processInstanceId(taak.getProcessInstanceId())
                .taskDefinitionKey("userTask_volgHuisverbod")
                .list()
                .forEach(volgen -> {
                    volgen.setDueDate(tot);
                    taken.saveTask(volgen);
                });
    }

    private LocalDate dag(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), klok.getZone());
    }
}
