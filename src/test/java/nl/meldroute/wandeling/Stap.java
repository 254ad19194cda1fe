package nl.meldroute.wandeling;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One step of a walk. It makes its choices from its own seed and from what is there when it is carried out, so that it stays a step
 * when others are left out.
 */
record Stap(Soort soort, long zaad) {

    /** What happens, with how often in a hundred steps. */
    enum Soort {
        FORMULIER(72),
        KLOK(16),
        ACUUT(4),
        DUBBEL(4),
        HERHALING(4);

        private final int kans;

        Soort(int kans) {
            this.kans = kans;
        }

        private static Soort kies(Random toeval) {
            int worp = toeval.nextInt(100);
            for (Soort soort : values()) {
                worp -= soort.kans;
                if (worp < 0) {
                    return soort;
                }
            }
            return FORMULIER;
        }
    }

    /** The steps of the walk with this seed. */
    static List<Stap> vanWandeling(long zaad) {
        Random toeval = Toeval.uit(zaad);
        return IntStream.range(0, 20 + toeval.nextInt(60))
                .mapToObj(i -> new Stap(Soort.kies(toeval), toeval.nextLong()))
                .toList();
    }
}
