package nl.meldroute.snelheid;

/** An empty database. */
record Databank(String url, String gebruiker) {}
