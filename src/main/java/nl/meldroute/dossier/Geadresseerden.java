package nl.meldroute.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * To whom and where a letter goes. Asked when it is sent, and not when it was decided: an address may be shielded since. For the step that
 * sends, which no user asks: it is not guarded and not in the read log.
 */
@Service
public class Geadresseerden {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Opslag opslag;
    private final Personen personen;
    private final Deelnames deelnames;
    private final Huishoudens huishoudens;
    private final Clock klok;

    Geadresseerden(Opslag opslag, Personen personen, Deelnames deelnames, Huishoudens huishoudens, Clock klok) {
        this.opslag = opslag;
        this.personen = personen;
        this.deelnames = deelnames;
        this.huishoudens = huishoudens;
        this.klok = klok;
    }

    /** Who reported. Of a melder no address is kept. */
    @Transactional
    public Geadresseerde melder(String meldingnummer) {
        Rij melder = opslag.een(
                Rij.class, "select naam, organisatie, email from melder where meldingnummer = ?", meldingnummer);
        return new Geadresseerde(
                melder.naam == null ? "" : melder.naam.strip(),
                null,
                "",
                Geboortedatum.LEEFTIJD_ONBEKEND,
                Stream.ofNullable(melder.organisatie)
                        .filter(naam -> !naam.isBlank())
                        .toList(),
                melder.email == null || melder.email.isBlank() ? null : melder.email.strip(),
                false);
    }

    /**
     * Someone of a melding. No address when one record of this person in the household is shielded, or names a safe channel: then a letter
     * goes that way and not by post.
     *
     * @param betrokkene number of that person within the melding
     */
    @Transactional
    public Geadresseerde betrokkene(String meldingnummer, long betrokkene) {
        Betrokkene persoon = personen.lees(deelnames.huidig(meldingnummer, betrokkene));
        Persoonsgegevens gegevens = persoon.gegevens();
        List<Persoonsgegevens> zelfde =
                zelfde(persoon).stream().map(Betrokkene::gegevens).toList();
        boolean perPost = zelfde.stream().noneMatch(Geadresseerden::nietPerPost);
        return new Geadresseerde(
                (gegevens.voornamen() + " " + gegevens.achternaam()).strip(),
                gegevens.geslacht(),
                gegevens.voornamen().strip(),
                gegevens.geboortedatum() == null
                        ? Geboortedatum.LEEFTIJD_ONBEKEND
                        : new Geboortedatum(gegevens.geboortedatum())
                                .leeftijdsgroep(LocalDate.ofInstant(klok.instant(), NEDERLAND)),
                perPost ? regels(gegevens.adres()) : List.of(),
                null,
                zelfde.stream().anyMatch(een -> een.veiligContact().nooitSchrijven()));
    }

    /** What must be known before a letter goes to this person, in words; empty when nothing is. */
    @Transactional
    public String voorzichtigheid(String meldingnummer, long betrokkene) {
        VeiligContact contact = personen.lees(deelnames.huidig(meldingnummer, betrokkene))
                .gegevens()
                .veiligContact();
        return Stream.of(
                        betrokkene(meldingnummer, betrokkene).nooitSchrijven() ? "Nooit schrijven." : "",
                        contact.nooitBellen() ? "Nooit bellen." : "",
                        zin("Alleen zo te bereiken: ", contact.kanaal()),
                        zin("Veilige uren: ", contact.uren()),
                        zin("Tolk nodig: ", contact.tolk()))
                .filter(zin -> !zin.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Whether the dossier says that somebody has legal authority over a person of the melding.
     *
     * @param wie number of that somebody within the melding
     * @param over number of the person within the melding
     */
    @Transactional
    public boolean heeftGezag(String meldingnummer, long wie, long over) {
        Set<Long> kind = zelfde(personen.lees(deelnames.huidig(meldingnummer, over))).stream()
                .map(Betrokkene::id)
                .collect(Collectors.toSet());
        return zelfde(personen.lees(deelnames.huidig(meldingnummer, wie))).stream()
                .flatMap(een -> een.relaties().stream())
                .anyMatch(relatie -> relatie.gezag() && kind.contains(relatie.totId()));
    }

    /** This record, and others of the same person in the household. */
    private List<Betrokkene> zelfde(Betrokkene persoon) {
        return personen.vanDossiers(huishoudens.gekoppeld(persoon.dossiernummer())).stream()
                .filter(ander ->
                        ander.id() == persoon.id() || persoon.gegevens().lijktOp(ander.gegevens()))
                .toList();
    }

    private static boolean nietPerPost(Persoonsgegevens een) {
        @Nullable String kanaal = een.veiligContact().kanaal();
        return (een.adres() != null && een.adres().afgeschermd())
                || een.veiligContact().nooitSchrijven()
                || (kanaal != null && !kanaal.isBlank());
    }

    private static List<String> regels(@Nullable Adres adres) {
        if (adres == null || adres.straat() == null || adres.huisnummer() == null || adres.woonplaats() == null) {
            return List.of();
        }
        String huis = adres.straat() + " " + adres.huisnummer() + ofLeeg(adres.toevoeging());
        String postcode = adres.postcode() == null ? "" : adres.postcode().replaceFirst("^(\\d{4})", "$1 ") + "  ";
        return List.of(huis, postcode + adres.woonplaats());
    }

    private static String ofLeeg(@Nullable String toevoeging) {
        return toevoeging == null || toevoeging.isBlank() ? "" : " " + toevoeging;
    }

    private static String zin(String kop, @Nullable String tekst) {
        return tekst == null || tekst.isBlank() ? "" : kop + tekst.strip() + ".";
    }

    private record Rij(
            @Nullable String naam,
            @Nullable String organisatie,
            @Nullable String email) {}
}
