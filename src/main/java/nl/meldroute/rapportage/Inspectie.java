package nl.meldroute.rapportage;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.rapportage.Inspectiebeeld.Criteriumbeeld;
import nl.meldroute.rapportage.Inspectiebeeld.Uitkomst;
import nl.meldroute.rapportage.Inspectiecriterium.Meetpunt;
import nl.meldroute.rapportage.Inspectiemetingen.Waarneming;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The criteria of the inspection with what Meldroute measures of each, over the last 4 and 13 weeks, for the regions of a teamleider only. */
@Service
public class Inspectie {

    private static final List<Integer> WEKEN = List.of(4, 13);

    private final List<Inspectiecriterium> criteria = laad();
    private final Inspectiemetingen metingen;
    private final Bereik bereik;
    private final Clock klok;

    Inspectie(Inspectiemetingen metingen, Bereik bereik, Clock klok) {
        this.metingen = metingen;
        this.bereik = bereik;
        this.klok = klok;
        Set<String> gevraagd = metingenVan(criteria).map(Meetpunt::id).collect(Collectors.toSet());
        if (!gevraagd.equals(metingen.ids())) {
            throw new IllegalStateException("inspectiecriteria.json noemt andere metingen dan er zijn");
        }
    }

    /**
     * How it stands now.
     *
     * @throws NietBevoegd when this user does not steer
     */
    @Transactional(readOnly = true)
    public Inspectiebeeld beeld() {
        Set<String> regios = bereik.regios();
        return new Inspectiebeeld(
                klok.instant(),
                criteria.stream()
                        .map(criterium -> new Criteriumbeeld(
                                criterium,
                                criterium.metingen().stream()
                                        .collect(
                                                Collectors.toMap(Meetpunt::id, punt -> uitkomsten(punt.id(), regios)))))
                        .toList());
    }

    private List<Uitkomst> uitkomsten(String meting, Set<String> regios) {
        if (metingen.isStand(meting)) {
            return List.of(uitkomst(null, metingen.van(meting, regios, klok.instant())));
        }
        return WEKEN.stream()
                .map(weken -> uitkomst(weken, metingen.van(meting, regios, begin(weken))))
                .toList();
    }

    private Instant begin(int weken) {
        return Periode.weken(weken, Periode.dag(klok.instant())).begin().toInstant();
    }

    private static Uitkomst uitkomst(@Nullable Integer weken, List<Waarneming> gezien) {
        double[] dagen = gezien.stream()
                .map(Waarneming::dagen)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        boolean oordeelt = gezien.stream().anyMatch(een -> een.goed() != null);
        return new Uitkomst(
                weken,
                gezien.size(),
                oordeelt
                        ? gezien.stream()
                                .filter(een -> Boolean.TRUE.equals(een.goed()))
                                .count()
                        : null,
                percentiel(dagen, 0.5),
                percentiel(dagen, 0.9),
                percentiel(dagen, 1));
    }

    /** As {@code percentile_cont} of SQL: between two values in proportion. */
    private static @Nullable Double percentiel(double[] gesorteerd, double deel) {
        if (gesorteerd.length == 0) {
            return null;
        }
        double plek = deel * (gesorteerd.length - 1);
        int onder = (int) Math.floor(plek);
        int boven = (int) Math.ceil(plek);
        return gesorteerd[onder] + (plek - onder) * (gesorteerd[boven] - gesorteerd[onder]);
    }

    private static Stream<Meetpunt> metingenVan(List<Inspectiecriterium> criteria) {
        return criteria.stream().flatMap(criterium -> criterium.metingen().stream());
    }

    private static List<Inspectiecriterium> laad() {
        try (InputStream bron = Inspectie.class.getResourceAsStream("/inspectiecriteria.json")) {
            return List.copyOf(new ObjectMapper().readValue(bron, new TypeReference<List<Inspectiecriterium>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("inspectiecriteria.json ontbreekt of is onleesbaar", e);
        }
    }
}
