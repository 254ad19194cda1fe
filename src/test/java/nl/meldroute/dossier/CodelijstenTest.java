package nl.meldroute.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CodelijstenTest {

    private static final Pattern LIJST = Pattern.compile("list contains\\(\\[([^\\]]*)\\], hoedanigheid\\)");

    @Test
    void wie_geen_beroepskracht_is_staat_ook_zo_in_het_startformulier() throws IOException {
        List<String> geenBeroepskracht = Codelijsten.HOEDANIGHEID.labels().keySet().stream()
                .filter(code -> !Codelijsten.isProfessional(code))
                .toList();
        String formulier = Files.readString(Path.of("forms/melding/registreer-melding.form"));

        List<String> lijsten = LIJST.matcher(formulier)
                .results()
                .map(lijst -> lijst.group(1).replaceAll("[^0-9,]", ""))
                .toList();

        assertThat(lijsten).isNotEmpty().containsOnly(String.join(",", geenBeroepskracht));
        assertThat(geenBeroepskracht).hasSize(9);
        assertThat(Codelijsten.isProfessional("99")).isFalse();
        assertThat(Codelijsten.HOEDANIGHEID.labels()).hasSize(29).containsEntry("01", "Politie");
    }
}
