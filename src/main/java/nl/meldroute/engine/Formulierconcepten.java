package nl.meldroute.engine;

/** Port for half-filled forms that are kept for their user: what is done with, goes. In the caller's transaction. */
public interface Formulierconcepten {

    /** This task was completed or taken away. */
    void taakIsKlaar(String taakId);

    /**
     * A process was started with its form.
     *
     * @param gebruiker who started it
     * @param procesId key of the process
     */
    void isGestart(String gebruiker, String procesId);
}
