package nl.meldroute.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Besluiten and their confirmation by a second person. Rows are added, never changed. */
@Service
public class Besluiten {

    private static final String SELECT = """
            select b.*, v.akkoord, v.door as bevestigd_door, v.op as bevestigd_op
            from besluit_nu b left join besluit_bevestiging v on v.besluit_id = b.id
            """;

    private final Opslag opslag;
    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;

    Besluiten(Opslag opslag, Gebeurtenissen gebeurtenissen, Clock klok) {
        this.opslag = opslag;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    /** What became of an attempt to confirm. */
    public enum Bevestiging {
        VASTGELEGD,
        /** Refused: who took the besluit cannot confirm it. Nothing is stored. */
        ZELFDE_PERSOON,
        /** Refused: somebody confirmed or rejected it before. Nothing is stored. */
        AL_BEVESTIGD
    }

    /** Records a besluit. */
    @Transactional
    public Besluit neem(String meldingnummer, NieuwBesluit besluit, String door) {
        long id = opslag.voegToeMetId(
                "besluit",
                "meldingnummer",
                meldingnummer,
                "soort",
                besluit.soort(),
                "uitkomst",
                besluit.uitkomst(),
                "reden",
                besluit.reden(),
                "advies",
                besluit.advies(),
                "regel",
                besluit.regel(),
                "grond",
                besluit.grond(),
                "afwijking",
                besluit.afwijking(),
                "door",
                door,
                "op",
                klok.instant());
        gebeurtenissen.leg(
                meldingnummer,
                Soort.BESLUIT_GENOMEN,
                door,
                Map.of("soort", besluit.soort().name(), "uitkomst", besluit.uitkomst(), "besluit", String.valueOf(id)));
        return opslag.een(Besluit.class, SELECT + "where b.id = ?", id);
    }

    /** Records what a second person says of a besluit. */
    @Transactional
    public Bevestiging bevestig(long besluitId, boolean akkoord, String reden, String door) {
        Besluit besluit = opslag.een(Besluit.class, SELECT + "where b.id = ?", besluitId);
        if (besluit.door().equals(door)) {
            return Bevestiging.ZELFDE_PERSOON;
        }
        if (besluit.akkoord() != null) {
            return Bevestiging.AL_BEVESTIGD;
        }
        opslag.voegToe(
                "besluit_bevestiging",
                "besluit_id",
                besluitId,
                "akkoord",
                akkoord,
                "reden",
                reden,
                "door",
                door,
                "op",
                klok.instant());
        gebeurtenissen.leg(
                besluit.meldingnummer(),
                akkoord ? Soort.BESLUIT_BEVESTIGD : Soort.BESLUIT_AFGEWEZEN,
                door,
                Map.of("besluit", String.valueOf(besluitId)));
        return Bevestiging.VASTGELEGD;
    }

    /** The newest besluit of this kind. For the engine: use its codes, not its reden. */
    public Optional<Besluit> laatste(String meldingnummer, Besluit.Soort soort) {
        return van(meldingnummer).stream()
                .filter(besluit -> besluit.soort() == soort)
                .reduce((eerder, later) -> later);
    }

    List<Besluit> van(String meldingnummer) {
        return opslag.lijst(Besluit.class, SELECT + "where b.meldingnummer = ? order by b.id", meldingnummer);
    }
}
