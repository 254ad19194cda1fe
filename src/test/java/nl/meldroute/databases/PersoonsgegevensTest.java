package nl.meldroute.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.meldroute.databases.Sentinelscan.Treffer;
import nl.meldroute.dossier.Adres;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.dossier.Betrokkenen;
import nl.meldroute.dossier.Dossierinzage;
import nl.meldroute.dossier.Geslacht;
import nl.meldroute.dossier.Mail;
import nl.meldroute.dossier.Mails;
import nl.meldroute.dossier.NieuwRaadantwoord;
import nl.meldroute.dossier.NieuweBetrokkene;
import nl.meldroute.dossier.NieuweMail;
import nl.meldroute.dossier.Persoonsgegevens;
import nl.meldroute.dossier.Raadantwoord;
import nl.meldroute.dossier.Taakroute;
import nl.meldroute.dossier.VeiligContact;
import nl.meldroute.engine.Dossiervelden;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.melding.Aanmelding;
import nl.meldroute.modellen.Formuliermodel;
import nl.meldroute.modellen.Formuliermodel.Veld;
import nl.meldroute.modellen.Onderdelen;
import nl.meldroute.route.Antwoorden;
import nl.meldroute.route.Meldingsroute;
import nl.meldroute.route.Routedriver;
import nl.meldroute.route.Routetest;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import nl.meldroute.vervolg.Raadpost;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Routes with a sentinel in every text field of every form and in all that is known of persons and melder. Afterwards none stands in a
 * table of the engine or in the log.
 */
@Routetest
@ExtendWith(OutputCaptureExtension.class)
class PersoonsgegevensTest {

    private static final String TEKST = "ZEGELTEKST";
    private static final String NAAM = "ZEGELNAAM";
    private static final String ADRES = "ZEGELSTRAAT";
    private static final String MELDER = "ZEGELMELDER";
    private static final String TELEFOON = "06 9988 7766 5544";
    private static final List<String> ZEGELS = List.of(TEKST, NAAM, ADRES, MELDER, TELEFOON);

    private static final Map<String, Formuliermodel> FORMULIEREN =
            Onderdelen.formulieren().stream().collect(Collectors.toMap(Formuliermodel::id, formulier -> formulier));

    private final Set<String> inHetDossier = new TreeSet<>();

    @Autowired
    private Routedriver driver;

    @Autowired
    private Meldingsroute route;

    @Autowired
    private Betrokkenen betrokkenen;

    @Autowired
    private Dossierinzage inzage;

    @Autowired
    private Dossiervelden dossiervelden;

    @Autowired
    private Taakroute taakroute;

    @Autowired
    private Raadpost raadpost;

    @Autowired
    private Mails mails;

    @Autowired
    private TransactionTemplate transactie;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private DataSource database;

    private static final String BERICHT = "userTask_handelBerichtAf";
    private static final String MAIL = "verzonnen@voorbeeld.invalid";
    private static final Map<String, @Nullable Object> NIET_VERSTUREN = nietVersturen();

    private static Map<String, @Nullable Object> nietVersturen() {
        Map<String, @Nullable Object> antwoord = new HashMap<>();
        antwoord.put("berichtVerder", "niet");
        antwoord.put("berichtVerstuurdOp", null);
        antwoord.put("berichtWijze", null);
        return antwoord;
    }

    @BeforeEach
    void zetDeKlok() {
        driver.zetKlok(Meldingsroute.BEGIN);
    }

    @AfterEach
    void ruimOp() {
        driver.laatKlokLopen();
        driver.ruimOp();
    }

    @Test
    void wat_iemand_schrijft_komt_in_het_dossier_en_nergens_anders(CapturedOutput uitvoer) {
        String lang = registreer("onbekend");
        beoordeelAcuut(lang);
        assertThat(inDeEngine()).isEmpty();
        beoordeelOpnieuw(lang);
        draagOver(lang);
        monitor(lang);
        stopOnderzoek();
        besluitNaastLopend();
        sluitZonderVervolg("andere-beroepskracht", "ja");
        sluitZonderVervolg("niemand", "nee-onveilig");

        assertThat(route.open(lang)).isEmpty();
        vraagRaad(lang);
        leesLosseAntwoorden(lang);
        leesMail();
        verbied(lang);
        zetIn(lang);
        assertThat(route.open(lang)).isEmpty();
        vul(
                route.registreer(Map.of("hoedanigheid", "41", "melderBekendheid", "ONBEKEND")),
                "userTask_weegOnbekendeMelder",
                Map.of());
        adviseer();
        loopMeldcode();
        vernietig();
        geefInzage();
        assertThat(inHetDossier).isEqualTo(tekstvelden());
        assertThat(inDeEngine()).isEmpty();
        assertThat(Sentinelscan.inTekst("log", uitvoer.toString(), ZEGELS)).isEmpty();
    }

    @Test
    void een_geplante_tekst_wordt_gevonden(CapturedOutput uitvoer) {
        String geplant = "ZEGELGEPLANT";
        String melding = route.ontvang(route.gewoon());
        String instantie = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(melding, "melding")
                .singleResult()
                .getId();
        assertThat(Sentinelscan.inEngine(database, List.of(geplant))).isEmpty();

        runtime.setVariable(instantie, "geplant", "Dit is " + geplant);
        LoggerFactory.getLogger(PersoonsgegevensTest.class).warn("Dit is {}", geplant);

        assertThat(Sentinelscan.inEngine(database, List.of(geplant)))
                .extracting(Treffer::plaats)
                .contains("ACT_RU_VARIABLE.TEXT_");
        assertThat(Sentinelscan.inTekst("log", uitvoer.toString(), List.of(geplant)))
                .hasSize(1);
    }

    /** From the start form, by way of two spoedinzetten, to an urgent besluit that is reconsidered. */
    private void beoordeelAcuut(String melding) {
        driver.als(gebruiker(Rol.BEOORDELAAR), () -> taakroute.meldAcuutGevaar(melding));
        vul(melding, "userTask_bekijkAcuutSignaal", Map.of());
        vul(melding, "userTask_voerSpoedinzetUit", Map.of("kinderenGezien", "nee"));
        vul(melding, "userTask_maakVeiligheidsplan", Map.of());
        Map<String, Object> bronnen = Stream.of("AnderVt", "Raad", "Politie", "Veiligheidshuis", "LokaalTeam", "Brp")
                .collect(Collectors.toMap(bron -> "antwoord" + bron, bron -> "ontvangen"));
        vul(melding, "userTask_verzamelInformatie", bronnen);
        vul(melding, "userTask_legContact", Map.of("kindGesproken", "nee", "nogContact", "ja"));
        vul(melding, "userTask_legContact", Map.of("contactSoort", "geen-contact"));
        driver.verder(melding, Duration.ofDays(8));
        vul(melding, "userTask_volgOverschrijdingOp", Map.of());
        vul(
                melding,
                "userTask_beoordeelVeiligheid",
                Map.of(
                        "acuteOnveiligheid", "ja",
                        "zichtOpAllen", "nee",
                        "mdo", "ja",
                        "mdoMet", Antwoorden.lijst("teamleider")));
        vul(melding, "userTask_neemVervolgbesluit", Map.of("vervolg", "onderzoek"));
        vul(melding, "userTask_spreekMelder", Map.of("melderSituatie", "helpt-zelf"));
        vul(melding, "userTask_informeerBetrokkene", Map.of("geinformeerd", "later", "uitstelGrond", "anders"));
        vul(melding, "userTask_weegSignaal", Map.of("signaalGeven", "ja", "signaalReden", TEKST));
        vul(
                melding,
                "userTask_vertelSignaal",
                Map.of("signaalVertegenwoordiger", "gevaar", "signaalJongere", "gevaar"));
        vul(melding, BERICHT, NIET_VERSTUREN);
        vul(melding, "userTask_beheerSignaal", Map.of());
        handelBerichtenAf(melding);
        vul(melding, "userTask_bevestigSpoedbesluit", Map.of("spoedbesluitAkkoord", "nee"));
        vul(melding, "userTask_heroverweegBesluit", Map.of());
        vul(melding, "userTask_voerSpoedinzetUit", Map.of("gevaarGebleken", "nee"));
    }

    /** Through both services of Veilig Thuis. */
    private void beoordeelOpnieuw(String melding) {
        besluitVoorwaarden(melding);
        vul(
                melding,
                "userTask_voerGesprekken",
                Map.of(
                        "gesprekkenKinderen",
                        "nee",
                        "formeelNetwerk",
                        "ja",
                        "formeelNetwerkOp",
                        "2027-01-04",
                        "expertiseGedragswetenschapper",
                        true,
                        "expertiseVertrouwensarts",
                        true,
                        "expertiseAandachtsfunctionaris",
                        true));
        vul(melding, "userTask_adviseerAlsGedragswetenschapper", Map.of());
        vul(melding, "userTask_adviseerAlsVertrouwensarts", Map.of());
        vul(melding, "userTask_adviseerAlsAandachtsfunctionaris", Map.of());
        rondVoorwaardenAf(melding, "ja");
        besluitVoorwaarden(melding);
        vul(melding, "userTask_voerGesprekken", Map.of("gesprekkenSoort", "geen-contact", "informeelNetwerk", "nee"));
        rondVoorwaardenAf(melding, "nee");
        besluitVoorwaarden(melding);
        vul(melding, "userTask_voerGesprekken", Map.of());
        vul(
                melding,
                "userTask_maakBasisveiligheidsplan",
                Map.of(
                        "basisplanSamen", "nee",
                        "basisplanDirectVeilig", "nee",
                        "basisplanVerder", "afronden"));
        vul(melding, "userTask_rondVoorwaardenEnVervolgAf", Map.of("uitkomst", "opnieuw-beoordelen"));
        vul(melding, "userTask_beoordeelVeiligheid", Map.of("vermoeden", "onduidelijk"));
        vul(melding, "userTask_neemVervolgbesluit", Map.of("vervolg", "onderzoek"));
        vul(melding, "userTask_spreekMelder", Map.of());
        vul(melding, "userTask_informeerBetrokkene", Map.of());
        onderzoek(melding);
    }

    /** With a second round of asking and hearing, and a rapport that not everyone gets. */
    private void onderzoek(String melding) {
        vul(melding, "userTask_startDienst", Map.of());
        vul(melding, "userTask_maakOnderzoeksplan", Map.of());
        Map<String, Object> bronnen = Stream.of(
                        "Huisarts", "School", "Opvang", "Jgz", "Wijkteam", "Hulpverlening", "Politie", "Ander")
                .collect(Collectors.toMap(bron -> "bevraagd" + bron, bron -> "beantwoord"));
        bronnen.put("bevraagdAnderNoemen", "blijft-vertrouwelijk");
        bronnen.put("bevraagdVertrouwelijk", "ja");
        bronnen.put("bevraagdVertrouwelijkWie", Antwoorden.lijst("school"));
        bronnen.put("bevraagdVertrouwelijkGrond", Antwoorden.lijst("vertrouwensrelatie"));
        vul(melding, "userTask_bevraagBronnen", bronnen);
        vul(
                melding,
                "userTask_hoorBetrokkenen",
                Map.of(
                        "gehoordPleger", "niet",
                        "gehoordKinderen4Tot12", "niet",
                        "gehoordWederhoor", "nee",
                        "genoegBekend", "nee"));
        vul(melding, "userTask_bevraagBronnen", Map.of());
        vul(melding, "userTask_hoorBetrokkenen", Map.of());
        vul(melding, "userTask_beoordeelBevindingen", Map.of());
        vul(melding, "userTask_geefOordeelGedragswetenschapper", Map.of());
        vul(melding, "userTask_geefOordeelVertrouwensarts", Map.of());
        vul(melding, "userTask_legConclusieVast", Map.of("uitkomst", "overdracht", "overdrachtDoel", "hulp-gezin"));
        vul(
                melding,
                "userTask_deelRapport",
                Map.of(
                        "rapportGedeeld", "deels",
                        "rapportNietGedeeldMet", Antwoorden.lijst("pleger"),
                        "rapportNietGedeeldGrond", Antwoorden.lijst("onveilig")));
    }

    /** An onderzoek that ends early, with nobody left to tell. */
    private void stopOnderzoek() {
        String melding = registreer("nee");
        vul(melding, "userTask_verzamelInformatie", Map.of());
        vul(melding, "userTask_legContact", Map.of());
        vul(melding, "userTask_beoordeelVeiligheid", Map.of("vermoeden", "onduidelijk"));
        vul(melding, "userTask_neemVervolgbesluit", Map.of("vervolg", "onderzoek"));
        vul(melding, "userTask_spreekMelder", Map.of());
        vul(melding, "userTask_informeerBetrokkene", Map.of());
        driver.verder(melding, Duration.ofDays(8));
        for (String taak : List.of(
                "userTask_volgLateCheckOp",
                "userTask_gaVeiligheidNa",
                "userTask_startDienst",
                "userTask_maakOnderzoeksplan",
                "userTask_bevraagBronnen",
                "userTask_hoorBetrokkenen")) {
            vul(melding, taak, Map.of());
        }
        vul(melding, "userTask_beoordeelBevindingen", Map.of("onderzoekVoortijdig", "onbekend-vertrokken"));
        vul(melding, "userTask_legConclusieVast", Map.of());
        vul(melding, "userTask_deelRapport", Map.of("rapportIemand", "nee"));
        vul(melding, "userTask_koppelTerug", Map.of());
        vul(melding, "userTask_spreekMonitoringAf", Map.of("monitoren", "nee"));
        assertThat(route.open(melding)).isEmpty();
    }

    /** A first contact about a crime, with advies against the table, that nearly becomes a melding. */
    private void adviseer() {
        String contact = driver.start(
                "eerste-contact",
                gebruiker(Rol.BUREAUDIENST, "gooi-en-vechtstreek"),
                Antwoorden.op("startEvent_contactOpgenomen", Map.of()));
        vul(
                contact,
                "userTask_bespreekSituatie",
                Map.of("strafbaar", "ja", "onveiligheid", "structureel", "melderBekend", "nee"));
        vul(contact, "userTask_kiesContactuitkomst", Map.of("contactUitkomst", "melding"));
        vul(contact, "userTask_neemMeldingOp", Map.of());
        vul(contact, "userTask_kiesContactuitkomst", Map.of());
        vul(contact, "userTask_geefAdvies", Map.of("adviesvragerToestemming", "ja", "hoeVerder", "melding"));
        vul(contact, "userTask_neemMeldingOp", Map.of());
        vul(contact, "userTask_kiesContactuitkomst", Map.of());
        vul(contact, "userTask_geefAdvies", Map.of("hoeVerder", "ambtshalve"));
        vul(contact, "userTask_toetsVoorwaarden", Map.of("besprokenProfessional", "nee"));
        vul(contact, "userTask_voerMdo", Map.of());
        vul(contact, "userTask_besluitAmbtshalve", Map.of());
        vul(contact, "userTask_neemAmbtshalveMeldingOp", Map.of("opgenomenMelding", route.ontvang(route.gewoon())));
        vul(contact, "userTask_informeerAdviesvrager", Map.of("adviesvragerGeinformeerd", "gevaar"));
    }

    /** A meldcode that is weighed twice: reported after second thoughts, and helped. */
    private void loopMeldcode() {
        Gebruiker professional = gebruiker(Rol.PROFESSIONAL);
        String meldcode = driver.start(
                "meldcode",
                gebruiker(Rol.PROFESSIONAL, "gooi-en-vechtstreek"),
                Antwoorden.op("startEvent_zorgen", Map.of("eigenKenmerk", TEKST + " eigenKenmerk")));
        vul(
                meldcode,
                "userTask_brengSignalenInKaart",
                Map.of("kindcheck", "ja", "kinderaantal", 2L, "kinderleeftijden", "4, 7"));
        assertThat(dossiervelden.lees(Dossiervelden.Plaats.heel(meldcode), Set.of("eigenKenmerk")))
                .hasSize(1);
        inHetDossier.add("eigenKenmerk");
        vul(meldcode, "userTask_raadpleeg", Map.of("raadpleegMet", Antwoorden.lijst("niemand"), "adviesVragen", "ja"));
        vul(
                meldcode,
                "userTask_voerMeldcodegesprek",
                Map.of("gesprekGevoerd", "nee", "geenGesprekReden", "onveilig", "naarStap", "2"));
        vul(meldcode, "userTask_raadpleeg", Map.of());
        vul(meldcode, "userTask_voerMeldcodegesprek", Map.of());
        vul(meldcode, "userTask_weeg", Map.of());
        vul(meldcode, "userTask_doorloopAfwegingskader", Map.of());
        for (String doen : List.of("niet", "hier")) {
            vul(meldcode, "userTask_beslisOverMelden", Map.of("meldenNoodzakelijk", "ja"));
            vul(meldcode, "userTask_beslisOverHulp", Map.of());
            if (doen.equals("niet")) {
                vul(meldcode, "userTask_doeMelding", Map.of("meldingGedaan", doen));
            }
        }
        driver.dienIn(
                meldcode,
                "userTask_doeMelding",
                professional,
                Antwoorden.op("userTask_doeMelding", Map.of("melderNaam", MELDER, "toelichting", TEKST)));
        vul(meldcode, "userTask_maakHulpplan", Map.of("vervolgdag", "2035-01-15"));
        vul(meldcode, "userTask_vraagNaOfVeilig", Map.of("nuVeilig", "nee"));
        vul(meldcode, "userTask_weeg", Map.of());
        vul(meldcode, "userTask_doorloopAfwegingskader", Map.of());
        vul(meldcode, "userTask_beslisOverMelden", Map.of());
        vul(meldcode, "userTask_beslisOverHulp", Map.of());
        vul(meldcode, "userTask_maakHulpplan", Map.of("vervolgdag", "2035-01-15"));
        vul(meldcode, "userTask_vraagNaOfVeilig", Map.of());
        vul(meldcode, "userTask_rondMeldcodeAf", Map.of());
    }

    /** A person who reads what stays. */
    private void vernietig() {
        String melding = verzoek("vernietigingsverzoek", "startEvent_vernietigingGevraagd");
        vul(melding, "userTask_weegVernietiging", Map.of());
        vul(melding, "userTask_besluitVernietiging", Map.of());
        vul(melding, "userTask_vertelVernietigingsbesluit", Map.of());
        Task taak = driver.taak(melding, "userTask_voerVernietigingUit");
        vul(melding, taak.getTaskDefinitionKey(), Map.of("tekstenNagekeken", "blijft"));
        assertThat(route.open(melding)).isEmpty();
    }

    /** An extension, and a part that is not given. */
    private void geefInzage() {
        String melding = verzoek("inzageverzoek", "startEvent_inzageGevraagd");
        vul(melding, "userTask_weegInzage", Map.of("meerTijd", "ja"));
        vul(melding, "userTask_vertelVerlenging", Map.of());
        vul(melding, "userTask_weegInzage", Map.of());
        vul(melding, "userTask_besluitInzage", Map.of("inzageBesluit", "gedeeltelijk", "weigergrond", "ander"));
        vul(melding, "userTask_vertelInzagebesluit", Map.of());
        vul(melding, "userTask_geefInzage", Map.of());
        assertThat(route.open(melding)).isEmpty();
    }

    /** A request by a representative who may be the pleger, weighed by an expert. */
    private String verzoek(String proces, String begin) {
        String melding = route.ontvang(route.gewoon());
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(melding)
                .rootProcessInstances()
                .list()
                .forEach(loopt -> runtime.deleteProcessInstance(loopt.getId(), "alleen het verzoek"));
        Map<String, @Nullable Object> start = new HashMap<>(
                Antwoorden.op(begin, Map.of("verzoekMelding", melding, "verzoeker", "vertegenwoordiger")));
        driver.start(proces, gebruiker(Rol.BUREAUDIENST, "gooi-en-vechtstreek"), start);
        String persoon = driver.als(gebruiker(Rol.TEAMLEIDER), () -> dossiervelden.personen(melding))
                .keySet()
                .iterator()
                .next();
        vul(
                melding,
                "userTask_kiesPersoon",
                Map.of("verzoekPersoon", persoon, "bevoegdheidNu", "ja", "verzoekerVermoedPleger", "ja"));
        vul(melding, "userTask_weegBelang", Map.of());
        return melding;
    }

    private void besluitVoorwaarden(String melding) {
        vul(melding, "userTask_beoordeelVeiligheid", Map.of());
        vul(melding, "userTask_neemVervolgbesluit", Map.of("vervolg", "voorwaarden-en-vervolg"));
        vul(melding, "userTask_bevestigAfwijking", Map.of());
        vul(melding, "userTask_spreekMelder", Map.of("melderGesproken", "nee-onveilig"));
        vul(melding, "userTask_informeerBetrokkene", Map.of());
        vul(melding, "userTask_startDienst", Map.of());
    }

    private void rondVoorwaardenAf(String melding, String hulpNodig) {
        vul(melding, "userTask_maakBasisveiligheidsplan", Map.of());
        vul(melding, "userTask_maakHulpverleningsplan", Map.of("hulpNodig", hulpNodig));
        vul(melding, "userTask_rondVoorwaardenEnVervolgAf", Map.of("uitkomst", "opnieuw-beoordelen"));
    }

    /** To a party that refuses, one that does not begin, and one that does. */
    private void draagOver(String melding) {
        Map<String, Object> andere = Map.of("partijKeuze", "andere-partij", "anderePartijSoort", "huisarts");
        Map<String, Object> nogEen = Map.of("naWeigering", "andere-partij");
        vul(melding, "userTask_kiesOverdrachtspartij", andere);
        vul(melding, "userTask_biedOverdrachtAan", Map.of());
        driver.verder(melding, Duration.ofDays(9));
        vul(melding, "userTask_volgUitblijvendAntwoordOp", Map.of());
        vul(melding, "userTask_legAntwoordVast", Map.of("antwoord", "geweigerd"));
        vul(melding, "userTask_kiesNaWeigering", nogEen);
        vul(melding, "userTask_kiesOverdrachtspartij", Map.of());
        vul(melding, "userTask_biedOverdrachtAan", Map.of());
        vul(melding, "userTask_legAntwoordVast", Map.of());
        vul(melding, "userTask_voerOverdrachtsgesprek", Map.of("gesprekGevoerd", "nee"));
        vul(melding, "userTask_kiesNaWeigering", nogEen);
        for (String gestart : List.of("nee", "ja")) {
            vul(melding, "userTask_kiesOverdrachtspartij", Map.of());
            vul(melding, "userTask_biedOverdrachtAan", Map.of());
            Map<String, Object> uitnodiging = Map.of(
                    "uitnodigingMailen", "ja",
                    "overdrachtMail", MAIL,
                    "overdrachtGeplandOp", "2035-01-15",
                    "overdrachtGeplandOm", "14:30");
            vul(melding, "userTask_legAntwoordVast", uitnodiging);
            vul(melding, BERICHT, NIET_VERSTUREN);
            vul(melding, "userTask_voerOverdrachtsgesprek", Map.of());
            vul(melding, "userTask_bevestigStartVervolg", Map.of("vervolgGestart", gestart));
            if (gestart.equals("nee")) {
                vul(melding, "userTask_kiesNaWeigering", nogEen);
            }
        }
        vul(melding, "userTask_koppelTerug", Map.of());
    }

    /** A repeat whose besluit stands beside the onderzoek that runs for the household. */
    private void besluitNaastLopend() {
        for (Map<String, String> samenloop : List.of(Map.<String, String>of(), Map.of("samenloop", "apart"))) {
            String melding = route.ontvang(overHetzelfdeKind());
            vul(melding, "userTask_verzamelInformatie", Map.of());
            vul(melding, "userTask_legContact", Map.of());
            vul(melding, "userTask_beoordeelVeiligheid", Map.of("vermoeden", "onduidelijk"));
            Map<String, String> besluit = new HashMap<>(samenloop);
            besluit.put("vervolg", "onderzoek");
            vul(melding, "userTask_neemVervolgbesluit", besluit);
            vul(melding, "userTask_spreekMelder", Map.of());
        }
    }

    private Aanmelding overHetzelfdeKind() {
        Aanmelding gewoon = route.gewoon();
        Aanmelding.Betrokkene kind = gewoon.betrokkenen().get(0);
        return new Aanmelding(
                gewoon.kenmerk(),
                gewoon.ontvangen(),
                gewoon.kanaal(),
                gewoon.regio(),
                gewoon.gemeente(),
                gewoon.melder(),
                gewoon.aanleiding(),
                gewoon.acuutGevaar(),
                gewoon.toelichting(),
                List.of(new Aanmelding.Betrokkene(
                        kind.rol(),
                        NAAM,
                        NAAM,
                        kind.geboortedatum(),
                        kind.geslacht(),
                        "999990019",
                        null,
                        null,
                        null,
                        kind.aard())));
    }

    /** Both moments of the region, and a new melding in between. */
    private void monitor(String melding) {
        Object professionals = Antwoorden.lijst(
                "procesregisseur", "hulpverlening", "school", "kinderopvang", "huisarts", "jgz", "politie", "anders");
        vul(melding, "userTask_spreekMonitoringAf", Map.of("monitoringProfessionals", professionals));
        runtime.createExecutionQuery()
                .processInstanceBusinessKey(melding)
                .messageEventSubscriptionName("nieuweMelding")
                .list()
                .forEach(wacht -> runtime.messageEventReceived("nieuweMelding", wacht.getId()));
        vul(melding, "userTask_herplanMonitoring", Map.of());
        driver.verder(melding, Duration.ofDays(92));
        vul(
                melding,
                "userTask_monitorVeiligheid",
                Map.of(
                        "monitorMet", Antwoorden.lijst("school"),
                        "monitorKinderen", "nee",
                        "monitorVoorwaarden", "deels"));
        driver.verder(melding, Duration.ofDays(280));
        vul(melding, "userTask_monitorVeiligheid", Map.of());
        vul(
                melding,
                "userTask_sluitMonitoringAf",
                Map.of("monitoringGezinVerteld", "nee", "monitoringProfessionalsVerteld", "nee"));
        begin("monitoring", melding, Map.of("dienst", "verzonnen", "monitoringVanaf", Date.from(driver.nu())));
        vul(melding, "userTask_kiesMonitoringmoment", Map.of());
        vul(melding, "userTask_spreekMonitoringAf", Map.of());
        driver.verder(melding, Duration.ofDays(80));
        Map<String, Object> niemand = Map.of(
                "monitorMet", Antwoorden.lijst("niemand"),
                "monitorVoorwaarden", "onbekend",
                "monitorDirectVeilig", "nee");
        vul(melding, "userTask_monitorVeiligheid", niemand);
    }

    /** A verzoek that is not made after all, and an urgent one. */
    private void vraagRaad(String melding) {
        begin("verzoek-tot-onderzoek", melding, Map.of());
        vul(melding, "userTask_bereidVerzoekVoor", Map.of("raadVerzoek", "nee"));
        begin("verzoek-tot-onderzoek", melding, Map.of());
        vul(melding, "userTask_bereidVerzoekVoor", Map.of("raadSpoed", "ja", "raadGezagGeinformeerd", "nee"));
        vul(melding, "userTask_belRaad", Map.of());
        vul(melding, "userTask_keurVerzoekGoed", Map.of());
        handelBerichtenAf(melding);
        vul(melding, "userTask_legRaadantwoordVast", Map.of());
        vul(melding, "userTask_volgRaadantwoordOp", Map.of());
    }

    /** Answers for which no route waits: to no verzoek, and to one whose route has ended. */
    private void leesLosseAntwoorden(String melding) {
        String nergens = raadantwoord("R2027-999999");
        vul(nergens, "userTask_plaatsRaadantwoord", Map.of());
        raadantwoord(JdbcClient.create(database)
                .sql("select max(verzoeknummer) from raadverzoek where meldingnummer = ?")
                .param(melding)
                .query(String.class)
                .single());
        vul(melding, "userTask_bekijkRaadantwoord", Map.of());
    }

    /** The business key of the process about it. */
    private String raadantwoord(String verzoeknummer) {
        raadpost.ontvang(
                new NieuwRaadantwoord(
                        verzoeknummer,
                        null,
                        Raadantwoord.Soort.ONTVANGST,
                        null,
                        LocalDate.of(2027, 1, 4),
                        UUID.randomUUID().toString()),
                "raad");
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("raadantwoord-plaatsen")
                .singleResult()
                .getBusinessKey();
    }

    private void leesMail() {
        NieuweMail mail = new NieuweMail("gooi-en-vechtstreek", TEKST, null, driver.nu(), null, null);
        String nummer = Objects.requireNonNull(transactie.execute(stap -> mails.bewaar(mail, Mail.Reden.TE_GROOT)));
        runtime.createProcessInstanceByKey("binnengekomen-mail")
                .processDefinitionWithoutTenantId()
                .businessKey(nummer)
                .setVariable("regio", mail.regio())
                .setVariable("ontvangenOp", Date.from(mail.ontvangenOp()))
                .setVariable("mailReden", Mail.Reden.TE_GROOT.code())
                .execute();
        vul(nummer, "userTask_beoordeelMail", Map.of("mailBesluit", "geen-melding"));
    }

    /** What lies ready for partners without an address is sent by hand. */
    private void handelBerichtenAf(String melding) {
        driver.open(melding).stream()
                .filter(taak -> taak.getTaskDefinitionKey().equals(BERICHT))
                .forEach(taak -> driver.dienIn(taak, gebruiker(Rol.BUREAUDIENST), Antwoorden.op(BERICHT, Map.of())));
        driver.voerUit(melding);
    }

    /** A huisverbod that is not imposed, one with help for everyone, and one with help for some. */
    private void verbied(String melding) {
        begin("tijdelijk-huisverbod", melding, Map.of());
        vul(melding, "userTask_adviseerBurgemeester", Map.of());
        vul(melding, "userTask_legBurgemeesterbesluitVast", Map.of("huisverbodBesluit", "nee"));
        for (String hulp : List.of("aanvaard", "niet-geboden")) {
            begin("tijdelijk-huisverbod", melding, Map.of());
            vul(melding, "userTask_adviseerBurgemeester", Map.of());
            vul(melding, "userTask_legBurgemeesterbesluitVast", Map.of());
            vul(melding, "userTask_biedHulp", Map.of("huisverbodHulpUithuisgeplaatste", hulp));
            if (hulp.equals("niet-geboden")) {
                driver.verder(melding, Duration.ofDays(9));
                vul(melding, "userTask_adviseerVerlenging", Map.of());
            }
            vul(melding, "userTask_volgHuisverbod", Map.of());
        }
    }

    /** Every authority is informed at the second try, and a regional service without a known partner is asked for and refused. */
    private void zetIn(String melding) {
        begin("informeren-instantie", melding, Map.of());
        Object alle = Antwoorden.lijst("politie", "om", "reclassering", "slachtofferhulp");
        vul(melding, "userTask_weegOpsporingsbelang", Map.of("instanties", alle, "slachtofferhulpToestemming", "ja"));
        List<String> instanties = List.of("Politie", "Om", "Reclassering", "Slachtofferhulp");
        vul(
                melding,
                "userTask_informeerInstantie",
                instanties.stream()
                        .collect(Collectors.toMap(wie -> "informeer" + wie + "Gelukt", wie -> "nog-een-keer")));
        String vandaag = driver.nu().toString().substring(0, 10);
        Map<String, Object> gelukt =
                instanties.stream().collect(Collectors.toMap(wie -> "informeer" + wie + "Op", wie -> vandaag));
        instanties.forEach(wie -> gelukt.put("informeer" + wie + "Gelukt", "ja"));
        vul(melding, "userTask_informeerInstantie", gelukt);
        begin("regionale-dienst", melding, Map.of("regio", "flevoland"));
        vul(melding, "userTask_kiesDienst", Map.of("awareGeenContact", "nee"));
        vul(melding, "userTask_vraagDienstAan", Map.of());
        vul(melding, "userTask_legDienstuitkomstVast", Map.of("dienstUitkomst", "geweigerd"));
    }

    /** Starts one process of the vervolg for this melding, beside its route. */
    private void begin(String proces, String melding, Map<String, ?> anders) {
        Date nu = Date.from(driver.nu());
        Map<String, Object> variabelen = new HashMap<>(
                Map.of("regio", "gooi-en-vechtstreek", "gemeente", "Gooise Meren", "registratieOp", nu, "kinderen", 1));
        variabelen.putAll(anders);
        runtime.createProcessInstanceByKey(proces)
                .processDefinitionWithoutTenantId()
                .businessKey(melding)
                .setVariables(variabelen)
                .execute();
        driver.voerUit(melding);
    }

    private void sluitZonderVervolg(String zichtNaar, String teruggekoppeld) {
        String melding = registreer("nee");
        vul(melding, "userTask_verzamelInformatie", Map.of());
        vul(melding, "userTask_legContact", Map.of());
        vul(melding, "userTask_beoordeelVeiligheid", Map.of("vermoeden", "nee"));
        vul(melding, "userTask_neemVervolgbesluit", Map.of("vervolg", "geen-vervolg"));
        vul(melding, "userTask_spreekMelder", Map.of());
        // Only of somebody of 12 to 15 a form asks why not both were told.
        runtime.setVariable(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(melding, "informeren-betrokkene")
                        .singleResult()
                        .getId(),
                "leeftijdsgroep",
                "12-15");
        vul(melding, "userTask_informeerBetrokkene", Map.of("informerenWie", "zelf"));
        vul(melding, "userTask_geefZichtTerug", Map.of("zichtNaar", zichtNaar));
        vul(melding, "userTask_koppelTerug", Map.of("teruggekoppeld", teruggekoppeld));
        assertThat(route.open(melding)).isEmpty();
    }

    /** At the start form, and the person afterwards on the tab; completing too early is refused on the way. */
    private String registreer(String acuutGevaar) {
        String melding = route.registreer(Map.of(
                "acuutGevaar",
                acuutGevaar,
                "melderNaam",
                MELDER,
                "melderOrganisatie",
                MELDER + " organisatie",
                "melderTelefoon",
                TELEFOON,
                "melderEmail",
                MELDER + "@voorbeeld.invalid",
                "toelichting",
                TEKST + " toelichting"));
        inHetDossier.addAll(Set.of("melderNaam", "melderOrganisatie", "melderTelefoon", "melderEmail", "toelichting"));
        assertThatThrownBy(() -> vul(melding, "userTask_vulMeldingAan", Map.of()))
                .isInstanceOf(FormulierFout.class);
        Gebruiker bureaudienst = gebruiker(Rol.BUREAUDIENST);
        driver.als(bureaudienst, () -> betrokkenen.voegToe(melding, persoon()));
        assertThat(driver.als(bureaudienst, () -> inzage.leesMelder(melding, "controle"))
                        .toString())
                .contains(MELDER, MELDER + " organisatie", TELEFOON, MELDER + "@voorbeeld.invalid");
        vul(melding, "userTask_vulMeldingAan", Map.of());
        return melding;
    }

    /** Answers a task with a sentinel in each of its text fields: shown, hidden or read-only. */
    private void vul(String melding, String sleutel, Map<String, ? extends @Nullable Object> anders) {
        Task taak = driver.taak(melding, sleutel);
        Map<String, @Nullable Object> antwoord = new HashMap<>(Antwoorden.op(sleutel, anders));
        formulier(taak).velden().stream()
                .filter(veld -> veld.isTekst()
                        && !veld.dossier().isEmpty()
                        && veld.patroon().isEmpty())
                .forEach(veld -> antwoord.put(veld.sleutel(), TEKST + " " + veld.sleutel() + nummer(veld)));
        Rol rol = driver.rollen(taak).stream().findFirst().orElse(Rol.PROFESSIONAL);
        driver.dienIn(taak, gebruiker(rol), antwoord);
        driver.voerUit(melding);
        dossiervelden.vanTaak(taak.getId()).forEach((veld, tekst) -> {
            if (!Set.of("kinderleeftijden", "overdrachtMail").contains(veld)) {
                // What was written about somebody whose data were destroyed in the same step is empty again.
                assertThat(tekst).matches("(" + TEKST + " .*)?");
                inHetDossier.add(veld);
            }
        });
    }

    /** Who wants to be called back gives a number. */
    private static String nummer(Veld veld) {
        return veld.sleutel().equals("adviesvrager") ? " 0000000" : "";
    }

    private static Formuliermodel formulier(Task taak) {
        return Objects.requireNonNull(
                FORMULIEREN.get(Objects.requireNonNull(taak.getCamundaFormRef()).getKey()));
    }

    /** Every text that someone can write in some form; what has a pattern holds no words. */
    private static Set<String> tekstvelden() {
        return FORMULIEREN.values().stream()
                .flatMap(formulier -> formulier.velden().stream())
                .filter(veld -> veld.isTekst()
                        && !veld.alleenLezen()
                        && !veld.dossier().isEmpty()
                        && veld.patroon().isEmpty())
                .map(Veld::dossier)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Treffer> inDeEngine() {
        return Sentinelscan.inEngine(database, ZEGELS);
    }

    private static Gebruiker gebruiker(Rol rol) {
        return gebruiker(rol, "gooi-en-vechtstreek", "flevoland");
    }

    private static Gebruiker gebruiker(Rol rol, String... regios) {
        return new Gebruiker(rol.id(), Set.of(rol), Set.of(regios));
    }

    private static NieuweBetrokkene persoon() {
        return new NieuweBetrokkene(
                BetrokkeneRol.KIND,
                new Persoonsgegevens(
                        NAAM + System.nanoTime(),
                        NAAM,
                        "20200101",
                        Geslacht.O,
                        null,
                        "onbekend",
                        new Adres(ADRES, 1, ADRES, "%04d ZZ".formatted(System.nanoTime() % 10000), ADRES, true),
                        new VeiligContact(NAAM + " via school", NAAM + " uren", true, true, NAAM + " tolk")),
                Set.of("03"));
    }
}
