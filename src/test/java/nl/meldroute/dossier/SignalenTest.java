package nl.meldroute.dossier;

import static nl.meldroute.dossier.Voorbeelden.ANDER_BSN;
import static nl.meldroute.dossier.Voorbeelden.BSN;
import static nl.meldroute.dossier.Voorbeelden.betrokkene;
import static nl.meldroute.dossier.Voorbeelden.kind;
import static nl.meldroute.dossier.Voorbeelden.melding;
import static nl.meldroute.dossier.Voorbeelden.ouder;
import static nl.meldroute.dossier.Voorbeelden.persoon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Signalen.Beletsel;
import nl.meldroute.dossier.Signalen.Jongere;
import nl.meldroute.dossier.Signalen.Looptijd;
import nl.meldroute.engine.Dossiervelden;
import nl.meldroute.engine.Jsonschema;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;

class SignalenTest {

    private static final Instant TOT = Instant.parse("2028-11-20T22:59:59Z");
    private static final Function<LocalDate, Looptijd> TWEE_JAAR = geboren -> new Looptijd(TOT, "verlopen-duur");

    @OpBeideDatabases
    void een_jongere_is_vandaag_nog_geen_23_en_al_geboren(Omgeving omgeving) throws Exception {
        // on 20 November 2026
        String melding = ontvang(
                omgeving,
                geboren("20031120"),
                geboren("20031121"),
                geboren("20101121"),
                geboren("20101120"),
                geboren("20141121"),
                geboren("20141120"),
                geboren("20261119"),
                geboren("99999999"));

        assertThat(omgeving.geef(Signalen.class).open(melding, elders -> false))
                .extracting(jongere -> naam(omgeving, melding, jongere.betrokkene()), Jongere::leeftijdsgroep)
                .containsExactly(
                        tuple("20031121", "16-22"),
                        tuple("20101121", "12-15"),
                        tuple("20101120", "16-22"),
                        tuple("20141121", "onder-12"),
                        tuple("20141120", "12-15"),
                        tuple("20261119", "onder-12"));
    }

    @OpBeideDatabases
    void een_deel_van_een_geboortedatum_zegt_soms_genoeg_en_anders_weegt_een_mens(Omgeving omgeving) {
        String melding = ontvang(
                omgeving,
                // 22 or 23; surely 23; surely 22
                geboren("20031100"),
                geboren("20031000"),
                geboren("20031200"),
                // 22 or 23; 21 or 22
                geboren("20030000"),
                geboren("20040000"),
                // 11 or 12; 15 or 16
                geboren("20140000"),
                geboren("20101100"),
                geboren("20150000"));
        String zonder = ontvang(omgeving, geboren(null));

        Signalen signalen = omgeving.geef(Signalen.class);
        assertThat(signalen.open(melding, elders -> false))
                .extracting(jongere -> naam(omgeving, melding, jongere.betrokkene()), Jongere::leeftijdsgroep)
                .containsExactly(
                        tuple("20031100", "onbekend"),
                        tuple("20031200", "16-22"),
                        tuple("20030000", "onbekend"),
                        tuple("20040000", "16-22"),
                        tuple("20140000", "onbekend"),
                        tuple("20101100", "onbekend"),
                        tuple("20150000", "onder-12"));
        assertThat(signalen.open(zonder, elders -> false))
                .extracting(Jongere::leeftijdsgroep)
                .containsExactly("onbekend");
    }

    @OpBeideDatabases
    void wie_op_29_februari_is_geboren_wordt_23_op_1_maart(Omgeving omgeving) {
        String melding = ontvang(omgeving, geboren("20040229"));
        Signalen signalen = omgeving.geef(Signalen.class);
        omgeving.zetKlok("2027-02-28T22:59:59Z");
        long kind = signalen.open(melding, elders -> false).get(0).betrokkene();
        assertThat(signalen.beletsel(melding, kind)).isEmpty();

        omgeving.zetKlok("2027-02-28T23:00:00Z");
        assertThat(signalen.beletsel(melding, kind)).contains(Beletsel.TE_OUD);
    }

    @OpBeideDatabases
    void nog_een_keer_vindt_alleen_wie_erbij_kwam(Omgeving omgeving) {
        String melding = ontvang(omgeving, kind(BSN), ouder(null));
        Signalen signalen = omgeving.geef(Signalen.class);
        assertThat(signalen.open(melding, elders -> true)).isEmpty();
        assertThat(signalen.open(melding, elders -> false)).hasSize(1);
        assertThat(signalen.open(melding, elders -> false)).isEmpty();

        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        long nieuw = omgeving.geef(Betrokkenen.class).voegToe(melding, kind(ANDER_BSN));

        assertThat(signalen.open(melding, elders -> false))
                .extracting(Jongere::betrokkene)
                .containsExactly(nieuw);
        assertThat(omgeving.aantal("signaal")).isEqualTo(2);
    }

    @OpBeideDatabases
    void twee_tegelijk_openen_samen_een_weging(Omgeving omgeving) throws Exception {
        String melding = ontvang(omgeving, kind(BSN));
        Signalen signalen = omgeving.geef(Signalen.class);
        var draad = Executors.newSingleThreadExecutor();
        try {
            Future<List<Jongere>> tweede = omgeving.transactie().execute(status -> {
                assertThat(signalen.open(melding, elders -> false)).hasSize(1);
                return draad.submit(() -> signalen.open(melding, elders -> false));
            });
            assertThat(tweede.get(20, TimeUnit.SECONDS)).isEmpty();
        } finally {
            draad.shutdownNow();
        }
        assertThat(omgeving.aantal("signaal")).isEqualTo(1);
    }

    @OpBeideDatabases
    void een_signaal_met_bsn_zegt_wie_meldt_wanneer_tot_wanneer_en_om_wie_het_gaat_en_niets_anders(Omgeving omgeving)
            throws Exception {
        String melding = ontvang(omgeving, kind(BSN));
        long kind = geef(omgeving, melding);

        JsonNode bericht = bericht(omgeving);
        assertThat(bericht.fieldNames())
                .toIterable()
                .containsExactly("schema", "versie", "organisatie", "contact", "gegevenOp", "verwijderenOp", "bsn");
        assertThat(new Jsonschema("signaal").isGeldig(bericht.toString())).isTrue();
        assertThat(bericht.get("organisatie").asText()).isEqualTo("Veilig Thuis Gooi en Vechtstreek");
        assertThat(bericht.get("contact").asText()).isEqualTo("0800-2000");
        assertThat(bericht.get("gegevenOp").asText()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(bericht.get("verwijderenOp").asText()).isEqualTo("2028-11-20");
        assertThat(bericht.get("bsn").asText()).isEqualTo(BSN);
        assertThat(omgeving.geef(Gebeurtenissen.class).van(melding))
                .filteredOn(gebeurtenis -> gebeurtenis.soort() == Soort.SIGNAAL_AFGEGEVEN)
                .extracting(Gebeurtenis::codes)
                .containsExactly(Map.of("betrokkene", String.valueOf(kind)));
    }

    @OpBeideDatabases
    void zonder_bsn_gaan_achternaam_geboortedatum_en_geslacht_mee(Omgeving omgeving) throws Exception {
        String melding = ontvang(omgeving, geboren("20150300"));
        geef(omgeving, melding);

        JsonNode bericht = bericht(omgeving);
        assertThat(bericht.fieldNames())
                .toIterable()
                .containsExactly(
                        "schema",
                        "versie",
                        "organisatie",
                        "contact",
                        "gegevenOp",
                        "verwijderenOp",
                        "achternaam",
                        "geboortedatum",
                        "geslacht");
        assertThat(bericht.get("achternaam").asText()).isEqualTo("Voorbeeld");
        assertThat(bericht.get("geboortedatum").asText()).isEqualTo("20150300");
        assertThat(bericht.get("geslacht").asText()).isEqualTo("O");
        assertThat(new Jsonschema("signaal").isGeldig(bericht.toString())).isTrue();
        // Nothing of the melding, the story or the aard.
        assertThat(bericht.toString()).doesNotContain(melding, "verzonnen", "03\"");
    }

    @OpBeideDatabases
    void de_looptijd_telt_vanaf_de_eerste_dag_die_de_geboortedatum_toelaat(Omgeving omgeving) {
        String melding = ontvang(omgeving, geboren("20150000"));
        Signalen signalen = omgeving.geef(Signalen.class);
        long kind = signalen.open(melding, elders -> false).get(0).betrokkene();
        List<LocalDate> gevraagd = new ArrayList<>();

        signalen.geef(melding, kind, "begin", dag -> {
            gevraagd.add(dag);
            return new Looptijd(TOT, "verlopen-23");
        });

        assertThat(gevraagd).containsExactly(LocalDate.of(2015, 1, 1));
    }

    @OpBeideDatabases
    void nog_een_keer_geven_of_beeindigen_verandert_niets(Omgeving omgeving) {
        String melding = ontvang(omgeving, kind(BSN));
        Signalen signalen = omgeving.geef(Signalen.class);
        long kind = signalen.open(melding, elders -> false).get(0).betrokkene();
        // Nothing to end yet.
        assertThat(signalen.beeindig(melding, kind, "einde", "ten-onrechte")).isEmpty();
        Signaal eerste = signalen.geef(melding, kind, "begin", TWEE_JAAR);
        omgeving.verstrijkt(Duration.ofDays(1));
        assertThat(signalen.geef(melding, kind, "begin", dag -> new Looptijd(TOT.plusSeconds(1), "anders")))
                .isEqualTo(eerste);

        signalen.beeindig(melding, kind, "einde", "risico-weg");
        omgeving.verstrijkt(Duration.ofDays(1));
        signalen.beeindig(melding, kind, "einde", null);

        assertThat(signalen.van(melding))
                .extracting(Signaal::gegevenOp, Signaal::tot, Signaal::beeindigdOp, Signaal::beeindigdReden)
                .containsExactly(tuple(
                        Instant.parse("2026-11-20T10:00:00Z"),
                        TOT,
                        Instant.parse("2026-11-21T10:00:00Z"),
                        "risico-weg"));
        assertThat(omgeving.geef(Gebeurtenissen.class).van(melding))
                .extracting(Gebeurtenis::soort)
                .containsExactly(
                        Soort.MELDING_ONTVANGEN,
                        Soort.SIGNAAL_AFGEGEVEN,
                        Soort.BERICHT_VERVALLEN,
                        Soort.SIGNAAL_BEEINDIGD);
        assertThat(omgeving.aantal("bericht")).isEqualTo(1);
    }

    /** Whoever got it hears that it ended, about the person as known then; whoever never got it hears nothing. */
    @OpBeideDatabases
    void het_einde_zegt_om_wie_het_ging_en_niet_waarom(Omgeving omgeving) throws Exception {
        for (Map.Entry<String, Boolean> einde : Map.of(
                        "risico-weg",
                        true,
                        "verlopen-duur",
                        true,
                        "ten-onrechte",
                        false,
                        "overleden",
                        false,
                        "verlopen-23",
                        false)
                .entrySet()) {
            String melding = ontvang(omgeving, kind(BSN));
            long kind = geef(omgeving, melding, "begin " + melding);
            bezorg(omgeving, nummer(omgeving, melding), null);
            omgeving.verstrijkt(Duration.ofDays(1));
            omgeving.jdbc()
                    .sql("update betrokkene set bsn = null, bsn_reden = 'onbekend'")
                    .update();

            long bericht = omgeving.geef(Signalen.class)
                    .beeindig(melding, kind, "einde " + melding, einde.getKey())
                    .orElseThrow();

            Bericht gemaakt = omgeving.geef(Berichten.class).lees(bericht);
            assertThat(gemaakt.betrokkeneId()).isEqualTo(kind);
            JsonNode inhoud = new ObjectMapper().readTree(gemaakt.inhoud());
            assertThat(new Jsonschema("signaal-einde").isGeldig(gemaakt.inhoud()))
                    .isTrue();
            assertThat(inhoud.get("bsn").asText()).isEqualTo(BSN);
            assertThat(inhoud.get("naarArchief").asBoolean()).as(einde.getKey()).isEqualTo(einde.getValue());
            assertThat(inhoud.get("signaal").asText())
                    .isEqualTo(omgeving.geef(Berichten.class)
                            .lees(nummer(omgeving, melding))
                            .kenmerk());
            assertThat(gemaakt.inhoud()).doesNotContain(einde.getKey(), melding);
            omgeving.jdbc()
                    .sql("update betrokkene set bsn = ?, bsn_reden = null where bsn is null")
                    .param(BSN)
                    .update();
        }
    }

    @OpBeideDatabases
    void wat_niet_weg_kon_vervalt_en_krijgt_geen_einde_maar_wat_misschien_aankwam_wel(Omgeving omgeving) {
        Signalen signalen = omgeving.geef(Signalen.class);
        Berichten berichten = omgeving.geef(Berichten.class);
        for (Map.Entry<String, Boolean> fout :
                Map.of("ongeldig", false, "te-traag", true, "storing", true).entrySet()) {
            String melding = ontvang(omgeving, kind(BSN));
            long kind = geef(omgeving, melding, "begin " + melding);
            long bericht = nummer(omgeving, melding);
            bezorg(omgeving, bericht, fout.getKey());

            assertThat(signalen.beeindig(melding, kind, "einde " + melding, "risico-weg"))
                    .as(fout.getKey())
                    .matches(einde -> einde.isPresent() == fout.getValue());

            assertThat(berichten.lees(bericht).staat()).isEqualTo(Bericht.Staat.VERVALLEN);
            assertThat(berichten.lees(bericht).vervallenReden()).isEqualTo("signaal-beeindigd");
            assertThatThrownBy(() -> berichten.begin(bericht)).hasMessage("Dit bericht is net vervallen");
        }
    }

    /** The end never comes before the beginning: while that is on its way, ending waits. After a crash nobody knows, and ending goes on. */
    @OpBeideDatabases
    void zolang_het_signaal_onderweg_is_wacht_het_einde(Omgeving omgeving) {
        String melding = ontvang(omgeving, kind(BSN));
        long kind = geef(omgeving, melding);
        Signalen signalen = omgeving.geef(Signalen.class);
        omgeving.geef(Berichten.class).begin(nummer(omgeving, melding));

        assertThatThrownBy(() -> signalen.beeindig(melding, kind, "einde", "risico-weg"))
                .hasMessage("Dit bericht wordt net verstuurd");
        assertThat(signalen.van(melding).get(0).beeindigdOp()).isNull();

        omgeving.verstrijkt(Duration.ofMinutes(2));
        assertThat(signalen.beeindig(melding, kind, "einde", "risico-weg")).isPresent();
    }

    @OpBeideDatabases
    void zonder_reden_van_een_mens_eindigt_het_zoals_gepland(Omgeving omgeving) {
        String melding = ontvang(omgeving, kind(BSN));
        long kind = geef(omgeving, melding);

        omgeving.geef(Signalen.class).beeindig(melding, kind, "einde", null);

        assertThat(omgeving.geef(Signalen.class).van(melding).get(0).beeindigdReden())
                .isEqualTo("verlopen-duur");
    }

    @OpBeideDatabases
    void een_signaal_kan_niet_zonder_persoon_leeftijd_of_naam(Omgeving omgeving) {
        Signalen signalen = omgeving.geef(Signalen.class);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        assertThat(beletsel(omgeving, geboren(null))).containsExactly(Beletsel.LEEFTIJD_ONBEKEND);
        assertThat(beletsel(omgeving, geboren("20031100"))).containsExactly(Beletsel.LEEFTIJD_ONBEKEND);
        assertThat(beletsel(omgeving, new NieuweBetrokkene(BetrokkeneRol.KIND, zonderNaam(null), Set.of())))
                .containsExactly(Beletsel.NAAM_ONBEKEND);
        assertThat(beletsel(omgeving, new NieuweBetrokkene(BetrokkeneRol.KIND, zonderNaam(BSN), Set.of())))
                .isEmpty();

        String melding = ontvang(omgeving, kind(ANDER_BSN), ouder(null));
        long kind = signalen.open(melding, elders -> false).get(0).betrokkene();
        omgeving.geef(Samenstelling.class).haalUit(melding, kind, "hoort er niet bij");
        assertThat(signalen.beletsel(melding, kind)).contains(Beletsel.UIT_MELDING);
        assertThat(naam(omgeving, melding, kind)).isEqualTo("Kind Voorbeeld (uit deze melding gehaald)");
    }

    @OpBeideDatabases
    void een_formulier_ziet_alleen_de_persoon_van_de_taak_en_die_hoort_bij_de_melding(Omgeving omgeving) {
        String melding =
                ontvang(omgeving, geboren("20150301"), geboren("20160000"), geboren(null), geboren("99999999"));
        String vreemd = ontvang(omgeving, kind(BSN));
        List<Betrokkene> personen = personen(omgeving, melding);
        assertThat(personen)
                .extracting(een -> veld(omgeving, melding, een.id(), "betrokkeneGeboortedatum"))
                .containsExactly("01-03-2015", "2016 (dag en maand niet bekend)", "Niet bekend", "Nog niet geboren");
        assertThat(new Geboortedatum("20160400").leesbaar()).isEqualTo("04-2016 (dag niet bekend)");
        assertThat(naam(omgeving, vreemd, personen.get(0).id())).isNull();
        assertThat(omgeving.geef(Dossiervelden.class)
                        .lees(Dossiervelden.Plaats.heel(melding), Set.of("betrokkeneNaam")))
                .isEmpty();
    }

    @OpBeideDatabases
    void als_dossiers_uit_elkaar_gaan_gaat_het_signaal_mee_met_de_persoon_van_de_melding(Omgeving omgeving) {
        Ontvangen eerste = omgeving.geef(Meldingen.class).ontvang(melding(kind(BSN)), "bureaudienst");
        Ontvangen tweede = omgeving.geef(Meldingen.class).ontvang(melding(ouder(null)), "bureaudienst");
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Huishoudens huishoudens = omgeving.geef(Huishoudens.class);
        huishoudens.beslis(tweede.meldingnummer(), eerste.dossiernummer(), true, "zelfde adres");
        long kind = personen(omgeving, eerste.meldingnummer()).get(0).id();
        omgeving.geef(Samenstelling.class).voegHuisgenootToe(tweede.meldingnummer(), kind);
        Signalen signalen = omgeving.geef(Signalen.class);
        assertThat(signalen.open(tweede.meldingnummer(), elders -> false))
                .extracting(Jongere::betrokkene)
                .containsExactly(kind);

        long besluit = omgeving.jdbc()
                .sql("select max(id) from huishouden_besluit")
                .query(Long.class)
                .single();
        huishoudens.herzie(tweede.meldingnummer(), besluit, "flat");

        assertThat(signalen.open(tweede.meldingnummer(), elders -> false)).isEmpty();
        assertThat(naam(omgeving, tweede.meldingnummer(), kind)).isEqualTo("Kind Voorbeeld");
        assertThat(signalen.geef(tweede.meldingnummer(), kind, "begin", TWEE_JAAR)
                        .betrokkeneId())
                .isNotEqualTo(kind);
        signalen.beeindig(tweede.meldingnummer(), kind, "einde", "risico-weg");
        assertThat(signalen.van(tweede.meldingnummer()))
                .extracting(Signaal::beeindigdReden)
                .containsExactly("risico-weg");
    }

    private static NieuweBetrokkene geboren(@Nullable String geboortedatum) {
        return betrokkene(BetrokkeneRol.KIND, null, String.valueOf(geboortedatum), geboortedatum, "1399 ZZ");
    }

    private static Persoonsgegevens zonderNaam(@Nullable String bsn) {
        Persoonsgegevens kind = persoon(bsn, "Kind", "20150315", "1399 ZZ");
        return new Persoonsgegevens(
                "",
                kind.voornamen(),
                kind.geboortedatum(),
                kind.geslacht(),
                kind.bsn(),
                kind.bsnReden(),
                kind.adres(),
                kind.veiligContact());
    }

    private static String ontvang(Omgeving omgeving, NieuweBetrokkene... betrokkenen) {
        return omgeving.geef(Meldingen.class)
                .ontvang(melding(betrokkenen), "bureaudienst")
                .meldingnummer();
    }

    private static List<Beletsel> beletsel(Omgeving omgeving, NieuweBetrokkene een) {
        String melding = ontvang(omgeving, een);
        return omgeving.geef(Signalen.class).open(melding, elders -> false).stream()
                .flatMap(jongere -> omgeving.geef(Signalen.class).beletsel(melding, jongere.betrokkene()).stream())
                .toList();
    }

    private static long nummer(Omgeving omgeving, String melding) {
        return Objects.requireNonNull(
                omgeving.geef(Signalen.class).van(melding).get(0).berichtId());
    }

    private static void bezorg(Omgeving omgeving, long bericht, @Nullable String fout) {
        Berichten berichten = omgeving.geef(Berichten.class);
        long poging = berichten.begin(bericht);
        if (fout == null) {
            berichten.bezorgd(bericht, poging, "SIM-1", false);
        } else {
            berichten.mislukt(bericht, poging, fout, false);
        }
    }

    private static long geef(Omgeving omgeving, String melding) {
        return geef(omgeving, melding, "begin");
    }

    private static long geef(Omgeving omgeving, String melding, String stap) {
        Signalen signalen = omgeving.geef(Signalen.class);
        long kind = signalen.open(melding, elders -> false).get(0).betrokkene();
        signalen.geef(melding, kind, stap, TWEE_JAAR);
        return kind;
    }

    private static JsonNode bericht(Omgeving omgeving) throws Exception {
        return new ObjectMapper()
                .readTree(omgeving.jdbc()
                        .sql("select inhoud from bericht where soort = 'SIGNAAL'")
                        .query(String.class)
                        .single());
    }

    private static List<Betrokkene> personen(Omgeving omgeving, String melding) {
        return omgeving.geef(Deelnames.class).inMelding(melding).stream()
                .map(deel -> omgeving.geef(Personen.class).lees(deel.betrokkeneId()))
                .toList();
    }

    private static @Nullable String naam(Omgeving omgeving, String melding, long betrokkene) {
        String naam = veld(omgeving, melding, betrokkene, "betrokkeneNaam");
        return naam == null ? null : naam.replaceAll("^(\\d+) Voorbeeld$", "$1");
    }

    private static @Nullable String veld(Omgeving omgeving, String melding, long betrokkene, String sleutel) {
        return omgeving.geef(Dossiervelden.class)
                .lees(new Dossiervelden.Plaats(melding, betrokkene, null), Set.of(sleutel))
                .get(sleutel);
    }
}
