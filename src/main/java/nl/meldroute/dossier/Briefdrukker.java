package nl.meldroute.dossier;

import java.util.Optional;

/** Port to what puts a letter on paper. */
public interface Briefdrukker {

    /** The letter of this message as PDF; empty when it is no letter or was not made yet. */
    Optional<byte[]> pdf(Bericht bericht);
}
