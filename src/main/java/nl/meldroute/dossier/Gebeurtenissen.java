package nl.meldroute.dossier;

import static nl.meldroute.dossier.Gebeurtenis.Soort.MELDING_GESLOTEN;
import static nl.meldroute.dossier.Gebeurtenis.Soort.MELDING_ONTVANGEN;
import static nl.meldroute.dossier.Gebeurtenis.Soort.ZICHT_OVERGEDRAGEN;
import static nl.meldroute.dossier.Gebeurtenis.Soort.ZICHT_TERUGGEGEVEN;
import static nl.meldroute.dossier.Gebeurtenis.Soort.ZICHT_TERUGGENOMEN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The gap-free list of what happened, per melding. The timeline and the zichthouder follow from it. */
@Service
public class Gebeurtenissen {

    /** These change who holds zicht or whether the melding is open: only their own use case writes them. */
    private static final Set<Soort> EIGEN_GEBRUIK =
            EnumSet.of(MELDING_ONTVANGEN, ZICHT_OVERGEDRAGEN, ZICHT_TERUGGEGEVEN, ZICHT_TERUGGENOMEN, MELDING_GESLOTEN);

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:,+-]{1,200}");

    private final Opslag opslag;
    private final Clock klok;

    Gebeurtenissen(Opslag opslag, Clock klok) {
        this.opslag = opslag;
        this.klok = klok;
    }

    /**
     * Adds what happens now.
     *
     * @param door user id, or {@code systeem}
     * @param codes codes only: letters, digits and {@code . _ : , + -}, no blanks
     * @return the volgnummer
     */
    @Transactional
    public int leg(String meldingnummer, Soort soort, String door, Map<String, String> codes) {
        if (EIGEN_GEBRUIK.contains(soort)) {
            throw new IllegalArgumentException(soort + " volgt uit een eigen handeling");
        }
        return schrijf(meldingnummer, soort, klok.instant(), door, codes);
    }

    /**
     * The codes with, as {@code gevoerdOp} and {@code gevoerdOm}, when it happened.
     *
     * @param gevoerdOp null when nobody was asked
     * @param gevoerdOm the Dutch time of that day; null when nobody was asked
     */
    public static Map<String, String> metDag(
            Map<String, String> codes, @Nullable LocalDate gevoerdOp, @Nullable LocalTime gevoerdOm) {
        Map<String, String> alle = new HashMap<>(codes);
        if (gevoerdOp != null) {
            alle.put("gevoerdOp", gevoerdOp.toString());
        }
        if (gevoerdOm != null) {
            alle.put("gevoerdOm", gevoerdOm.toString());
        }
        return alle;
    }

    /** The timeline of one melding, in the order of recording. Codes only. */
    public List<Gebeurtenis> van(String meldingnummer) {
        Map<Integer, Map<String, String>> codes = new HashMap<>();
        opslag.lijst(
                        Code.class,
                        "select volgnummer, sleutel, waarde from gebeurtenis_code where meldingnummer = ?",
                        meldingnummer)
                .forEach(code -> codes.computeIfAbsent(code.volgnummer, volgnummer -> new HashMap<>())
                        .put(code.sleutel, code.waarde));
        return opslag
                .lijst(
                        Rij.class,
                        "select * from gebeurtenis where meldingnummer = ? order by volgnummer",
                        meldingnummer)
                .stream()
                .map(rij -> rij.met(codes.getOrDefault(rij.volgnummer, Map.of())))
                .toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    int schrijf(String meldingnummer, Soort soort, Instant moment, String door, Map<String, String> codes) {
        codes.forEach((sleutel, waarde) -> {
            if (!CODE.matcher(waarde).matches()) {
                throw new IllegalArgumentException("Geen code bij " + soort + "." + sleutel);
            }
        });
        // Locks the melding, so that two writers at once still number without a gap or a double.
        opslag.een(String.class, "select meldingnummer from melding where meldingnummer = ? for update", meldingnummer);
        int volgnummer = opslag.voegToeMet(
                        "volgnummer", """
                        insert into gebeurtenis (meldingnummer, volgnummer, soort, moment, vastgelegd_op, door) values (
                        ?, (select coalesce(max(volgnummer), 0) + 1 from gebeurtenis where meldingnummer = ?), ?, ?, ?, ?)
                        """, meldingnummer, meldingnummer, soort, moment, klok.instant(), door)
                .intValue();
        opslag.voegRijenToe(
                "gebeurtenis_code",
                List.of("meldingnummer", "volgnummer", "sleutel", "waarde"),
                codes.entrySet().stream()
                        .map(code -> List.of(meldingnummer, volgnummer, code.getKey(), code.getValue()))
                        .toList());
        return volgnummer;
    }

    private record Code(int volgnummer, String sleutel, String waarde) {}

    private record Rij(
            String meldingnummer, int volgnummer, Soort soort, Instant moment, Instant vastgelegdOp, String door) {
        Gebeurtenis met(Map<String, String> codes) {
            return new Gebeurtenis(meldingnummer, volgnummer, soort, moment, vastgelegdOp, door, Map.copyOf(codes));
        }
    }
}
