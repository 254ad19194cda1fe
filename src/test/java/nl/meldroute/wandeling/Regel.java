package nl.meldroute.wandeling;

/** A rule that always holds, for one walk; it may remember what it saw before. */
interface Regel {

    /** The rule's name in the design and the manual. */
    String naam();

    /**
     * Checks the rule after a step.
     *
     * @throws AssertionError when the route breaks it
     */
    void controleer(Route route);

    /** Checks what is too much work for every step. */
    default void controleerAanHetEind(Route route) {}
}
