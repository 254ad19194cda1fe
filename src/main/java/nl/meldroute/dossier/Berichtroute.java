package nl.meldroute.dossier;

/** Port to what sends: each message gets a process of its own, so that one that is stuck holds up nothing else. */
public interface Berichtroute {

    /** Begins to send this message, in the caller's transaction; what goes over the line is a later step. */
    void begin(Bericht bericht, String regio);
}
