package nl.meldroute.dossier.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.Betrokkene.Relatie;
import nl.meldroute.dossier.Betrokkenen;
import nl.meldroute.dossier.Codelijsten;
import nl.meldroute.dossier.Dossierbeeld;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.dossier.Dossierinzage;
import nl.meldroute.dossier.Huishoudens;
import nl.meldroute.dossier.Melder;
import nl.meldroute.dossier.Melding;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.dossier.NieuweBetrokkene;
import nl.meldroute.dossier.Taakroute;
import nl.meldroute.dossier.ZichtOpVeiligheid;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;
import nl.meldroute.toegang.Betrokkenheid;
import nl.meldroute.toegang.HuidigeGebruiker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the Dossier tab can do for the melding of one task. Each call asks the task first and the dossier's own guard after that. */
@Service
class Dossierblad {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Taakroute taakroute;
    private final Dossierinzage inzage;
    private final Betrokkenen betrokkenen;
    private final Huishoudens huishoudens;
    private final Meldingen meldingen;
    private final ZichtOpVeiligheid zicht;
    private final Betrokkenheid betrokkenheid;
    private final HuidigeGebruiker gebruiker;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock klok;

    Dossierblad(
            Taakroute taakroute,
            Dossierinzage inzage,
            Betrokkenen betrokkenen,
            Huishoudens huishoudens,
            Meldingen meldingen,
            ZichtOpVeiligheid zicht,
            Betrokkenheid betrokkenheid,
            HuidigeGebruiker gebruiker,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock klok) {
        this.taakroute = taakroute;
        this.inzage = inzage;
        this.betrokkenen = betrokkenen;
        this.huishoudens = huishoudens;
        this.meldingen = meldingen;
        this.zicht = zicht;
        this.betrokkenheid = betrokkenheid;
        this.gebruiker = gebruiker;
        this.jdbc = jdbc;
        this.json = json;
        this.klok = klok;
    }

    @Transactional
    Blad lees(String taakId) {
        String meldingnummer = meldingnummer(taakId);
        Dossierbeeld beeld = inzage.leesBijMelding(meldingnummer, doel(meldingnummer));
        Meldingbeeld deze = deze(beeld, meldingnummer);
        Melding melding = deze.melding();
        List<Blad.Persoon> personen = personen(beeld, deze);
        Set<Long> inMelding = personen.stream().map(Blad.Persoon::id).collect(Collectors.toSet());
        return new Blad(
                meldingnummer,
                melding.dossiernummer(),
                melding.regio(),
                melding.gemeente(),
                melding.kanaal().name(),
                melding.ontvangenOp(),
                melding.geslotenOp(),
                betrokkenheid.is(gebruiker.vereis().id(), beeld.huishouden()),
                deze.toelichting(),
                houder(deze),
                personen,
                beeld.betrokkenen().stream()
                        .filter(persoon -> !inMelding.contains(persoon.id()))
                        .map(persoon -> new Blad.Huisgenoot(
                                persoon.id(),
                                persoon.gegevens().voornamen(),
                                persoon.gegevens().achternaam(),
                                persoon.gegevens().geboortedatum()))
                        .toList(),
                beeld.twijfels().stream()
                        .filter(twijfel -> twijfel.zelfde() == null)
                        .map(twijfel -> new Blad.Twijfel(twijfel.kandidaat(), twijfel.grond(), twijfel.sinds()))
                        .toList(),
                beeld.meldingen().stream()
                        .filter(andere -> andere != deze)
                        .map(Dossierblad::eerder)
                        .toList(),
                Stukken.van(deze),
                deze.tijdlijn(),
                new Blad.Lijsten(
                        Blad.Code.van(Codelijsten.AANLEIDING.labels()),
                        Blad.Code.van(Codelijsten.AARD.labels()),
                        Blad.Code.van(Codelijsten.BSN_REDEN.labels()),
                        Blad.Code.van(Codelijsten.RELATIE.labels())));
    }

    /** Who took a task reads for that task; for anyone else looking at a task is no reason to read. */
    private String doel(String meldingnummer) {
        String dossiernummer = meldingen.lees(meldingnummer).dossiernummer();
        return betrokkenheid.is(gebruiker.vereis().id(), List.of(dossiernummer)) ? "taak" : "";
    }

    @Transactional
    long voegToe(String taakId, Betrokkeneinvoer invoer) {
        String meldingnummer = meldingnummer(taakId);
        Dossierbeeld beeld = inzage.leesBijMelding(meldingnummer, "betrokkene toevoegen");
        var nieuw = invoer.controleer(vandaag(), ids(beeld));
        long id = betrokkenen.voegToe(meldingnummer, new NieuweBetrokkene(nieuw.rol(), nieuw.gegevens(), nieuw.aard()));
        nieuw.relaties().forEach(relatie -> betrokkenen.legRelatieVast(meldingnummer, id, relatie));
        return id;
    }

    @Transactional
    void wijzig(String taakId, long id, Betrokkeneinvoer invoer) {
        String meldingnummer = meldingnummer(taakId);
        // Two corrections of one person wait for each other here; the second one then sees an outdated versie.
        jdbc.sql("select id from betrokkene where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        Dossierbeeld beeld = inzage.leesBijMelding(meldingnummer, "betrokkene wijzigen");
        Blad.Persoon oud = personen(beeld, deze(beeld, meldingnummer)).stream()
                .filter(persoon -> persoon.id() == id)
                .findFirst()
                .orElseThrow(GeenTaak::new);
        if (!oud.versie().equals(invoer.versie())) {
            throw new Verouderd();
        }
        Set<Long> anderen = ids(beeld);
        anderen.remove(id);
        var nieuw = invoer.controleer(vandaag(), anderen);
        if (!nieuw.gegevens().equals(oud.gegevens()) || nieuw.rol() != oud.rol()) {
            betrokkenen.wijzig(meldingnummer, id, nieuw.rol(), nieuw.gegevens());
        }
        if (!nieuw.aard().equals(Set.copyOf(oud.aard()))) {
            betrokkenen.legAardVast(meldingnummer, id, nieuw.aard());
        }
        wijzigRelaties(meldingnummer, oud, nieuw.relaties());
    }

    @Transactional
    Melderblad leesMelder(String taakId, Melderinvoer invoer) {
        String meldingnummer = meldingnummer(taakId);
        Melder melder = inzage.leesMelder(meldingnummer, invoer.controleer());
        String hoedanigheid = meldingen.lees(meldingnummer).hoedanigheid();
        Meldingbeeld deze = deze(inzage.leesBijMelding(meldingnummer, "gesprekken met de melder"), meldingnummer);
        return new Melderblad(
                melder,
                Codelijsten.HOEDANIGHEID.labels().getOrDefault(hoedanigheid, hoedanigheid),
                Stukken.afgeschermd(deze));
    }

    @Transactional
    void beslisHuishouden(String taakId, Huishoudeninvoer invoer) {
        String meldingnummer = meldingnummer(taakId);
        var besluit = invoer.controleer();
        boolean open = inzage.leesBijMelding(meldingnummer, "huishouden beslissen").twijfels().stream()
                .anyMatch(twijfel -> twijfel.kandidaat().equals(besluit.kandidaat()) && twijfel.zelfde() == null);
        if (!open) {
            throw new Verouderd();
        }
        huishoudens.beslis(meldingnummer, besluit.kandidaat(), besluit.zelfde(), besluit.reden());
    }

    @Transactional
    boolean meldAcuutGevaar(String taakId) {
        return taakroute.meldAcuutGevaar(meldingnummer(taakId));
    }

    private String meldingnummer(String taakId) {
        return taakroute.meldingnummerVanTaak(taakId).orElseThrow(GeenTaak::new);
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), NEDERLAND);
    }

    private void wijzigRelaties(String meldingnummer, Blad.Persoon oud, List<Relatie> nieuw) {
        Set<Long> blijft = nieuw.stream().map(Relatie::totId).collect(Collectors.toSet());
        oud.relaties().stream()
                .filter(relatie -> !blijft.contains(relatie.totId()))
                .forEach(relatie -> betrokkenen.verwijderRelatie(meldingnummer, oud.id(), relatie.totId()));
        nieuw.stream()
                .filter(relatie -> !oud.relaties().contains(relatie))
                .forEach(relatie -> betrokkenen.legRelatieVast(meldingnummer, oud.id(), relatie));
    }

    private Blad.Zicht houder(Meldingbeeld deze) {
        Houder houder =
                zicht.houderOp(deze.melding().meldingnummer(), klok.instant()).orElse(null);
        if (houder instanceof Houder.VeiligThuis) {
            return new Blad.Zicht("VEILIG_THUIS", null);
        }
        if (houder instanceof Houder.Professional) {
            return new Blad.Zicht("PROFESSIONAL", null);
        }
        if (houder instanceof Houder.Partij partij) {
            String naam = deze.overdrachten().stream()
                    .filter(overdracht -> overdracht.partij().equals(partij.code()))
                    .map(overdracht -> overdracht.partijNaam())
                    .reduce((eerder, later) -> later)
                    .orElse(partij.code());
            return new Blad.Zicht("PARTIJ", naam);
        }
        return new Blad.Zicht("GEEN", null);
    }

    private List<Blad.Persoon> personen(Dossierbeeld beeld, Meldingbeeld deze) {
        Map<Long, Betrokkene> opId = new HashMap<>();
        beeld.betrokkenen().forEach(persoon -> opId.put(persoon.id(), persoon));
        return deze.betrokkenen().stream()
                .map(deel -> {
                    Betrokkene persoon = opId.get(deel.betrokkeneId());
                    if (persoon == null) {
                        throw new IllegalStateException("Betrokkene buiten het huishouden: " + deel.betrokkeneId());
                    }
                    return new Blad.Persoon(
                            persoon.id(),
                            versie(persoon, deel),
                            deel.rol(),
                            persoon.gegevens(),
                            deel.aard(),
                            persoon.relaties());
                })
                .toList();
    }

    /** A fingerprint of all that one form can change. */
    private String versie(Betrokkene persoon, Betrokkene.InMelding deel) {
        try {
            byte[] inhoud = json.writeValueAsString(List.of(persoon.gegevens(), persoon.relaties(), deel))
                    .getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(inhoud);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("Geen versie van een betrokkene", e);
        }
    }

    private static Meldingbeeld deze(Dossierbeeld beeld, String meldingnummer) {
        return beeld.meldingen().stream()
                .filter(andere -> andere.melding().meldingnummer().equals(meldingnummer))
                .findFirst()
                .orElseThrow(GeenTaak::new);
    }

    private static Set<Long> ids(Dossierbeeld beeld) {
        return beeld.betrokkenen().stream().map(Betrokkene::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Blad.EerdereMelding eerder(Meldingbeeld andere) {
        Melding melding = andere.melding();
        return new Blad.EerdereMelding(
                melding.meldingnummer(),
                melding.ontvangenOp(),
                melding.geslotenOp(),
                melding.aanleiding().stream().sorted().toList(),
                andere.betrokkenen().stream()
                        .flatMap(deel -> deel.aard().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                andere.besluiten().stream()
                        .filter(besluit -> besluit.soort() == Besluit.Soort.VERVOLG)
                        .map(Besluit::uitkomst)
                        .reduce((eerst, later) -> later)
                        .orElse(null));
    }
}
