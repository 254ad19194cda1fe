package nl.meldroute.dossier;

import java.time.Clock;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conversations with the melder, those involved and colleagues. */
@Service
public class Gesprekken {

    private final Opslag opslag;
    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;

    Gesprekken(Opslag opslag, Gebeurtenissen gebeurtenissen, Clock klok) {
        this.opslag = opslag;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    /**
     * Records a conversation, or why it was not held.
     *
     * @param gevoerd false: {@code verslag} is the reason why not
     * @param uitkomst code; null when there is none
     */
    @Transactional
    public long leg(
            String meldingnummer,
            Gesprek.Soort soort,
            boolean gevoerd,
            @Nullable String uitkomst,
            String verslag,
            String door) {
        if (!gevoerd && verslag.isBlank()) {
            throw new IllegalArgumentException("Een niet gevoerd gesprek vraagt een reden");
        }
        long id = opslag.voegToeMetId(
                "gesprek",
                "meldingnummer",
                meldingnummer,
                "soort",
                soort,
                "gevoerd",
                gevoerd,
                "uitkomst",
                uitkomst,
                "verslag",
                verslag,
                "op",
                klok.instant(),
                "door",
                door);
        gebeurtenissen.leg(
                meldingnummer,
                Soort.GESPREK_VASTGELEGD,
                door,
                Map.of("soort", soort.name(), "gevoerd", gevoerd ? "ja" : "nee"));
        return id;
    }
}
