package nl.meldroute.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.databases.Sentinelscan;
import nl.meldroute.dossier.Concepten.Concept;
import nl.meldroute.dossier.Concepten.Plek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class ConceptenTest {

    private static final String ZEGEL = "ZEGELCONCEPT";
    private static final String VELDEN = "{\"verslag\":\"" + ZEGEL + " met ë en 😀\"}";
    private static final Plek TAAK = Plek.taak("beoordelaar", "taak-1");

    @OpBeideDatabases
    void wat_bewaard_is_komt_terug_met_het_moment(Omgeving omgeving) {
        Concepten concepten = omgeving.geef(Concepten.class);
        concepten.bewaar(TAAK, null, "{}");
        omgeving.verstrijkt(Duration.ofMinutes(2));
        Instant moment = concepten.bewaar(TAAK, null, VELDEN);

        assertThat(moment).isEqualTo("2026-11-20T10:02:00Z");
        assertThat(concepten.vind(TAAK)).contains(new Concept(VELDEN, moment));
        assertThat(omgeving.aantal("concept")).isEqualTo(1);
    }

    @OpBeideDatabases
    void een_ander_krijgt_het_niet_en_een_ander_formulier_ook_niet(Omgeving omgeving) {
        Concepten concepten = omgeving.geef(Concepten.class);
        concepten.bewaar(TAAK, null, VELDEN);
        concepten.bewaar(Plek.start("beoordelaar", "melding"), null, VELDEN);

        assertThat(concepten.vind(Plek.taak("monitor", "taak-1"))).isEmpty();
        assertThat(concepten.vind(Plek.taak("beoordelaar", "taak-2"))).isEmpty();
        assertThat(concepten.vind(Plek.start("beoordelaar", "eerste-contact"))).isEmpty();
        assertThat(concepten.vind(Plek.start("beoordelaar", "taak-1"))).isEmpty();
    }

    @OpBeideDatabases
    void in_de_database_staat_niets_leesbaars_en_twee_keer_hetzelfde_is_er_anders(Omgeving omgeving) {
        Concepten concepten = omgeving.geef(Concepten.class);
        concepten.bewaar(TAAK, null, VELDEN);
        byte[] eerst = inhoud(omgeving);
        concepten.bewaar(TAAK, null, VELDEN);

        assertThat(Sentinelscan.inTabellen(
                        omgeving.geef(DataSource.class), tabel -> !tabel.startsWith("FLYWAY"), List.of(ZEGEL)))
                .isEmpty();
        assertThat(inhoud(omgeving)).isNotEqualTo(eerst);
    }

    /** Also who may write in the database gets no other's text on his own screen. */
    @OpBeideDatabases
    void een_rij_die_onder_een_ander_wordt_gezet_gaat_niet_open(Omgeving omgeving) {
        Concepten concepten = omgeving.geef(Concepten.class);
        concepten.bewaar(TAAK, null, VELDEN);

        omgeving.jdbc().sql("update concept set gebruiker = 'monitor'").update();
        assertThat(concepten.vind(Plek.taak("monitor", "taak-1"))).isEmpty();

        omgeving.jdbc()
                .sql("update concept set gebruiker = 'beoordelaar', formulier = 'taak:taak-2'")
                .update();
        assertThat(concepten.vind(Plek.taak("beoordelaar", "taak-2"))).isEmpty();

        omgeving.jdbc().sql("update concept set formulier = 'taak:taak-1'").update();
        assertThat(concepten.vind(TAAK)).isPresent();
    }

    @OpBeideDatabases
    void na_zeven_dagen_komt_het_niet_meer_terug_en_ruimt_Meldroute_het_op(Omgeving omgeving) {
        Concepten concepten = omgeving.geef(Concepten.class);
        concepten.bewaar(TAAK, null, VELDEN);

        omgeving.verstrijkt(Duration.ofDays(7).minusSeconds(1));
        concepten.ruimOp();
        assertThat(concepten.vind(TAAK)).isPresent();

        omgeving.verstrijkt(Duration.ofSeconds(1));
        assertThat(concepten.vind(TAAK)).isEmpty();
        concepten.bewaar(Plek.taak("monitor", "taak-3"), null, VELDEN);
        concepten.ruimOp();
        assertThat(omgeving.aantal("concept")).isEqualTo(1);
    }

    @OpBeideDatabases
    void wat_klaar_is_gaat_weg_en_de_rest_blijft(Omgeving omgeving) {
        Concepten concepten = omgeving.geef(Concepten.class);
        Plek start = Plek.start("bureaudienst", "melding");
        Plek anderStart = Plek.start("teamleider", "melding");
        List.of(TAAK, Plek.taak("monitor", "taak-1"), Plek.taak("monitor", "taak-2"), start, anderStart)
                .forEach(plek -> concepten.bewaar(plek, null, VELDEN));

        concepten.taakIsKlaar("taak-1");
        concepten.isGestart("bureaudienst", "melding");

        assertThat(omgeving.aantal("concept")).isEqualTo(2);
        assertThat(concepten.vind(anderStart)).isPresent();
        concepten.gooiWeg(anderStart);
        concepten.gooiWeg(anderStart);
        assertThat(concepten.vind(anderStart)).isEmpty();
    }

    @OpBeideDatabases
    void een_concept_van_een_andere_sleutel_telt_niet_en_wordt_vervangen(Omgeving omgeving) {
        Opslag opslag = omgeving.geef(Opslag.class);
        Clock klok = omgeving.geef(Clock.class);
        Concepten eerst = new Concepten(opslag, slot(1), klok);
        Concepten later = new Concepten(opslag, slot(2), klok);
        eerst.bewaar(TAAK, null, VELDEN);

        assertThat(later.vind(TAAK)).isEmpty();
        later.bewaar(TAAK, null, "{}");
        assertThat(later.vind(TAAK)).map(Concept::velden).contains("{}");
        assertThat(new Concepten(opslag, slot(2), klok).vind(TAAK)).isPresent();
    }

    @OpBeideDatabases
    void het_grootste_formulier_past_en_gelijktijdig_bewaren_geeft_een_rij(Omgeving omgeving) {
        Concepten concepten = omgeving.geef(Concepten.class);
        String groot = "{\"verslag\":\"" + "x".repeat(512 * 1024) + "\"}";

        IntStream.range(0, 8).parallel().forEach(keer -> concepten.bewaar(TAAK, null, groot));

        assertThat(omgeving.aantal("concept")).isEqualTo(1);
        assertThat(concepten.vind(TAAK)).map(Concept::velden).contains(groot);
    }

    @Test
    void wie_er_aan_zit_maakt_het_onleesbaar() {
        Conceptslot slot = slot(1);
        byte[] gesloten = slot.sluit("plek", VELDEN);
        gesloten[gesloten.length - 20] ^= 1;

        assertThat(slot.open("plek", gesloten)).isEmpty();
        assertThat(slot.open("plek", new byte[3])).isEmpty();
    }

    @Test
    void zonder_instelling_blijft_de_sleutel_naast_het_databasebestand_alleen_voor_de_eigenaar(@TempDir Path map)
            throws Exception {
        MockEnvironment omgeving = new MockEnvironment()
                .withProperty(
                        "spring.datasource.url", "jdbc:h2:file:" + map.resolve("data/meldroute") + ";WRITE_DELAY=0");
        byte[] gesloten = new Conceptslot(omgeving).sluit("plek", VELDEN);
        Path bestand = map.resolve("data/meldroute.concepten.sleutel");

        assertThat(new Conceptslot(omgeving).open("plek", gesloten)).contains(VELDEN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bestand)))
                .isEqualTo("rw-------");
        Files.writeString(bestand, "geen sleutel");
        assertThat(new Conceptslot(omgeving).open("plek", gesloten)).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bestand)))
                .isEqualTo("rw-------");
    }

    private static Conceptslot slot(int nummer) {
        byte[] sleutel = new byte[32];
        sleutel[0] = (byte) nummer;
        return new Conceptslot(new MockEnvironment()
                .withProperty("meldroute.concepten.sleutel", Base64.getEncoder().encodeToString(sleutel)));
    }

    private static byte[] inhoud(Omgeving omgeving) {
        return omgeving.jdbc()
                .sql("select inhoud from concept")
                .query(byte[].class)
                .single();
    }
}
