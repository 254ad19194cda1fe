package nl.meldroute.dossier.webapp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Dossierbeeld.Formuliertekst;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.dossier.Gesprek;
import org.jspecify.annotations.Nullable;

/** What colleagues wrote about one melding, newest first: besluiten, contacten, gesprekken, veiligheidsplannen, overdrachten. */
final class Stukken {

    /** Conversations with the melder may say who that is. */
    private static final Set<Gesprek.Soort> MET_MELDER =
            EnumSet.of(Gesprek.Soort.MELDER, Gesprek.Soort.TERUGKOPPELING, Gesprek.Soort.ZICHT_TERUG);

    private static final Map<String, String> KOPPEN = Map.ofEntries(
            Map.entry("informatieAnderVt", "Andere Veilig Thuis-organisatie"),
            Map.entry("informatieRaad", "Raad voor de Kinderbescherming"),
            Map.entry("informatiePolitie", "Politie"),
            Map.entry("informatieVeiligheidshuis", "Veiligheidshuis"),
            Map.entry("informatieLokaalTeam", "Lokaal team"),
            Map.entry("informatieBrp", "Basisregistratie personen"),
            Map.entry("bronnenReden", "Waarom een bron niet is gevraagd"),
            Map.entry("acuutGezien", "Wat is er gezien of gehoord"),
            Map.entry("planOnveilig", "Wat is er onveilig"),
            Map.entry("planToezicht", "Wie ziet erop toe"),
            Map.entry("expertiseVraag", "Vraag"),
            Map.entry("adviesGedragswetenschapper", "Advies"),
            Map.entry("adviesVertrouwensarts", "Advies"),
            Map.entry("adviesAandachtsfunctionaris", "Advies"),
            Map.entry("basisplanBeleving", "Hoe ieder de veiligheid ziet"),
            Map.entry("basisplanOnveilig", "Wat is er onveilig"),
            Map.entry("basisplanZonderReden", "Waarom het gezin het plan niet mee invulde"),
            Map.entry("basisplanToezicht", "Wie ziet erop toe"),
            Map.entry("hulpPlan", "Hulpverleningsplan"),
            Map.entry("hulpGeenReden", "Waarom er geen hulp nodig is"),
            Map.entry("uitblijvenToelichting", "Wat is er gedaan"),
            Map.entry("overschrijdingToelichting", "Wat is er afgesproken"));

    private Stukken() {}

    /** All but the conversations with a melder who is not openly known. */
    static List<Blad.Stuk> van(Meldingbeeld melding) {
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
                        bevestiging(besluit, melding))));
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
        stukken.addAll(formulierteksten(melding));
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

    /** Texts that no besluit, contact, conversation or plan repeats: one stuk per form that was sent in. */
    private static List<Blad.Stuk> formulierteksten(Meldingbeeld melding) {
        Map<String, List<Formuliertekst>> perTaak = melding.teksten().stream()
                .filter(tekst -> KOPPEN.containsKey(tekst.sleutel()))
                .collect(Collectors.groupingBy(Formuliertekst::taakId, LinkedHashMap::new, Collectors.toList()));
        return perTaak.values().stream()
                .map(teksten -> new Blad.Stuk(
                        null,
                        null,
                        teksten.get(0).op(),
                        teksten.get(0).door(),
                        "FORMULIER_" + teksten.get(0).formulier(),
                        null,
                        teksten.stream()
                                .map(tekst -> KOPPEN.get(tekst.sleutel()) + "\n" + tekst.waarde())
                                .collect(Collectors.joining("\n\n")),
                        null,
                        null))
                .toList();
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
