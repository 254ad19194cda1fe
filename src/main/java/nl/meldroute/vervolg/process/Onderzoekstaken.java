package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Taakinvoer.koppen;
import static nl.meldroute.engine.Variabele.tekst;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.dossier.Contact;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Gesprekken;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.dossier.NieuwContact;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.FormulierFout.Fout;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.engine.Variabele;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each task of onderzoek records in the dossier. */
@Configuration(proxyBeanMethods = false)
class Onderzoekstaken {

    private static final String HUISELIJK_GEWELD = "HuiselijkGeweld";
    private static final String KINDERMISHANDELING = "Kindermishandeling";

    /** Parts in a melding that a group of the rapport may stand for: a child may be the slachtoffer. */
    private static final Map<String, Set<BetrokkeneRol>> WIE_HET_RAPPORT_KRIJGT = Map.of(
            "slachtoffer", Set.of(BetrokkeneRol.SLACHTOFFER, BetrokkeneRol.KIND),
            "pleger", Set.of(BetrokkeneRol.PLEGER));

    private static final String BEROEPSKRACHT = "beroepskracht";
    private static final String EERDER_GEVRAAGD = "eerder-gevraagd";
    private static final String NIET_GEVRAAGD = "niet-gevraagd";

    /** The sources: their code, and the field that says whether they were asked in this round. */
    private static final Map<String, String> BRONNEN = koppen(
            "huisarts", "bevraagdHuisarts",
            "school", "bevraagdSchool",
            "opvang", "bevraagdOpvang",
            "jgz", "bevraagdJgz",
            "wijkteam", "bevraagdWijkteam",
            "hulpverlening", "bevraagdHulpverlening",
            "politie", "bevraagdPolitie",
            "ander", "bevraagdAnder");

    /** The fields about children: each group is from this age, and younger than that one. */
    private static final List<Leeftijdsgroep> LEEFTIJDSGROEPEN = List.of(
            new Leeftijdsgroep("gehoordKinderenTot4", 0, 4),
            new Leeftijdsgroep("gehoordKinderen4Tot12", 4, 12),
            new Leeftijdsgroep("gehoordKinderenVanaf12", 12, 18));

    private static final Variabele<String> VOORTIJDIG = tekst("onderzoekVoortijdig");
    private static final Variabele<Date> DIENST_BEGONNEN_OP = new Variabele<>("dienstBegonnenOp", Date.class);

    /** Who gave the first of the two oordelen of this round. */
    private static final Variabele<String> EERSTE_OORDEEL_DOOR = tekst("eersteOordeelDoor");

    private final Taakinvoer.Lezer lezer;
    private final Besluiten besluiten;
    private final Gebeurtenissen gebeurtenissen;
    private final Meldingen meldingen;
    private final Clock klok;

    Onderzoekstaken(
            Taakinvoer.Lezer lezer,
            Besluiten besluiten,
            Gebeurtenissen gebeurtenissen,
            Meldingen meldingen,
            Clock klok) {
        this.lezer = lezer;
        this.besluiten = besluiten;
        this.gebeurtenissen = gebeurtenissen;
        this.meldingen = meldingen;
        this.klok = klok;
    }

    @Bean
    TaskListener maakOnderzoeksplanListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            leg(
                    invoer,
                    Soort.ONDERZOEK_GEPLAND,
                    codes(taak, Map.of("bronnen", "onderzoekPlanBronnen", "personen", "onderzoekPlanPersonen")));
            telKinderen(taak, invoer);
        };
    }

    @Bean
    TaskListener bevraagBronnenListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            controleerEerderGevraagd(taak, invoer);
            // Who is no professional stays unnamed without a ground; only a professional needs one.
            // What was said of someone asked in an earlier round is not asked again.
            if (kiest(taak, "bevraagdVertrouwelijkWie", "ander")
                    && !kiest(taak, "bevraagdAnder", EERDER_GEVRAAGD)
                    && !kiest(taak, "bevraagdAnderNoemen", BEROEPSKRACHT)) {
                throw new FormulierFout(
                        "bevraagdVertrouwelijkWie",
                        "Iemand anders is hier geen beroepskracht. Haal dat vinkje weg. Of u die bron mag noemen, zegt u"
                                + " bij die bron zelf.");
            }
            leg(invoer, Soort.BRONNEN_BEVRAAGD, codes(taak, BRONNEN));
        };
    }

    private void controleerEerderGevraagd(DelegateTask taak, Taakinvoer invoer) {
        Set<String> gevraagd = gevraagd(invoer.meldingnummer());
        weiger(BRONNEN.entrySet().stream()
                .filter(bron -> kiest(taak, bron.getValue(), EERDER_GEVRAAGD) && !gevraagd.contains(bron.getKey()))
                .map(bron -> new Fout(
                        bron.getValue(), "Deze bron is in dit onderzoek nog niet gevraagd. Kies een ander antwoord."))
                .toList());
    }

    /** The sources that were asked since the plan of this onderzoek; an onderzoek of before had a plan of its own. */
    private Set<String> gevraagd(String meldingnummer) {
        Set<String> gevraagd = new HashSet<>();
        for (Gebeurtenis gebeurtenis : gebeurtenissen.van(meldingnummer)) {
            if (gebeurtenis.soort() == Soort.ONDERZOEK_GEPLAND) {
                gevraagd.clear();
            } else if (gebeurtenis.soort() == Soort.BRONNEN_BEVRAAGD) {
                gebeurtenis.codes().forEach((bron, antwoord) -> {
                    if (!antwoord.equals(NIET_GEVRAAGD)) {
                        gevraagd.add(bron);
                    }
                });
            }
        }
        return gevraagd;
    }

    private static boolean kiest(DelegateTask taak, String veld, String code) {
        return tekst(veld)
                .vind(taak)
                .filter(codes -> List.of(codes.split(",", -1)).contains(code))
                .isPresent();
    }

    @Bean
    TaskListener hoorBetrokkenenListener(Gesprekken gesprekken) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            controleerGehoord(taak, invoer);
            Optional<LocalDate> dag = tekst("gehoordOp").vind(taak).map(LocalDate::parse);
            gesprekken.legContact(invoer.meldingnummer(), contact(taak, invoer, dag), invoer.door());
            leg(
                    invoer,
                    Soort.BETROKKENEN_GEHOORD,
                    Gebeurtenissen.metDag(
                            codes(
                                    taak,
                                    Map.of(
                                            "slachtoffer", "gehoordSlachtoffer",
                                            "pleger", "gehoordPleger",
                                            "ouders", "gehoordOuders",
                                            "anderen", "gehoordAnderen",
                                            "kinderenTot4", "gehoordKinderenTot4",
                                            "kinderen4Tot12", "gehoordKinderen4Tot12",
                                            "kinderenVanaf12", "gehoordKinderenVanaf12",
                                            "wederhoor", "gehoordWederhoor",
                                            "genoegBekend", "genoegBekend")),
                            dag.orElse(null),
                            null));
            telKinderen(taak, invoer);
        };
    }

    /** Who is in the dossier is there: heard or not heard, with the reason why not. */
    private void controleerGehoord(DelegateTask taak, Taakinvoer invoer) {
        Set<BetrokkeneRol> rollen = meldingen.rollen(invoer.meldingnummer());
        List<Fout> fouten = new ArrayList<>();
        if (rollen.contains(BetrokkeneRol.SLACHTOFFER) && kiest(taak, "gehoordSlachtoffer", "niet-van-toepassing")) {
            fouten.add(new Fout(
                    "gehoordSlachtoffer",
                    "In het dossier staat een slachtoffer. Kies of u het slachtoffer hebt gehoord."));
        }
        if (rollen.contains(BetrokkeneRol.PLEGER) && kiest(taak, "gehoordPleger", "niet-van-toepassing")) {
            fouten.add(new Fout("gehoordPleger", "In het dossier staat een pleger. Kies of u de pleger hebt gehoord."));
        }
        for (Leeftijdsgroep groep : LEEFTIJDSGROEPEN) {
            if (kiest(taak, groep.veld, "geen")
                    && meldingen.heeftIemandVan(invoer.meldingnummer(), groep.vanaf, groep.tot)) {
                fouten.add(
                        new Fout(
                                groep.veld,
                                "In het dossier staat een kind van deze leeftijd. Kies of u dat kind hebt gezien of gesproken."));
            }
        }
        weiger(fouten);
    }

    private static void weiger(List<Fout> fouten) {
        if (!fouten.isEmpty()) {
            throw new FormulierFout(fouten);
        }
    }

    @Bean
    TaskListener beoordeelBevindingenListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            if (isVoortijdig(taak)) {
                leg(invoer, Soort.ONDERZOEK_BEOORDEELD, codes(taak, Map.of("voortijdig", VOORTIJDIG.naam())));
            } else {
                oordeel(taak, invoer, Besluit.Soort.OORDEEL_HUISELIJK_GEWELD, HUISELIJK_GEWELD);
                oordeel(taak, invoer, Besluit.Soort.OORDEEL_KINDERMISHANDELING, KINDERMISHANDELING);
                leg(
                        invoer,
                        Soort.ONDERZOEK_BEOORDEELD,
                        codes(
                                taak,
                                Map.of(
                                        "huiselijkGeweld", "uitkomst" + HUISELIJK_GEWELD,
                                        "aardHuiselijkGeweld", "aard" + HUISELIJK_GEWELD,
                                        "kindermishandeling", "uitkomst" + KINDERMISHANDELING,
                                        "aardKindermishandeling", "aard" + KINDERMISHANDELING)));
            }
            // What was said of earlier bevindingen does not count for these.
            List.of("akkoordGedragswetenschapper", "akkoordVertrouwensarts", EERSTE_OORDEEL_DOOR.naam())
                    .forEach(antwoord -> taak.setVariable(antwoord, null));
            telKinderen(taak, invoer);
        };
    }

    @Bean
    TaskListener geefOordeelGedragswetenschapperListener() {
        return taak ->
                geefOordeel(taak, "gedragswetenschapper", "akkoordGedragswetenschapper", "oordeelGedragswetenschapper");
    }

    @Bean
    TaskListener geefOordeelVertrouwensartsListener() {
        return taak -> geefOordeel(taak, "vertrouwensarts", "akkoordVertrouwensarts", "oordeelVertrouwensarts");
    }

    @Bean
    TaskListener legConclusieVastListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String uitkomst = Vervolgvariabelen.UITKOMST.van(taak);
            if (uitkomst.equals("raad") && meldingen.kinderen(invoer.meldingnummer()) == 0) {
                throw new FormulierFout(
                        Vervolgvariabelen.UITKOMST.naam(),
                        "De Raad kan alleen als er minderjarige of ongeboren kinderen zijn. Kies iets anders, of voeg het"
                                + " kind toe op het tabblad Dossier.");
            }
            if (!uitkomst.equals("overdracht")) {
                taak.setVariable(Vervolgvariabelen.OVERDRACHT_DOEL.naam(), null);
            }
            besluiten.neem(
                    invoer.meldingnummer(),
                    NieuwBesluit.zonderAdvies(
                            Besluit.Soort.UITKOMST_VERVOLG,
                            uitkomst,
                            invoer.verslag(koppen(
                                    "onderzoekConclusie", "Conclusie en reden", "onderzoekAfspraken", "Afspraken"))),
                    invoer.door());
            // A new beoordeling begins at once; otherwise the rapport comes first.
            if (uitkomst.equals("opnieuw-beoordelen")) {
                rondAf(taak, invoer);
            }
        };
    }

    @Bean
    TaskListener deelRapportListener() {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            Map<String, String> codes = codes(
                    taak,
                    Map.of(
                            "gedeeld", "rapportGedeeld",
                            "gedeeldMet", "rapportGedeeldMet",
                            "nietGedeeldMet", "rapportNietGedeeldMet",
                            "grond", "rapportNietGedeeldGrond"));
            controleerGedeeld(taak, invoer);
            codes.putIfAbsent("gedeeld", "niemand");
            leg(
                    invoer,
                    Soort.RAPPORT_GEDEELD,
                    Gebeurtenissen.metDag(
                            codes,
                            tekst("rapportGedeeldOp")
                                    .vind(taak)
                                    .map(LocalDate::parse)
                                    .orElse(null),
                            null));
            rondAf(taak, invoer);
        };
    }

    /** One person did not both get the rapport and not get it; of two, one may have. */
    private void controleerGedeeld(DelegateTask taak, Taakinvoer invoer) {
        WIE_HET_RAPPORT_KRIJGT.forEach((code, rollen) -> {
            if (kiest(taak, "rapportGedeeldMet", code)
                    && kiest(taak, "rapportNietGedeeldMet", code)
                    && meldingen.aantalInHuishouden(invoer.meldingnummer(), rollen) <= 1) {
                throw new FormulierFout(
                        "rapportNietGedeeldMet",
                        "U koos ‘" + hoofdletter(code) + "’ bij wie het rapport kreeg en bij wie het niet kreeg. In het"
                                + " dossier staat hoogstens één " + code + ". Haal een van de twee vinkjes weg.");
            }
        });
    }

    private static String hoofdletter(String woord) {
        return woord.substring(0, 1).toUpperCase(Locale.ROOT) + woord.substring(1);
    }

    private static NieuwContact contact(DelegateTask taak, Taakinvoer invoer, Optional<LocalDate> dag) {
        String verslag = invoer.verslag(koppen(
                "gehoordVerslag", "Verslag",
                "gehoordNietReden", "Wie niet is gehoord",
                "gehoordWederhoorReden", "Wie niet kon reageren",
                "gehoordKinderenReden", "Welk kind niet is gezien of gesproken"));
        return dag.map(op -> new NieuwContact(
                        Contact.Soort.valueOf(hoofdletters(taak, "gehoordWijze")),
                        Contact.Uitkomst.valueOf(hoofdletters(taak, "gehoordBeeld")),
                        Contact.Motivatie.valueOf(hoofdletters(taak, "gehoordMotivatie")),
                        op,
                        null,
                        verslag))
                .orElseGet(() -> NieuwContact.geen(verslag));
    }

    /** Records the oordeel, unless the form did not ask it: without children there is none on kindermishandeling. */
    private void oordeel(DelegateTask taak, Taakinvoer invoer, Besluit.Soort soort, String waarover) {
        tekst("uitkomst" + waarover)
                .vind(taak)
                .ifPresent(uitkomst -> besluiten.neem(
                        invoer.meldingnummer(),
                        NieuwBesluit.zonderAdvies(soort, uitkomst, invoer.tekst("uitkomst" + waarover + "Reden")),
                        invoer.door()));
    }

    private void geefOordeel(DelegateTask taak, String discipline, String akkoord, String reden) {
        Taakinvoer invoer = lezer.van(taak);
        boolean zelfBeoordeeld = besluiten
                .laatste(invoer.meldingnummer(), Besluit.Soort.OORDEEL_HUISELIJK_GEWELD)
                .filter(oordeel -> oordeel.door().equals(invoer.door()))
                .isPresent();
        if (zelfBeoordeeld) {
            throw new FormulierFout(
                    akkoord, "U beoordeelde deze bevindingen zelf. Een andere " + discipline + " geeft dit oordeel.");
        }
        if (EERSTE_OORDEEL_DOOR.vind(taak).filter(invoer.door()::equals).isPresent()) {
            throw new FormulierFout(
                    akkoord,
                    "U gaf al een oordeel over deze bevindingen. Een andere " + discipline + " geeft dit oordeel.");
        }
        EERSTE_OORDEEL_DOOR.zet(taak, invoer.door());
        besluiten.neem(
                invoer.meldingnummer(),
                NieuwBesluit.zonderAdvies(
                        Besluit.Soort.MULTIDISCIPLINAIR_OORDEEL,
                        discipline + (Taakinvoer.ja(taak, akkoord) ? "-akkoord" : "-niet-akkoord"),
                        invoer.tekst(reden)),
                invoer.door());
    }

    private void rondAf(DelegateTask taak, Taakinvoer invoer) {
        LocalDate begonnen = LocalDate.ofInstant(DIENST_BEGONNEN_OP.van(taak).toInstant(), klok.getZone());
        leg(
                invoer,
                Soort.VERVOLG_AFGEROND,
                Map.of(
                        "dienst", "onderzoek",
                        "uitkomst", Vervolgvariabelen.UITKOMST.van(taak),
                        "begonnenOp", begonnen.toString()));
    }

    private static boolean isVoortijdig(DelegateTask taak) {
        return !VOORTIJDIG.van(taak).equals("nee");
    }

    /** Counts the children anew: somebody may have been added or taken out during the onderzoek. */
    private void telKinderen(DelegateTask taak, Taakinvoer invoer) {
        Vervolgvariabelen.KINDEREN.zet(taak, meldingen.kinderen(invoer.meldingnummer()));
    }

    private void leg(Taakinvoer invoer, Soort soort, Map<String, String> codes) {
        gebeurtenissen.leg(invoer.meldingnummer(), soort, invoer.door(), codes);
    }

    /** The codes of these fields under these names; what the form did not ask, or was left empty, is left out. */
    private static Map<String, String> codes(DelegateTask taak, Map<String, String> velden) {
        Map<String, String> codes = new HashMap<>();
        velden.forEach((naam, veld) -> tekst(veld).vind(taak).ifPresent(code -> codes.put(naam, code)));
        return codes;
    }

    private static String hoofdletters(DelegateTask taak, String veld) {
        return tekst(veld).van(taak).toUpperCase(Locale.ROOT);
    }

    private record Leeftijdsgroep(String veld, int vanaf, int tot) {}
}
