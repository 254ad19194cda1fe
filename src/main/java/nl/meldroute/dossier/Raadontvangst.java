package nl.meldroute.dossier;

/** What became of an answer of the Raad that came in. */
public sealed interface Raadontvangst {

    /**
     * Stored with its verzoek; its route still has to look at it.
     *
     * @param route the process instance that follows the verzoek
     */
    record Gekoppeld(String verzoeknummer, String route) implements Raadontvangst {}

    /** The same message came before: nothing has changed. */
    record AlBekend() implements Raadontvangst {}

    /** Refused: another message had this kenmerk. Nothing is stored. */
    record KenmerkBezet() implements Raadontvangst {}

    /**
     * Stored, and nothing is done with it until a verzoek with its number is made or somebody looks.
     *
     * @param tegenstrijdig its two numbers belong to two verzoeken, or one of them to none
     */
    record NietGekoppeld(boolean tegenstrijdig) implements Raadontvangst {}
}
