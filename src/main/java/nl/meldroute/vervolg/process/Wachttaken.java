package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.engine.Variabele;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each task of waiting for the vervolg records: how long a family waited, and whether it was safe meanwhile. */
@Configuration(proxyBeanMethods = false)
class Wachttaken {

    static final Variabele<Date> VEILIGHEID_NAGEGAAN_OP = new Variabele<>("veiligheidNagegaanOp", Date.class);
    private static final Variabele<Date> DIENST_BEGONNEN_OP = new Variabele<>("dienstBegonnenOp", Date.class);

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    /** Above the engine's default of 50: this family goes before others that wait. */
    private static final int VOORRANG = 75;

    /** The row of the term table by which a waiting family is asked again. */
    static final Variabele<String> NAGAAN_TERMIJN = tekst("nagaanTermijn");

    static final String GEWOON_RITME = "veiligheidscheck-wachten";
    private static final String RITME_BIJ_ZORGEN = "veiligheidscheck-zorgen";
    private static final Set<String> VRAAGT_VAKER = Set.of("zorgen", "acuut");

    private static final Set<String> GEEFT_VOORRANG = Set.of("zorgen", "acuut", "onbekend");

    private final Taakinvoer.Lezer lezer;
    private final Gebeurtenissen gebeurtenissen;

    Wachttaken(Taakinvoer.Lezer lezer, Gebeurtenissen gebeurtenissen) {
        this.lezer = lezer;
        this.gebeurtenissen = gebeurtenissen;
    }

    /** The waiting time is counted in calendar days to the day on which the work really began, not to the day of recording. */
    @Bean
    TaskListener startDienstListener(Meldingen meldingen) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            if (wordtGevaarGemeld(taak)) {
                throw new FormulierFout(
                        "dienstBegonnenDag",
                        "Een collega meldde net acuut gevaar. Probeer het over een minuut opnieuw.");
            }
            LocalDate begonnen = Taakinvoer.dag(taak, "dienstBegonnenDag");
            LocalDate gemeld = dag(meldingen.lees(invoer.meldingnummer()).ontvangenOp());
            LocalDate besloten = dag(Vervolgvariabelen.BESLUIT_OP.van(taak).toInstant());
            if (begonnen.isBefore(gemeld)) {
                throw new FormulierFout(
                        "dienstBegonnenDag",
                        "Deze dag ligt voor de melding. Vul de dag in waarop het werk voor deze melding begon.");
            }
            DIENST_BEGONNEN_OP.zet(
                    taak, Date.from(begonnen.atStartOfDay(NEDERLAND).toInstant()));
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.DIENST_BEGONNEN,
                    invoer.door(),
                    Map.of(
                            "dienst", tekst("dienst").van(taak),
                            "begonnenOp", begonnen.toString(),
                            "dagenNaMelding", dagen(gemeld, begonnen),
                            "dagenNaBesluit", dagen(besloten, begonnen)));
        };
    }

    @Bean
    TaskListener gaVeiligheidNaListener(Meldingen meldingen, Clock klok) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String oordeel = tekst("wachtOordeel").van(taak);
            if (tekst("wachtKinderenGezien").van(taak).equals("niet-van-toepassing")
                    && meldingen.kinderen(invoer.meldingnummer()) > 0) {
                throw new FormulierFout(
                        "wachtKinderenGezien",
                        "In het dossier staat een kind. Kies of u de kinderen hebt gezien of gesproken.");
            }
            boolean niemand = tekst("wachtContact").van(taak).equals("geen-contact");
            // Not reaching anybody is no answer that it is safe.
            if (niemand && oordeel.equals("veilig")) {
                throw new FormulierFout(
                        "wachtOordeel",
                        "U kreeg niemand te pakken. Dan weet u niet of het veilig is: kies een ander oordeel.");
            }
            if (!oordeel.equals("onbekend")) {
                // Nobody reached is nobody asked: then the task comes back at once.
                VEILIGHEID_NAGEGAAN_OP.zet(taak, Date.from(klok.instant()));
                NAGAAN_TERMIJN.zet(taak, VRAAGT_VAKER.contains(oordeel) ? RITME_BIJ_ZORGEN : GEWOON_RITME);
            }
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.VEILIGHEID_NAGEGAAN,
                    invoer.door(),
                    Gebeurtenissen.metDag(
                            Map.of(
                                    "uitkomst",
                                    oordeel,
                                    "contact",
                                    tekst("wachtContact").van(taak)),
                            Taakinvoer.dag(taak, "wachtContactOp"),
                            null));
            if (GEEFT_VOORRANG.contains(oordeel)) {
                geefVoorrang(taak);
            }
        };
    }

    /** The end of the waiting would take a report of danger that is still on its way with it. */
    private static boolean wordtGevaarGemeld(DelegateTask taak) {
        return taak.getProcessEngineServices()
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(taak.getProcessInstanceId())
                        .activityId("throwEvent_meldAcuutGevaar")
                        .count()
                > 0;
    }

    private static void geefVoorrang(DelegateTask taak) {
        var taken = taak.getProcessEngineServices().getTaskService();
        taken.createTaskQuery()
                .processInstanceId(taak.getProcessInstanceId())
                .taskDefinitionKey("userTask_startDienst")
                .taskMaxPriority(VOORRANG - 1)
                .list()
                .forEach(wacht -> taken.setPriority(wacht.getId(), VOORRANG));
    }

    private static LocalDate dag(Instant moment) {
        return moment.atZone(NEDERLAND).toLocalDate();
    }

    /** Work that began before the besluit was recorded did not wait for it. */
    private static String dagen(LocalDate van, LocalDate tot) {
        return String.valueOf(Math.max(0, ChronoUnit.DAYS.between(van, tot)));
    }
}
