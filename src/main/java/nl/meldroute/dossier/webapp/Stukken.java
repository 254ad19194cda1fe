package nl.meldroute.dossier.webapp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Dossierbeeld.Formuliercode;
import nl.meldroute.dossier.Dossierbeeld.Formuliertekst;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.dossier.Gesprek;
import nl.meldroute.dossier.Mail;
import nl.meldroute.engine.Formulierkoppen;
import nl.meldroute.engine.Formulierkoppen.Koppen;
import nl.meldroute.engine.Formulierkoppen.Vraag;
import org.jspecify.annotations.Nullable;

/** What colleagues wrote about one melding, newest first: besluiten, contacten, gesprekken, veiligheidsplannen, overdrachten. */
final class Stukken {

    /** Conversations with the melder may say who that is. */
    private static final Set<Gesprek.Soort> MET_MELDER =
            EnumSet.of(Gesprek.Soort.MELDER, Gesprek.Soort.TERUGKOPPELING, Gesprek.Soort.ZICHT_TERUG);

    /** Forms of which the texts are about the melder, or are shown as the conversation with the melder. */
    private static final Set<String> OVER_MELDER =
            Set.of("registreer-melding", "spreek-melder", "koppel-terug", "geef-zicht-terug");

    /** Not a form of a task: it is on the Dossier tab itself. */
    private static final String ACUUT = "meld-acuut-gevaar";

    private static final Koppen ACUUTKOPPEN = new Koppen(
            "Acuut gevaar gemeld", List.of(new Vraag("acuutGezien", "Wat is er gezien of gehoord", Map.of())));

    /** Says that the melder is a professional. */
    private static final String MELDCODE = "meldcodeGevolgd";

    /** What one submit records has one moment, give or take the time that writing takes. */
    private static final Duration TEGELIJK = Duration.ofSeconds(10);

    private Stukken() {}

    /** All but the conversations with a melder who is not openly known. */
    static List<Blad.Stuk> van(Meldingbeeld melding, Formulierkoppen koppen) {
        List<Blad.Stuk> stukken = new ArrayList<>();
        melding.besluiten()
                .forEach(besluit -> stukken.add(new Blad.Stuk(
                        null,
                        null,
                        besluit.op(),
                        besluit.door(),
                        "BESLUIT_" + besluit.soort(),
                        besluit.uitkomst(),
                        besluit.reden(),
                        besluit.regel(),
                        besluit.grond(),
                        bevestiging(besluit, melding),
                        null,
                        null)));
        melding.contacten()
                .forEach(contact -> stukken.add(new Blad.Stuk(
                        contact.gevoerdOp(),
                        contact.gevoerdOm(),
                        contact.op(),
                        contact.door(),
                        "CONTACT_" + contact.soort(),
                        contact.uitkomst() == null ? null : contact.uitkomst().name(),
                        contact.verslag(),
                        null,
                        null)));
        melding.gesprekken().stream()
                .filter(gesprek -> isOpen(melding) || !MET_MELDER.contains(gesprek.soort()))
                .map(Stukken::gesprek)
                .forEach(stukken::add);
        melding.veiligheidsplannen()
                .forEach(plan -> stukken.add(new Blad.Stuk(
                        null,
                        null,
                        plan.op(),
                        plan.door(),
                        "VEILIGHEIDSPLAN",
                        plan.directVeilig() ? "direct-veilig" : "niet-direct-veilig",
                        regels("Voorwaarden", plan.voorwaarden()) + "\n\n" + regels("Afspraken", plan.afspraken()),
                        null,
                        null)));
        melding.overdrachten().forEach(overdracht -> overdracht.stappen().stream()
                .filter(stap -> stap.verslag() != null && !stap.verslag().isBlank())
                .forEach(stap -> stukken.add(new Blad.Stuk(
                        stap.gevoerdOp(),
                        null,
                        stap.op(),
                        stap.door(),
                        "OVERDRACHT_" + stap.stap(),
                        overdracht.partijNaam(),
                        stap.verslag(),
                        null,
                        null))));
        stukken.addAll(formulieren(melding, koppen));
        stukken.sort(Comparator.comparing(Blad.Stuk::op).reversed());
        return List.copyOf(stukken);
    }

    /** A vervolgbesluit that was followed by another one without a second person's word does not get that any more. */
    private static @Nullable String bevestiging(Besluit besluit, Meldingbeeld melding) {
        if (besluit.soort() != Besluit.Soort.VERVOLG
                || !besluit.afwijking()
                || Boolean.TRUE.equals(besluit.akkoord())) {
            return null;
        }
        boolean achterhaald = melding.besluiten().stream()
                .anyMatch(later -> later.soort() == Besluit.Soort.VERVOLG && later.id() > besluit.id());
        return besluit.akkoord() != null || achterhaald ? "NIET" : "WACHT";
    }

    /** What was filled in, one stuk per form that was sent in; without the texts that it shows as a besluit, contact, conversation or plan. */
    private static List<Blad.Stuk> formulieren(Meldingbeeld melding, Formulierkoppen koppen) {
        List<Geschreven> elders = elders(melding).toList();
        Map<String, List<Antwoord>> perTaak = Stream.concat(
                        melding.teksten().stream().map(Antwoord::van).filter(antwoord -> elders.stream()
                                .noneMatch(antwoord::herhaalt)),
                        melding.codes().stream()
                                .filter(code -> code.taakId() != null)
                                .filter(code ->
                                        isOpen(melding) || !code.sleutel().equals(MELDCODE))
                                .map(Antwoord::van))
                .filter(antwoord -> !OVER_MELDER.contains(antwoord.formulier()))
                .collect(Collectors.groupingBy(Antwoord::taakId, LinkedHashMap::new, Collectors.toList()));
        return perTaak.values().stream()
                .flatMap(antwoorden -> formulier(antwoorden, koppen).stream())
                .toList();
    }

    private static Optional<Blad.Stuk> formulier(List<Antwoord> antwoorden, Formulierkoppen koppen) {
        Antwoord eerste = antwoorden.get(0);
        Koppen van = eerste.formulier().equals(ACUUT) ? ACUUTKOPPEN : koppen.van(eerste.formulier());
        List<String> volgorde = van.vragen().stream().map(Vraag::sleutel).toList();
        String inhoud = antwoorden.stream()
                .sorted(Comparator.comparingInt(antwoord -> volgorde.indexOf(antwoord.sleutel())))
                .map(antwoord -> regel(van.vraag(antwoord.sleutel()), antwoord.waarde()))
                .filter(regel -> !regel.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return inhoud.isEmpty()
                ? Optional.empty()
                : Optional.of(Blad.Stuk.vanFormulier(eerste.op(), eerste.door(), van.titel(), inhoud));
    }

    private static String regel(Vraag vraag, String antwoord) {
        String woorden = vraag.inWoorden(antwoord);
        return woorden.isEmpty() ? "" : vraag.kop() + "\n" + woorden;
    }

    /** One answer of a form, text or code. */
    private record Antwoord(String taakId, String formulier, String sleutel, String waarde, String door, Instant op) {

        static Antwoord van(Formuliertekst tekst) {
            return new Antwoord(
                    tekst.taakId(), tekst.formulier(), tekst.sleutel(), tekst.waarde(), tekst.door(), tekst.op());
        }

        static Antwoord van(Formuliercode code) {
            return new Antwoord(
                    String.valueOf(code.taakId()),
                    code.formulier(),
                    code.sleutel(),
                    code.waarde(),
                    code.door(),
                    code.op());
        }

        /** Whether this was recorded as something else in the same submit. The same words of another moment are no repetition. */
        boolean herhaalt(Geschreven ander) {
            return door.equals(ander.door())
                    && Duration.between(ander.op(), op).abs().compareTo(TEGELIJK) < 0
                    && ander.alinea().contains(alsAlinea(waarde));
        }
    }

    /** What is shown as something else already. */
    private record Geschreven(String door, Instant op, String alinea) {

        static Geschreven van(String door, Instant op, @Nullable String tekst) {
            return new Geschreven(door, op, alsAlinea(tekst == null ? "" : tekst));
        }
    }

    /** The shielded conversations included: their texts are shown with them or not at all. */
    private static Stream<Geschreven> elders(Meldingbeeld melding) {
        return Stream.of(
                        melding.besluiten().stream().map(een -> Geschreven.van(een.door(), een.op(), een.reden())),
                        melding.contacten().stream().map(een -> Geschreven.van(een.door(), een.op(), een.verslag())),
                        melding.gesprekken().stream().map(een -> Geschreven.van(een.door(), een.op(), een.verslag())),
                        melding.overdrachten().stream()
                                .flatMap(overdracht -> overdracht.stappen().stream())
                                .map(een -> Geschreven.van(een.door(), een.op(), een.verslag())),
                        melding.veiligheidsplannen().stream().flatMap(plan -> Stream.of(
                                        plan.voorwaarden(), plan.afspraken())
                                .map(regels -> Geschreven.van(plan.door(), plan.op(), String.join("\n", regels)))))
                .flatMap(Function.identity());
    }

    /** On lines of its own, so that a short text is not found within another one. */
    private static String alsAlinea(String tekst) {
        return "\n"
                + tekst.lines()
                        .map(String::strip)
                        .filter(regel -> !regel.isEmpty())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** The conversations with a melder who is not openly known: part of the shielded data. */
    static List<Blad.Stuk> afgeschermd(Meldingbeeld melding) {
        return melding.gesprekken().stream()
                .filter(gesprek -> !isOpen(melding) && MET_MELDER.contains(gesprek.soort()))
                .map(Stukken::gesprek)
                .sorted(Comparator.comparing(Blad.Stuk::op).reversed())
                .toList();
    }

    /** The mails that this melding came by, unless they say who the shielded melder is. */
    static List<Mail> mails(Meldingbeeld melding) {
        return isOpen(melding) ? melding.mails() : List.of();
    }

    /** The other side of {@link #mails}: part of the shielded data. */
    static List<Mail> afgeschermdeMails(Meldingbeeld melding) {
        return isOpen(melding) ? List.of() : melding.mails();
    }

    private static boolean isOpen(Meldingbeeld melding) {
        return melding.melding().bekendheid() == Bekendheid.OPEN;
    }

    private static Blad.Stuk gesprek(Gesprek gesprek) {
        return new Blad.Stuk(
                gesprek.gevoerdOp(),
                null,
                gesprek.op(),
                gesprek.door(),
                (gesprek.gevoerd() ? "GESPREK_" : "GEEN_GESPREK_") + gesprek.soort(),
                gesprek.uitkomst(),
                gesprek.verslag(),
                null,
                null,
                null,
                null,
                gesprek.betrokkeneId());
    }

    private static String regels(String kop, List<String> regels) {
        return kop + (regels.isEmpty() ? "\nGeen" : "\n- " + String.join("\n- ", regels));
    }
}
