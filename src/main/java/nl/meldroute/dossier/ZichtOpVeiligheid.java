package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds zicht op veiligheid. Veilig Thuis from receipt on; it moves by an explicit gebeurtenis only: a completed warme overdracht,
 * or a recorded conversation in which the professional takes it back (melding omgezet in advies).
 */
@Service
public class ZichtOpVeiligheid {

    private final Gebeurtenissen gebeurtenissen;
    private final Opslag opslag;
    private final Clock klok;

    ZichtOpVeiligheid(Gebeurtenissen gebeurtenissen, Opslag opslag, Clock klok) {
        this.gebeurtenissen = gebeurtenissen;
        this.opslag = opslag;
        this.klok = klok;
    }

    /** A holder of zicht. */
    public sealed interface Houder {
        record VeiligThuis() implements Houder {}

        /** The party that took over. */
        record Partij(String code) implements Houder {}

        /** The professional who asked advice or reported. */
        record Professional() implements Houder {}
    }

    /**
     * The one holder at a moment.
     *
     * @return empty before receipt, and after closure when Veilig Thuis held zicht to the end
     */
    public Optional<Houder> houderOp(String meldingnummer, Instant moment) {
        Optional<Houder> houder = Optional.empty();
        var tijdlijn = gebeurtenissen.van(meldingnummer).stream()
                .filter(gebeurtenis -> !gebeurtenis.moment().isAfter(moment))
                .sorted(Comparator.comparing(Gebeurtenis::moment).thenComparing(Gebeurtenis::volgnummer))
                .toList();
        for (Gebeurtenis gebeurtenis : tijdlijn) {
            houder = switch (gebeurtenis.soort()) {
                case MELDING_ONTVANGEN, ZICHT_TERUGGENOMEN -> Optional.of(new Houder.VeiligThuis());
                case ZICHT_OVERGEDRAGEN ->
                    Optional.of(new Houder.Partij(gebeurtenis.codes().getOrDefault("partij", "onbekend")));
                case ZICHT_TERUGGEGEVEN -> Optional.of(new Houder.Professional());
                case MELDING_GESLOTEN -> houder.filter(laatste -> !(laatste instanceof Houder.VeiligThuis));
                default -> houder;
            };
        }
        return houder;
    }

    /**
     * Returns zicht to the professional; a second time changes nothing.
     *
     * @throws IllegalStateException when no conversation about it is recorded (soort ZICHT_TERUG, gevoerd)
     */
    @Transactional
    public void geefTerug(String meldingnummer, String door) {
        int gesprekken = opslag.een(
                Integer.class,
                "select count(*) from gesprek where meldingnummer = ? and soort = ? and gevoerd",
                meldingnummer,
                Gesprek.Soort.ZICHT_TERUG);
        if (gesprekken == 0) {
            throw new IllegalStateException("Zicht gaat pas terug na een vastgelegd gesprek");
        }
        Instant nu = klok.instant();
        if (houderOp(meldingnummer, nu)
                .filter(Houder.Professional.class::isInstance)
                .isEmpty()) {
            gebeurtenissen.schrijf(meldingnummer, Gebeurtenis.Soort.ZICHT_TERUGGEGEVEN, nu, door, Map.of());
        }
    }

    /** Takes zicht back to Veilig Thuis, when a besluit is reconsidered; nothing changes when Veilig Thuis holds it already. */
    @Transactional
    public void neemTerug(String meldingnummer, String door) {
        Instant nu = klok.instant();
        if (houderOp(meldingnummer, nu)
                .filter(Houder.VeiligThuis.class::isInstance)
                .isEmpty()) {
            gebeurtenissen.schrijf(meldingnummer, Gebeurtenis.Soort.ZICHT_TERUGGENOMEN, nu, door, Map.of());
        }
    }
}
