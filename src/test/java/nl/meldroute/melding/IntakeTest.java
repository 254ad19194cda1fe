package nl.meldroute.melding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.toegang.Rol;

class IntakeTest {

    private static final RouteStarter GEEN_ROUTE = (meldingnummer, regio, variabelen) -> {};

    @OpBeideDatabases
    void een_aangenomen_melding_staat_in_het_dossier_en_start_een_route_met_alleen_codes(Omgeving omgeving) {
        omgeving.als("partner", Rol.KETENPARTNER);
        Map<String, Object> route = new java.util.HashMap<>();

        var uitkomst = omgeving.geef(Intake.class)
                .neemAan(Aanmeldingen.metKenmerk("K1"), (meldingnummer, regio, variabelen) -> {
                    route.putAll(variabelen);
                    route.put("nummer", meldingnummer);
                });

        Uitkomst.Aangenomen nieuw = (Uitkomst.Aangenomen) uitkomst;
        assertThat(route)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("nummer", nieuw.meldingnummer()),
                        Map.entry("dossiernummer", nieuw.dossiernummer()),
                        Map.entry("regio", Omgeving.REGIO),
                        Map.entry("gemeente", "Hilversum"),
                        Map.entry("ontvangenOp", Date.from(Instant.parse("2026-11-19T08:30:00Z"))),
                        Map.entry("registratieOp", Date.from(Instant.parse("2026-11-20T10:00:00Z"))),
                        Map.entry("acuutGevaar", "nee"),
                        Map.entry("aanleiding", "01,08"),
                        Map.entry("melderBekendheid", "OPEN"),
                        Map.entry("melderProfessional", true),
                        Map.entry("kinderen", 1),
                        Map.entry("compleet", true)));
    }

    @OpBeideDatabases
    void dezelfde_inhoud_nog_eens_geeft_dezelfde_nummers_en_geen_tweede_route(Omgeving omgeving) {
        omgeving.als("partner", Rol.KETENPARTNER);
        Intake intake = omgeving.geef(Intake.class);
        var eerste = (Uitkomst.Aangenomen) intake.neemAan(Aanmeldingen.metKenmerk("K1"), GEEN_ROUTE);

        var tweede = intake.neemAan(Aanmeldingen.metKenmerk("K1"), (meldingnummer, regio, variabelen) -> {
            throw new AssertionError("tweede route");
        });

        assertThat(tweede).isEqualTo(new Uitkomst.AlBekend(eerste.meldingnummer(), eerste.dossiernummer()));
        assertThat(omgeving.aantal("melding")).isEqualTo(1);
    }

    @OpBeideDatabases
    void hetzelfde_kenmerk_met_een_andere_inhoud_is_een_conflict(Omgeving omgeving) {
        omgeving.als("partner", Rol.KETENPARTNER);
        Intake intake = omgeving.geef(Intake.class);
        intake.neemAan(Aanmeldingen.metKenmerk("K1"), GEEN_ROUTE);

        var uitkomst = intake.neemAan(Aanmeldingen.metToelichting("K1", "Een ander verhaal"), GEEN_ROUTE);

        assertThat(uitkomst).isEqualTo(new Uitkomst.Conflict());
        assertThat(omgeving.aantal("melding")).isEqualTo(1);
    }

    @OpBeideDatabases
    void een_kenmerk_is_van_een_afzender(Omgeving omgeving) {
        Intake intake = omgeving.geef(Intake.class);
        omgeving.als("partner", Rol.KETENPARTNER);
        intake.neemAan(Aanmeldingen.metKenmerk("K1"), GEEN_ROUTE);
        omgeving.als("andere-partner", Rol.KETENPARTNER);

        assertThat(intake.neemAan(Aanmeldingen.metKenmerk("K1"), GEEN_ROUTE)).isInstanceOf(Uitkomst.Aangenomen.class);
    }

    @OpBeideDatabases
    void als_de_route_niet_start_blijft_er_niets_achter_en_kan_het_nog_eens(Omgeving omgeving) {
        omgeving.als("partner", Rol.KETENPARTNER);
        Intake intake = omgeving.geef(Intake.class);

        assertThatThrownBy(() -> intake.neemAan(Aanmeldingen.metKenmerk("K1"), (meldingnummer, regio, variabelen) -> {
                    throw new IllegalStateException("engine weg");
                }))
                .hasMessage("engine weg");

        for (String tabel : List.of("melding", "dossier", "betrokkene", "gebeurtenis", "inzending", "betrokkenheid")) {
            assertThat(omgeving.aantal(tabel)).as(tabel).isZero();
        }
        assertThat(intake.neemAan(Aanmeldingen.metKenmerk("K1"), GEEN_ROUTE)).isInstanceOf(Uitkomst.Aangenomen.class);
    }

    @OpBeideDatabases
    void dezelfde_melding_tien_keer_tegelijk_wordt_een_keer_aangenomen(Omgeving omgeving) throws Exception {
        omgeving.als("partner", Rol.KETENPARTNER);
        Intake intake = omgeving.geef(Intake.class);
        ExecutorService draden = Executors.newFixedThreadPool(5);
        Callable<Uitkomst> stuur = () -> intake.neemAan(Aanmeldingen.metKenmerk("K1"), GEEN_ROUTE);

        List<Uitkomst> uitkomsten = new ArrayList<>();
        for (Future<Uitkomst> klaar : draden.invokeAll(java.util.Collections.nCopies(10, stuur))) {
            uitkomsten.add(klaar.get());
        }
        draden.shutdown();

        assertThat(uitkomsten).filteredOn(Uitkomst.Aangenomen.class::isInstance).hasSize(1);
        assertThat(uitkomsten).filteredOn(Uitkomst.AlBekend.class::isInstance).hasSize(9);
        assertThat(omgeving.aantal("melding")).isEqualTo(1);
    }

    @OpBeideDatabases
    void een_geweigerde_melding_laat_niets_achter_en_noemt_elk_veld(Omgeving omgeving) {
        omgeving.als("partner", Rol.KETENPARTNER);

        var uitkomst =
                omgeving.geef(Intake.class).neemAan(Aanmeldingen.metToelichting("", "half \ud800 teken"), GEEN_ROUTE);

        assertThat(((Uitkomst.Geweigerd) uitkomst).fouten())
                .extracting(fout -> fout.veld())
                .containsExactly("toelichting", "kenmerk");
        assertThat(omgeving.aantal("inzending")).isZero();
    }

    @OpBeideDatabases
    void een_klok_die_iets_voorloopt_telt_als_nu(Omgeving omgeving) {
        omgeving.als("partner", Rol.KETENPARTNER);
        omgeving.zetKlok("2026-11-19T08:28:00Z");
        Map<String, Object> route = new java.util.HashMap<>();

        omgeving.geef(Intake.class)
                .neemAan(Aanmeldingen.metKenmerk("K1"), (meldingnummer, regio, variabelen) -> route.putAll(variabelen));

        assertThat(route).containsEntry("ontvangenOp", Date.from(Instant.parse("2026-11-19T08:28:00Z")));
    }

    @OpBeideDatabases
    void tekst_blijft_teken_voor_teken_gelijk(Omgeving omgeving) {
        omgeving.als("partner", Rol.KETENPARTNER);
        String verhaal = "Zij riep \"إنقاذ\" \u202e👩‍👧‍👦 e\u0301 \r\n\t<b>'; drop table melding; --"
                + "x".repeat(100_000) + "🚨";

        omgeving.geef(Intake.class).neemAan(Aanmeldingen.metToelichting("K1", verhaal), GEEN_ROUTE);

        assertThat(omgeving.jdbc()
                        .sql("select toelichting from melding")
                        .query(String.class)
                        .single())
                .isEqualTo(verhaal);
    }
}
