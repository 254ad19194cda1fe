package nl.meldroute.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@Proefserver
class NonceherstelTest {

    private static final Pattern IN_BELEID = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGINA = Pattern.compile("nonce=\"([^\"]+)\"");

    @LocalServerPort
    int poort;

    /** Without the filter some in twenty pages went wrong with four people at once. */
    @Test
    void wieTegelijkMetAnderenEenPaginaOpentKrijgtDeNonceVanDieEnePagina() {
        IntStream.range(0, 400).parallel().forEach(keer -> {
            HttpResponse<String> pagina = new Sessie(poort).get("/camunda/app/tasklist/default/");
            assertThat(pagina.statusCode()).isEqualTo(200);
            String nonce = eerste(
                    IN_BELEID,
                    pagina.headers().firstValue("Content-Security-Policy").orElseThrow());
            assertThat(IN_PAGINA.matcher(pagina.body()).results().map(een -> een.group(1)))
                    .isNotEmpty()
                    .containsOnly(nonce);
            assertThat(pagina.body()).contains("</html>");
        });
    }

    private static String eerste(Pattern patroon, String tekst) {
        Matcher gevonden = patroon.matcher(tekst);
        assertThat(gevonden.find()).as(tekst).isTrue();
        return gevonden.group(1);
    }
}
