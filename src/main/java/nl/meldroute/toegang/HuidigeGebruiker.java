package nl.meldroute.toegang;

import java.util.Optional;

/** Who acts in the present call. Work of the engine's own jobs has no user. */
public interface HuidigeGebruiker {

    /** The user of this call; empty in a background job. */
    Optional<Gebruiker> vind();

    /**
     * The user of this call.
     *
     * @throws IllegalStateException when nobody is logged in
     */
    default Gebruiker vereis() {
        return vind().orElseThrow(() -> new IllegalStateException("Geen ingelogde gebruiker in deze aanroep"));
    }
}
