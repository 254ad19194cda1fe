package nl.meldroute.dossier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Onderwerp;
import nl.meldroute.toegang.Toegang;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adding and correcting persons by a caseworker. Every method asks the guard first: the present user must be involved. */
@Service
public class Betrokkenen {

    private final Opslag opslag;
    private final Personen personen;
    private final Herkenning herkenning;
    private final Huishoudens huishoudens;
    private final Gebeurtenissen gebeurtenissen;
    private final Toegang toegang;

    Betrokkenen(
            Opslag opslag,
            Personen personen,
            Herkenning herkenning,
            Huishoudens huishoudens,
            Gebeurtenissen gebeurtenissen,
            Toegang toegang) {
        this.opslag = opslag;
        this.personen = personen;
        this.herkenning = herkenning;
        this.huishoudens = huishoudens;
        this.gebeurtenissen = gebeurtenissen;
        this.toegang = toegang;
    }

    /** Adds someone to a melding. When this person is known elsewhere, the household is in doubt until a caseworker decides. */
    @Transactional
    public long voegToe(String meldingnummer, NieuweBetrokkene nieuw) {
        Codelijsten.AARD.vereis(nieuw.aard());
        String dossiernummer = dossierVan(meldingnummer);
        var vraag = huishoudens.vraag(Onderwerp.WIJZIGEN, dossiernummer, meldingnummer, "betrokkene toevoegen");
        Gebruiker wie = toegang.vereis(vraag);
        if (personen.metBsn(dossiernummer, nieuw.gegevens().bsn()).stream()
                .anyMatch(bekende -> personen.inMelding(meldingnummer).stream()
                        .anyMatch(deel -> deel.betrokkeneId() == bekende.id()))) {
            throw new FormulierFout("bsn", "Deze persoon staat al in deze melding. Wijzig daar de gegevens.");
        }
        var bekend = herkenning.zoek(vraag.regio(), List.of(nieuw.gegevens()));
        long id = personen.neemOp(meldingnummer, dossiernummer, nieuw, wie.id());
        gebeurtenissen.leg(
                meldingnummer, Soort.BETROKKENE_TOEGEVOEGD, wie.id(), Map.of("betrokkene", String.valueOf(id)));
        huishoudens.twijfel(meldingnummer, dossiernummer, bekend, wie.id());
        return id;
    }

    /** Corrects someone's data and part in a melding; the earlier data are kept. */
    @Transactional
    public void wijzig(String meldingnummer, long betrokkene, BetrokkeneRol rol, Persoonsgegevens gegevens) {
        Gebruiker wie = vereisInMelding(meldingnummer, betrokkene, "betrokkene wijzigen");
        personen.wijzig(betrokkene, gegevens, wie.id());
        personen.zetRol(meldingnummer, betrokkene, rol);
        gebeurtenissen.leg(
                meldingnummer, Soort.BETROKKENE_GEWIJZIGD, wie.id(), Map.of("betrokkene", String.valueOf(betrokkene)));
    }

    /** Records what happened to someone, in place of what was recorded before; the gebeurtenis keeps each version. */
    @Transactional
    public void legAardVast(String meldingnummer, long betrokkene, Set<String> aard) {
        Codelijsten.AARD.vereis(aard);
        Gebruiker wie = vereisInMelding(meldingnummer, betrokkene, "aard vastleggen");
        personen.zetAard(meldingnummer, betrokkene, aard);
        gebeurtenissen.leg(
                meldingnummer,
                Soort.AARD_VASTGELEGD,
                wie.id(),
                Map.of("betrokkene", String.valueOf(betrokkene), "aard", aard.isEmpty() ? "geen" : codes(aard)));
    }

    /** Records what one person is to another; replaces what was recorded for this pair. */
    @Transactional
    public void legRelatieVast(String meldingnummer, long betrokkene, Betrokkene.Relatie relatie) {
        Codelijsten.RELATIE.vereis(Set.of(relatie.soort()));
        Gebruiker wie = vereisInMelding(meldingnummer, betrokkene, "relatie vastleggen");
        vereisInDossier(meldingnummer, relatie.totId());
        opslag.wijzig("delete from relatie where betrokkene_id = ? and tot_id = ?", betrokkene, relatie.totId());
        opslag.voegToe(
                "relatie",
                "betrokkene_id",
                betrokkene,
                "tot_id",
                relatie.totId(),
                "soort",
                relatie.soort(),
                "gezag",
                relatie.gezag());
        gebeurtenissen.leg(
                meldingnummer, Soort.BETROKKENE_GEWIJZIGD, wie.id(), Map.of("betrokkene", String.valueOf(betrokkene)));
    }

    /** Takes away what was recorded of one person being something to another; without such a record nothing changes. */
    @Transactional
    public void verwijderRelatie(String meldingnummer, long betrokkene, long totId) {
        Gebruiker wie = vereisInMelding(meldingnummer, betrokkene, "relatie verwijderen");
        if (opslag.wijzig("delete from relatie where betrokkene_id = ? and tot_id = ?", betrokkene, totId) > 0) {
            gebeurtenissen.leg(
                    meldingnummer,
                    Soort.BETROKKENE_GEWIJZIGD,
                    wie.id(),
                    Map.of("betrokkene", String.valueOf(betrokkene)));
        }
    }

    private Gebruiker vereisInMelding(String meldingnummer, long betrokkene, String doel) {
        Gebruiker wie =
                toegang.vereis(huishoudens.vraag(Onderwerp.WIJZIGEN, dossierVan(meldingnummer), meldingnummer, doel));
        if (personen.inMelding(meldingnummer).stream().noneMatch(deel -> deel.betrokkeneId() == betrokkene)) {
            throw new IllegalArgumentException("Deze betrokkene hoort niet bij deze melding");
        }
        return wie;
    }

    private void vereisInDossier(String meldingnummer, long betrokkene) {
        List<String> huishouden = huishoudens.gekoppeld(dossierVan(meldingnummer));
        String dossiernummer = opslag.vind(
                        String.class, "select dossiernummer from betrokkene where id = ?", betrokkene)
                .orElse("");
        if (!huishouden.contains(dossiernummer)) {
            throw new IllegalArgumentException("Deze betrokkene hoort niet bij dit huishouden");
        }
    }

    private String dossierVan(String meldingnummer) {
        return opslag.een(String.class, "select dossiernummer from melding where meldingnummer = ?", meldingnummer);
    }

    private static String codes(Set<String> aard) {
        return String.join(",", aard.stream().sorted().toList());
    }
}
