package nl.meldroute.modellen;

import java.awt.geom.Line2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.meldroute.modellen.Modelregel.Vondst;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Two arrows that cross on the picture of one process.
 *
 * @param stam file name without extension
 */
record Kruising(String stam, Set<String> pijlen) {

    private static final Path LIJST = Path.of("src/test/resources/modelregels/kruisingen.txt");

    /** Crossings that are listed with their reason: one per line, {@code stam pijl pijl reden}. */
    static Set<Kruising> toegestaan() {
        try (Stream<String> regels = Files.lines(LIJST)) {
            return Set.copyOf(regels.filter(regel -> !regel.isBlank() && !regel.startsWith("#"))
                    .map(Kruising::lees)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Kan " + LIJST + " niet lezen", e);
        }
    }

    private static Kruising lees(String regel) {
        String[] delen = regel.split("\\s+", 4);
        if (delen.length < 4) {
            throw new IllegalArgumentException("Een kruising zonder reden: " + regel);
        }
        return new Kruising(delen[0], Set.of(delen[1], delen[2]));
    }

    static Stream<Vondst> nietGemeld(Modellen modellen) {
        List<Kruising> getekend =
                modellen.processen().stream().flatMap(Kruising::zoek).toList();
        Stream<Vondst> nieuw = getekend.stream()
                .filter(kruising -> !modellen.kruisingen().contains(kruising))
                .map(kruising -> kruising.vondst("kruisen zonder dat er een reden bij staat in " + LIJST));
        Stream<Vondst> oud = modellen.kruisingen().stream()
                .filter(kruising -> !getekend.contains(kruising))
                .map(kruising -> kruising.vondst("kruisen niet meer; haal ze uit " + LIJST));
        return Stream.concat(nieuw, oud);
    }

    private Vondst vondst(String uitleg) {
        return new Vondst(stam + ".bpmn", String.join(" en ", new TreeSet<>(pijlen)), uitleg);
    }

    private static Stream<Kruising> zoek(Procesmodel proces) {
        Map<?, List<Line2D>> lijnen = Tekening.van(proces).lijnen();
        List<SequenceFlow> pijlen =
                proces.alle(SequenceFlow.class).filter(lijnen::containsKey).toList();
        return pijlen.stream().flatMap(een -> pijlen.subList(pijlen.indexOf(een) + 1, pijlen.size()).stream()
                .filter(ander -> kruisen(een, ander, lijnen))
                .map(ander -> new Kruising(proces.stam(), Set.of(een.getId(), ander.getId()))));
    }

    /** Arrows that share a begin or an end may run together for a while. */
    private static boolean kruisen(SequenceFlow een, SequenceFlow ander, Map<?, List<Line2D>> lijnen) {
        List<Line2D> a = lijnen.getOrDefault(een, List.of());
        List<Line2D> b = lijnen.getOrDefault(ander, List.of());
        boolean delen = !Collections.disjoint(
                Set.of(een.getSource().getId(), een.getTarget().getId()),
                Set.of(ander.getSource().getId(), ander.getTarget().getId()));
        return delen ? Tekening.kruisen(a, b) : Tekening.raken(a, b);
    }
}
