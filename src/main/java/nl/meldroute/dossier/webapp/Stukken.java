package nl.meldroute.dossier.webapp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Contact;
import nl.meldroute.dossier.Dossierbeeld.Formuliertekst;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.dossier.Gesprek;
import nl.meldroute.dossier.Overdracht;
import nl.meldroute.engine.Formulierkoppen;
import nl.meldroute.engine.Formulierkoppen.Koppen;
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

    private static final Koppen ACUUTKOPPEN =
            new Koppen("Acuut gevaar gemeld", Map.of("acuutGezien", "Wat is er gezien of gehoord"));

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
        stukken.addAll(formulierteksten(melding, koppen));
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

    /** Texts that no besluit, contact, conversation, plan or handover repeats: one stuk per form that was sent in. */
    private static List<Blad.Stuk> formulierteksten(Meldingbeeld melding, Formulierkoppen koppen) {
        String elders = elders(melding);
        Map<String, List<Formuliertekst>> perTaak = melding.teksten().stream()
                .filter(tekst -> !OVER_MELDER.contains(tekst.formulier()))
                .filter(tekst -> !elders.contains(alsAlinea(tekst.waarde())))
                .collect(Collectors.groupingBy(Formuliertekst::taakId, LinkedHashMap::new, Collectors.toList()));
        return perTaak.values().stream()
                .map(teksten -> formulier(teksten, koppen))
                .toList();
    }

    private static Blad.Stuk formulier(List<Formuliertekst> teksten, Formulierkoppen koppen) {
        Formuliertekst eerste = teksten.get(0);
        Koppen van = eerste.formulier().equals(ACUUT) ? ACUUTKOPPEN : koppen.van(eerste.formulier());
        return Blad.Stuk.vanFormulier(
                eerste.op(),
                eerste.door(),
                van.titel(),
                teksten.stream()
                        .map(tekst -> van.tekst(tekst.sleutel()) + "\n" + tekst.waarde())
                        .collect(Collectors.joining("\n\n")));
    }

    /** What is shown as something else already, the shielded conversations included. */
    private static String elders(Meldingbeeld melding) {
        Stream<@Nullable String> verslagen = Stream.of(
                        melding.besluiten().stream().map(Besluit::reden),
                        melding.contacten().stream().map(Contact::verslag),
                        melding.gesprekken().stream().map(Gesprek::verslag),
                        melding.overdrachten().stream()
                                .flatMap(overdracht -> overdracht.stappen().stream())
                                .map(Overdracht.Gezet::verslag),
                        melding.veiligheidsplannen().stream()
                                .flatMap(plan -> Stream.of(
                                        String.join("\n", plan.voorwaarden()), String.join("\n", plan.afspraken()))))
                .flatMap(Function.identity());
        return verslagen.filter(Objects::nonNull).map(Stukken::alsAlinea).collect(Collectors.joining());
    }

    /** On lines of its own, so that a short text is not found within another one. */
    private static String alsAlinea(String tekst) {
        return "\n"
                + tekst.lines()
                        .map(String::strip)
                        .filter(regel -> !regel.isEmpty())
                        .collect(Collectors.joining("\n")) + "\n";
    }

    /** The conversations with a melder who is not openly known: part of the shielded data. */
    static List<Blad.Stuk> afgeschermd(Meldingbeeld melding) {
        return melding.gesprekken().stream()
                .filter(gesprek -> !isOpen(melding) && MET_MELDER.contains(gesprek.soort()))
                .map(Stukken::gesprek)
                .sorted(Comparator.comparing(Blad.Stuk::op).reversed())
                .toList();
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
                null);
    }

    private static String regels(String kop, List<String> regels) {
        return kop + (regels.isEmpty() ? "\nGeen" : "\n- " + String.join("\n- ", regels));
    }
}
