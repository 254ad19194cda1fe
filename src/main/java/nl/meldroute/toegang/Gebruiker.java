package nl.meldroute.toegang;

import java.util.Set;

/**
 * Who acts: a person or a partner's system.
 *
 * @param id login name; never a name of someone involved
 * @param rollen what this user may do
 * @param regios ids of the regions (the engine's tenants) this user works in
 */
public record Gebruiker(String id, Set<Rol> rollen, Set<String> regios) {

    public Gebruiker {
        rollen = Set.copyOf(rollen);
        regios = Set.copyOf(regios);
    }

    public boolean heeft(Rol rol) {
        return rollen.contains(rol);
    }
}
