package nl.meldroute.dossier;

/** Sex as registered: vrouw, man, onbekend. */
public enum Geslacht {
    V,
    M,
    O
}
