package nl.meldroute.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeeslimietTest {

    @ParameterizedTest
    @CsvSource({
        ", maxResults=500",
        "'', maxResults=500",
        "firstResult=20, firstResult=20&maxResults=500",
        "maxResults=15&sortBy=x, maxResults=15&sortBy=x",
        "maxResults=501, maxResults=500",
        "a=b&maxResults=2147483647, a=b&maxResults=500",
        "maxResults=99999999999, maxResults=500",
        "maxResults=-1, maxResults=500",
        "maxResults=, maxResults=500",
        "maxResults=1&maxResults=9999, maxResults=1&maxResults=500",
        "xmaxResults=9999, xmaxResults=9999&maxResults=500"
    })
    void eenVraagKrijgtEenGrens(@Nullable String vraag, String begrensd) {
        assertThat(Leeslimiet.begrens(vraag)).isEqualTo(begrensd);
    }
}
