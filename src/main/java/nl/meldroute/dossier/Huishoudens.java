package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Onderwerp;
import nl.meldroute.toegang.Toegang;
import nl.meldroute.toegang.Vraag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which dossiers are one household. Numbers never change; linked dossiers share their hoofddossier. Every doubt and every decision stays:
 * the newest decision about a pair of dossiers counts, so that each can be taken back.
 */
@Service
public class Huishoudens {

    private static final String NIEUWSTE_MELDING =
            "select meldingnummer from melding where dossiernummer = ? order by registratie_op desc, meldingnummer desc fetch first 1 rows only";

    private final Opslag opslag;
    private final Twijfels twijfels;
    private final Huishoudkoppeling koppeling;
    private final Gebeurtenissen gebeurtenissen;
    private final Toegang toegang;
    private final Clock klok;

    Huishoudens(
            Opslag opslag,
            Twijfels twijfels,
            Huishoudkoppeling koppeling,
            Gebeurtenissen gebeurtenissen,
            Toegang toegang,
            Clock klok) {
        this.opslag = opslag;
        this.twijfels = twijfels;
        this.koppeling = koppeling;
        this.gebeurtenissen = gebeurtenissen;
        this.toegang = toegang;
        this.klok = klok;
    }

    /**
     * A dossier that is perhaps the same household.
     *
     * @param id of the newest doubt about these two
     * @param grond BSN, BSN_MET_VERSCHIL, NAAM_EN_GEBOORTEDATUM or ADRES
     * @param besluiten about these two, oldest first
     */
    public record Twijfel(
            long id, String dossiernummer, String kandidaat, String grond, Instant sinds, List<Besluit> besluiten) {

        /** What a caseworker decided, and why. */
        public record Besluit(long id, long twijfelId, boolean zelfde, String reden, String door, Instant op) {}

        public Twijfel {
            besluiten = List.copyOf(besluiten);
        }

        /** What holds now; null while nobody decided since the newest doubt. */
        public @Nullable Boolean zelfde() {
            Besluit laatste = besluiten.isEmpty() ? null : besluiten.get(besluiten.size() - 1);
            return laatste == null || laatste.twijfelId != id ? null : (Boolean) laatste.zelfde;
        }

        public boolean isOpen() {
            return zelfde() == null;
        }
    }

    /** What became of a decision. */
    public enum Uitkomst {
        VASTGELEGD,
        /** Recorded, but the two are still one household by another decision. */
        NOG_GEKOPPELD,
        /** Refused: there is nothing to decide, or somebody decided since. Nothing is stored. */
        VEROUDERD
    }

    /**
     * Decides whether two households are one; if so their dossiers are linked. The doubt may be of any linked dossier.
     *
     * @param meldingnummer the melding for which it is decided
     */
    @Transactional
    public Uitkomst beslis(String meldingnummer, String kandidaat, boolean zelfde, String reden) {
        String dossiernummer = dossierVan(meldingnummer);
        Gebruiker wie = toegang.vereis(vraag(Onderwerp.WIJZIGEN, dossiernummer, meldingnummer, "huishouden"));
        Set<String> geraakt = koppeling.houdVast(List.of(dossiernummer, kandidaat));
        List<Twijfel> open = twijfels.van(gekoppeld(dossiernummer)).stream()
                .filter(twijfel -> twijfel.isOpen() && twijfel.kandidaat.equals(kandidaat))
                .toList();
        return leg(meldingnummer, dossiernummer, open, zelfde, reden, geraakt, wie.id());
    }

    /**
     * Takes a decision back: who were one household are two again, or the other way round. What was recorded since stays where it is.
     *
     * @param besluit the decision as the caseworker saw it; when there is a newer one about the same two, this is outdated
     */
    @Transactional
    public Uitkomst herzie(String meldingnummer, long besluit, String reden) {
        String dossiernummer = dossierVan(meldingnummer);
        Gebruiker wie = toegang.vereis(vraag(Onderwerp.WIJZIGEN, dossiernummer, meldingnummer, "huishouden herzien"));
        List<Twijfel> besloten = besloten(dossiernummer, besluit);
        Set<String> geraakt = koppeling.houdVast(besloten.stream()
                .flatMap(twijfel -> List.of(twijfel.dossiernummer, twijfel.kandidaat).stream())
                .toList());
        // Once more, now that nobody else can decide.
        List<Twijfel> nog = besloten(dossiernummer, besluit);
        boolean zelfde = nog.stream().anyMatch(twijfel -> Boolean.FALSE.equals(twijfel.zelfde()));
        return leg(meldingnummer, dossiernummer, nog, zelfde, reden, geraakt, wie.id());
    }

    private List<Twijfel> besloten(String dossiernummer, long besluit) {
        return twijfels.metBesluitenOver(gekoppeld(dossiernummer)).stream()
                .filter(twijfel ->
                        !twijfel.isOpen() && twijfel.besluiten.get(twijfel.besluiten.size() - 1).id == besluit)
                .toList();
    }

    private Uitkomst leg(
            String meldingnummer,
            String dossiernummer,
            List<Twijfel> waarover,
            boolean zelfde,
            String reden,
            Set<String> geraakt,
            String door) {
        if (waarover.isEmpty()) {
            return Uitkomst.VEROUDERD;
        }
        waarover.forEach(twijfel -> opslag.voegToe(
                "huishouden_besluit",
                "twijfel_id",
                twijfel.id,
                "zelfde",
                zelfde,
                "reden",
                reden,
                "door",
                door,
                "op",
                klok.instant()));
        koppeling.herbereken(geraakt, door);
        Twijfel een = waarover.get(0);
        for (String dossier : new TreeSet<>(List.of(dossiernummer, een.dossiernummer, een.kandidaat))) {
            gebeurtenissen.leg(
                    dossier.equals(dossiernummer) ? meldingnummer : opslag.een(String.class, NIEUWSTE_MELDING, dossier),
                    Soort.HUISHOUDEN_BESLIST,
                    door,
                    Map.of(
                            "dossier",
                            een.dossiernummer,
                            "kandidaat",
                            een.kandidaat,
                            "zelfde",
                            zelfde ? "ja" : "nee",
                            "herzien",
                            een.besluiten.isEmpty() ? "nee" : "ja"));
        }
        boolean nogGekoppeld = !zelfde && gekoppeld(een.dossiernummer).contains(een.kandidaat);
        return nogGekoppeld ? Uitkomst.NOG_GEKOPPELD : Uitkomst.VASTGELEGD;
    }

    /** All dossiers of the household of this one, itself included, oldest number first. */
    List<String> gekoppeld(String dossiernummer) {
        return koppeling.gekoppeld(dossiernummer);
    }

    /** Open doubts of this household, and the decided ones from whichever side they were raised. */
    List<Twijfel> twijfels(List<String> huishouden) {
        List<Twijfel> alle = new ArrayList<>(twijfels.van(huishouden));
        twijfels.metBesluitenOver(huishouden).stream()
                .filter(twijfel -> !twijfel.isOpen() && !huishouden.contains(twijfel.dossiernummer))
                .forEach(alle::add);
        return List.copyOf(alle);
    }

    boolean inTwijfel(String dossiernummer) {
        return twijfels.van(List.of(dossiernummer)).stream().anyMatch(Twijfel::isOpen);
    }

    /**
     * Notes the candidates that are not linked and not noted yet; says whether there were any. Who was decided to be another household
     * comes up again only on a stronger ground.
     */
    boolean twijfel(String meldingnummer, String dossiernummer, Map<String, Herkenning.Grond> kandidaten, String door) {
        List<String> eigen = gekoppeld(dossiernummer);
        var nieuw = kandidaten.entrySet().stream()
                .filter(kandidaat -> !eigen.contains(kandidaat.getKey())
                        && twijfels.isNieuw(dossiernummer, kandidaat.getKey(), kandidaat.getValue()))
                .toList();
        nieuw.forEach(kandidaat -> {
            twijfels.noteer(dossiernummer, kandidaat.getKey(), kandidaat.getValue());
            gebeurtenissen.leg(
                    meldingnummer,
                    Soort.HUISHOUDEN_IN_TWIJFEL,
                    door,
                    Map.of(
                            "kandidaat",
                            kandidaat.getKey(),
                            "grond",
                            kandidaat.getValue().name()));
        });
        return !nieuw.isEmpty();
    }

    /** The question to the guard about this dossier. A dossier that does not exist lies in no region, so the answer is no. */
    Vraag vraag(Onderwerp onderwerp, String dossiernummer, @Nullable String meldingnummer, String doel) {
        String regio = opslag.vind(String.class, "select regio from dossier where dossiernummer = ?", dossiernummer)
                .orElse("");
        return new Vraag(onderwerp, dossiernummer, meldingnummer, regio, gekoppeld(dossiernummer), doel);
    }

    private String dossierVan(String meldingnummer) {
        return opslag.een(String.class, "select dossiernummer from melding where meldingnummer = ?", meldingnummer);
    }
}
