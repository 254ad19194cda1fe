package nl.meldroute.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Onderwerp;
import nl.meldroute.toegang.Toegang;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of the people in the dossier belong in a melding. Every method asks the guard first: the present user must be involved. */
@Service
public class Samenstelling {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Opslag opslag;
    private final Personen personen;
    private final Deelnames deelnames;
    private final Huishoudens huishoudens;
    private final Informeringen informeringen;
    private final Gebeurtenissen gebeurtenissen;
    private final Toegang toegang;
    private final Clock klok;

    Samenstelling(
            Opslag opslag,
            Personen personen,
            Deelnames deelnames,
            Huishoudens huishoudens,
            Informeringen informeringen,
            Gebeurtenissen gebeurtenissen,
            Toegang toegang,
            Clock klok) {
        this.opslag = opslag;
        this.personen = personen;
        this.deelnames = deelnames;
        this.huishoudens = huishoudens;
        this.informeringen = informeringen;
        this.gebeurtenissen = gebeurtenissen;
        this.toegang = toegang;
        this.klok = klok;
    }

    /**
     * Adds someone whom another melding of this household brought in; the data are there already.
     *
     * @return the part this person gets: a minor is KIND, anyone else OVERIG, for the caseworker to correct
     */
    @Transactional
    public BetrokkeneRol voegHuisgenootToe(String meldingnummer, long betrokkene) {
        String dossiernummer = dossierVan(meldingnummer);
        Gebruiker wie = vereis(dossiernummer, meldingnummer, "huisgenoot toevoegen");
        Betrokkene persoon = personen.vanDossiers(huishoudens.gekoppeld(dossiernummer)).stream()
                .filter(ander -> ander.id() == betrokkene)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Deze betrokkene hoort niet bij dit huishouden"));
        if (deelnames.heeft(meldingnummer, betrokkene)) {
            throw new FormulierFout("", "Deze persoon staat al in deze melding. Vernieuw het dossier.");
        }
        // Two dossiers that became one household may each have their own record of the same person.
        if (staatErMetBsn(meldingnummer, dossiernummer, persoon).findAny().isPresent()) {
            throw new FormulierFout("", "Iemand met hetzelfde BSN staat al in deze melding. Wijzig daar de gegevens.");
        }
        String geboren = persoon.gegevens().geboortedatum();
        boolean kind = geboren != null
                && new Geboortedatum(geboren).isMinderjarigOp(LocalDate.ofInstant(klok.instant(), NEDERLAND));
        BetrokkeneRol rol = kind ? BetrokkeneRol.KIND : BetrokkeneRol.OVERIG;
        deelnames.zet(meldingnummer, betrokkene, rol, Set.of(), wie.id());
        leg(meldingnummer, Soort.BETROKKENE_TOEGEVOEGD, wie, betrokkene);
        informeringen.werkBij(meldingnummer);
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
        Gebruiker wie = vereis(dossierVan(meldingnummer), meldingnummer, "betrokkene uit de melding halen");
        if (!deelnames.heeft(meldingnummer, betrokkene)) {
            throw new IllegalArgumentException("Deze betrokkene hoort niet bij deze melding");
        }
        List<Betrokkene.InMelding> delen = deelnames.inMelding(meldingnummer);
        if (delen.size() == 1) {
            throw new FormulierFout(
                    "",
                    "Dit is de enige persoon in deze melding. Voeg eerst de juiste persoon toe, en haal deze daarna eruit.");
        }
        delen.stream()
                .filter(deel -> deel.betrokkeneId() == betrokkene)
                .forEach(deel -> deelnames.haalUit(meldingnummer, deel, reden, wie.id()));
        leg(meldingnummer, Soort.BETROKKENE_UITGEHAALD, wie, betrokkene);
        informeringen.werkBij(meldingnummer);
    }

    /** Puts back who was taken out of a melding, with the part and the aard of then. */
    @Transactional
    public void zetTerug(String meldingnummer, long betrokkene) {
        String dossiernummer = dossierVan(meldingnummer);
        Gebruiker wie = vereis(dossiernummer, meldingnummer, "betrokkene terugzetten");
        Betrokkene.Uitgehaald uit = deelnames.uitMelding(meldingnummer).stream()
                .filter(een -> een.persoon().id() == betrokkene)
                .findFirst()
                .orElseThrow(() ->
                        new FormulierFout("", "Deze persoon staat al weer in deze melding. Vernieuw het dossier."));
        Personen.vereisVrij(
                staatErMetBsn(meldingnummer, dossiernummer, uit.persoon()).toList());
        deelnames.zet(meldingnummer, betrokkene, uit.rol(), uit.aard(), wie.id());
        leg(meldingnummer, Soort.BETROKKENE_TERUGGEZET, wie, betrokkene);
        informeringen.werkBij(meldingnummer);
    }

    private Stream<Betrokkene> staatErMetBsn(String meldingnummer, String dossiernummer, Betrokkene persoon) {
        return personen.anderenMetBsn(dossiernummer, persoon.gegevens().bsn(), persoon.id()).stream()
                .filter(ander -> deelnames.heeft(meldingnummer, ander.id()));
    }

    private Gebruiker vereis(String dossiernummer, String meldingnummer, String doel) {
        Gebruiker wie = toegang.vereis(huishoudens.vraag(Onderwerp.WIJZIGEN, dossiernummer, meldingnummer, doel));
        // Two who change the same melding take turns, so that it never ends up empty.
        opslag.een(String.class, "select meldingnummer from melding where meldingnummer = ? for update", meldingnummer);
        return wie;
    }

    private void leg(String meldingnummer, Soort soort, Gebruiker wie, long betrokkene) {
        gebeurtenissen.leg(meldingnummer, soort, wie.id(), Map.of("betrokkene", String.valueOf(betrokkene)));
    }

    private String dossierVan(String meldingnummer) {
        return opslag.een(String.class, "select dossiernummer from melding where meldingnummer = ?", meldingnummer);
    }
}
