package nl.meldroute.modellen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The models that are checked together, and the code they run on.
 *
 * @param omgeving beans and variables that the code offers
 * @param kruisingen crossing arrows that are listed with a reason
 */
record Modellen(
        List<Procesmodel> processen,
        List<Beslismodel> beslissingen,
        List<Formuliermodel> formulieren,
        Codeomgeving omgeving,
        Set<Kruising> kruisingen) {

    static Modellen lees(Codeomgeving omgeving, Set<Kruising> kruisingen, Path... paden) {
        return new Modellen(
                lees(".bpmn", Procesmodel::lees, paden),
                lees(".dmn", Beslismodel::lees, paden),
                lees(".form", Formuliermodel::lees, paden),
                omgeving,
                kruisingen);
    }

    /** Everything a process designer edits. */
    static Modellen vanHetProject() {
        return lees(Codeomgeving.vanHetProject(), Kruising.toegestaan(), Path.of("processes"), Path.of("forms"));
    }

    private static <T> List<T> lees(String soort, Function<Path, T> lezer, Path... paden) {
        return Arrays.stream(paden)
                .flatMap(pad -> bestanden(pad, soort).stream())
                .sorted()
                .map(lezer)
                .toList();
    }

    private static List<Path> bestanden(Path pad, String soort) {
        if (Files.notExists(pad)) {
            return List.of();
        }
        try (Stream<Path> alle = Files.walk(pad)) {
            return alle.filter(bestand -> bestand.toString().endsWith(soort)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Kan " + pad + " niet lezen", e);
        }
    }

    /** File name without its extension. */
    static String stam(Path pad) {
        String naam = String.valueOf(pad.getFileName());
        return naam.substring(0, naam.lastIndexOf('.'));
    }
}
