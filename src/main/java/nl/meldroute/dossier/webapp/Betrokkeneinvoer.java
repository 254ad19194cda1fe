package nl.meldroute.dossier.webapp;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.meldroute.dossier.Adres;
import nl.meldroute.dossier.Betrokkene.Relatie;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.dossier.Bsn;
import nl.meldroute.dossier.Codelijsten;
import nl.meldroute.dossier.Geboortedatum;
import nl.meldroute.dossier.Geslacht;
import nl.meldroute.dossier.Persoonsgegevens;
import nl.meldroute.dossier.VeiligContact;
import nl.meldroute.engine.FormulierFout;
import org.jspecify.annotations.Nullable;

/**
 * The form of one betrokkene as the browser sends it: all text, so that each fault can be told at its own field.
 *
 * @param versie of the data the user saw; null for a new betrokkene
 */
record Betrokkeneinvoer(
        @Nullable String versie,
        @Nullable String rol,
        @Nullable String achternaam,
        @Nullable String voornamen,
        @Nullable String geboortedatum,
        @Nullable String geslacht,
        @Nullable String bsn,
        @Nullable String bsnReden,
        @Nullable Adresinvoer adres,
        @Nullable Contactinvoer veiligContact,
        @Nullable List<String> aard,
        @Nullable List<Relatieinvoer> relaties) {

    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3}[A-Z]{2}");
    private static final String ONGEBOREN = "ongeboren";
    /** Nobody alive is older: a year before this is a typing error. */
    private static final String OUDST = "18900000";

    record Adresinvoer(
            @Nullable String straat,
            @Nullable String huisnummer,
            @Nullable String toevoeging,
            @Nullable String postcode,
            @Nullable String woonplaats,
            boolean afgeschermd) {}

    record Contactinvoer(
            @Nullable String kanaal,
            @Nullable String uren,
            boolean nooitBellen,
            boolean nooitSchrijven,
            @Nullable String tolk) {}

    record Relatieinvoer(@Nullable Long totId, @Nullable String soort, boolean gezag) {}

    /** The form after its check. */
    record Gecontroleerd(BetrokkeneRol rol, Persoonsgegevens gegevens, Set<String> aard, List<Relatie> relaties) {}

    /**
     * Checks all fields.
     *
     * @param vandaag the day in the Netherlands
     * @param anderen ids of the people that a relation may point to
     * @throws FormulierFout with a message per field
     */
    Gecontroleerd controleer(LocalDate vandaag, Set<Long> anderen) {
        Invoerregels regels = new Invoerregels();
        BetrokkeneRol welkeRol = regels.keuze("rol", BetrokkeneRol.class, rol, "Kies een rol.");
        String naam = regels.verplicht(
                "achternaam", achternaam, 200, "Vul de achternaam in. Is die niet bekend? Vul dan ‘onbekend’ in.");
        String voor = regels.tekst("voornamen", voornamen, 200);
        String geboren = geboren(regels, vandaag);
        Geslacht welkGeslacht = regels.keuze("geslacht", Geslacht.class, geslacht, "Kies het geslacht.");
        String nummer = nummer(regels);
        String reden = reden(regels, nummer, geboren);
        Adres woont = woont(regels);
        VeiligContact contact = contact(regels);
        Set<String> codes = codes(regels);
        List<Relatie> banden = banden(regels, anderen);
        regels.sluitAf();
        if (welkeRol == null || welkGeslacht == null) {
            throw new IllegalStateException("Gecontroleerd, en toch leeg");
        }
        var gegevens = new Persoonsgegevens(
                naam, voor == null ? "" : voor, geboren, welkGeslacht, nummer, reden, woont, contact);
        return new Gecontroleerd(welkeRol, gegevens, codes, banden);
    }

    private @Nullable String geboren(Invoerregels regels, LocalDate vandaag) {
        if (geboortedatum == null || geboortedatum.isBlank()) {
            return null;
        }
        if (!Geboortedatum.isGeldig(geboortedatum) || geboortedatum.compareTo(OUDST) < 0) {
            regels.eis(
                    false,
                    "geboortedatum",
                    "Deze datum bestaat niet. Vul dag, maand en jaar in, of alleen wat bekend is.");
            return null;
        }
        regels.eis(
                !new Geboortedatum(geboortedatum).ligtNa(vandaag),
                "geboortedatum",
                "Deze datum is nog niet geweest. Is het kind nog niet geboren? Kies dan ‘Nog niet geboren’.");
        return geboortedatum;
    }

    private @Nullable String nummer(Invoerregels regels) {
        String cijfers = bsn == null ? "" : bsn.replaceAll("[ .-]", "");
        if (cijfers.isEmpty()) {
            return null;
        }
        regels.eis(
                Bsn.isGeldig(cijfers),
                "bsn",
                "Dit is geen geldig BSN. Een BSN heeft 9 cijfers. Controleer of u een cijfer hebt verwisseld.");
        return cijfers;
    }

    private @Nullable String reden(Invoerregels regels, @Nullable String nummer, @Nullable String geboren) {
        String code = bsnReden == null ? "" : bsnReden;
        if (nummer != null) {
            regels.eis(
                    code.isEmpty(), "bsnReden", "U hebt een BSN ingevuld. Haal het BSN weg of kies hier geen reden.");
            return null;
        }
        regels.eis(Codelijsten.BSN_REDEN.kent(code), "bsnReden", "Vul een BSN in, of kies waarom het BSN er niet is.");
        boolean ongeboren = geboren != null && new Geboortedatum(geboren).isOngeboren();
        regels.eis(
                !code.equals(ONGEBOREN) || ongeboren,
                "bsnReden",
                "U kiest ‘Nog niet geboren’, maar dat staat niet bij de geboortedatum.");
        return code;
    }

    private @Nullable Adres woont(Invoerregels regels) {
        if (adres == null) {
            return null;
        }
        String postcode =
                adres.postcode == null ? "" : adres.postcode.replace(" ", "").toUpperCase(Locale.ROOT);
        regels.eis(
                postcode.isEmpty() || POSTCODE.matcher(postcode).matches(),
                "adres.postcode",
                "Een postcode heeft 4 cijfers en 2 letters, bijvoorbeeld 1234 AB.");
        String huisnummer = adres.huisnummer == null ? "" : adres.huisnummer.strip();
        boolean getal = huisnummer.matches("[1-9][0-9]{0,4}");
        regels.eis(
                huisnummer.isEmpty() || getal,
                "adres.huisnummer",
                "Vul alleen het getal in. Letters horen bij ‘Toevoeging’.");
        Adres ingevuld = new Adres(
                regels.tekst("adres.straat", adres.straat, 200),
                getal ? Integer.valueOf(huisnummer) : null,
                regels.tekst("adres.toevoeging", adres.toevoeging, 20),
                postcode.isEmpty() ? null : postcode,
                regels.tekst("adres.woonplaats", adres.woonplaats, 200),
                adres.afgeschermd);
        return ingevuld.equals(new Adres(null, null, null, null, null, false)) ? null : ingevuld;
    }

    private VeiligContact contact(Invoerregels regels) {
        if (veiligContact == null) {
            return VeiligContact.ONBEKEND;
        }
        return new VeiligContact(
                regels.tekst("veiligContact.kanaal", veiligContact.kanaal, 60),
                regels.tekst("veiligContact.uren", veiligContact.uren, 200),
                veiligContact.nooitBellen,
                veiligContact.nooitSchrijven,
                regels.tekst("veiligContact.tolk", veiligContact.tolk, 60));
    }

    private Set<String> codes(Invoerregels regels) {
        Set<String> codes = aard == null ? Set.of() : new HashSet<>(aard);
        regels.eis(codes.stream().allMatch(Codelijsten.AARD::kent), "aard", "Kies de aard uit de lijst.");
        return codes;
    }

    private List<Relatie> banden(Invoerregels regels, Set<Long> anderen) {
        List<Relatieinvoer> ingevuld = relaties == null ? List.of() : relaties;
        Set<Long> gehad = new HashSet<>();
        for (int i = 0; i < ingevuld.size(); i++) {
            Relatieinvoer relatie = ingevuld.get(i);
            String veld = "relaties." + i + ".";
            boolean bekend = relatie.totId != null && anderen.contains(relatie.totId);
            regels.eis(bekend, veld + "totId", "Kies om welke persoon het gaat.");
            regels.eis(
                    !bekend || relatie.totId == null || gehad.add(relatie.totId),
                    veld + "totId",
                    "Deze persoon staat er al. Houd één regel per persoon over.");
            regels.eis(
                    relatie.soort != null && Codelijsten.RELATIE.kent(relatie.soort),
                    veld + "soort",
                    "Kies hoe deze persoon verbonden is.");
        }
        if (!regels.isFoutloos()) {
            return List.of();
        }
        return ingevuld.stream()
                .map(relatie -> new Relatie(
                        relatie.totId == null ? 0 : relatie.totId,
                        relatie.soort == null ? "" : relatie.soort,
                        relatie.gezag))
                .toList();
    }
}
