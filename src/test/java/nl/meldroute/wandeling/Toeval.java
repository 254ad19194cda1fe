package nl.meldroute.wandeling;

import java.util.Random;
import java.util.SplittableRandom;

/** Chance that can be had again: the same seed gives the same choices. */
final class Toeval {

    private Toeval() {}

    /** The first choices of plain {@link Random}s with neighbouring seeds look alike; these do not. */
    static Random uit(long zaad) {
        return new Random(new SplittableRandom(zaad).nextLong());
    }
}
