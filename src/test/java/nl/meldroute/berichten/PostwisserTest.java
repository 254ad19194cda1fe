package nl.meldroute.berichten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.dossier.Bericht;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies ready for a person, after data in the ledger were destroyed. */
class PostwisserTest {

    private static final String KENMERK = "0b0f6f0e-0000-3000-8000-000000000001";

    private final Path map;

    PostwisserTest(@TempDir Path map) throws IOException {
        this.map = map;
        for (String naam : List.of(
                "multisignaal-" + KENMERK + ".json",
                KENMERK + ".eml",
                KENMERK + ".pdf",
                KENMERK + "-bijlage.pdf",
                KENMERK + "1.eml",
                "bericht-1.eml",
                "bericht-12.eml")) {
            Files.writeString(map.resolve(naam), "{\"achternaam\":\"Verzonnen\"}");
        }
    }

    @Test
    void van_een_leeg_bericht_blijft_geen_bestand_en_van_een_ander_alles() throws IOException {
        new Postwisser(map).werkBij(bericht(KENMERK, "{}"));
        new Postwisser(map).werkBij(bericht("bericht-1", "{}"));
        // Again: the step may run twice.
        new Postwisser(map).werkBij(bericht(KENMERK, "{}"));

        assertThat(namen()).containsExactly(KENMERK + "1.eml", "bericht-12.eml");
    }

    @Test
    void wat_minder_zegt_dan_eerst_wordt_herschreven_en_wat_al_weg_is_blijft_weg() throws IOException {
        String zonder = "{\"jeugdigen\":[{\"vernietigd\":true}]}";
        new Postwisser(map).werkBij(bericht(KENMERK, zonder));
        new Postwisser(map).werkBij(bericht("al-verstuurd", zonder));

        assertThat(map.resolve("multisignaal-" + KENMERK + ".json")).hasContent(zonder);
        assertThat(namen())
                .containsExactly(
                        KENMERK + "1.eml", "bericht-1.eml", "bericht-12.eml", "multisignaal-" + KENMERK + ".json");
    }

    @Test
    void zonder_map_is_er_niets_te_doen() {
        new Postwisser(map.resolve("nooit")).werkBij(bericht(KENMERK, "{}"));
        assertThat(map.resolve("nooit")).doesNotExist();
    }

    @Test
    void lukt_het_niet_dan_zegt_de_fout_niets_van_wat_er_ligt() throws IOException {
        // A folder with something in it cannot be deleted as a file.
        Files.createDirectories(map.resolve("k-1.eml"));
        Files.writeString(map.resolve("k-1.eml").resolve("in"), "Verzonnen");

        assertThatThrownBy(() -> new Postwisser(map).werkBij(bericht("k-1", "{}")))
                .hasMessage("Klaargezette post is niet te vernietigen")
                .hasNoCause();
    }

    private List<String> namen() throws IOException {
        try (Stream<Path> bestanden = Files.list(map)) {
            return bestanden.map(een -> een.getFileName().toString()).sorted().toList();
        }
    }

    private static Bericht bericht(String kenmerk, String inhoud) {
        return new Bericht(
                1,
                "M2026-000001",
                Bericht.Soort.SIGNAAL,
                Bericht.Kanaal.PARTNER,
                "sleutel",
                kenmerk,
                inhoud,
                1L,
                Bericht.Staat.KLAARGEZET,
                null,
                null,
                Instant.EPOCH,
                "systeem",
                null);
    }
}
