package nl.meldroute.dossier;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Deelnames deelnames;
    private final Herkenning herkenning;
    private final Huishoudens huishoudens;
    private final Informeringen informeringen;
    private final Gebeurtenissen gebeurtenissen;
    private final Toegang toegang;

    Betrokkenen(
            Opslag opslag,
            Personen personen,
            Deelnames deelnames,
            Herkenning herkenning,
            Huishoudens huishoudens,
            Informeringen informeringen,
            Gebeurtenissen gebeurtenissen,
            Toegang toegang) {
        this.opslag = opslag;
        this.personen = personen;
        this.deelnames = deelnames;
        this.herkenning = herkenning;
        this.huishoudens = huishoudens;
        this.informeringen = informeringen;
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
        // First, since this waits for who is recording the same person now.
        var bekend = herkenning.zoek(vraag.regio(), List.of(nieuw.gegevens()));
        List<Betrokkene> zelfdeBsn =
                personen.metBsn(dossiernummer, nieuw.gegevens().bsn());
        if (zelfdeBsn.stream().anyMatch(bekende -> deelnames.heeft(meldingnummer, bekende.id()))) {
            throw new FormulierFout("bsn", "Deze persoon staat al in deze melding. Wijzig daar de gegevens.");
        }
        if (zelfdeBsn.stream().noneMatch(bekende -> bekende.gegevens().kanZijn(nieuw.gegevens()))) {
            Personen.vereisVrij(zelfdeBsn);
        }
        long id = personen.neemOp(meldingnummer, dossiernummer, nieuw, wie.id());
        leg(meldingnummer, Soort.BETROKKENE_TOEGEVOEGD, wie, id);
        informeringen.werkBij(meldingnummer);
        huishoudens.twijfel(meldingnummer, dossiernummer, bekend, wie.id());
        return id;
    }

    /**
     * Corrects someone's data and part in a melding; the earlier data are kept. When the new data are known elsewhere, the household is in
     * doubt until a caseworker decides.
     */
    @Transactional
    public void wijzig(String meldingnummer, long betrokkene, BetrokkeneRol rol, Persoonsgegevens gegevens) {
        Gebruiker wie = vereisInMelding(meldingnummer, betrokkene, "betrokkene wijzigen");
        String dossiernummer = dossierVan(meldingnummer);
        Persoonsgegevens oud = personen.lees(betrokkene).gegevens();
        var vraag = huishoudens.vraag(Onderwerp.WIJZIGEN, dossiernummer, meldingnummer, "");
        Map<String, Herkenning.Grond> bekend =
                oud.isEvenHerkenbaarAls(gegevens) ? Map.of() : herkenning.zoek(vraag.regio(), List.of(gegevens));
        if (!Objects.equals(oud.bsn(), gegevens.bsn())) {
            Personen.vereisVrij(personen.anderenMetBsn(dossiernummer, gegevens.bsn(), betrokkene));
        }
        personen.wijzig(betrokkene, gegevens, wie.id());
        deelnames.zetRol(meldingnummer, betrokkene, rol);
        leg(meldingnummer, Soort.BETROKKENE_GEWIJZIGD, wie, betrokkene);
        // Who was unborn may be born, and with another part somebody may not be the melder.
        informeringen.werkBij(meldingnummer);
        huishoudens.twijfel(meldingnummer, dossiernummer, bekend, wie.id());
    }

    /** Records what happened to someone, in place of what was recorded before; the gebeurtenis keeps each version. */
    @Transactional
    public void legAardVast(String meldingnummer, long betrokkene, Set<String> aard) {
        Codelijsten.AARD.vereis(aard);
        Gebruiker wie = vereisInMelding(meldingnummer, betrokkene, "aard vastleggen");
        deelnames.zetAard(meldingnummer, betrokkene, aard);
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
        personen.zetRelatie(betrokkene, relatie);
        leg(meldingnummer, Soort.BETROKKENE_GEWIJZIGD, wie, betrokkene);
    }

    /** Takes away what was recorded of one person being something to another; without such a record nothing changes. */
    @Transactional
    public void verwijderRelatie(String meldingnummer, long betrokkene, long totId) {
        Gebruiker wie = vereisInMelding(meldingnummer, betrokkene, "relatie verwijderen");
        if (personen.verwijderRelatie(betrokkene, totId)) {
            leg(meldingnummer, Soort.BETROKKENE_GEWIJZIGD, wie, betrokkene);
        }
    }

    private void leg(String meldingnummer, Soort soort, Gebruiker wie, long betrokkene) {
        gebeurtenissen.leg(meldingnummer, soort, wie.id(), Map.of("betrokkene", String.valueOf(betrokkene)));
    }

    private Gebruiker vereisInMelding(String meldingnummer, long betrokkene, String doel) {
        Gebruiker wie =
                toegang.vereis(huishoudens.vraag(Onderwerp.WIJZIGEN, dossierVan(meldingnummer), meldingnummer, doel));
        if (!deelnames.heeft(meldingnummer, betrokkene)) {
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
