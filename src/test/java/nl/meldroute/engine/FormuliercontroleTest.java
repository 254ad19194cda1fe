package nl.meldroute.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormuliercontroleTest {

    private static final Formulier PROEF = lees("proef.form");

    private static final Formulier BEKIJK = Formulier.lees("""
            {"id":"ronde","components":[
             {"type":"radio","key":"soort","values":[{"value":"wel"},{"value":"geen"}]},
             {"type":"datetime","subtype":"date","key":"wanneer","conditional":{"hide":"=soort != \\"wel\\""}}]}
            """.getBytes(StandardCharsets.UTF_8));

    private static final Formulier GESPREK = Formulier.lees("""
            {"id":"gesprek","components":[
             {"type":"datetime","subtype":"date","key":"gesprekOp","dateLabel":"Wanneer?","properties":{"datum":"verleden"}},
             {"type":"datetime","subtype":"date","key":"afspraakOp","dateLabel":"Tot wanneer?","properties":{"datum":"vrij"}}]}
            """.getBytes(StandardCharsets.UTF_8));

    private final Formuliercontrole controle = new Formuliercontrole(Clock.systemUTC());

    static Formulier lees(String naam) {
        try (var inhoud = FormuliercontroleTest.class.getResourceAsStream("/proef/" + naam)) {
            return Formulier.lees(inhoud.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> invoer(@Nullable Object... paren) {
        Map<String, @Nullable Object> invoer = new HashMap<>();
        invoer.put("acuut", "nee");
        for (int i = 0; i < paren.length; i += 2) {
            invoer.put(String.valueOf(paren[i]), paren[i + 1]);
        }
        return invoer;
    }

    private Formuliercontrole.Uitkomst goed(@Nullable Object... paren) {
        return controle.controleer(PROEF, Set.of("vervallen"), invoer(paren), Map.of());
    }

    private List<String> fout(@Nullable Object... paren) {
        FormulierFout fout = catchThrowableOfType(FormulierFout.class, () -> goed(paren));
        return fout == null
                ? List.of()
                : fout.fouten().stream().map(FormulierFout.Fout::veld).toList();
    }

    @Test
    void eenVerplichtVeldMoetIngevuld() {
        assertThat(fout("acuut", null)).containsExactly("acuut");
        assertThat(fout("acuut", "")).containsExactly("acuut");
        assertThat(fout("acuut", "ja", "gevaar", "  ")).containsExactly("gevaar");
    }

    static List<Object[]> verkeerd() {
        return List.of(
                new Object[] {"acuut", "misschien"},
                new Object[] {"acuut", true},
                new Object[] {"acuut", List.of("ja")},
                new Object[] {"kinderen", "3"},
                new Object[] {"kinderen", -1},
                new Object[] {"kinderen", 21},
                new Object[] {"kinderen", 2.5},
                new Object[] {"kinderen", Double.NaN},
                new Object[] {"datum", "2026-02-30"},
                new Object[] {"datum", "1-2-2026"},
                new Object[] {"datum", 20260201},
                new Object[] {"aanleiding", List.of("a1", "a9")},
                new Object[] {"aanleiding", "a1"},
                new Object[] {"aanleiding", Map.of("a", "b")},
                new Object[] {"partij", "politie"},
                new Object[] {"postcode", "1234 ab"},
                new Object[] {"postcode", "1234AB\u0000"},
                new Object[] {"postcode", 1234},
                new Object[] {"akkoord", "ja"},
                new Object[] {"zonderRegel", "Jan Jansen"});
    }

    @ParameterizedTest
    @MethodSource("verkeerd")
    @DisplayName("Een waarde die niet bij het veld past, wordt geweigerd")
    void eenVerkeerdeWaardeWordtGeweigerd(String veld, Object waarde) {
        assertThat(fout(veld, waarde)).contains(veld);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\u0000y", "x\uD800y", "\uDC00", "ab"})
    void onbruikbareTekstWordtGeweigerd(String tekst) {
        assertThat(fout("acuut", "ja", "gevaar", tekst)).containsExactly("gevaar");
    }

    @Test
    void tekstHeeftEenGrensOokAlsHetFormulierMeerToelaat() {
        assertThat(fout("acuut", "ja", "gevaar", "x".repeat(200_001))).containsExactly("gevaar");
        assertThat(goed("acuut", "ja", "gevaar", "x".repeat(200_000)).dossier()).containsKey("gevaar");
    }

    @Test
    void waardenKrijgenEenVasteSoort() {
        var uitkomst = goed(
                "kinderen",
                3L,
                "uren",
                3,
                "datum",
                "2028-02-29",
                "aanleiding",
                List.of("a2", "a1"),
                "partij",
                "wijkteam",
                "postcode",
                "1234AB",
                "akkoord",
                true);

        assertThat(uitkomst.variabelen())
                .containsEntry("kinderen", 3)
                .containsEntry("uren", 3.0)
                .containsEntry("datum", "2028-02-29")
                .containsEntry("aanleiding", "a1,a2")
                .containsEntry("partij", "wijkteam")
                .containsEntry("postcode", "1234AB")
                .containsEntry("akkoord", true);
    }

    @Test
    void tekstGaatNaarHetDossierEnWordtGeenVariabele() {
        var uitkomst = goed("acuut", "ja", "gevaar", "Vader dreigt 👨‍👩‍👧 עברית");

        assertThat(uitkomst.dossier()).containsExactly(Map.entry("gevaar", "Vader dreigt 👨‍👩‍👧 עברית"));
        assertThat(uitkomst.variabelen()).doesNotContainKey("gevaar");
    }

    @Test
    void eenVerborgenVeldIsNietVerplichtEnWordtNietBewaard() {
        var uitkomst = goed("acuut", "nee", "gevaar", "iets wat verborgen was");

        assertThat(uitkomst.dossier()).isEmpty();
    }

    @Test
    void eenAntwoordVanEenVorigeRondeVervaltAlsHetVeldNuVerborgenIs() {
        var rondeTwee = controle.controleer(
                BEKIJK, Set.of(), Map.of("soort", "geen"), Map.of("soort", "wel", "wanneer", "2026-01-01"));

        assertThat(rondeTwee.variabelen()).containsEntry("soort", "geen").containsEntry("wanneer", null);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-04T22:59:59Z, 2027-01-04, true",
        "2027-01-04T22:59:59Z, 2027-01-05, false",
        "2027-01-04T23:00:00Z, 2027-01-05, true",
        "2027-01-04T23:00:00Z, 1900-01-01, true",
        "2027-01-04T23:00:00Z, 1899-12-31, false"
    })
    void eenDagInHetVerledenIsVandaagInNederlandOfEerder(Instant nu, String dag, boolean goed) {
        var klok = new Formuliercontrole(Clock.fixed(nu, ZoneOffset.UTC));

        FormulierFout fout = catchThrowableOfType(
                FormulierFout.class, () -> klok.controleer(GESPREK, Set.of(), Map.of("gesprekOp", dag), Map.of()));

        assertThat(fout == null).isEqualTo(goed);
        if (fout != null) {
            assertThat(fout.fouten().get(0).veld()).isEqualTo("gesprekOp");
        }
    }

    @Test
    void eenVrijeDagMagNogKomen() {
        assertThat(controle.controleer(GESPREK, Set.of(), Map.of("afspraakOp", "2999-01-01"), Map.of())
                        .variabelen())
                .containsEntry("afspraakOp", "2999-01-01");
    }

    @Test
    void alleenLezenUitEnBerekendWordenNietOvergenomen() {
        var uitkomst = goed("advies", "onderzoek", "uit", "x", "som", 4);

        assertThat(uitkomst.variabelen()).doesNotContainKeys("advies", "uit", "som");
    }

    @Test
    void eenVeldVanEenEerdereVersieWordtNietOvergenomenMaarOokNietGeweigerd() {
        var uitkomst = goed("vervallen", "tekst");

        assertThat(uitkomst.variabelen()).doesNotContainKey("vervallen");
        assertThat(uitkomst.dossier()).isEmpty();
    }

    @Test
    void eenOnbekendVeldWordtGeweigerdZonderHetTeHerhalen() {
        assertThat(fout("besluitDoor", "ik")).containsExactly("besluitDoor");
        assertThat(fout("Jan Jansen, Dorpsstraat 1", "ik")).containsExactly("");
    }

    @Test
    void deMeldingHerhaaltNooitWatErIngevuldIs() {
        FormulierFout fout = catchThrowableOfType(
                FormulierFout.class, () -> goed("postcode", "SENTINEL", "kinderen", "SENTINEL", "partij", "SENTINEL"));

        assertThat(fout.getMessage() + fout.fouten()).doesNotContain("SENTINEL");
        assertThat(fout.fouten()).hasSize(3);
    }

    @Test
    void eenFormulierNoemtZelfWatHetToont() {
        assertThat(PROEF.verwijzingen()).contains("acuut", "advies", "kinderen");
    }
}
