package nl.meldroute.dossier.webapp;

/** A message as a file to keep or print. Two are never compared. */
@SuppressWarnings("ArrayRecordComponent")
record Berichtbestand(String naam, String soort, byte[] inhoud) {}
