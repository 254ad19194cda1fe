package nl.meldroute.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is kept about one person, for who is to give it to that person (AVG art. 15; Wmo 2015 art. 5.3.2): the person's own data, parts,
 * conversations, signals and messages. Nothing of another, of the melder or of what leads to the melder, and no shielded address: somebody else may ask
 * in this person's name. Free text is only that of conversations in which this person was; a person reads it before it goes out.
 */
@Component
class Inzagen {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    /** What is decided about a melding as a whole. A besluit about one person may be about another. */
    private static final Map<Besluit.Soort, String> OVER_DE_MELDING =
            Map.of(Besluit.Soort.VERVOLG, "vervolgbesluit", Besluit.Soort.UITKOMST_VERVOLG, "uitkomst van het vervolg");

    private final Opslag opslag;
    private final Personen personen;
    private final Verzoekpersonen verzoekpersonen;
    private final Inzageberichten berichten;
    private final Inzagedocumenten documenten;

    Inzagen(
            Opslag opslag,
            Personen personen,
            Verzoekpersonen verzoekpersonen,
            Inzageberichten berichten,
            Inzagedocumenten documenten) {
        this.opslag = opslag;
        this.personen = personen;
        this.verzoekpersonen = verzoekpersonen;
        this.berichten = berichten;
        this.documenten = documenten;
    }

    /**
     * What is kept about this person in all meldingen of the household.
     *
     * @param betrokkene number of the person within the melding
     */
    String overzicht(String meldingnummer, long betrokkene) {
        TreeSet<Long> wie = new TreeSet<>(verzoekpersonen.zelfde(meldingnummer, betrokkene));
        List<Verzoekpersonen.Genoemd> genoemd = verzoekpersonen.genoemd(meldingnummer, betrokkene);
        boolean afgeschermd = woontErIemandAfgeschermd(meldingnummer);
        return Stream.of(
                        deel("Gegevens", wie.stream().flatMap(id -> gegevens(personen.lees(id), afgeschermd))),
                        deel("Eerder vastgelegd", wie.stream().flatMap(id -> eerder(personen.lees(id), afgeschermd))),
                        deel("Rol in meldingen", wie.stream().flatMap(this::rollen)),
                        deel("Besluiten over deze meldingen", wie.stream().flatMap(this::besluiten)),
                        deel("Gesprekken met deze persoon", genoemd.stream().flatMap(this::gesprekken)),
                        deel("Signalen in Multisignaal", genoemd.stream().flatMap(this::signalen)),
                        deel("Berichten over deze persoon", genoemd.stream().flatMap(berichten::regels)),
                        deel("Documenten over deze persoon", documenten.regels(meldingnummer, genoemd)))
                .filter(deel -> !deel.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /**
     * Whether anybody of the household ever had a shielded address. Then no address is told: who lives together is found together, and
     * what is shielded now may stand unshielded with an earlier version or with a child.
     */
    private boolean woontErIemandAfgeschermd(String meldingnummer) {
        return verzoekpersonen.huishouden(meldingnummer).stream()
                .anyMatch(dossier -> opslag.een(Integer.class, """
                        select count(*) from betrokkene b where b.dossiernummer = ? and (b.afgeschermd
                        or exists (select 1 from betrokkene_eerder e where e.betrokkene_id = b.id and e.afgeschermd))""", dossier) > 0);
    }

    private static String deel(String kop, Stream<String> regels) {
        List<String> alle = regels.toList();
        return alle.isEmpty() ? "" : kop + "\n" + String.join("\n", alle);
    }

    private static Stream<String> gegevens(Betrokkene persoon, boolean afgeschermd) {
        Persoonsgegevens van = persoon.gegevens();
        List<String> regels = new ArrayList<>();
        voegToe(regels, "Naam", van.voornamen() + " " + van.achternaam());
        String geboren = van.geboortedatum();
        voegToe(regels, "Geboortedatum", geboren == null ? null : new Geboortedatum(geboren).leesbaar());
        voegToe(
                regels,
                "Geslacht",
                switch (van.geslacht()) {
                    case V -> "vrouw";
                    case M -> "man";
                    case O -> null;
                });
        voegToe(regels, "BSN", van.bsn());
        Adres adres = van.adres();
        if (afgeschermd) {
            regels.add("Adres en veilig contact: afgeschermd, niet in dit overzicht");
        } else {
            voegToe(regels, "Adres", adres == null ? null : tekst(adres));
            VeiligContact contact = van.veiligContact();
            voegToe(regels, "Veilig te bereiken via", contact.kanaal());
            voegToe(regels, "Veilige uren", contact.uren());
            if (contact.nooitBellen()) {
                regels.add("Nooit bellen");
            }
            if (contact.nooitSchrijven()) {
                regels.add("Nooit schrijven");
            }
            voegToe(regels, "Tolk", contact.tolk());
        }
        regels.add("Laatst gewijzigd op " + dag(persoon.gewijzigdOp()));
        return regels.stream();
    }

    /** Earlier data with another BSN, surname or birth date may be somebody else's, entered by mistake: a person looks first. */
    private Stream<String> eerder(Betrokkene nu, boolean afgeschermd) {
        return opslag.metParameters("""
                        select e.*, b.id, b.dossiernummer from betrokkene_eerder e join betrokkene b on b.id = e.betrokkene_id
                        where b.id = ? order by e.tot""", nu.id()).query(BetrokkeneMapper.INSTANTIE).list().stream()
                .flatMap(toen -> isMisschienEenAnder(toen.gegevens(), nu.gegevens())
                        ? Stream.of(
                                "Op " + dag(toen.gewijzigdOp())
                                        + " was hier een andere naam, geboortedatum of BSN vastgelegd. Kijk op het tabblad Dossier of dat over deze persoon gaat.")
                        : gegevens(toen, afgeschermd));
    }

    private static boolean isMisschienEenAnder(Persoonsgegevens toen, Persoonsgegevens nu) {
        return verschilt(toen.bsn(), nu.bsn())
                || verschilt(toen.achternaam(), nu.achternaam())
                || verschilt(toen.geboortedatum(), nu.geboortedatum());
    }

    private static boolean verschilt(@Nullable String toen, @Nullable String nu) {
        return toen != null && nu != null && !toen.isBlank() && !nu.isBlank() && !toen.equalsIgnoreCase(nu);
    }

    private Stream<String> rollen(long id) {
        return opslag.lijst(Rol.class, """
                        select m.meldingnummer, m.ontvangen_op, i.rol from betrokkene_in_melding i
                        join melding m on m.meldingnummer = i.meldingnummer where i.betrokkene_id = ? order by m.ontvangen_op""", id).stream().map(rol -> "%s, ontvangen op %s: %s%s"
                .formatted(
                        rol.meldingnummer,
                        dag(rol.ontvangenOp),
                        rol.rol.name().toLowerCase(Locale.ROOT),
                        aard(rol.meldingnummer, id)));
    }

    private String aard(String meldingnummer, long id) {
        List<String> codes = opslag.lijst(
                String.class,
                "select code from aard where meldingnummer = ? and betrokkene_id = ? order by code",
                meldingnummer,
                id);
        return codes.isEmpty()
                ? ""
                : codes.stream()
                        .map(code -> Codelijsten.AARD.labels().getOrDefault(code, code))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private Stream<String> besluiten(long id) {
        return opslag.lijst(Genomen.class, """
                        select b.meldingnummer, b.soort, b.uitkomst, b.op from besluit b
                        join betrokkene_in_melding i on i.meldingnummer = b.meldingnummer
                        where i.betrokkene_id = ? order by b.op, b.id""", id).stream()
                .filter(besluit -> OVER_DE_MELDING.containsKey(besluit.soort))
                .map(besluit -> "%s, %s: %s, %s"
                        .formatted(
                                besluit.meldingnummer,
                                dag(besluit.op),
                                OVER_DE_MELDING.get(besluit.soort),
                                besluit.uitkomst.replace('-', ' ')));
    }

    private Stream<String> gesprekken(Verzoekpersonen.Genoemd waar) {
        return opslag
                .lijst(
                        Verslag.class,
                        "select gevoerd_op, uitkomst, verslag from gesprek_nu where meldingnummer = ? and betrokkene_id = ? and gevoerd order by id",
                        waar.meldingnummer(),
                        waar.betrokkeneId())
                .stream()
                .map(gesprek -> (gesprek.gevoerdOp == null ? waar.meldingnummer() : DAG.format(gesprek.gevoerdOp))
                        + ": " + inhoud(gesprek));
    }

    /** What a representative said is not this person's, and of who was there nothing may be known of before it was kept. */
    private static String inhoud(Verslag gesprek) {
        String uitkomst = gesprek.uitkomst == null ? "" : gesprek.uitkomst;
        return switch (uitkomst) {
            case "zelf", "allebei" -> gesprek.verslag.isBlank() ? "geïnformeerd" : "geïnformeerd\n" + gesprek.verslag;
            case "vertegenwoordiger" -> "de vertegenwoordiger is geïnformeerd";
            default ->
                "geïnformeerd. Kijk op het tabblad Dossier of er een verslag is van een gesprek met deze persoon.";
        };
    }

    private Stream<String> signalen(Verzoekpersonen.Genoemd waar) {
        return opslag
                .lijst(
                        Gegeven.class,
                        "select gegeven_op, tot, beeindigd_op from signaal where meldingnummer = ? and betrokkene_id = ? and gegeven_op is not null",
                        waar.meldingnummer(),
                        waar.betrokkeneId())
                .stream()
                .map(signaal -> "Gegeven op " + dag(signaal.gegevenOp) + ", "
                        + (signaal.beeindigdOp == null
                                ? "tot " + dag(signaal.tot)
                                : "beëindigd op " + dag(signaal.beeindigdOp)));
    }

    private static void voegToe(List<String> regels, String kop, @Nullable String waarde) {
        if (waarde != null && !waarde.isBlank()) {
            regels.add(kop + ": " + waarde.strip());
        }
    }

    private static String tekst(Adres adres) {
        return Stream.of(adres.straat(), adres.huisnummer(), adres.toevoeging(), postcode(adres), adres.woonplaats())
                .filter(deel -> deel != null)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String postcode(Adres adres) {
        String postcode = adres.postcode();
        return postcode == null ? null : postcode.replaceFirst("^(\\d{4})", "$1 ");
    }

    private static String dag(Instant moment) {
        return DAG.format(moment.atZone(NEDERLAND));
    }

    private record Rol(String meldingnummer, Instant ontvangenOp, BetrokkeneRol rol) {}

    private record Genomen(String meldingnummer, Besluit.Soort soort, String uitkomst, Instant op) {}

    private record Verslag(
            @Nullable LocalDate gevoerdOp, @Nullable String uitkomst, String verslag) {}

    private record Gegeven(
            Instant gegevenOp, Instant tot, @Nullable Instant beeindigdOp) {}
}
