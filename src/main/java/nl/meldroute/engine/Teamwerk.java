package nl.meldroute.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.toegang.Afwezigheden;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.HuidigeGebruiker;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a teamleider needs to distribute work: the open tasks of its own regions, and who has how many. For anybody else there is nothing. */
@Service
public class Teamwerk {

    private final Teamtaken taken;
    private final Medewerkers medewerkers;
    private final Afwezigheden afwezigheden;
    private final HuidigeGebruiker huidigeGebruiker;

    Teamwerk(Teamtaken taken, Medewerkers medewerkers, Afwezigheden afwezigheden, HuidigeGebruiker huidigeGebruiker) {
        this.taken = taken;
        this.medewerkers = medewerkers;
        this.afwezigheden = afwezigheden;
        this.huidigeGebruiker = huidigeGebruiker;
    }

    /**
     * Which tasks to show.
     *
     * @param stap the id of a {@link Stap}; empty for all
     * @param bij {@code niemand}, {@code afwezigen} (colleagues who are away today) or {@code collega:} with a login name; empty for all
     * @param teLaat only what is past its due moment
     */
    public record Keuze(String stap, String bij, boolean teLaat) {

        /** @throws FormulierFout for what no database can hold */
        public Keuze {
            if (!Veldcontrole.isOpslaanbaar(stap) || !Veldcontrole.isOpslaanbaar(bij)) {
                throw new FormulierFout("", "Kies een stap en een collega uit de lijst.");
            }
        }

        static final Keuze ALLES = new Keuze("", "", false);
    }

    /**
     * An open task. It names no betrokkenen.
     *
     * @param nummer of its melding, contact or mail; null without one
     * @param regio the name of the region
     * @param sinds when the task came
     * @param uiterlijk when it is due; null without a term
     * @param behandelaar login name of who has it, and its name to show; null when nobody has
     */
    public record Taak(
            String id,
            String stap,
            @Nullable String nummer,
            @Nullable String gemeente,
            String regio,
            Instant sinds,
            @Nullable Instant uiterlijk,
            boolean teLaat,
            @Nullable String behandelaar,
            @Nullable String behandelaarNaam) {}

    /** A step with its number of open tasks. */
    public record Stap(String id, String naam, long aantal) {}

    /**
     * A colleague who may get tasks.
     *
     * @param rollen ids of the roles
     * @param open tasks that it has in the regions of who asks
     * @param teLaat how many of these are late
     * @param afwezigTotEnMet last day away; null who is there today
     */
    public record Collega(
            String id,
            String naam,
            List<String> rollen,
            long open,
            long teLaat,
            @Nullable LocalDate afwezigTotEnMet) {}

    /**
     * The work of a team now.
     *
     * @param taken at most 200, what is due first at the top
     * @param aantal how many tasks there are of this choice
     * @param bijAfwezigen how many open tasks are with colleagues who are away today, whatever was chosen
     */
    public record Beeld(List<Taak> taken, long aantal, List<Stap> stappen, List<Collega> collegas, long bijAfwezigen) {}

    /** How many open tasks are with colleagues who are away; empty when the present user is no teamleider. */
    public Optional<Long> bijAfwezigen() {
        return teamleider().map(wie -> taken.aantal(wie.regios(), new Keuze("", Teamtaken.AFWEZIGEN, false)));
    }

    /** Empty when the present user is no teamleider. */
    public Optional<Beeld> beeld(Keuze keuze) {
        return teamleider().map(wie -> {
            List<Collega> collegas = collegas(wie.regios());
            Map<String, String> namen = collegas.stream().collect(Collectors.toMap(Collega::id, Collega::naam));
            return new Beeld(
                    taken.taken(wie.regios(), keuze, id -> namen.getOrDefault(id, id)),
                    taken.aantal(wie.regios(), keuze),
                    taken.stappen(wie.regios()),
                    collegas,
                    bijAfwezigen().orElse(0L));
        });
    }

    /** Who works in these regions, with what each has there. */
    List<Collega> collegas(Set<String> regios) {
        Map<String, Teamtaken.Last> lasten = taken.lasten(regios);
        Map<String, LocalDate> afwezig = afwezigheden.nu();
        return medewerkers.in(regios).stream()
                .map(lid -> {
                    Teamtaken.Last last = lasten.getOrDefault(lid.id(), Teamtaken.Last.GEEN);
                    return new Collega(
                            lid.id(), lid.naam(), lid.rollen(), last.open(), last.teLaat(), afwezig.get(lid.id()));
                })
                .toList();
    }

    private Optional<Gebruiker> teamleider() {
        return huidigeGebruiker.vind().filter(wie -> wie.heeft(Rol.TEAMLEIDER));
    }
}
