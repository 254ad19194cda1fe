package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Onderwerp;
import nl.meldroute.toegang.Toegang;
import nl.meldroute.toegang.Vraag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which dossiers are one household. Numbers never change; linked dossiers share their hoofddossier. */
@Service
public class Huishoudens {

    private final Opslag opslag;
    private final Gebeurtenissen gebeurtenissen;
    private final Toegang toegang;
    private final Clock klok;

    Huishoudens(Opslag opslag, Gebeurtenissen gebeurtenissen, Toegang toegang, Clock klok) {
        this.opslag = opslag;
        this.gebeurtenissen = gebeurtenissen;
        this.toegang = toegang;
        this.klok = klok;
    }

    /**
     * A dossier that is perhaps the same household.
     *
     * @param grond BSN, NAAM_EN_GEBOORTEDATUM or ADRES
     * @param zelfde what the caseworker decided; null while nobody did
     */
    public record Twijfel(
            String dossiernummer,
            String kandidaat,
            String grond,
            Instant sinds,
            @Nullable Boolean zelfde,
            @Nullable String reden,
            @Nullable String beslistDoor,
            @Nullable Instant beslistOp) {}

    /**
     * Decides whether two households are one; if so their dossiers are linked. The doubt may be of any linked dossier. A second decision on the same pair changes nothing.
     *
     * @param meldingnummer the melding for which it is decided
     */
    @Transactional
    public void beslis(String meldingnummer, String kandidaat, boolean zelfde, String reden) {
        String dossiernummer =
                opslag.een(String.class, "select dossiernummer from melding where meldingnummer = ?", meldingnummer);
        Gebruiker wie = toegang.vereis(vraag(Onderwerp.WIJZIGEN, dossiernummer, meldingnummer, "huishouden"));
        int gewijzigd = opslag.wijzig("""
                update huishouden_twijfel set zelfde = ?, reden = ?, beslist_door = ?, beslist_op = ?
                where dossiernummer in (
                    select dossiernummer from dossier
                    where hoofddossier = (select hoofddossier from dossier where dossiernummer = ?))
                and kandidaat = ? and zelfde is null""", zelfde, reden, wie.id(), klok.instant(), dossiernummer, kandidaat);
        if (gewijzigd == 0) {
            return;
        }
        if (zelfde) {
            opslag.wijzig("""
                    update dossier set hoofddossier = (select hoofddossier from dossier where dossiernummer = ?)
                    where hoofddossier = (select hoofddossier from dossier where dossiernummer = ?)""", kandidaat, dossiernummer);
        }
        gebeurtenissen.leg(
                meldingnummer,
                Soort.HUISHOUDEN_BESLIST,
                wie.id(),
                Map.of("kandidaat", kandidaat, "zelfde", zelfde ? "ja" : "nee"));
    }

    /** All dossiers of the household of this one, itself included, oldest number first. */
    List<String> gekoppeld(String dossiernummer) {
        return opslag.lijst(String.class, """
                select dossiernummer from dossier
                where hoofddossier = (select hoofddossier from dossier where dossiernummer = ?) order by dossiernummer""", dossiernummer);
    }

    List<Twijfel> twijfels(String dossiernummer) {
        return opslag.lijst(
                Twijfel.class,
                "select * from huishouden_twijfel where dossiernummer = ? order by kandidaat",
                dossiernummer);
    }

    boolean inTwijfel(String dossiernummer) {
        return twijfels(dossiernummer).stream().anyMatch(twijfel -> twijfel.zelfde() == null);
    }

    /** Notes the candidates that are not linked and not noted yet; says whether there were any. */
    boolean twijfel(String meldingnummer, String dossiernummer, Map<String, Herkenning.Grond> kandidaten, String door) {
        List<String> bekend =
                twijfels(dossiernummer).stream().map(Twijfel::kandidaat).toList();
        List<String> eigen = gekoppeld(dossiernummer);
        var nieuw = kandidaten.entrySet().stream()
                .filter(kandidaat -> !bekend.contains(kandidaat.getKey()) && !eigen.contains(kandidaat.getKey()))
                .toList();
        nieuw.forEach(kandidaat -> {
            opslag.voegToe(
                    "huishouden_twijfel",
                    "dossiernummer",
                    dossiernummer,
                    "kandidaat",
                    kandidaat.getKey(),
                    "grond",
                    kandidaat.getValue(),
                    "sinds",
                    klok.instant());
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
}
