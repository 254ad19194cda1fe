package nl.meldroute.dossier;

/** Port: the processes that see to it that those involved are informed, one for each person of a melding. */
@FunctionalInterface
public interface Informeerroute {

    /**
     * Who is to be informed about this melding has changed: begins what is missing and ends what has no person any more, in the caller's
     * transaction.
     */
    void werkBij(String meldingnummer);
}
