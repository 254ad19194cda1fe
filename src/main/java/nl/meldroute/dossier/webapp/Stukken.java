package nl.meldroute.dossier.webapp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Correctie;
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

    /** Forms of which the texts are about the melder, or are shown as the conversation with the melder. */
    private static final Set<String> OVER_MELDER =
            Set.of("registreer-melding", "spreek-melder", "koppel-terug", "geef-zicht-terug");

    /** Not a form of a task: it is on the Dossier tab itself. */
    private static final String ACUUT = "meld-acuut-gevaar";

    private static final Koppen ACUUTKOPPEN = new Koppen(
            "Acuut gevaar gemeld", List.of(new Vraag("acuutGezien", "Wat is er gezien of gehoord", Map.of())));

    /** Says that the melder is a professional. */
    private static final String MELDCODE = "meldcodeGevolgd";

    private Stukken() {}

    /** All but the conversations with a melder who is not openly known. */
    static List<Blad.Stuk> van(Meldingbeeld melding, Formulierkoppen koppen) {
        Correctiebladen bladen = new Correctiebladen(melding, koppen);
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
                        null,
                        bladen.bij(besluit.id(), Correctie.Soort.BESLUIT))));
        melding.contacten()
                .forEach(contact -> stukken.add(new Blad.Stuk(
                                contact.gevoerdOp(),
                                contact.gevoerdOm(),
                                contact.op(),
                                contact.door(),
                                "CONTACT_" + contact.soort(),
                                contact.uitkomst() == null
                                        ? null
                                        : contact.uitkomst().name(),
                                contact.verslag(),
                                null,
                                null)
                        .met(bladen.bij(contact.id(), Correctie.Soort.CONTACT))));
        melding.gesprekken().stream()
                .filter(gesprek -> isOpen(melding) || !gesprek.soort().isMetMelder())
                .map(gesprek -> gesprek(gesprek, bladen))
                .forEach(stukken::add);
        melding.veiligheidsplannen()
                .forEach(plan -> stukken.add(new Blad.Stuk(
                                null,
                                null,
                                plan.op(),
                                plan.door(),
                                "VEILIGHEIDSPLAN",
                                plan.directVeilig() ? "direct-veilig" : "niet-direct-veilig",
                                regels("Voorwaarden", plan.voorwaarden()) + "\n\n"
                                        + regels("Afspraken", plan.afspraken()),
                                null,
                                null)
                        .met(bladen.bij(plan.id(), Correctie.Soort.VOORWAARDEN, Correctie.Soort.AFSPRAKEN))));
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
                                null)
                        .met(bladen.bij(stap.id(), Correctie.Soort.OVERDRACHT)))));
        stukken.addAll(formulieren(melding, koppen, bladen));
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
    private static List<Blad.Stuk> formulieren(Meldingbeeld melding, Formulierkoppen koppen, Correctiebladen bladen) {
        Set<Long> elders = Geschreven.in(melding).stream()
                .flatMap(een -> een.herhaalde(melding.teksten()).stream())
                .map(Formuliertekst::id)
                .collect(Collectors.toSet());
        Map<String, List<Antwoord>> perTaak = Stream.concat(
                        melding.teksten().stream()
                                .filter(antwoord -> !elders.contains(antwoord.id()))
                                .map(Antwoord::van),
                        melding.codes().stream()
                                .filter(code -> code.taakId() != null)
                                .filter(code ->
                                        isOpen(melding) || !code.sleutel().equals(MELDCODE))
                                .map(Antwoord::van))
                .filter(antwoord -> !OVER_MELDER.contains(antwoord.formulier()))
                .collect(Collectors.groupingBy(Antwoord::taakId, LinkedHashMap::new, Collectors.toList()));
        return perTaak.values().stream()
                .flatMap(antwoorden -> formulier(antwoorden, koppen, bladen).stream())
                .toList();
    }

    private static Optional<Blad.Stuk> formulier(
            List<Antwoord> antwoorden, Formulierkoppen koppen, Correctiebladen bladen) {
        Antwoord eerste = antwoorden.get(0);
        Koppen van = eerste.formulier().equals(ACUUT) ? ACUUTKOPPEN : koppen.van(eerste.formulier());
        List<String> volgorde = van.vragen().stream().map(Vraag::sleutel).toList();
        List<Antwoord> opVolgorde = antwoorden.stream()
                .sorted(Comparator.comparingInt(antwoord -> volgorde.indexOf(antwoord.sleutel())))
                .toList();
        String inhoud = opVolgorde.stream()
                .map(antwoord -> regel(van.vraag(antwoord.sleutel()), antwoord.waarde()))
                .filter(regel -> !regel.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return inhoud.isEmpty()
                ? Optional.empty()
                : Optional.of(Blad.Stuk.vanFormulier(
                        eerste.op(),
                        eerste.door(),
                        van.titel(),
                        inhoud,
                        bladen.bij(opVolgorde.stream()
                                .map(Antwoord::tekst)
                                .flatMap(Stream::ofNullable)
                                .filter(tekst -> !tekst.waarde().isBlank())
                                .toList())));
    }

    private static String regel(Vraag vraag, String antwoord) {
        String woorden = vraag.inWoorden(antwoord);
        return woorden.isEmpty() ? "" : vraag.kop() + "\n" + woorden;
    }

    /** One answer of a form, text or code. */
    private record Antwoord(
            String taakId,
            String formulier,
            String sleutel,
            String waarde,
            String door,
            Instant op,
            @Nullable Formuliertekst tekst) {

        static Antwoord van(Formuliertekst tekst) {
            return new Antwoord(
                    tekst.taakId(),
                    tekst.formulier(),
                    tekst.sleutel(),
                    tekst.waarde(),
                    tekst.door(),
                    tekst.op(),
                    tekst);
        }

        static Antwoord van(Formuliercode code) {
            return new Antwoord(
                    String.valueOf(code.taakId()),
                    code.formulier(),
                    code.sleutel(),
                    code.waarde(),
                    code.door(),
                    code.op(),
                    null);
        }
    }

    /** The conversations with a melder who is not openly known: part of the shielded data. */
    static List<Blad.Stuk> afgeschermd(Meldingbeeld melding, Formulierkoppen koppen) {
        Correctiebladen bladen = new Correctiebladen(melding, koppen);
        return melding.gesprekken().stream()
                .filter(gesprek -> !isOpen(melding) && gesprek.soort().isMetMelder())
                .map(gesprek -> gesprek(gesprek, bladen))
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

    private static Blad.Stuk gesprek(Gesprek gesprek, Correctiebladen bladen) {
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
                gesprek.betrokkeneId(),
                bladen.bij(gesprek.id(), Correctie.Soort.GESPREK));
    }

    private static String regels(String kop, List<String> regels) {
        return kop + (regels.isEmpty() ? "\nGeen" : "\n- " + String.join("\n- ", regels));
    }
}
