package nl.meldroute.dossier;

import static nl.meldroute.dossier.Voorbeelden.BSN;
import static nl.meldroute.dossier.Voorbeelden.melding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;

/** What stands in the messages to the Raad and the college, against bijlage 1 of the Regeling justitiële keteninformatisering. */
class RaadberichtTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Adres THUIS = new Adres("Voorbeeldlaan", 1, "A", "1399 ZZ", "Naarden", false);
    private static final Adres SCHUIL = new Adres("Schuilplaats", 7, null, "1234 AB", "Verweg", true);

    @OpBeideDatabases
    void het_verzoek_noemt_casus_verzoeker_kinderen_gezag_en_onderbouwing(Omgeving omgeving) throws Exception {
        String nummer = ontvang(
                omgeving,
                wie(BetrokkeneRol.KIND, "Kind", "20150300", BSN, Geslacht.V, THUIS),
                wie(BetrokkeneRol.KIND, "Zonder", "20180101", null, Geslacht.M, null),
                wie(BetrokkeneRol.OVERIG, "Meerderjarig", "20000101", null, Geslacht.M, THUIS),
                wie(BetrokkeneRol.PLEGER, "Ouder", "19850102", null, Geslacht.M, THUIS));
        relatie(omgeving, nummer, "Ouder", "Kind", "ouder", true);
        relatie(omgeving, nummer, "Meerderjarig", "Kind", "broer-of-zus", false);

        Raadverzoek verzoek =
                omgeving.geef(Raadverzoeken.class).maak(nummer, RaadverzoekenTest.nieuw("route", "RVDK-1"));

        JsonNode bericht = bericht(omgeving, nummer, Bericht.Soort.VERZOEK_RAAD);
        assertThat(bericht.get("casus")).isEqualTo(JSON.readTree("""
                {"verzoeknummer": "%s", "omschrijving": "Verzoek tot onderzoek", "startdatum": "2026-11-19",
                 "spoed": false, "raadnummer": "RVDK-1"}""".formatted(verzoek.verzoeknummer())));
        assertThat(bericht.get("verzoeker")).isEqualTo(JSON.readTree("""
                {"organisatie": "Veilig Thuis Gooi en Vechtstreek", "medewerker": "onderzoeker"}"""));
        assertThat(bericht.get("jeugdigen")).isEqualTo(JSON.readTree("""
                [{"geslacht": "V", "bsn": "%s", "achternaam": "Voorbeeld", "voornamen": "Kind", "geboortedatum": "20150300",
                  "adres": {"straat": "Voorbeeldlaan", "huisnummer": 1, "toevoeging": "A", "postcode": "1399ZZ",
                            "woonplaats": "Naarden"}},
                 {"geslacht": "M", "bsnReden": "onbekend", "achternaam": "Voorbeeld", "voornamen": "Zonder",
                  "geboortedatum": "20180101"}]""".formatted(BSN)));
        assertThat(bericht.get("ongeborenen")).isEmpty();
        assertThat(bericht.get("gezag")).isEqualTo(JSON.readTree("""
                {"geinformeerd": true, "anders": "Verzonnen voogdij",
                 "dragers": [{"achternaam": "Voorbeeld", "voornamen": "Ouder", "over": [1],
                              "contact": {"nooitBellen": false, "nooitSchrijven": true, "eerstOverleggen": false,
                                          "kanaal": "via school"}}]}"""));
        assertThat(bericht.get("onderbouwing")).isEqualTo(JSON.readTree("""
                {"zorgen": "Verzonnen zorgen", "hulp": "Verzonnen hulp", "waarom": "Verzonnen reden",
                 "verwachting": "Verzonnen verwachting"}"""));
        // Nothing of the melder, nor of who is neither subject nor has gezag.
        assertThat(bericht.toString()).doesNotContain("Meester", "035-5550000", "Meerderjarig", "verhaal");
    }

    @OpBeideDatabases
    void spoed_en_wie_niet_geinformeerd_is_staan_er_met_reden_in(Omgeving omgeving) throws Exception {
        String nummer = ontvang(omgeving, wie(BetrokkeneRol.KIND, "Kind", "20150315", BSN, Geslacht.O, THUIS));

        maak(omgeving, nummer, "Verzonnen spoed", "Verzonnen gezag", null);

        JsonNode bericht = bericht(omgeving, nummer, Bericht.Soort.VERZOEK_RAAD);
        assertThat(bericht.at("/casus/spoed").asBoolean()).isTrue();
        assertThat(bericht.at("/onderbouwing/spoedReden").asText()).isEqualTo("Verzonnen spoed");
        assertThat(bericht.at("/gezag/geinformeerd").asBoolean()).isFalse();
        assertThat(bericht.at("/gezag/redenNietGeinformeerd").asText()).isEqualTo("Verzonnen gezag");
    }

    @OpBeideDatabases
    void van_wie_nog_niet_geboren_is_staat_alleen_de_moeder_en_de_uitgerekende_datum(Omgeving omgeving)
            throws Exception {
        String nummer = ontvang(
                omgeving,
                wie(BetrokkeneRol.KIND, "Ongeboren", Geboortedatum.ONGEBOREN, null, Geslacht.O, null),
                wie(BetrokkeneRol.PLEGER, "Vader", "19850102", null, Geslacht.M, THUIS),
                wie(BetrokkeneRol.SLACHTOFFER, "Onbekend", "19860102", null, Geslacht.O, THUIS),
                wie(BetrokkeneRol.SLACHTOFFER, "Moeder", "19880102", null, Geslacht.V, THUIS));
        relatie(omgeving, nummer, "Vader", "Ongeboren", "ouder", true);
        assertThat(omgeving.geef(Raadverzoeken.class).toets(nummer)).isEqualTo(new Raadtoets(0, 1, false, true));
        relatie(omgeving, nummer, "Onbekend", "Ongeboren", "ouder", false);
        relatie(omgeving, nummer, "Ongeboren", "Moeder", "kind", false);

        maak(omgeving, nummer, null, null, LocalDate.of(2027, 3, 1));

        JsonNode bericht = bericht(omgeving, nummer, Bericht.Soort.VERZOEK_RAAD);
        assertThat(bericht.get("jeugdigen")).isEmpty();
        assertThat(bericht.get("ongeborenen")).isEqualTo(JSON.readTree("""
                [{"moeder": {"achternaam": "Voorbeeld", "voornamen": "Moeder"}, "uitgerekendOp": "2027-03-01"}]"""));
        assertThat(bericht.at("/gezag/dragers/0/voornamen").asText()).isEqualTo("Vader");
        assertThat(bericht.at("/gezag/dragers/0/over")).hasToString("[1]");
    }

    @OpBeideDatabases
    void een_afgeschermd_adres_wordt_niet_gegeven_ook_niet_als_het_bij_het_kind_zelf_open_staat(Omgeving omgeving)
            throws Exception {
        Adres zelfdePlek = new Adres(SCHUIL.straat(), 7, null, SCHUIL.postcode(), SCHUIL.woonplaats(), false);
        String nummer = ontvang(
                omgeving,
                wie(BetrokkeneRol.KIND, "Kind", "20150315", BSN, Geslacht.O, SCHUIL),
                wie(BetrokkeneRol.KIND, "Zusje", "20160315", null, Geslacht.O, zelfdePlek),
                wie(BetrokkeneRol.KIND, "Broer", "20170315", null, Geslacht.O, THUIS),
                wie(BetrokkeneRol.SLACHTOFFER, "Moeder", "19880102", null, Geslacht.V, SCHUIL));
        relatie(omgeving, nummer, "Moeder", "Kind", "ouder", true);
        relatie(omgeving, nummer, "Moeder", "Broer", "ouder", true);

        maak(omgeving, nummer, null, null, null);

        for (Bericht bericht : omgeving.geef(Berichten.class).van(nummer)) {
            assertThat(bericht.inhoud()).doesNotContain("Schuilplaats", "1234AB", "Verweg");
        }
        JsonNode bericht = bericht(omgeving, nummer, Bericht.Soort.VERZOEK_RAAD);
        assertThat(bericht.get("jeugdigen"))
                .extracting(kind -> kind.has("adresAfgeschermd"), kind -> kind.has("adres"))
                .containsExactly(tuple(true, false), tuple(true, false), tuple(false, true));
        assertThat(bericht.at("/gezag/dragers/0")).isEqualTo(JSON.readTree("""
                {"achternaam": "Voorbeeld", "voornamen": "Moeder", "over": [1, 3],
                 "contact": {"nooitBellen": false, "nooitSchrijven": true, "eerstOverleggen": true}}"""));
    }

    @OpBeideDatabases
    void het_college_hoort_alleen_dat_er_een_verzoek_is(Omgeving omgeving) throws Exception {
        String nummer = ontvang(omgeving, wie(BetrokkeneRol.KIND, "Kind", "20150315", BSN, Geslacht.O, THUIS));
        // after midnight in the Netherlands, not yet in UTC
        omgeving.zetKlok("2026-11-20T23:30:00Z");

        Raadverzoek verzoek = omgeving.geef(Raadverzoeken.class).maak(nummer, RaadverzoekenTest.nieuw("route", null));

        assertThat(bericht(omgeving, nummer, Bericht.Soort.COLLEGE_VERZOEK))
                .isEqualTo(JSON.readTree("""
                {"schema": "college-verzoek", "versie": 1, "verzoeknummer": "%s", "gemeente": "Gooise Meren",
                 "gemaaktOp": "2026-11-21", "grond": "Wmo 2015 art. 4.1.1 lid 2 onder f",
                 "verzoeker": {"organisatie": "Veilig Thuis Gooi en Vechtstreek"}}""".formatted(verzoek.verzoeknummer())));
    }

    private static void maak(
            Omgeving omgeving,
            String nummer,
            @Nullable String spoedReden,
            @Nullable String gezagReden,
            @Nullable LocalDate uitgerekend) {
        omgeving.geef(Raadverzoeken.class)
                .maak(
                        nummer,
                        new NieuwRaadverzoek(
                                "route",
                                "stap",
                                null,
                                spoedReden,
                                gezagReden == null,
                                gezagReden,
                                null,
                                uitgerekend,
                                new NieuwRaadverzoek.Onderbouwing("a", "b", "c", "d"),
                                "onderzoeker",
                                "gedragswetenschapper"));
    }

    /** The one message of this kind, which follows its own schema. */
    private static JsonNode bericht(Omgeving omgeving, String nummer, Bericht.Soort soort) throws Exception {
        List<Bericht> gevonden = omgeving.geef(Berichten.class).van(nummer).stream()
                .filter(bericht -> bericht.soort() == soort)
                .toList();
        assertThat(gevonden).hasSize(1);
        JsonNode bericht = JSON.readTree(gevonden.get(0).inhoud());
        assertThat(bericht.get("schema").asText())
                .isEqualTo(soort.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(RaadberichtTest.class.getResourceAsStream(
                        "/schemas/" + bericht.get("schema").asText() + ".schema.json"));
        assertThat(schema.validate(bericht)).isEmpty();
        return bericht;
    }

    private static void relatie(Omgeving omgeving, String nummer, String van, String tot, String soort, boolean gezag) {
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        omgeving.geef(Betrokkenen.class)
                .legRelatieVast(
                        nummer,
                        id(omgeving, nummer, van),
                        new Betrokkene.Relatie(id(omgeving, nummer, tot), soort, gezag));
    }

    private static long id(Omgeving omgeving, String nummer, String voornamen) {
        return omgeving.geef(Dossierinzage.class).leesBijMelding(nummer, "test").betrokkenen().stream()
                .filter(persoon -> persoon.gegevens().voornamen().equals(voornamen))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String ontvang(Omgeving omgeving, NieuweBetrokkene... betrokkenen) {
        return omgeving.geef(Meldingen.class)
                .ontvang(melding(betrokkenen), "bureaudienst")
                .meldingnummer();
    }

    private static NieuweBetrokkene wie(
            BetrokkeneRol rol,
            String voornamen,
            String geboortedatum,
            @Nullable String bsn,
            Geslacht geslacht,
            @Nullable Adres adres) {
        return new NieuweBetrokkene(
                rol,
                new Persoonsgegevens(
                        "Voorbeeld",
                        voornamen,
                        geboortedatum,
                        geslacht,
                        bsn,
                        bsn == null ? "onbekend" : null,
                        adres,
                        new VeiligContact("via school", null, false, true, null)),
                Set.of("03"));
    }
}
