package nl.meldroute.toegang;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles of Meldroute; each is a group in the engine under {@link #id()}. */
public enum Rol {
    BUREAUDIENST,
    BEOORDELAAR,
    ONDERZOEKER,
    MONITOR,
    GEDRAGSWETENSCHAPPER,
    VERTROUWENSARTS,
    AANDACHTSFUNCTIONARIS,
    TEAMLEIDER,
    PROCESONTWERPER,
    PRIVACYFUNCTIONARIS,
    BEHEERDER,
    KETENPARTNER,
    PROFESSIONAL;

    /** The group's id: the name in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds the role with this group id; empty for a group that is no role. */
    public static Optional<Rol> vind(String id) {
        return Arrays.stream(values()).filter(rol -> rol.id().equals(id)).findFirst();
    }
}
