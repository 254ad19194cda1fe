package nl.meldroute.berichten;

/** Where a mail goes. */
interface Postweg {

    void geef(Postbericht bericht) throws Bezorgfout;

    /** What the start-up says of it: one sentence, without an address. */
    String zin();
}
