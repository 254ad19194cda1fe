package nl.meldroute.engine;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.toegang.Afwezigheden;
import nl.meldroute.toegang.Afwezigheid;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.HuidigeGebruiker;
import nl.meldroute.toegang.Rol;
import org.springframework.stereotype.Service;

/**
 * Everybody enters its own absence, a teamleider also that of the colleagues of its regions. Open tasks stay with who has them: half-done
 * work changes hands by a person who knows why, and until then it stands in the teamleider's list of tasks with who is away.
 */
@Service
public class Teamafwezigheid {

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    private final Afwezigheden afwezigheden;
    private final Medewerkers medewerkers;
    private final HuidigeGebruiker huidigeGebruiker;

    Teamafwezigheid(Afwezigheden afwezigheden, Medewerkers medewerkers, HuidigeGebruiker huidigeGebruiker) {
        this.afwezigheden = afwezigheden;
        this.medewerkers = medewerkers;
        this.huidigeGebruiker = huidigeGebruiker;
    }

    /** Somebody whose absence the present user may enter. */
    public record Collega(String id, String naam) {}

    /** An absence of today or later, with the name of who is away. */
    public record Regel(long id, String naam, LocalDate van, LocalDate totEnMet) {}

    /**
     * What the present user may see and enter.
     *
     * @param zelf its own login name
     * @param collegas itself, and for a teamleider the colleagues of its regions
     * @param regels absences of these that are not over
     */
    public record Overzicht(String zelf, List<Collega> collegas, List<Regel> regels) {}

    /** Empty for who does no tasks as a colleague. */
    public Optional<Overzicht> overzicht() {
        return medewerker().map(wie -> {
            Map<String, String> namen = namen(wie);
            return new Overzicht(
                    wie.id(),
                    namen.entrySet().stream()
                            .map(een -> new Collega(een.getKey(), een.getValue()))
                            .sorted(Comparator.comparing(Collega::naam))
                            .toList(),
                    afwezigheden.vanafVandaag().stream()
                            .filter(een -> namen.containsKey(een.wie()))
                            .map(een -> new Regel(
                                    een.id(), namen.getOrDefault(een.wie(), een.wie()), een.van(), een.totEnMet()))
                            .toList());
        });
    }

    /**
     * Enters an absence.
     *
     * @param wie login name
     * @param van first day, within two years back
     * @param totEnMet last day; not before the first, not past, within two years
     * @throws FormulierFout when the days are wrong or overlap, or this user may not do this for that colleague
     */
    public void meld(String wie, LocalDate van, LocalDate totEnMet) {
        Gebruiker door = vereis(wie, "wie");
        LocalDate vandaag = afwezigheden.vandaag();
        if (totEnMet.isBefore(van)) {
            throw new FormulierFout("totEnMet", "De laatste dag is eerder dan de eerste dag.");
        }
        if (van.isBefore(vandaag.minusYears(2))) {
            throw new FormulierFout("van", "Deze dag is meer dan twee jaar geleden. Controleer het jaar.");
        }
        if (totEnMet.isBefore(vandaag)) {
            throw new FormulierFout("totEnMet", "Deze dagen zijn al voorbij. Vul een dag van vandaag of later in.");
        }
        if (totEnMet.isAfter(vandaag.plusYears(2))) {
            throw new FormulierFout("totEnMet", "Deze dag is meer dan twee jaar verder. Controleer het jaar.");
        }
        afwezigheden.meld(wie, van, totEnMet, door.id()).ifPresent(eerder -> {
            throw new FormulierFout(
                    "van",
                    "Er staat al een afwezigheid van " + DAG.format(eerder.van()) + " tot en met "
                            + DAG.format(eerder.totEnMet()) + ". Beëindig die eerst, of kies andere dagen.");
        });
    }

    /**
     * Ends or withdraws an absence; one that is over or was ended already stays so.
     *
     * @throws FormulierFout when this user may not do this for that colleague
     */
    public void beeindig(long id) {
        Optional<Afwezigheid> afwezigheid = afwezigheden.vind(id);
        if (afwezigheid.isPresent()) {
            vereis(afwezigheid.get().wie(), "");
            afwezigheden.beeindig(id);
        }
    }

    private Gebruiker vereis(String wie, String veld) {
        return medewerker()
                .filter(een -> namen(een).containsKey(wie))
                .orElseThrow(() -> new FormulierFout(
                        veld,
                        "U kunt dit voor uzelf doen. Een teamleider kan het ook voor collega's van de eigen regio."));
    }

    private Optional<Gebruiker> medewerker() {
        return huidigeGebruiker.vind().filter(wie -> Rechten.MEDEWERKERS.stream()
                .anyMatch(wie::heeft));
    }

    private Map<String, String> namen(Gebruiker wie) {
        if (wie.heeft(Rol.TEAMLEIDER)) {
            return Stream.concat(
                            medewerkers.in(wie.regios()).stream().map(lid -> new Collega(lid.id(), lid.naam())),
                            Stream.of(new Collega(wie.id(), medewerkers.naam(wie.id()))))
                    .collect(Collectors.toMap(Collega::id, Collega::naam, (een, zelfde) -> een));
        }
        return Map.of(wie.id(), medewerkers.naam(wie.id()));
    }
}
