package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Huishoudens.Twijfel;
import org.springframework.stereotype.Component;

/** Storage of doubts whether two dossiers are one household: one {@link Twijfel} per pair, with all that was decided about it. */
@Component
class Twijfels {

    private final Opslag opslag;
    private final Clock klok;

    Twijfels(Opslag opslag, Clock klok) {
        this.opslag = opslag;
        this.klok = klok;
    }

    /** The doubts of these dossiers. */
    List<Twijfel> van(Collection<String> dossiernummers) {
        return lees("dossiernummer", dossiernummers);
    }

    /** The doubts of these dossiers and the doubts of others about these. */
    List<Twijfel> metBesluitenOver(Collection<String> dossiernummers) {
        Map<Long, Twijfel> opId = new LinkedHashMap<>();
        van(dossiernummers).forEach(twijfel -> opId.put(twijfel.id(), twijfel));
        lees("kandidaat", dossiernummers).forEach(twijfel -> opId.put(twijfel.id(), twijfel));
        return List.copyOf(opId.values());
    }

    /** Whether nothing is known yet about these two, from either side, that makes this question superfluous. */
    boolean isNieuw(String dossiernummer, String kandidaat, Herkenning.Grond grond) {
        return metBesluitenOver(List.of(dossiernummer)).stream()
                .filter(twijfel -> twijfel.dossiernummer().equals(kandidaat)
                        || twijfel.kandidaat().equals(kandidaat))
                .allMatch(
                        twijfel -> !twijfel.isOpen() && grond.compareTo(Herkenning.Grond.valueOf(twijfel.grond())) < 0);
    }

    void noteer(String dossiernummer, String kandidaat, Herkenning.Grond grond) {
        opslag.voegToe(
                "huishouden_twijfel",
                "dossiernummer",
                dossiernummer,
                "kandidaat",
                kandidaat,
                "grond",
                grond,
                "sinds",
                klok.instant());
    }

    private List<Twijfel> lees(String kant, Collection<String> dossiernummers) {
        return dossiernummers.stream()
                .flatMap(nummer -> opslag
                        .lijst(Rij.class, "select * from huishouden_twijfel where " + kant + " = ? order by id", nummer)
                        .stream())
                // A later doubt about the same two takes the place of the earlier one.
                .collect(Collectors.toMap(
                        rij -> List.of(rij.dossiernummer, rij.kandidaat),
                        rij -> rij,
                        BinaryOperator.maxBy(Comparator.comparingLong(Rij::id)),
                        LinkedHashMap::new))
                .values()
                .stream()
                .map(rij -> new Twijfel(rij.id, rij.dossiernummer, rij.kandidaat, rij.grond, rij.sinds, besluiten(rij)))
                .toList();
    }

    private List<Twijfel.Besluit> besluiten(Rij rij) {
        return opslag.lijst(Twijfel.Besluit.class, """
                select b.* from huishouden_besluit b join huishouden_twijfel t on t.id = b.twijfel_id
                where t.dossiernummer = ? and t.kandidaat = ? order by b.id""", rij.dossiernummer, rij.kandidaat);
    }

    private record Rij(long id, String dossiernummer, String kandidaat, String grond, Instant sinds) {}
}
