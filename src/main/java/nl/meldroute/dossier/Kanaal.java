package nl.meldroute.dossier;

/** How a melding came in. */
public enum Kanaal {
    TELEFOON,
    CHAT,
    MAIL,
    CORV,
    WEBFORMULIER,
    BALIE
}
