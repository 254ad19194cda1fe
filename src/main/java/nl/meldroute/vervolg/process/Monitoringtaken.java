package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Taakinvoer.koppen;
import static nl.meldroute.engine.Variabele.tekst;

import java.util.Date;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.engine.Variabele;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each task of the monitoring records in the dossier, and how it goes on. */
@Configuration(proxyBeanMethods = false)
class Monitoringtaken {

    /** Number of the moment in the schedule of the region, from 1. */
    static final Variabele<Integer> MOMENT = new Variabele<>("moment", Integer.class);

    /** The term of that moment in the term table; the anchor it counts from. */
    static final Variabele<String> MOMENT_TERMIJN = tekst("momentTermijn");

    static final Variabele<Date> VANAF = new Variabele<>("monitoringVanaf", Date.class);

    /** By when the open look at the safety must be done: a term and what it counts from. */
    static final Variabele<String> TAAK_TERMIJN = tekst("momentTaakTermijn");

    static final Variabele<Date> TAAK_VANAF = new Variabele<>("momentTaakVanaf", Date.class);
    static final Variabele<Boolean> MOMENT_IS_EXTRA = new Variabele<>("momentIsExtra", Boolean.class);
    static final Variabele<Boolean> EXTRA_NODIG = new Variabele<>("extraMomentNodig", Boolean.class);
    static final Variabele<Boolean> STOPT = new Variabele<>("monitoringStopt", Boolean.class);

    /** Whether this monitoring has been agreed with the family and the professionals. */
    static final Variabele<Boolean> AFGESPROKEN = new Variabele<>("monitoringAfgesproken", Boolean.class);

    private static final Variabele<String> MOMENT_MET = tekst("momentMet");
    private static final Variabele<Boolean> LAATSTE = new Variabele<>("laatsteMoment", Boolean.class);
    private static final Variabele<String> VERVOLG = tekst("momentVervolg");
    private static final String OPNIEUW_BEOORDELEN = "opnieuw-beoordelen";

    private final Taakinvoer.Lezer lezer;
    private final Besluiten besluiten;
    private final Gebeurtenissen gebeurtenissen;

    Monitoringtaken(Taakinvoer.Lezer lezer, Besluiten besluiten, Gebeurtenissen gebeurtenissen) {
        this.lezer = lezer;
        this.besluiten = besluiten;
        this.gebeurtenissen = gebeurtenissen;
    }

    @Bean
    TaskListener kiesMonitoringmomentListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String gekozen = tekst("gekozenMoment").van(taak);
            MOMENT_TERMIJN.zet(taak, gekozen);
            MOMENT_MET.zet(taak, tekst("gekozenMet").van(taak));
            LAATSTE.zet(taak, true);
            neem(invoer, Besluit.Soort.MONITORINGSCHEMA, gekozen, invoer.tekst("gekozenMomentReden"));
        };
    }

    @Bean
    TaskListener spreekMonitoringAfListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            if (!Taakinvoer.ja(taak, "monitoren")) {
                neem(invoer, Besluit.Soort.MONITORING, "niet", invoer.tekst("nietMonitorenReden"));
                return;
            }
            String met = tekst("monitoringProfessionals").van(taak);
            if (met.contains("geen") && met.contains(",")) {
                throw new FormulierFout(
                        "monitoringProfessionals", "U koos ook: geen beroepskrachten. Haal dat vinkje weg.");
            }
            AFGESPROKEN.zet(taak, true);
            neem(
                    invoer,
                    Besluit.Soort.MONITORING,
                    "monitoren",
                    invoer.verslag(koppen(
                            "monitoringVoorwaarden", "Voorwaarden en toezicht",
                            "monitoringAfspraken", "Afspraken met beroepskrachten",
                            "monitoringGezin", "Afspraken met het gezin",
                            "monitoringAlarm", "Wie belt wie als het misgaat")));
            gebeurtenissen.leg(invoer.meldingnummer(), Soort.MONITORING_AFGESPROKEN, invoer.door(), Map.of("met", met));
        };
    }

    /** An extra moment does not count as one of the schedule. A monitoring that a new melding takes over ends after this look. */
    @Bean
    TaskListener monitorVeiligheidListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String oordeel = oordeel(taak);
            neem(
                    invoer,
                    Besluit.Soort.MONITORINGMOMENT,
                    oordeel,
                    invoer.verslag(koppen(
                            "monitorVerslag", "Verslag", "monitorKinderenReden", "Waarom een kind niet is gesproken")));
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.MONITORING_UITGEVOERD,
                    invoer.door(),
                    Gebeurtenissen.metDag(
                            Map.of("uitkomst", oordeel, "termijn", TAAK_TERMIJN.van(taak)),
                            Taakinvoer.dag(taak, "monitorOp"),
                            null));
            VERVOLG.zet(taak, vervolg(taak, oordeel));
        };
    }

    @Bean
    TaskListener herplanMonitoringListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String keuze = tekst("herplanning").van(taak);
            gebeurtenissen.leg(
                    invoer.meldingnummer(), Soort.MONITORING_HERPLAND, invoer.door(), Map.of("keuze", keuze));
            if (keuze.equals("nu-een-extra-moment")) {
                EXTRA_NODIG.zet(taak, true);
            } else if (keuze.equals("stoppen-nieuwe-melding")) {
                neem(invoer, Besluit.Soort.MONITORING, "stopt", invoer.tekst("herplanningReden"));
                STOPT.zet(taak, true);
            }
        };
    }

    @Bean
    TaskListener sluitMonitoringAfListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String aan = tekst("monitoringVerteldAan").van(taak);
            if (aan.contains("niemand") && aan.contains(",")) {
                throw new FormulierFout("monitoringVerteldAan", "U koos ook: niemand. Haal dat vinkje weg.");
            }
            String conclusie = tekst("monitoringConclusie").van(taak);
            neem(invoer, Besluit.Soort.MONITORING, conclusie, invoer.tekst("monitoringConclusieTekst"));
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.MONITORING_AFGEROND,
                    invoer.door(),
                    Map.of("conclusie", conclusie, "verteld", aan));
        };
    }

    private void neem(Taakinvoer invoer, Besluit.Soort soort, String uitkomst, String reden) {
        besluiten.neem(invoer.meldingnummer(), NieuwBesluit.zonderAdvies(soort, uitkomst, reden), invoer.door());
    }

    private static String oordeel(DelegateTask taak) {
        if (!Taakinvoer.ja(taak, "monitorDirectVeilig")) {
            return "niet-veilig";
        }
        return Taakinvoer.ja(taak, "monitorStabielVeilig") ? "veilig" : "nog-niet-stabiel";
    }

    private static String vervolg(DelegateTask taak, String oordeel) {
        boolean opnieuw = oordeel.equals("niet-veilig")
                || tekst("monitorVerder")
                        .vind(taak)
                        .filter(OPNIEUW_BEOORDELEN::equals)
                        .isPresent();
        if (opnieuw) {
            return OPNIEUW_BEOORDELEN;
        }
        if (STOPT.van(taak)) {
            return "afsluiten";
        }
        if (MOMENT_IS_EXTRA.van(taak)) {
            return "volgend-moment";
        }
        if (LAATSTE.van(taak)) {
            return "afsluiten";
        }
        MOMENT.zet(taak, MOMENT.van(taak) + 1);
        return "volgend-moment";
    }
}
