package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Taakinvoer.koppen;
import static nl.meldroute.engine.Variabele.tekst;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Contact;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Gesprek;
import nl.meldroute.dossier.Gesprekken;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.dossier.NieuwContact;
import nl.meldroute.dossier.NieuwGesprek;
import nl.meldroute.dossier.Veiligheidsplannen;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.engine.Variabele;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each task of voorwaarden en vervolg records in the dossier. */
@Configuration(proxyBeanMethods = false)
class Voorwaardentaken {

    /** What leaves the family without Veilig Thuis, and so needs safety first (S1). */
    private static final Set<String> LAAT_LOS = Set.of("overdracht", "afgesloten");

    private static final Variabele<Date> DIENST_BEGONNEN_OP = new Variabele<>("dienstBegonnenOp", Date.class);

    /** Who can be asked for advice: the checkbox, and the role whose task follows. */
    private static final Map<String, String> DESKUNDIGEN = koppen(
            "expertiseGedragswetenschapper", "gedragswetenschapper",
            "expertiseVertrouwensarts", "vertrouwensarts",
            "expertiseAandachtsfunctionaris", "aandachtsfunctionaris");

    private final Taakinvoer.Lezer lezer;
    private final Meldingen meldingen;
    private final Besluiten besluiten;
    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;

    Voorwaardentaken(
            Taakinvoer.Lezer lezer,
            Meldingen meldingen,
            Besluiten besluiten,
            Gebeurtenissen gebeurtenissen,
            Clock klok) {
        this.lezer = lezer;
        this.meldingen = meldingen;
        this.besluiten = besluiten;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    @Bean
    TaskListener voerGesprekkenListener(Gesprekken gesprekken) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            if (heeftKinderen(taak, invoer)
                    && tekst("gesprekkenKinderen").van(taak).equals("niet-van-toepassing")) {
                throw new FormulierFout(
                        "gesprekkenKinderen",
                        "In het dossier staat een kind. Kies of u de kinderen hebt gezien of gesproken.");
            }
            gesprekken.legContact(invoer.meldingnummer(), contact(taak, invoer), invoer.door());
            legNetwerk(gesprekken, taak, invoer, "informeelNetwerk", Gesprek.Soort.INFORMEEL_NETWERK);
            legNetwerk(gesprekken, taak, invoer, "formeelNetwerk", Gesprek.Soort.FORMEEL_NETWERK);
            String gevraagd = DESKUNDIGEN.entrySet().stream()
                    .filter(deskundige -> isAangevinkt(taak, deskundige.getKey()))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.joining(","));
            if (!gevraagd.isEmpty()) {
                gebeurtenissen.leg(
                        invoer.meldingnummer(), Soort.EXPERTISE_GEVRAAGD, invoer.door(), Map.of("aan", gevraagd));
            }
        };
    }

    private static NieuwContact contact(DelegateTask taak, Taakinvoer invoer) {
        String verslag = invoer.verslag(koppen(
                "gesprekkenVerslag", "Verslag",
                "gesprekkenNietReden", "Waarom betrokkenen niet zijn gesproken",
                "gesprekkenKinderenReden", "Waarom een kind niet is gezien of gesproken"));
        String soort = tekst("gesprekkenSoort").van(taak);
        return soort.equals("geen-contact")
                ? NieuwContact.geen(verslag)
                : new NieuwContact(
                        Contact.Soort.valueOf(hoofdletters(soort)),
                        Contact.Uitkomst.valueOf(
                                hoofdletters(tekst("gesprekkenBeeld").van(taak))),
                        Contact.Motivatie.valueOf(
                                hoofdletters(tekst("gesprekkenMotivatie").van(taak))),
                        Taakinvoer.dag(taak, "gesprekkenOp"),
                        null,
                        verslag);
    }

    private static void legNetwerk(
            Gesprekken gesprekken, DelegateTask taak, Taakinvoer invoer, String netwerk, Gesprek.Soort soort) {
        boolean gevoerd = Taakinvoer.ja(taak, netwerk);
        gesprekken.leg(
                invoer.meldingnummer(),
                new NieuwGesprek(
                        soort,
                        gevoerd,
                        gevoerd ? tekst(netwerk + "Noemen").vind(taak).orElse(null) : null,
                        gevoerd ? Taakinvoer.dag(taak, netwerk + "Op") : null,
                        invoer.verslag(koppen(
                                netwerk + "Met", "Met", netwerk + "Verslag", "Verslag", netwerk + "Reden", "Reden"))),
                invoer.door());
    }

    @Bean
    TaskListener adviseerAlsGedragswetenschapperListener() {
        return taak -> legAdvies(taak, "gedragswetenschapper");
    }

    @Bean
    TaskListener adviseerAlsVertrouwensartsListener() {
        return taak -> legAdvies(taak, "vertrouwensarts");
    }

    @Bean
    TaskListener adviseerAlsAandachtsfunctionarisListener() {
        return taak -> legAdvies(taak, "aandachtsfunctionaris");
    }

    private void legAdvies(DelegateTask taak, String deskundige) {
        Taakinvoer invoer = lezer.van(taak);
        gebeurtenissen.leg(invoer.meldingnummer(), Soort.EXPERTISE_GEGEVEN, invoer.door(), Map.of("van", deskundige));
    }

    @Bean
    TaskListener maakBasisveiligheidsplanListener(Veiligheidsplannen plannen) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            boolean directVeilig = Taakinvoer.ja(taak, "basisplanDirectVeilig");
            List<String> afspraken = invoer.regels("basisplanAfspraken");
            if (directVeilig && afspraken.isEmpty()) {
                throw new FormulierFout(
                        "basisplanAfspraken", "Schrijf ten minste één afspraak op die het nu veilig maakt.");
            }
            plannen.leg(
                    invoer.meldingnummer(),
                    invoer.regels("basisplanVoorwaarden"),
                    afspraken,
                    directVeilig,
                    invoer.door());
        };
    }

    @Bean
    TaskListener maakHulpverleningsplanListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String hulp = Taakinvoer.ja(taak, "hulpNodig") ? tekst("hulpSoort").van(taak) : "geen";
            gebeurtenissen.leg(invoer.meldingnummer(), Soort.HULP_GEREGELD, invoer.door(), Map.of("hulp", hulp));
        };
    }

    @Bean
    TaskListener rondVoorwaardenEnVervolgAfListener(Veiligheidsplannen plannen) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String uitkomst = Vervolgvariabelen.UITKOMST.van(taak);
            // Jeugdwet art. 3.1: minors only, the unborn included.
            if (uitkomst.equals("raad") && !heeftKinderen(taak, invoer)) {
                throw new FormulierFout(
                        "uitkomst",
                        "Een verzoek aan de Raad kan alleen voor een kind, en dat staat niet in het dossier."
                                + " Kies een andere uitkomst.");
            }
            // The newest plan holds, whichever way: one may have been made on the Dossier tab since.
            boolean directVeilig = plannen.isDirectVeilig(invoer.meldingnummer())
                    .orElseGet(() -> Taakinvoer.ja(taak, "basisplanDirectVeilig"));
            if (LAAT_LOS.contains(uitkomst) && !directVeilig) {
                throw new FormulierFout(
                        "uitkomst",
                        "Volgens het laatste veiligheidsplan is het nog niet veilig. Kies onderzoek, de Raad of een"
                                + " nieuwe beoordeling.");
            }
            besluiten.neem(
                    invoer.meldingnummer(),
                    NieuwBesluit.zonderAdvies(
                            Besluit.Soort.UITKOMST_VERVOLG, uitkomst, invoer.tekst("voorwaardenUitkomstReden")),
                    invoer.door());
            LocalDate begonnen =
                    LocalDate.ofInstant(DIENST_BEGONNEN_OP.van(taak).toInstant(), klok.getZone());
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.VERVOLG_AFGEROND,
                    invoer.door(),
                    Map.of(
                            "dienst",
                            "voorwaarden-en-vervolg",
                            "uitkomst",
                            uitkomst,
                            "begonnenOp",
                            begonnen.toString()));
        };
    }

    /** Counted now: a child, or a pregnancy, may have been found while the work went on. */
    private boolean heeftKinderen(DelegateTask taak, Taakinvoer invoer) {
        int kinderen = meldingen.kinderen(invoer.meldingnummer());
        Vervolgvariabelen.KINDEREN.zet(taak, kinderen);
        return kinderen > 0;
    }

    private static boolean isAangevinkt(DelegateTask taak, String vinkje) {
        return new Variabele<>(vinkje, Boolean.class).van(taak);
    }

    private static String hoofdletters(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
