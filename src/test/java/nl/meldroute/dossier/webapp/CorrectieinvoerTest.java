package nl.meldroute.dossier.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.meldroute.engine.FormulierFout;
import org.junit.jupiter.api.Test;

class CorrectieinvoerTest {

    /** Longer than a form takes, and with what no database takes: it stands there all the same. */
    private static final String ONMOGELIJK = "x".repeat(200_001) + "\u0000";

    @Test
    void watBlijftHoudtEenCorrectieErnaastNietTegen() {
        assertThat(controleer(ONMOGELIJK, "Fout", Map.of("een", ONMOGELIJK, "twee", "Goed")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("een", ONMOGELIJK, "twee", "Goed"));
        assertThat(controleer("a\r\nb ", "Fout", Map.of("een", "a\nb", "twee", "Goed")))
                .as("een browser stuurt andere regeleinden")
                .containsEntry("een", "a\r\nb ");
    }

    @Test
    void watEenFormulierAanneemtMagEenCorrectieOok() {
        String lang = "y".repeat(199_990) + "\u000bWord";
        assertThat(controleer("Fout", "Fout", Map.of("een", lang, "twee", "Fout")))
                .containsEntry("een", lang);
    }

    @Test
    void watNietTeBewarenIsOfLeegWordtGeweigerd() {
        for (String fout : List.of(ONMOGELIJK, "\u0000", "\ud800", " ")) {
            assertThatThrownBy(() -> controleer("Fout", "Fout", Map.of("een", fout, "twee", "Fout")))
                    .isInstanceOfSatisfying(FormulierFout.class, geweigerd -> assertThat(geweigerd.fouten())
                            .extracting(FormulierFout.Fout::veld)
                            .containsOnly("een"));
        }
    }

    private static Map<String, String> controleer(String een, String twee, Map<String, String> nieuw) {
        Blad.Correctieblad oud = new Blad.Correctieblad(
                "BESLUIT-1",
                "versie",
                List.of(new Blad.Deel("een", "", een), new Blad.Deel("twee", "", twee)),
                List.of(),
                List.of());
        return new Correctieinvoer("BESLUIT-1", "versie", nieuw, null, null, "Verzonnen reden")
                .controleer(oud, false, false, Instant.EPOCH)
                .teksten();
    }
}
