package nl.meldroute.berichten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldroute.berichten.Bezorgfout.Reden;
import nl.meldroute.berichten.Partnersimulator.Storing;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.dossier.NieuwBericht;
import nl.meldroute.dossier.Voorbeelden;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** One message and a partner in every kind of trouble: what counts as delivered, what is tried again, and what the ledger says. */
class VerzenderTest {

    private static final Duration KORT = Duration.ofSeconds(2);

    private final Partnersimulator partner;
    private final Path postmap;

    VerzenderTest(@TempDir Path postmap) throws IOException {
        this.postmap = postmap;
        this.partner = new Partnersimulator(0);
    }

    @AfterEach
    void stop() {
        partner.close();
    }

    @OpBeideDatabases
    void wat_de_ontvanger_bevestigt_is_bezorgd_en_gaat_geen_tweede_keer_weg(Omgeving omgeving) throws Exception {
        long id = maak(omgeving, GELDIG);

        Bericht bericht = verzender(omgeving, url()).verzend(id);
        verzender(omgeving, url()).verzend(id);

        assertThat(bericht.staat()).isEqualTo(Bericht.Staat.BEVESTIGD);
        assertThat(bericht.bevestiging()).startsWith("SIM-");
        assertThat(partner.keren()).isEqualTo(Map.of(bericht.kenmerk(), 1));
        assertThat(pogingen(omgeving)).containsExactly("klaar");
    }

    @OpBeideDatabases
    void wat_opnieuw_kan_wordt_opnieuw_geprobeerd_en_telt_bij_de_ontvanger_een_keer(Omgeving omgeving)
            throws Exception {
        Map<Storing, Reden> storingen = Map.of(
                Storing.DRUK, Reden.STORING,
                Storing.STORING, Reden.STORING,
                Storing.DICHT, Reden.STORING,
                Storing.BREEKT_AF, Reden.ANTWOORD_AFGEBROKEN,
                Storing.DRUPPELT, Reden.TE_TRAAG,
                Storing.ZWIJGT, Reden.TE_TRAAG,
                Storing.PAGINA, Reden.GEEN_ONTVANGSTBEWIJS,
                Storing.ANDER, Reden.GEEN_ONTVANGSTBEWIJS);
        long id = maak(omgeving, GELDIG);
        for (Map.Entry<Storing, Reden> een : storingen.entrySet()) {
            partner.stoor(een.getKey());
            assertThat(fout(omgeving, id, url())).as(een.getKey().name()).isEqualTo(een.getValue());
            assertThat(omgeving.geef(Berichten.class).lees(id).staat()).isEqualTo(Bericht.Staat.MISLUKT);
        }

        assertThat(verzender(omgeving, url()).verzend(id).staat()).isEqualTo(Bericht.Staat.BEVESTIGD);
        assertThat(partner.aangenomen()).hasSize(1);
        assertThat(partner.keren().values()).containsExactly(storingen.size() + 1);
        assertThat(pogingen(omgeving)).hasSize(storingen.size() + 1);
        assertThat(tijdlijn(omgeving)).as("een regel, geen negen").hasSize(1);
    }

    @OpBeideDatabases
    void wat_een_mens_moet_herstellen_wordt_niet_herhaald_en_staat_op_de_tijdlijn(Omgeving omgeving) throws Exception {
        for (Map.Entry<Storing, Reden> een : Map.of(
                        Storing.WEIGER, Reden.GEWEIGERD,
                        Storing.BOTST, Reden.GEWEIGERD,
                        Storing.VERWIJST, Reden.DOORGESTUURD)
                .entrySet()) {
            long id = maak(omgeving, GELDIG);
            partner.stoor(een.getKey());
            Reden reden = fout(omgeving, id, url());
            assertThat(reden).as(een.getKey().name()).isEqualTo(een.getValue());
            assertThat(reden.isDefinitief()).isTrue();
        }
        assertThat(tijdlijn(omgeving)).hasSize(3).allSatisfy(een -> assertThat(een.codes())
                .containsEntry("opnieuw", "nee"));
        assertThat(partner.aangenomen()).isEmpty();
    }

    @OpBeideDatabases
    void naar_een_adres_dat_niet_op_de_lijst_staat_gaat_niets(Omgeving omgeving) throws Exception {
        for (String adres : List.of(
                "http://127.0.0.2:" + partner.poort() + "/raad",
                "http://elders.invalid/raad",
                "ftp://127.0.0.1/raad",
                "http://127.0.0.1@elders.invalid/raad")) {
            assertThat(fout(omgeving, maak(omgeving, GELDIG), adres)).as(adres).isEqualTo(Reden.ADRES_NIET_TOEGESTAAN);
        }
        assertThat(partner.keren()).isEmpty();
    }

    @OpBeideDatabases
    void wat_meer_zegt_dan_het_schema_gaat_niet_weg(Omgeving omgeving) throws Exception {
        long id = maak(omgeving, GELDIG.replace("}", ",\"verhaal\":\"Verzonnen\"}"));

        assertThat(fout(omgeving, id, url())).isEqualTo(Reden.ONGELDIG);
        assertThat(partner.keren()).isEmpty();
    }

    @OpBeideDatabases
    void zonder_ingestelde_partner_ligt_het_klaar_voor_een_mens(Omgeving omgeving) throws Exception {
        long id = maak(omgeving, GELDIG);

        Bericht bericht = verzender(omgeving, null).verzend(id);

        assertThat(bericht.staat()).isEqualTo(Bericht.Staat.KLAARGEZET);
        try (Stream<Path> bestanden = Files.list(postmap)) {
            assertThat(bestanden).singleElement().satisfies(bestand -> {
                assertThat(bestand.getFileName()).hasToString("college-" + bericht.kenmerk() + ".json");
                assertThat(bestand).content().isEqualTo(GELDIG);
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bestand)))
                        .isEqualTo("rw-------");
            });
        }
    }

    /** The machine stops between sending and recording: nobody knows, so it goes again, and counts once. */
    @OpBeideDatabases
    void na_een_crash_gaat_hetzelfde_kenmerk_opnieuw_en_telt_het_bij_de_ontvanger_een_keer(Omgeving omgeving)
            throws Exception {
        long id = maak(omgeving, GELDIG);
        Berichten berichten = omgeving.geef(Berichten.class);
        berichten.begin(id);
        bezorger(url()).bezorg(berichten.lees(id));

        assertThat(verzender(omgeving, url()).verzend(id).staat()).isEqualTo(Bericht.Staat.BEVESTIGD);
        assertThat(partner.keren().values()).containsExactly(2);
        assertThat(partner.aangenomen()).hasSize(1);
        assertThat(pogingen(omgeving)).containsExactly("open", "klaar");
    }

    /** What a try wrote stays, also when the step that tried is taken back: nobody may think that nothing went out. */
    @OpBeideDatabases
    void een_poging_blijft_staan_als_de_stap_wordt_teruggedraaid(Omgeving omgeving) throws Exception {
        long id = maak(omgeving, GELDIG);
        Verzender verzender = verzender(omgeving, url());

        assertThatThrownBy(() -> omgeving.transactie().executeWithoutResult(stap -> {
                    try {
                        verzender.verzend(id);
                    } catch (Bezorgfout e) {
                        throw new AssertionError(e);
                    }
                    throw new IllegalStateException("de rest van de stap mislukt");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(omgeving.geef(Berichten.class).lees(id).staat()).isEqualTo(Bericht.Staat.BEVESTIGD);
        verzender.verzend(id);
        assertThat(partner.keren().values()).containsExactly(1);
    }

    private static final String GELDIG = """
            {"schema":"college-verzoek","versie":1,"verzoeknummer":"R2026-000001","gemeente":"Huizen","gemaaktOp":"2026-11-20",\
            "grond":"Wmo 2015 art. 4.1.1 lid 2 onder f","verzoeker":{"organisatie":"Veilig Thuis Voorbeeld"}}""";

    private String url() {
        return "http://127.0.0.1:" + partner.poort() + "/college";
    }

    private Verzender verzender(Omgeving omgeving, @Nullable String url) {
        return new Verzender(omgeving.geef(Berichten.class), List.of(bezorger(url)), KORT);
    }

    private Partnerbezorger bezorger(@Nullable String url) {
        Keteninstelling instelling = new Keteninstelling(
                Set.of("127.0.0.1"),
                url == null ? Map.of() : Map.of("college", new Keteninstelling.Partner(URI.create(url), null)));
        return new Partnerbezorger(instelling, postmap);
    }

    private Reden fout(Omgeving omgeving, long id, String url) {
        return catchThrowableOfType(
                        Bezorgfout.class, () -> verzender(omgeving, url).verzend(id))
                .reden();
    }

    private static long maak(Omgeving omgeving, String inhoud) {
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        String melding = omgeving.geef(Meldingen.class)
                .ontvang(Voorbeelden.melding(Voorbeelden.kind(null)), "bureaudienst")
                .meldingnummer();
        return omgeving.geef(Berichten.class)
                .maak(
                        new NieuwBericht(
                                melding,
                                Bericht.Soort.COLLEGE_VERZOEK,
                                Bericht.Kanaal.PARTNER,
                                "stap:" + melding,
                                inhoud,
                                null),
                        "systeem");
    }

    private static List<String> pogingen(Omgeving omgeving) {
        return omgeving.jdbc()
                .sql(
                        "select case when geeindigd_op is null then 'open' else coalesce(fout, 'klaar') end from berichtpoging order by id")
                .query(String.class)
                .list();
    }

    private static List<Gebeurtenis> tijdlijn(Omgeving omgeving) {
        return omgeving.jdbc().sql("select meldingnummer from melding").query(String.class).list().stream()
                .flatMap(melding -> omgeving.geef(Gebeurtenissen.class).van(melding).stream())
                .filter(een -> een.soort() == Gebeurtenis.Soort.BERICHT_MISLUKT)
                .toList();
    }
}
