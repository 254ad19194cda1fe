package nl.meldroute.dossier.webapp;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.dossier.Correctie;
import nl.meldroute.dossier.Dossierbeeld.Formuliertekst;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.engine.Formulierkoppen;
import org.jspecify.annotations.Nullable;

/**
 * How the stukken of one melding can be corrected. What was made from the answers of a form is corrected answer by answer, so that a later form
 * that shows such an answer shows it corrected too.
 */
final class Correctiebladen {

    private static final String SYSTEEM = "systeem";

    private final Meldingbeeld melding;
    private final Formulierkoppen koppen;
    private final List<Geschreven> alles;

    Correctiebladen(Meldingbeeld melding, Formulierkoppen koppen) {
        this.melding = melding;
        this.koppen = koppen;
        this.alles = Geschreven.in(melding);
    }

    /** What is to be recorded: the stuk itself first. */
    List<Correctie.Nieuw> nieuw(
            Blad.Correctieblad stuk,
            Map<String, String> teksten,
            @Nullable LocalDate gevoerdOp,
            @Nullable LocalTime gevoerdOm) {
        Map<Long, String> antwoorden = new HashMap<>();
        melding.teksten().forEach(antwoord -> {
            String tekst = teksten.get(sleutel(antwoord));
            if (tekst != null && !tekst.equals(antwoord.waarde())) {
                antwoorden.put(antwoord.id(), tekst);
            }
        });
        List<Correctie.Nieuw> nieuw = new ArrayList<>();
        alles.stream().sorted(Comparator.comparing(een -> !isVan(stuk, een))).forEach(een -> {
            String eigen = teksten.get(een.sleutel());
            String tekst = eigen == null ? een.met(antwoorden, melding.teksten()) : een.ingevoegd(eigen);
            boolean hier = isVan(stuk, een);
            if (hier || !tekst.equals(een.tekst())) {
                nieuw.add(new Correctie.Nieuw(
                        een.soort(),
                        een.id(),
                        tekst,
                        hier ? gevoerdOp : een.gevoerdOp(),
                        hier ? gevoerdOm : een.gevoerdOm()));
            }
        });
        antwoorden.forEach(
                (id, tekst) -> nieuw.add(new Correctie.Nieuw(Correctie.Soort.FORMULIER, id, tekst, null, null)));
        return nieuw;
    }

    /**
     * For what stands with a besluit, contact, gesprek, overdracht or plan.
     *
     * @param soorten one, or for a plan both
     * @return null when no person wrote it
     */
    Blad.@Nullable Correctieblad bij(long id, Correctie.Soort... soorten) {
        Set<Correctie.Soort> welke = EnumSet.copyOf(List.of(soorten));
        List<Geschreven> bron = alles.stream()
                .filter(een -> een.id() == id && welke.contains(een.soort()))
                .toList();
        if (bron.isEmpty() || bron.get(0).door().equals(SYSTEEM)) {
            return null;
        }
        Geschreven eerste = bron.get(0);
        return blad(
                eerste.sleutel(),
                bron.stream().flatMap(this::delen).toList(),
                eerste.gevoerdOp() + " " + eerste.gevoerdOm(),
                melding.correcties().stream()
                        .filter(een -> een.stukId() == id && welke.contains(een.soort()))
                        .toList());
    }

    /** For the answers of one form. */
    Blad.@Nullable Correctieblad bij(List<Formuliertekst> antwoorden) {
        if (antwoorden.isEmpty() || antwoorden.get(0).door().equals(SYSTEEM)) {
            return null;
        }
        Set<Long> ids = antwoorden.stream().map(Formuliertekst::id).collect(Collectors.toSet());
        return blad(
                sleutel(antwoorden.get(0)),
                antwoorden.stream().map(this::deel).toList(),
                "",
                melding.correcties().stream()
                        .filter(een -> een.soort() == Correctie.Soort.FORMULIER && ids.contains(een.stukId()))
                        .toList());
    }

    private Blad.Correctieblad blad(String stuk, List<Blad.Deel> delen, String dag, List<Correctie> correcties) {
        String gezien = delen.stream().map(Blad.Deel::tekst).collect(Collectors.joining("\u0000", "", "\u0000" + dag));
        Set<String> gehad = new HashSet<>();
        return new Blad.Correctieblad(
                stuk,
                UUID.nameUUIDFromBytes(gezien.getBytes(StandardCharsets.UTF_8)).toString(),
                delen,
                correcties.stream()
                        .map(een -> new Blad.Correctieregel(een.reden(), een.door(), een.op()))
                        .distinct()
                        .sorted(Comparator.comparing(Blad.Correctieregel::op).reversed())
                        .toList(),
                correcties.stream()
                        .filter(een -> gehad.add(een.soort() + "-" + een.stukId()))
                        .map(een -> new Blad.Was(kop(een), een.was(), een.wasOp(), een.wasOm()))
                        .toList());
    }

    private Stream<Blad.Deel> delen(Geschreven een) {
        List<Geschreven.Plek> plekken = een.plekken(melding.teksten());
        return plekken.isEmpty()
                ? Stream.of(new Blad.Deel(een.sleutel(), kop(een.soort()), een.tekst()))
                : plekken.stream().map(plek -> deel(plek.antwoord()));
    }

    private Blad.Deel deel(Formuliertekst antwoord) {
        return new Blad.Deel(sleutel(antwoord), kop(antwoord), antwoord.waarde());
    }

    private String kop(Formuliertekst antwoord) {
        return koppen.van(antwoord.formulier()).vraag(antwoord.sleutel()).kop();
    }

    private String kop(Correctie correctie) {
        return correctie.soort() != Correctie.Soort.FORMULIER
                ? kop(correctie.soort())
                : melding.teksten().stream()
                        .filter(antwoord -> antwoord.id() == correctie.stukId())
                        .map(this::kop)
                        .findFirst()
                        .orElse("");
    }

    private static String kop(Correctie.Soort soort) {
        return switch (soort) {
            case VOORWAARDEN -> "Voorwaarden";
            case AFSPRAKEN -> "Afspraken";
            default -> "";
        };
    }

    /** A plan is named by its voorwaarden. */
    private static boolean isVan(Blad.Correctieblad stuk, Geschreven een) {
        Correctie.Soort naam = een.soort() == Correctie.Soort.AFSPRAKEN ? Correctie.Soort.VOORWAARDEN : een.soort();
        return stuk.stuk().equals(naam + "-" + een.id());
    }

    private static String sleutel(Formuliertekst antwoord) {
        return Correctie.Soort.FORMULIER + "-" + antwoord.id();
    }
}
