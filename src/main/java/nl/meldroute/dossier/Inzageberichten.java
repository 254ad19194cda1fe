package nl.meldroute.dossier;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which messages about one person went out: what it is, when and how far. What they say stands in the other parts of the overview. */
@Component
class Inzageberichten {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private static final Map<Bericht.Soort, String> SOORTEN = Map.of(
            Bericht.Soort.SIGNAAL, "signaal aan Multisignaal",
            Bericht.Soort.SIGNAAL_EINDE, "einde van het signaal aan Multisignaal");

    private final Opslag opslag;

    Inzageberichten(Opslag opslag) {
        this.opslag = opslag;
    }

    Stream<String> regels(Verzoekpersonen.Genoemd waar) {
        return opslag
                .lijst(
                        Gemaakt.class,
                        "select soort, staat, gemaakt_op from bericht where meldingnummer = ? and betrokkene_id = ? order by id",
                        waar.meldingnummer(),
                        waar.betrokkeneId())
                .stream()
                .map(bericht -> DAG.format(bericht.gemaaktOp.atZone(NEDERLAND)) + ": " + naam(bericht.soort) + ", "
                        + naam(bericht.staat));
    }

    private static String naam(Bericht.Soort soort) {
        return SOORTEN.getOrDefault(soort, soort.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String naam(Bericht.Staat staat) {
        return switch (staat) {
            case KLAAR, MISLUKT -> "nog niet verstuurd";
            case KLAARGEZET -> "klaargezet om te versturen";
            case VERZONDEN -> "verstuurd";
            case BEVESTIGD -> "aangekomen";
            case VERVALLEN -> "niet verstuurd";
        };
    }

    private record Gemaakt(Bericht.Soort soort, Bericht.Staat staat, Instant gemaaktOp) {}
}
