package nl.meldroute.dossier.webapp;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Aanvullingen;
import nl.meldroute.dossier.Contact;
import nl.meldroute.dossier.Gesprek;
import nl.meldroute.dossier.NieuwContact;
import nl.meldroute.dossier.NieuwGesprek;
import org.jspecify.annotations.Nullable;

/** The forms with which something is added on the tab, as the browser sends them: all text, so that each fault can be told at its own field. */
final class Aanvullinginvoer {

    private static final int LANG = 20_000;

    /** As the task that records a contact asks it. */
    private static final Map<String, String> MET = met();

    private Aanvullinginvoer() {}

    private static Map<String, String> met() {
        Map<String, String> met = new LinkedHashMap<>();
        met.put("slachtoffer", "Slachtoffer");
        met.put("pleger", "Pleger");
        met.put("kind", "Kind");
        met.put("ouder", "Ouder of verzorger");
        met.put("ander", "Iemand anders uit het huishouden");
        return met;
    }

    /**
     * "Contact toevoegen".
     *
     * @param met codes of with whom
     * @param gevoerdOp dd-mm-jjjj
     * @param gevoerdOm uu:mm; blank when it is not known
     */
    record Contactverslag(
            @Nullable String soort,
            @Nullable List<String> met,
            @Nullable String gevoerdOp,
            @Nullable String gevoerdOm,
            @Nullable String uitkomst,
            @Nullable String motivatie,
            @Nullable String verslag) {

        NieuwContact controleer(Instant nu) {
            Invoerregels regels = new Invoerregels();
            Contact.Soort hoe = regels.keuze("soort", Contact.Soort.class, soort, "Kies hoe het contact was.");
            regels.eis(
                    hoe == null || Aanvullingen.CONTACTEN.contains(hoe),
                    "soort",
                    "Dit contact legt u vast in de taak die daarbij hoort.");
            Daginvoer wanneer = Daginvoer.lees(regels, gevoerdOp, gevoerdOm, nu);
            List<String> wie = met == null ? List.of() : met;
            regels.eis(!wie.isEmpty() && MET.keySet().containsAll(wie), "met", "Kies met wie het contact was.");
            Contact.Uitkomst beeld = regels.keuze(
                    "uitkomst", Contact.Uitkomst.class, uitkomst, "Kies wat betrokkenen zeggen over de zorgen.");
            Contact.Motivatie wil = regels.keuze(
                    "motivatie", Contact.Motivatie.class, motivatie, "Kies of zij hulp of verandering willen.");
            String tekst = regels.verplicht("verslag", verslag, LANG, "Schrijf op wat er is gezegd en gezien.");
            regels.sluitAf();
            String namen = MET.entrySet().stream()
                    .filter(een -> wie.contains(een.getKey()))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.joining("; "));
            return new NieuwContact(
                    Objects.requireNonNull(hoe), beeld, wil, wanneer.dag(), wanneer.tijd(), metKop(namen, tekst));
        }
    }

    /**
     * "Gesprek toevoegen".
     *
     * @param noemen whether those involved may hear who of the network it was; for {@code INFORMEEL_NETWERK} only
     */
    record Gespreksverslag(
            @Nullable String soort,
            @Nullable String met,
            @Nullable String gevoerdOp,
            @Nullable String noemen,
            @Nullable String verslag) {

        private static final List<String> NOEMEN = List.of("blijft-vertrouwelijk", "mag-genoemd-worden");

        NieuwGesprek controleer(Instant nu) {
            Invoerregels regels = new Invoerregels();
            Gesprek.Soort welk = regels.keuze("soort", Gesprek.Soort.class, soort, "Kies met wie het gesprek was.");
            regels.eis(
                    welk == null || Aanvullingen.GESPREKKEN.contains(welk),
                    "soort",
                    "Dit gesprek legt u vast in de taak die daarbij hoort.");
            String wie = regels.verplicht("met", met, 500, "Schrijf op met wie u sprak.");
            Daginvoer wanneer = Daginvoer.lees(regels, gevoerdOp, null, nu);
            boolean vraagt = welk == Gesprek.Soort.INFORMEEL_NETWERK;
            regels.eis(
                    !vraagt || NOEMEN.contains(noemen == null ? "" : noemen),
                    "noemen",
                    "Kies of betrokkenen mogen weten wie u sprak.");
            String tekst = regels.verplicht("verslag", verslag, LANG, "Schrijf op wat er is gezegd.");
            regels.sluitAf();
            return new NieuwGesprek(
                    Objects.requireNonNull(welk), true, vraagt ? noemen : null, wanneer.dag(), metKop(wie, tekst));
        }
    }

    /**
     * "Nieuw veiligheidsplan".
     *
     * @param voorwaarden one per line
     * @param afspraken one per line
     * @param directVeilig {@code ja} or {@code nee}
     */
    record Plan(
            @Nullable String voorwaarden,
            @Nullable String afspraken,
            @Nullable String directVeilig) {

        /** The form after its check. */
        record Gecontroleerd(List<String> voorwaarden, List<String> afspraken, boolean directVeilig) {}

        Gecontroleerd controleer() {
            Invoerregels regels = new Invoerregels();
            String wat = regels.verplicht(
                    "voorwaarden", voorwaarden, LANG, "Schrijf ten minste één voorwaarde op voor veiligheid.");
            String hoe = regels.tekst("afspraken", afspraken, LANG);
            boolean veilig = "ja".equals(directVeilig);
            regels.eis(veilig || "nee".equals(directVeilig), "directVeilig", "Kies of het nu veilig is voor iedereen.");
            regels.eis(
                    !veilig || (afspraken != null && !afspraken.isBlank()),
                    "afspraken",
                    "Schrijf ten minste één afspraak op die het nu veilig maakt.");
            regels.sluitAf();
            return new Gecontroleerd(alsRegels(wat), hoe == null ? List.of() : alsRegels(hoe), veilig);
        }

        private static List<String> alsRegels(String tekst) {
            return tekst.lines()
                    .map(String::strip)
                    .filter(regel -> !regel.isEmpty())
                    .toList();
        }
    }

    /** As a task records it: with whom, and what was said. */
    private static String metKop(String met, String verslag) {
        return "Met\n" + met + "\n\nVerslag\n" + verslag;
    }
}
