package nl.meldroute.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Onderwerp;
import nl.meldroute.toegang.Toegang;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adding and correcting persons by a caseworker. Every method asks the guard first: the present user must be involved. */
@Service
public class Betrokkenen {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Opslag opslag;
    private final Personen personen;
    private final Herkenning herkenning;
    private final Huishoudens huishoudens;
    private final Gebeurtenissen gebeurtenissen;
    private final Toegang toegang;
    private final Clock klok;

    Betrokkenen(
            Opslag opslag,
            Personen personen,
            Herkenning herkenning,
            Huishoudens huishoudens,
            Gebeurtenissen gebeurtenissen,
            Toegang toegang,
            Clock klok) {
        this.opslag = opslag;
        this.personen = personen;
        this.herkenning = herkenning;
        this.huishoudens = huishoudens;
        this.gebeurtenissen = gebeurtenissen;
        this.toegang = toegang;
        this.klok = klok;
    }

    /** Adds someone to a melding. When this person is known elsewhere, the household is in doubt until a caseworker decides. */
    @Transactional
    public long voegToe(String meldingnummer, NieuweBetrokkene nieuw) {
        Codelijsten.AARD.vereis(nieuw.aard());
        String dossiernummer = dossierVan(meldingnummer);
        var vraag = huishoudens.vraag(Onderwerp.WIJZIGEN, dossiernummer, meldingnummer, "betrokkene toevoegen");
        Gebruiker wie = toegang.vereis(vraag);
        List<Betrokkene> zelfdeBsn =
                personen.metBsn(dossiernummer, nieuw.gegevens().bsn());
        if (zelfdeBsn.stream().anyMatch(bekende -> isInMelding(meldingnummer, bekende.id()))) {
            throw new FormulierFout("bsn", "Deze persoon staat al in deze melding. Wijzig daar de gegevens.");
        }
        if (zelfdeBsn.stream().noneMatch(bekende -> bekende.gegevens().kanZijn(nieuw.gegevens()))) {
            vereisVrij(zelfdeBsn);
        }
        var bekend = herkenning.zoek(vraag.regio(), List.of(nieuw.gegevens()));
        long id = personen.neemOp(meldingnummer, dossiernummer, nieuw, wie.id());
        leg(meldingnummer, Soort.BETROKKENE_TOEGEVOEGD, wie, id);
        huishoudens.twijfel(meldingnummer, dossiernummer, bekend, wie.id());
        return id;
    }

    /**
     * Adds someone whom another melding of this household brought in; the data are there already.
     *
     * @return the part this person gets: a minor is KIND, anyone else OVERIG, for the caseworker to correct
     */
    @Transactional
    public BetrokkeneRol voegHuisgenootToe(String meldingnummer, long betrokkene) {
        String dossiernummer = dossierVan(meldingnummer);
        Gebruiker wie = toegang.vereis(
                huishoudens.vraag(Onderwerp.WIJZIGEN, dossiernummer, meldingnummer, "huisgenoot toevoegen"));
        Betrokkene persoon = personen.vanDossiers(huishoudens.gekoppeld(dossiernummer)).stream()
                .filter(ander -> ander.id() == betrokkene)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Deze betrokkene hoort niet bij dit huishouden"));
        if (isInMelding(meldingnummer, betrokkene)) {
            throw new FormulierFout("", "Deze persoon staat al in deze melding. Vernieuw het dossier.");
        }
        String geboren = persoon.gegevens().geboortedatum();
        boolean kind = geboren != null
                && new Geboortedatum(geboren).isMinderjarigOp(LocalDate.ofInstant(klok.instant(), NEDERLAND));
        BetrokkeneRol rol = kind ? BetrokkeneRol.KIND : BetrokkeneRol.OVERIG;
        personen.zetInMelding(meldingnummer, betrokkene, rol, Set.of(), wie.id());
        leg(meldingnummer, Soort.BETROKKENE_TOEGEVOEGD, wie, betrokkene);
        return rol;
    }

    /**
     * Takes someone out who does not belong in this melding, with the aard recorded here. A melding is about somebody, so the last one
     * stays until the right person is added.
     *
     * @param reden why, in words
     */
    @Transactional
    public void haalUit(String meldingnummer, long betrokkene, String reden) {
        Gebruiker wie = vereisInMelding(meldingnummer, betrokkene, "betrokkene uit de melding halen");
        List<Betrokkene.InMelding> delen = personen.inMelding(meldingnummer);
        if (delen.size() == 1) {
            throw new FormulierFout(
                    "",
                    "Dit is de enige persoon in deze melding. Voeg eerst de juiste persoon toe, en haal deze daarna eruit.");
        }
        delen.stream()
                .filter(deel -> deel.betrokkeneId() == betrokkene)
                .forEach(deel -> personen.haalUit(meldingnummer, deel, reden, wie.id()));
        leg(meldingnummer, Soort.BETROKKENE_UITGEHAALD, wie, betrokkene);
    }

    /** Puts back who was taken out of a melding, with the part and the aard of then. */
    @Transactional
    public void zetTerug(String meldingnummer, long betrokkene) {
        String dossiernummer = dossierVan(meldingnummer);
        Gebruiker wie = toegang.vereis(
                huishoudens.vraag(Onderwerp.WIJZIGEN, dossiernummer, meldingnummer, "betrokkene terugzetten"));
        Betrokkene.Uitgehaald uit = personen.uitMelding(meldingnummer).stream()
                .filter(een -> een.persoon().id() == betrokkene)
                .findFirst()
                .orElseThrow(() ->
                        new FormulierFout("", "Deze persoon staat al weer in deze melding. Vernieuw het dossier."));
        String bsn = uit.persoon().gegevens().bsn();
        vereisVrij(anderen(dossiernummer, bsn, betrokkene));
        personen.zetInMelding(meldingnummer, betrokkene, uit.rol(), uit.aard(), wie.id());
        leg(meldingnummer, Soort.BETROKKENE_TERUGGEZET, wie, betrokkene);
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
        if (!Objects.equals(oud.bsn(), gegevens.bsn())) {
            vereisVrij(anderen(dossiernummer, gegevens.bsn(), betrokkene));
        }
        var vraag = huishoudens.vraag(Onderwerp.WIJZIGEN, dossiernummer, meldingnummer, "");
        Map<String, Herkenning.Grond> bekend =
                oud.isEvenHerkenbaarAls(gegevens) ? Map.of() : herkenning.zoek(vraag.regio(), List.of(gegevens));
        personen.wijzig(betrokkene, gegevens, wie.id());
        personen.zetRol(meldingnummer, betrokkene, rol);
        leg(meldingnummer, Soort.BETROKKENE_GEWIJZIGD, wie, betrokkene);
        huishoudens.twijfel(meldingnummer, dossiernummer, bekend, wie.id());
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

    private List<Betrokkene> anderen(String dossiernummer, @Nullable String bsn, long betrokkene) {
        return personen.metBsn(dossiernummer, bsn).stream()
                .filter(ander -> ander.id() != betrokkene)
                .toList();
    }

    /** Names who has the BSN: whoever passed the guard to change this household may read it (held by a test of the rights table). */
    private static void vereisVrij(List<Betrokkene> metDitBsn) {
        metDitBsn.stream().findFirst().map(Betrokkene::gegevens).ifPresent(bekend -> {
            String naam = (bekend.voornamen() + " " + bekend.achternaam()).strip();
            throw new FormulierFout(
                    "bsn",
                    "Dit BSN hoort in dit huishouden al bij " + naam
                            + ". Controleer het BSN, of wijzig de gegevens van die persoon.");
        });
    }

    private boolean isInMelding(String meldingnummer, long betrokkene) {
        return personen.inMelding(meldingnummer).stream().anyMatch(deel -> deel.betrokkeneId() == betrokkene);
    }

    private Gebruiker vereisInMelding(String meldingnummer, long betrokkene, String doel) {
        Gebruiker wie =
                toegang.vereis(huishoudens.vraag(Onderwerp.WIJZIGEN, dossierVan(meldingnummer), meldingnummer, doel));
        if (!isInMelding(meldingnummer, betrokkene)) {
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
