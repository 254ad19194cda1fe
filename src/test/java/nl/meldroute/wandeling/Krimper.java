package nl.meldroute.wandeling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing list of steps as short as dropping steps can make it. */
final class Krimper {

    private Krimper() {}

    /**
     * Drops ever smaller pieces as long as the rest still fails. In the end no single step can be left out.
     *
     * @param stappen a list that fails
     * @param faalt carries the steps out afresh and tells whether that fails in the same way
     */
    static <S> List<S> krimp(List<S> stappen, Predicate<List<S>> faalt) {
        List<S> rest = stappen;
        for (int stuk = Math.max(1, rest.size() / 2); stuk >= 1; stuk /= 2) {
            boolean korter = true;
            while (korter) {
                List<S> nieuw = laatWeg(rest, stuk, faalt);
                korter = nieuw.size() < rest.size();
                rest = nieuw;
            }
        }
        return rest;
    }

    /** Tries each piece of this size once, from the end: what comes last is most often not needed. */
    private static <S> List<S> laatWeg(List<S> stappen, int stuk, Predicate<List<S>> faalt) {
        List<S> rest = stappen;
        for (int begin = stappen.size() - stuk; begin >= 0; begin -= stuk) {
            List<S> zonder = new ArrayList<>(rest.subList(0, begin));
            zonder.addAll(rest.subList(Math.min(rest.size(), begin + stuk), rest.size()));
            if (zonder.size() < rest.size() && faalt.test(zonder)) {
                rest = zonder;
            }
        }
        return rest;
    }
}
