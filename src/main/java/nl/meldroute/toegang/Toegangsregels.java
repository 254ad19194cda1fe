package nl.meldroute.toegang;

import static nl.meldroute.toegang.Onderwerp.ACUUT_MELDEN;
import static nl.meldroute.toegang.Onderwerp.DOSSIER;
import static nl.meldroute.toegang.Onderwerp.MAIL;
import static nl.meldroute.toegang.Onderwerp.MELDER;
import static nl.meldroute.toegang.Onderwerp.WIJZIGEN;
import static nl.meldroute.toegang.Onderwerp.ZOEKEN;
import static nl.meldroute.toegang.Rol.AANDACHTSFUNCTIONARIS;
import static nl.meldroute.toegang.Rol.BEOORDELAAR;
import static nl.meldroute.toegang.Rol.BUREAUDIENST;
import static nl.meldroute.toegang.Rol.GEDRAGSWETENSCHAPPER;
import static nl.meldroute.toegang.Rol.MONITOR;
import static nl.meldroute.toegang.Rol.ONDERZOEKER;
import static nl.meldroute.toegang.Rol.PRIVACYFUNCTIONARIS;
import static nl.meldroute.toegang.Rol.TEAMLEIDER;
import static nl.meldroute.toegang.Rol.VERTROUWENSARTS;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rights table. What no row allows is refused: a ketenpartner, procesontwerper or beheerder has no row. Every row holds within
 * the user's own regions only.
 */
final class Toegangsregels {

    private static final Set<Rol> UITVOEREND = Set.of(BUREAUDIENST, BEOORDELAAR, ONDERZOEKER, MONITOR);
    private static final Set<Rol> MEEDENKEND = Set.of(TEAMLEIDER, GEDRAGSWETENSCHAPPER, VERTROUWENSARTS);

    /** Needed besides role and region. */
    private enum Voorwaarde {
        BETROKKEN,
        DOEL
    }

    private record Regel(Onderwerp onderwerp, Set<Rol> rollen, Voorwaarde voorwaarde) {}

    private static final List<Regel> REGELS = List.of(
            new Regel(DOSSIER, UITVOEREND, Voorwaarde.BETROKKEN),
            new Regel(DOSSIER, UITVOEREND, Voorwaarde.DOEL),
            new Regel(DOSSIER, MEEDENKEND, Voorwaarde.DOEL),
            // Asked for advice in voorwaarden en vervolg: reads once the task is taken, and searches nothing.
            new Regel(DOSSIER, Set.of(AANDACHTSFUNCTIONARIS), Voorwaarde.BETROKKEN),
            // Weighs a request of somebody in the dossier, once the task is taken.
            new Regel(DOSSIER, Set.of(PRIVACYFUNCTIONARIS), Voorwaarde.BETROKKEN),
            new Regel(MELDER, UITVOEREND, Voorwaarde.BETROKKEN),
            new Regel(MELDER, Set.of(TEAMLEIDER), Voorwaarde.BETROKKEN),
            new Regel(WIJZIGEN, UITVOEREND, Voorwaarde.BETROKKEN),
            new Regel(ZOEKEN, UITVOEREND, Voorwaarde.DOEL),
            new Regel(ZOEKEN, MEEDENKEND, Voorwaarde.DOEL),
            // Whoever picks up the phone at night.
            new Regel(ACUUT_MELDEN, UITVOEREND, Voorwaarde.DOEL),
            new Regel(ACUUT_MELDEN, MEEDENKEND, Voorwaarde.DOEL),
            new Regel(ACUUT_MELDEN, Set.of(AANDACHTSFUNCTIONARIS), Voorwaarde.DOEL),
            // Anybody may send mail: it is read by who took the task to look at it; a teamleider when it stays too
            // long.
            new Regel(MAIL, Set.of(BUREAUDIENST, TEAMLEIDER), Voorwaarde.BETROKKEN));

    private Toegangsregels() {}

    /** Whether some row is for a role of this user, whatever else it asks. */
    static boolean heeftRegel(Gebruiker wie, Onderwerp onderwerp) {
        return REGELS.stream()
                .anyMatch(regel -> regel.onderwerp() == onderwerp
                        && regel.rollen().stream().anyMatch(wie::heeft));
    }

    /** The ground on which this is allowed; empty when it is not. */
    static Optional<String> grond(Gebruiker wie, Onderwerp onderwerp, String regio, boolean betrokken, String doel) {
        if (!wie.regios().contains(regio)) {
            return Optional.empty();
        }
        return REGELS.stream()
                .filter(regel -> regel.onderwerp() == onderwerp)
                .filter(regel -> regel.rollen().stream().anyMatch(wie::heeft))
                .map(Regel::voorwaarde)
                .filter(voorwaarde -> voorwaarde == Voorwaarde.BETROKKEN ? betrokken : !doel.isBlank())
                .map(Enum::name)
                .findFirst();
    }
}
