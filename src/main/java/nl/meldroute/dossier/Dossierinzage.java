package nl.meldroute.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.toegang.Onderwerp;
import nl.meldroute.toegang.Toegang;
import nl.meldroute.toegang.Vraag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way to read a dossier. Every method checks role, region and involvement of the present user and writes the read log in the
 * same transaction; a refusal is logged too and ends in {@link nl.meldroute.toegang.GeenToegang}.
 */
@Service
public class Dossierinzage {

    private static final String VERGELIJKEN = "huishoudens vergelijken";

    private final Opslag opslag;
    private final Huishoudens huishoudens;
    private final Personen personen;
    private final Deelnames deelnames;
    private final Besluiten besluiten;
    private final Veiligheidsplannen veiligheidsplannen;
    private final Overdrachten overdrachten;
    private final Correcties correcties;
    private final Berichten berichten;
    private final Gebeurtenissen gebeurtenissen;
    private final Mails mails;
    private final Documenten documenten;
    private final Toegang toegang;

    Dossierinzage(
            Opslag opslag,
            Huishoudens huishoudens,
            Personen personen,
            Deelnames deelnames,
            Besluiten besluiten,
            Veiligheidsplannen veiligheidsplannen,
            Overdrachten overdrachten,
            Correcties correcties,
            Berichten berichten,
            Gebeurtenissen gebeurtenissen,
            Mails mails,
            Documenten documenten,
            Toegang toegang) {
        this.opslag = opslag;
        this.huishoudens = huishoudens;
        this.personen = personen;
        this.deelnames = deelnames;
        this.besluiten = besluiten;
        this.veiligheidsplannen = veiligheidsplannen;
        this.overdrachten = overdrachten;
        this.correcties = correcties;
        this.berichten = berichten;
        this.gebeurtenissen = gebeurtenissen;
        this.mails = mails;
        this.documenten = documenten;
        this.toegang = toegang;
    }

    /**
     * What to search for; a null is not searched on, and at least the BSN, the achternaam or the postcode is given.
     *
     * @param regio the region to search in
     */
    public record Zoekvraag(
            String regio,
            @Nullable String bsn,
            @Nullable String achternaam,
            @Nullable String geboortedatum,
            @Nullable String postcode) {}

    /** A person found, with the dossier to ask for next. */
    public record Gevonden(
            String dossiernummer,
            String achternaam,
            String voornamen,
            @Nullable String geboortedatum) {}

    /**
     * Reads the whole household of a dossier.
     *
     * @param doel why; may be blank for who is involved
     */
    @Transactional
    public Dossierbeeld lees(String dossiernummer, String doel) {
        return lees(huishoudens.vraag(Onderwerp.DOSSIER, dossiernummer, null, doel), dossiernummer);
    }

    /** Reads the household of a melding. */
    @Transactional
    public Dossierbeeld leesBijMelding(String meldingnummer, String doel) {
        String dossiernummer = dossierVan(meldingnummer);
        return lees(huishoudens.vraag(Onderwerp.DOSSIER, dossiernummer, meldingnummer, doel), dossiernummer);
    }

    /**
     * Reads who of another household is like someone of this one, to decide whether they are one household. Also the other household's own
     * log says so.
     *
     * @param kandidaat a dossier about which this household has or had a doubt
     */
    @Transactional
    public Huishoudvergelijking vergelijk(String meldingnummer, String kandidaat) {
        String dossiernummer = dossierVan(meldingnummer);
        Vraag hier = huishoudens.vraag(Onderwerp.DOSSIER, dossiernummer, meldingnummer, VERGELIJKEN);
        toegang.vereis(hier);
        List<String> huishouden = List.copyOf(hier.huishouden());
        boolean gevraagd = huishoudens.twijfels(huishouden).stream()
                .anyMatch(twijfel -> twijfel.kandidaat().equals(kandidaat)
                        || twijfel.dossiernummer().equals(kandidaat));
        // Without a doubt there is no reason to look: refused as a dossier that does not exist.
        Vraag daar = huishoudens.vraag(Onderwerp.DOSSIER, gevraagd ? kandidaat : "onbekend", null, VERGELIJKEN);
        toegang.vereis(daar);
        return Huishoudvergelijking.van(
                kandidaat, personen.vanDossiers(huishouden), personen.vanDossiers(daar.huishouden()));
    }

    /** Reads the shielded part: who reported. */
    @Transactional
    public Melder leesMelder(String meldingnummer, String doel) {
        toegang.vereis(huishoudens.vraag(Onderwerp.MELDER, dossierVan(meldingnummer), meldingnummer, doel));
        return opslag.een(Melder.class, """
                select m.hoedanigheid, r.naam, r.organisatie, r.telefoon, r.email, m.bekendheid, r.bekendheid_grond as grond
                from melder r join melding m on m.meldingnummer = r.meldingnummer where r.meldingnummer = ?""", meldingnummer);
    }

    /**
     * Reads one message that goes out, whole. What goes to the melder says who that is: it is guarded as the shielded part.
     *
     * @return empty when this melding has no such message
     */
    @Transactional
    public Optional<Bericht> leesBericht(String meldingnummer, long bericht, String doel) {
        Optional<Bericht> gevonden = opslag.vind(
                Bericht.class, "select * from bericht where id = ? and meldingnummer = ?", bericht, meldingnummer);
        boolean vanMelder = gevonden.filter(Bericht::isAanMelder).isPresent();
        toegang.vereis(huishoudens.vraag(
                vanMelder ? Onderwerp.MELDER : Onderwerp.DOSSIER, dossierVan(meldingnummer), meldingnummer, doel));
        return gevonden;
    }

    /** Searches persons; at most 50. The log keeps the reason and that there was a search, not what was searched for. */
    @Transactional
    public List<Gevonden> zoek(Zoekvraag vraag, String doel) {
        toegang.vereis(new Vraag(Onderwerp.ZOEKEN, null, null, vraag.regio(), List.of(), doel));
        if (vraag.bsn() == null && vraag.achternaam() == null && vraag.postcode() == null) {
            throw new IllegalArgumentException("Zoek op BSN, achternaam of postcode");
        }
        String postcode = vraag.postcode() == null
                ? null
                : vraag.postcode().replace(" ", "").toUpperCase(Locale.ROOT);
        return opslag.lijst(
                Gevonden.class,
                """
                select b.dossiernummer, b.achternaam, b.voornamen, b.geboortedatum
                from betrokkene b join dossier d on d.dossiernummer = b.dossiernummer
                where d.regio = ?
                and exists (select 1 from betrokkene_in_melding m where m.betrokkene_id = b.id)
                and (cast(? as varchar(9)) is null or b.bsn = ?)
                and (cast(? as varchar(200)) is null or lower(b.achternaam) = lower(?))
                and (cast(? as varchar(8)) is null or b.geboortedatum = ?)
                and (cast(? as varchar(10)) is null or b.postcode = ?)
                order by b.id fetch first 50 rows only""",
                vraag.regio(),
                vraag.bsn(),
                vraag.bsn(),
                vraag.achternaam(),
                vraag.achternaam(),
                vraag.geboortedatum(),
                vraag.geboortedatum(),
                postcode,
                postcode);
    }

    private Dossierbeeld lees(Vraag vraag, String dossiernummer) {
        toegang.vereis(vraag);
        List<String> huishouden = List.copyOf(vraag.huishouden());
        return new Dossierbeeld(
                dossiernummer,
                vraag.regio(),
                huishouden,
                huishoudens.twijfels(huishouden),
                personen.vanDossiers(huishouden),
                huishouden.stream()
                        .flatMap(nummer -> opslag
                                .lijst(
                                        Melding.class,
                                        "select * from melding where dossiernummer = ? order by meldingnummer",
                                        nummer)
                                .stream())
                        .map(this::beeld)
                        .toList());
    }

    private Meldingbeeld beeld(Melding melding) {
        String nummer = melding.meldingnummer();
        return new Meldingbeeld(
                melding,
                opslag.een(String.class, "select toelichting from melding where meldingnummer = ?", nummer),
                deelnames.inMelding(nummer),
                deelnames.uitMelding(nummer),
                opslag.lijst(Contact.class, "select * from contact_nu where meldingnummer = ? order by id", nummer),
                besluiten.van(nummer),
                veiligheidsplannen.van(nummer),
                overdrachten.van(nummer),
                opslag.lijst(Gesprek.class, "select * from gesprek_nu where meldingnummer = ? order by id", nummer),
                opslag.lijst(
                        Dossierbeeld.Formuliertekst.class,
                        "select * from dossierveld_nu where meldingnummer = ? order by id",
                        nummer),
                opslag.lijst(
                        Dossierbeeld.Formuliercode.class,
                        "select * from dossiercode where meldingnummer = ? order by id",
                        nummer),
                correcties.van(nummer),
                berichten.regels(nummer),
                mails.vanMelding(nummer),
                documenten.van(nummer),
                gebeurtenissen.van(nummer));
    }

    private String dossierVan(String meldingnummer) {
        return opslag.vind(String.class, "select dossiernummer from melding where meldingnummer = ?", meldingnummer)
                .orElse("onbekend");
    }
}
