package nl.meldroute.dossier.webapp;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.dossier.Correctie;
import nl.meldroute.dossier.Dossierbeeld.Formuliertekst;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import org.jspecify.annotations.Nullable;

/** A text that stands with a besluit, contact, gesprek, overdracht or plan. Most were made from the answers of the form of a task. */
record Geschreven(
        Correctie.Soort soort,
        long id,
        String door,
        Instant op,
        String tekst,
        @Nullable LocalDate gevoerdOp,
        @Nullable LocalTime gevoerdOm) {

    /** What one submit records has one moment, give or take the time that writing takes. */
    private static final Duration TEGELIJK = Duration.ofSeconds(10);

    /** Where in the text an answer stands. */
    record Plek(Formuliertekst antwoord, int van, int tot) {}

    /** All of one melding, the shielded conversations included: their texts are shown with them or not at all. */
    static List<Geschreven> in(Meldingbeeld melding) {
        return Stream.of(
                        melding.besluiten().stream()
                                .map(een -> zonderDag(
                                        Correctie.Soort.BESLUIT, een.id(), een.door(), een.op(), een.reden())),
                        melding.contacten().stream()
                                .map(een -> new Geschreven(
                                        Correctie.Soort.CONTACT,
                                        een.id(),
                                        een.door(),
                                        een.op(),
                                        een.verslag(),
                                        een.gevoerdOp(),
                                        een.gevoerdOm())),
                        melding.gesprekken().stream()
                                .map(een -> new Geschreven(
                                        Correctie.Soort.GESPREK,
                                        een.id(),
                                        een.door(),
                                        een.op(),
                                        een.verslag(),
                                        een.gevoerdOp(),
                                        null)),
                        melding.overdrachten().stream()
                                .flatMap(overdracht -> overdracht.stappen().stream())
                                .map(een -> zonderDag(
                                        Correctie.Soort.OVERDRACHT, een.id(), een.door(), een.op(), een.verslag())),
                        melding.veiligheidsplannen().stream()
                                .flatMap(plan -> Stream.of(
                                        zonderDag(
                                                Correctie.Soort.VOORWAARDEN,
                                                plan.id(),
                                                plan.door(),
                                                plan.op(),
                                                String.join("\n", plan.voorwaarden())),
                                        zonderDag(
                                                Correctie.Soort.AFSPRAKEN,
                                                plan.id(),
                                                plan.door(),
                                                plan.op(),
                                                String.join("\n", plan.afspraken())))))
                .flatMap(Function.identity())
                .toList();
    }

    private static Geschreven zonderDag(
            Correctie.Soort soort, long id, String door, Instant op, @Nullable String tekst) {
        return new Geschreven(soort, id, door, op, tekst == null ? "" : tekst, null, null);
    }

    String sleutel() {
        return soort + "-" + id;
    }

    /** Those of these answers that stand in it and were recorded with it in the same submit. The same words of another moment are no repetition. */
    List<Formuliertekst> herhaalde(List<Formuliertekst> antwoorden) {
        List<Formuliertekst> mogelijk = antwoorden.stream()
                .filter(this::isTegelijk)
                .filter(antwoord -> alsAlinea(tekst).contains(alsAlinea(antwoord.waarde())))
                .toList();
        // One submit is of one task: the same words in another one are somebody's answer to another question.
        return mogelijk.stream()
                .min(Comparator.comparing(this::afstand))
                .map(naaste -> mogelijk.stream()
                        .filter(antwoord -> antwoord.taakId().equals(naaste.taakId()))
                        .toList())
                .orElse(List.of());
    }

    /** The answers that the text was made from, in their order. A longer one goes first: a short one may stand within it by chance. */
    List<Plek> plekken(List<Formuliertekst> antwoorden) {
        List<Plek> plekken = new ArrayList<>();
        herhaalde(antwoorden).stream()
                .filter(antwoord -> !ingevoegd(antwoord.waarde()).isBlank())
                .sorted(Comparator.comparing(
                                (Formuliertekst antwoord) -> -antwoord.waarde().length())
                        .thenComparing(Formuliertekst::id))
                .forEach(antwoord -> voegToe(plekken, antwoord));
        plekken.sort(Comparator.comparing(Plek::van));
        return plekken;
    }

    /** The text with other answers in it; those that are not given stay. */
    String met(Map<Long, String> nieuw, List<Formuliertekst> antwoorden) {
        StringBuilder anders = new StringBuilder();
        int tot = 0;
        for (Plek plek : plekken(antwoorden)) {
            String antwoord = nieuw.get(plek.antwoord.id());
            anders.append(tekst, tot, plek.van)
                    .append(antwoord == null ? tekst.substring(plek.van, plek.tot) : ingevoegd(antwoord));
            tot = plek.tot;
        }
        return anders.append(tekst, tot, tekst.length()).toString();
    }

    /** How an answer stands in the text: of a plan, line by line. */
    String ingevoegd(String antwoord) {
        return isPlan() ? regels(antwoord) : antwoord;
    }

    private boolean isPlan() {
        return soort == Correctie.Soort.VOORWAARDEN || soort == Correctie.Soort.AFSPRAKEN;
    }

    private boolean isTegelijk(Formuliertekst antwoord) {
        return antwoord.door().equals(door) && afstand(antwoord).compareTo(TEGELIJK) < 0;
    }

    private Duration afstand(Formuliertekst antwoord) {
        return Duration.between(op, antwoord.op()).abs();
    }

    private void voegToe(List<Plek> plekken, Formuliertekst antwoord) {
        String zoek = ingevoegd(antwoord.waarde());
        for (int van = tekst.indexOf(zoek); van >= 0; van = tekst.indexOf(zoek, van + 1)) {
            Plek plek = new Plek(antwoord, van, van + zoek.length());
            if (isOpEigenRegels(plek)
                    && plekken.stream().noneMatch(ander -> plek.van < ander.tot && ander.van < plek.tot)) {
                plekken.add(plek);
                return;
            }
        }
    }

    private boolean isOpEigenRegels(Plek plek) {
        return (plek.van == 0 || tekst.charAt(plek.van - 1) == '\n')
                && (plek.tot == tekst.length() || tekst.charAt(plek.tot) == '\n');
    }

    /** On lines of its own, so that a short text is not found within another one. */
    private static String alsAlinea(String tekst) {
        return "\n" + regels(tekst) + "\n";
    }

    private static String regels(String tekst) {
        return tekst.lines()
                .map(String::strip)
                .filter(regel -> !regel.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
