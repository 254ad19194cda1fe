package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.engine.Dossiervelden;
import nl.meldroute.toegang.HuidigeGebruiker;
import nl.meldroute.toegang.Onderwerp;
import nl.meldroute.toegang.Toegang;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What forms gave, kept in the dossier. Showing its text is reading the dossier: guarded and logged when a user asks. */
@Component
class JdbcDossiervelden implements Dossiervelden {

    /** What leads to the melder lies in the shielded part only. */
    private static final Set<String> VAN_DE_MELDER =
            Set.of("hoedanigheid", "melderBekendheid", "bekendheidGrond", "kanaal");

    /** Would lead from an advies to persons. */
    private static final String OPGENOMEN_MELDING = "opgenomenMelding";

    /** Behind a key: all its values, not the newest only. */
    private static final String VERLOOP = "Verloop";

    /** All that is kept about the one person whom the task is about. */
    private static final String OVERZICHT = "inzageOverzicht";

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private final Opslag opslag;
    private final Huishoudens huishoudens;
    private final Personen personen;
    private final Deelnames deelnames;
    private final Inzagen inzagen;
    private final Geadresseerden geadresseerden;
    private final Toegang toegang;
    private final HuidigeGebruiker huidigeGebruiker;
    private final List<Veldtoets> toetsen;
    private final Clock klok;

    JdbcDossiervelden(
            Opslag opslag,
            Huishoudens huishoudens,
            Personen personen,
            Deelnames deelnames,
            Inzagen inzagen,
            Geadresseerden geadresseerden,
            Toegang toegang,
            HuidigeGebruiker huidigeGebruiker,
            List<Veldtoets> toetsen,
            Clock klok) {
        this.opslag = opslag;
        this.huishoudens = huishoudens;
        this.personen = personen;
        this.deelnames = deelnames;
        this.inzagen = inzagen;
        this.geadresseerden = geadresseerden;
        this.toegang = toegang;
        this.huidigeGebruiker = huidigeGebruiker;
        this.toetsen = toetsen;
        this.klok = klok;
    }

    @Override
    @Transactional
    public Map<String, String> lees(Plaats plaats, Set<String> sleutels) {
        String meldingnummer = plaats.meldingnummer();
        Long betrokkene = plaats.betrokkene();
        bewaak(meldingnummer);
        List<Tekst> teksten = opslag
                .lijst(
                        Tekst.class,
                        "select sleutel, waarde, op, betrokkene_id, route from dossierveld_nu where meldingnummer = ? order by id",
                        meldingnummer)
                .stream()
                .filter(tekst -> betrokkene == null || hoortBij(tekst, meldingnummer, betrokkene, plaats.route()))
                .toList();
        Map<String, String> nieuwste = new LinkedHashMap<>();
        teksten.forEach(tekst -> nieuwste.put(tekst.sleutel, tekst.waarde));
        sleutels.stream().filter(sleutel -> sleutel.endsWith(VERLOOP)).forEach(sleutel -> verloop(
                        teksten, sleutel.substring(0, sleutel.length() - VERLOOP.length()))
                .ifPresent(verloop -> nieuwste.put(sleutel, verloop)));
        if (betrokkene != null) {
            Map<String, String> over = over(meldingnummer, betrokkene);
            nieuwste.putAll(over);
            if (sleutels.contains(OVERZICHT) && !over.isEmpty()) {
                nieuwste.put(OVERZICHT, inzagen.overzicht(meldingnummer, betrokkene));
            }
        }
        nieuwste.keySet().retainAll(sleutels);
        return nieuwste;
    }

    @Override
    @Transactional
    public void bewaar(Plaats plaats, @Nullable String taakId, String formulier, Map<String, String> waarden) {
        String meldingnummer = plaats.meldingnummer();
        Long betrokkene = plaats.betrokkene();
        toetsen.forEach(toets -> toets.toets(meldingnummer, waarden));
        voegToe("dossierveld", meldingnummer, taakId, formulier, waarden);
        if (betrokkene != null) {
            opslag.wijzig(
                    "update dossierveld set betrokkene_id = ?, route = ? where taak_id = ?",
                    deelnames.huidig(meldingnummer, betrokkene),
                    plaats.route(),
                    taakId);
        }
    }

    @Override
    @Transactional
    public Map<String, String> personen(String meldingnummer) {
        bewaak(meldingnummer);
        Map<String, String> personen = new LinkedHashMap<>();
        deelnames
                .inMelding(meldingnummer)
                .forEach(deel -> personen.put(
                        String.valueOf(deel.betrokkeneId()),
                        naam(this.personen.lees(deel.betrokkeneId()).gegevens()) + ", "
                                + deel.rol().name().toLowerCase(Locale.ROOT)));
        return personen;
    }

    /** What is no melding, such as an advies, has no dossier and no persons; its task is guarded by region and role. */
    private void bewaak(String meldingnummer) {
        if (huidigeGebruiker.vind().isPresent()) {
            opslag.vind(String.class, "select dossiernummer from melding where meldingnummer = ?", meldingnummer)
                    .ifPresent(dossiernummer -> toegang.vereis(
                            huishoudens.vraag(Onderwerp.DOSSIER, dossiernummer, meldingnummer, "taakformulier")));
        }
    }

    private static String naam(Persoonsgegevens gegevens) {
        String naam = (gegevens.voornamen() + " " + gegevens.achternaam()).strip();
        return naam.isEmpty() ? "Naam niet bekend" : naam;
    }

    @Override
    @Transactional
    public void bewaarCodes(
            String meldingnummer, @Nullable String taakId, String formulier, Map<String, String> codes) {
        Map<String, String> open = new LinkedHashMap<>(codes);
        open.keySet().removeAll(VAN_DE_MELDER);
        open.remove(OPGENOMEN_MELDING);
        voegToe("dossiercode", meldingnummer, taakId, formulier, open);
    }

    private static Optional<String> verloop(List<Tekst> teksten, String sleutel) {
        return teksten.stream()
                .filter(tekst -> tekst.sleutel.equals(sleutel))
                .map(tekst -> DAG.format(tekst.op().atZone(NEDERLAND)) + ":\n" + tekst.waarde())
                .reduce((eerder, later) -> eerder + "\n\n" + later);
    }

    @Override
    public Map<String, String> vanTaak(String taakId) {
        return nieuwste(opslag.lijst(
                Veld.class, "select sleutel, waarde from dossierveld_nu where taak_id = ? order by id", taakId));
    }

    /** Who someone of this melding is, as known now. Nothing about who is not of this melding. */
    private Map<String, String> over(String meldingnummer, long betrokkene) {
        long nu = deelnames.huidig(meldingnummer, betrokkene);
        boolean inMelding = deelnames.heeft(meldingnummer, nu);
        if (!inMelding
                && deelnames.uitMelding(meldingnummer).stream()
                        .noneMatch(uit -> uit.persoon().id() == nu)) {
            return Map.of();
        }
        Persoonsgegevens gegevens = personen.lees(nu).gegevens();
        String geboren = gegevens.geboortedatum();
        Map<String, String> over = new LinkedHashMap<>();
        over.put("betrokkeneNaam", naam(gegevens) + (inMelding ? "" : " (uit deze melding gehaald)"));
        String contact = geadresseerden.voorzichtigheid(meldingnummer, nu);
        over.put("betrokkeneContact", contact.isEmpty() ? "Niets bijzonders bekend" : contact);
        over.put("betrokkeneGeboortedatum", geboren == null ? "Niet bekend" : new Geboortedatum(geboren).leesbaar());
        opslag.lijst(
                        String.class,
                        "select verslag from gesprek_nu where meldingnummer = ? and betrokkene_id = ? and soort = ? and not gevoerd order by id",
                        meldingnummer,
                        nu,
                        Gesprek.Soort.INFORMEREN)
                .forEach(reden -> over.put("betrokkeneUitstelReden", reden));
        return over;
    }

    private void voegToe(
            String tabel,
            String meldingnummer,
            @Nullable String taakId,
            String formulier,
            Map<String, String> waarden) {
        String door = huidigeGebruiker.vind().map(wie -> wie.id()).orElse("systeem");
        Instant nu = klok.instant();
        opslag.voegRijenToe(
                tabel,
                List.of("meldingnummer", "taak_id", "formulier", "sleutel", "waarde", "door", "op"),
                waarden.entrySet().stream()
                        .map(veld -> Arrays.<@Nullable Object>asList(
                                meldingnummer, taakId, formulier, veld.getKey(), veld.getValue(), door, nu))
                        .toList());
    }

    private static Map<String, String> nieuwste(List<Veld> velden) {
        Map<String, String> perSleutel = new LinkedHashMap<>();
        velden.forEach(veld -> perSleutel.put(veld.sleutel, veld.waarde));
        return perSleutel;
    }

    /** Two tasks of one melding may each be about one person, and two routes about the same: what the one wrote is not shown with the other. */
    private boolean hoortBij(Tekst tekst, String meldingnummer, long betrokkene, @Nullable String route) {
        Long over = tekst.betrokkeneId;
        if (over == null) {
            return true;
        }
        boolean dezelfde = over == betrokkene
                || deelnames.huidig(meldingnummer, over) == deelnames.huidig(meldingnummer, betrokkene);
        return dezelfde && (tekst.route == null || tekst.route.equals(route));
    }

    private record Veld(String sleutel, String waarde) {}

    private record Tekst(
            String sleutel,
            String waarde,
            Instant op,
            @Nullable Long betrokkeneId,
            @Nullable String route) {}
}
