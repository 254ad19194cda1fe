package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Veiligheidsplannen. A new plan stands beside the earlier ones. */
@Service
public class Veiligheidsplannen {

    private static final String VOORWAARDE = "VOORWAARDE";
    private static final String AFSPRAAK = "AFSPRAAK";

    private final Opslag opslag;
    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;

    Veiligheidsplannen(Opslag opslag, Gebeurtenissen gebeurtenissen, Clock klok) {
        this.opslag = opslag;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    /** Records a plan: one row per voorwaarde and per afspraak. */
    @Transactional
    public long leg(
            String meldingnummer, List<String> voorwaarden, List<String> afspraken, boolean directVeilig, String door) {
        long plan = opslag.voegToeMetId(
                "veiligheidsplan",
                "meldingnummer",
                meldingnummer,
                "direct_veilig",
                directVeilig,
                "door",
                door,
                "op",
                klok.instant());
        List<Regel> regels = new ArrayList<>();
        voorwaarden.forEach(tekst -> regels.add(new Regel(plan, VOORWAARDE, tekst)));
        afspraken.forEach(tekst -> regels.add(new Regel(plan, AFSPRAAK, tekst)));
        for (int i = 0; i < regels.size(); i++) {
            Regel regel = regels.get(i);
            opslag.voegToe(
                    "veiligheidsplan_regel",
                    "plan_id",
                    plan,
                    "volgnummer",
                    i + 1,
                    "soort",
                    regel.soort,
                    "tekst",
                    regel.tekst);
        }
        gebeurtenissen.leg(
                meldingnummer,
                Soort.VEILIGHEIDSPLAN_VASTGELEGD,
                door,
                Map.of("directVeilig", directVeilig ? "ja" : "nee"));
        return plan;
    }

    /** What the plan that holds says of safety now; empty when there is no plan. */
    public Optional<Boolean> isDirectVeilig(String meldingnummer) {
        return opslag.vind(
                Boolean.class,
                "select direct_veilig from veiligheidsplan where meldingnummer = ? order by id desc fetch first 1 rows only",
                meldingnummer);
    }

    /** Whether the plan that holds is this one, by the same user. A plan of a colleague in between makes it a new one. */
    boolean isLaatste(
            String meldingnummer, List<String> voorwaarden, List<String> afspraken, boolean directVeilig, String door) {
        List<Veiligheidsplan> alle = van(meldingnummer);
        if (alle.isEmpty()) {
            return false;
        }
        Veiligheidsplan laatste = alle.get(alle.size() - 1);
        return laatste.door().equals(door)
                && laatste.directVeilig() == directVeilig
                && laatste.voorwaarden().equals(voorwaarden)
                && laatste.afspraken().equals(afspraken);
    }

    List<Veiligheidsplan> van(String meldingnummer) {
        var regels = opslag.lijst(Regel.class, """
                select r.plan_id, r.soort, r.tekst from veiligheidsplan_regel r join veiligheidsplan p on p.id = r.plan_id
                where p.meldingnummer = ? order by r.plan_id, r.volgnummer""", meldingnummer);
        var correcties = opslag.lijst(
                Gecorrigeerd.class,
                "select c.soort, c.stuk_id, c.tekst from correctie_nu c join veiligheidsplan p on p.id = c.stuk_id"
                        + " where p.meldingnummer = ? and c.soort in (?, ?)",
                meldingnummer,
                Correctie.Soort.VOORWAARDEN,
                Correctie.Soort.AFSPRAKEN);
        return opslag
                .lijst(Rij.class, "select * from veiligheidsplan where meldingnummer = ? order by id", meldingnummer)
                .stream()
                .map(rij -> new Veiligheidsplan(
                        rij.id,
                        nu(correcties, rij.id, Correctie.Soort.VOORWAARDEN, teksten(regels, rij.id, VOORWAARDE)),
                        nu(correcties, rij.id, Correctie.Soort.AFSPRAKEN, teksten(regels, rij.id, AFSPRAAK)),
                        rij.directVeilig,
                        rij.door,
                        rij.op))
                .toList();
    }

    private static List<String> nu(
            List<Gecorrigeerd> correcties, long plan, Correctie.Soort soort, List<String> eerst) {
        return correcties.stream()
                .filter(correctie -> correctie.stukId == plan && correctie.soort == soort)
                .map(correctie -> correctie.tekst.lines().toList())
                .findFirst()
                .orElse(eerst);
    }

    private static List<String> teksten(List<Regel> regels, long plan, String soort) {
        return regels.stream()
                .filter(regel -> regel.planId == plan && regel.soort.equals(soort))
                .map(Regel::tekst)
                .toList();
    }

    private record Gecorrigeerd(Correctie.Soort soort, long stukId, String tekst) {}

    private record Regel(long planId, String soort, String tekst) {}

    private record Rij(long id, boolean directVeilig, String door, Instant op) {}
}
