package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Taakinvoer.koppen;
import static nl.meldroute.engine.Variabele.tekst;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.engine.Termijnfunctie;
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

    /** The one date that every moment of the schedule counts from. */
    static final Variabele<Date> ANKER = new Variabele<>("monitoringVanaf", Date.class);

    /** The term of the coming moment in the term table, and what it counts from: the anchor, unless a person chose otherwise. */
    static final Variabele<String> MOMENT_TERMIJN = tekst("momentTermijn");

    static final Variabele<Date> MOMENT_VANAF = new Variabele<>("momentVanaf", Date.class);

    /** By when the open look at the safety must be done: a term and what it counts from. */
    static final Variabele<String> TAAK_TERMIJN = tekst("momentTaakTermijn");

    static final Variabele<Date> TAAK_VANAF = new Variabele<>("momentTaakVanaf", Date.class);

    /** Whether the coming moment is the last of the schedule. */
    static final Variabele<Boolean> LAATSTE = new Variabele<>("laatsteMoment", Boolean.class);

    /** Whether the last moment has been: what comes now was asked for besides. */
    static final Variabele<Boolean> LAATSTE_GEWEEST = new Variabele<>("laatsteMomentGeweest", Boolean.class);

    static final Variabele<Boolean> IS_EXTRA = new Variabele<>("momentIsExtra", Boolean.class);

    /** Whether monitoring ends after this look, unless somebody wants to look again. */
    static final Variabele<Boolean> IS_SLOT = new Variabele<>("momentIsSlot", Boolean.class);

    static final Variabele<Boolean> EXTRA_NODIG = new Variabele<>("extraMomentNodig", Boolean.class);
    static final Variabele<Boolean> STOPT = new Variabele<>("monitoringStopt", Boolean.class);

    /** Whether this monitoring has been agreed with the family and the professionals. */
    static final Variabele<Boolean> AFGESPROKEN = new Variabele<>("monitoringAfgesproken", Boolean.class);

    private static final Variabele<String> MOMENT_MET = tekst("momentMet");

    /** What follows the look: opnieuw-beoordelen, verder-wachten, volgend-moment or afsluiten. */
    private static final Variabele<String> VERVOLG = tekst("momentVervolg");

    private static final String OPNIEUW_BEOORDELEN = "opnieuw-beoordelen";
    private static final String AFSLUITEN = "afsluiten";
    private static final String NOG_EEN_MOMENT = "nog-een-moment";
    private static final String NIET_STABIEL = "nog-niet-stabiel";

    private final Taakinvoer.Lezer lezer;
    private final Besluiten besluiten;
    private final Gebeurtenissen gebeurtenissen;
    private final Meldingen meldingen;

    Monitoringtaken(Taakinvoer.Lezer lezer, Besluiten besluiten, Gebeurtenissen gebeurtenissen, Meldingen meldingen) {
        this.lezer = lezer;
        this.besluiten = besluiten;
        this.gebeurtenissen = gebeurtenissen;
        this.meldingen = meldingen;
    }

    @Bean
    TaskListener kiesMonitoringmomentListener(Termijnfunctie termijn, Clock klok) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String gekozen = tekst("gekozenMoment").van(taak);
            Date nu = Date.from(klok.instant());
            Date vanaf = tekst("gekozenVanaf").van(taak).equals("vandaag") ? nu : ANKER.van(taak);
            if (!termijn.uiterlijk(gekozen, Vervolgvariabelen.REGIO.van(taak), vanaf)
                    .after(nu)) {
                throw new FormulierFout(
                        "gekozenMoment",
                        "Dit moment is al voorbij. Kies een later moment, of laat het tellen vanaf vandaag.");
            }
            MOMENT_TERMIJN.zet(taak, gekozen);
            MOMENT_VANAF.zet(taak, vanaf);
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
                controleerNieuweMelding(taak, "monitoren");
                neem(invoer, Besluit.Soort.MONITORING, "niet", invoer.tekst("nietMonitorenReden"));
                return;
            }
            String met = gekozen(
                    taak, "monitoringProfessionals", "geen", "U koos ook: geen beroepskrachten. Haal dat vinkje weg.");
            AFGESPROKEN.zet(taak, true);
            neem(
                    invoer,
                    Besluit.Soort.MONITORING,
                    "monitoren",
                    invoer.verslag(koppen(
                            "monitoringVoorwaarden", "Voorwaarden",
                            "monitoringToezicht", "Toezicht",
                            "monitoringAfspraakProcesregisseur", "Procesregisseur, wijkteam of lokaal team",
                            "monitoringAfspraakHulpverlening", "Hulpverlening",
                            "monitoringAfspraakSchool", "School",
                            "monitoringAfspraakKinderopvang", "Kinderopvang",
                            "monitoringAfspraakHuisarts", "Huisarts",
                            "monitoringAfspraakJgz", "Jeugdgezondheidszorg",
                            "monitoringAfspraakPolitie", "Politie",
                            "monitoringAfspraakAnders", "Iemand anders",
                            "monitoringGezin", "Afspraken met het gezin",
                            "monitoringAlarm", "Wie belt wie als het misgaat")));
            gebeurtenissen.leg(invoer.meldingnummer(), Soort.MONITORING_AFGESPROKEN, invoer.door(), Map.of("met", met));
        };
    }

    @Bean
    TaskListener monitorVeiligheidListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            gekozen(taak, "monitorMet", "niemand", "U koos ook: niemand. Haal dat vinkje weg.");
            if (tekst("monitorMet").van(taak).equals("niemand")) {
                controleerNiemand(taak);
            }
            if (tekst("monitorKinderen").van(taak).equals("niet-van-toepassing")
                    && meldingen.kinderen(invoer.meldingnummer()) > 0) {
                throw new FormulierFout(
                        "monitorKinderen",
                        "In het dossier staat een kind. Kies of de kinderen zijn gezien of gesproken.");
            }
            if (tekst("monitorVoorwaarden").van(taak).equals("nee")
                    && tekst("monitorStabielVeilig")
                            .vind(taak)
                            .filter("ja"::equals)
                            .isPresent()) {
                throw new FormulierFout(
                        "monitorStabielVeilig",
                        "Mensen houden zich niet aan de voorwaarden. Dan is de veiligheid nog niet stabiel. Kies Nee of"
                                + " ‘Nog niet duidelijk’.");
            }
            String oordeel = oordeel(taak);
            neem(
                    invoer,
                    Besluit.Soort.MONITORINGMOMENT,
                    oordeel,
                    invoer.verslag(koppen(
                            "monitorVerslag", "Verslag",
                            "monitorNiemandReden", "Waarom niemand is gesproken",
                            "monitorAnderReden", "Waarom niet is gesproken met wie het schema noemt",
                            "monitorVoorwaardenUitleg", "Over de voorwaarden",
                            "monitorKinderenReden", "Waarom een kind niet is gezien of gesproken")));
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.MONITORING_UITGEVOERD,
                    invoer.door(),
                    Gebeurtenissen.metDag(
                            Map.of(
                                    "uitkomst",
                                    oordeel,
                                    "moment",
                                    IS_EXTRA.van(taak) ? "extra" : MOMENT_TERMIJN.van(taak)),
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
            if (keuze.equals("nu-een-extra-moment")) {
                if (STOPT.van(taak)
                        || VERVOLG.vind(taak).filter(AFSLUITEN::equals).isPresent()) {
                    throw new FormulierFout(
                            "herplanning",
                            "Deze monitoring wordt al afgesloten. De nieuwe melding krijgt een eigen beoordeling. Kies een ander antwoord.");
                }
                EXTRA_NODIG.zet(taak, true);
            } else if (keuze.equals("stoppen-nieuwe-melding")) {
                neem(invoer, Besluit.Soort.MONITORING, "stopt", invoer.tekst("herplanningReden"));
                EXTRA_NODIG.zet(taak, false);
                STOPT.zet(taak, true);
            }
            gebeurtenissen.leg(
                    invoer.meldingnummer(), Soort.MONITORING_HERPLAND, invoer.door(), Map.of("keuze", keuze));
        };
    }

    @Bean
    TaskListener sluitMonitoringAfListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            controleerNieuweMelding(taak, "monitoringConclusieTekst");
            String conclusie = STOPT.van(taak)
                    ? "gaat-verder-in-nieuwe-melding"
                    : tekst("monitoringConclusie").van(taak);
            neem(
                    invoer,
                    Besluit.Soort.MONITORING,
                    conclusie,
                    invoer.verslag(koppen(
                            "monitoringConclusieTekst", "Conclusie",
                            "monitoringGezinReden", "Waarom het gezin het niet hoorde",
                            "monitoringProfessionalsReden", "Waarom een beroepskracht het niet hoorde")));
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.MONITORING_AFGEROND,
                    invoer.door(),
                    Map.of(
                            "conclusie", conclusie,
                            "gezin", tekst("monitoringGezinVerteld").van(taak),
                            "professionals",
                                    tekst("monitoringProfessionalsVerteld").van(taak)));
        };
    }

    /** Who spoke to nobody does not know that it goes well. */
    private static void controleerNiemand(DelegateTask taak) {
        if (Taakinvoer.ja(taak, "monitorDirectVeilig")) {
            throw new FormulierFout(
                    "monitorDirectVeilig",
                    "U sprak niemand. Dan weet u niet of het veilig is. Kies Nee, of laat de taak openstaan en probeer"
                            + " het later nog eens.");
        }
        if (Taakinvoer.ja(taak, "monitorVoorwaarden")) {
            throw new FormulierFout(
                    "monitorVoorwaarden",
                    "U sprak niemand. Dan weet u niet of mensen zich aan de voorwaarden houden. Kies ‘Weet ik niet’.");
        }
    }

    /** The codes of a checklist, of which one goes with no other. */
    private static String gekozen(DelegateTask taak, String veld, String alleen, String fout) {
        String gekozen = tekst(veld).van(taak);
        List<String> codes = List.of(gekozen.split(","));
        if (codes.contains(alleen) && codes.size() > 1) {
            throw new FormulierFout(veld, fout);
        }
        return gekozen;
    }

    /** What ends the monitoring would take away the question what a new melding means for it. */
    private static void controleerNieuweMelding(DelegateTask taak, String veld) {
        boolean open = taak.getProcessEngineServices()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceId(taak.getProcessInstanceId())
                        .taskDefinitionKey("userTask_herplanMonitoring")
                        .count()
                > 0;
        if (open) {
            throw new FormulierFout(
                    veld,
                    "Er is een nieuwe melding over dit huishouden. Rond eerst de taak ‘Monitoring herplannen’ af.");
        }
    }

    private void neem(Taakinvoer invoer, Besluit.Soort soort, String uitkomst, String reden) {
        besluiten.neem(invoer.meldingnummer(), NieuwBesluit.zonderAdvies(soort, uitkomst, reden), invoer.door());
    }

    private static String oordeel(DelegateTask taak) {
        if (!Taakinvoer.ja(taak, "monitorDirectVeilig")) {
            return "niet-veilig";
        }
        return Taakinvoer.ja(taak, "monitorStabielVeilig") ? "veilig" : NIET_STABIEL;
    }

    /** An extra moment does not count as one of the schedule, and one that was asked for is never skipped. */
    private static String vervolg(DelegateTask taak, String oordeel) {
        String keuze = oordeel.equals(NIET_STABIEL)
                ? tekst(IS_SLOT.van(taak) ? "monitorNaSlot" : "monitorVerder").van(taak)
                : "";
        if (oordeel.equals("niet-veilig") || keuze.equals(OPNIEUW_BEOORDELEN)) {
            return OPNIEUW_BEOORDELEN;
        }
        boolean extra = IS_EXTRA.van(taak);
        LAATSTE_GEWEEST.zet(taak, IS_SLOT.van(taak));
        if (STOPT.van(taak)) {
            return AFSLUITEN;
        }
        if (keuze.equals(NOG_EEN_MOMENT) || !extra && !LAATSTE.van(taak)) {
            LAATSTE_GEWEEST.zet(taak, false);
            MOMENT.zet(taak, MOMENT.van(taak) + 1);
            return "volgend-moment";
        }
        return EXTRA_NODIG.van(taak) || !LAATSTE_GEWEEST.van(taak) ? "verder-wachten" : AFSLUITEN;
    }
}
