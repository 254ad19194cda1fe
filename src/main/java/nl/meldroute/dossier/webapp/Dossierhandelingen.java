package nl.meldroute.dossier.webapp;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.Betrokkene.Relatie;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.dossier.Betrokkenen;
import nl.meldroute.dossier.Dossierbeeld;
import nl.meldroute.dossier.Dossierinzage;
import nl.meldroute.dossier.Huishoudens;
import nl.meldroute.dossier.Huishoudvergelijking;
import nl.meldroute.dossier.NieuweBetrokkene;
import nl.meldroute.dossier.Samenstelling;
import nl.meldroute.dossier.Taakroute;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a user can do on the Dossier tab for the melding of one task, its melder apart. */
@Service
class Dossierhandelingen {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Taakdossier taakdossier;
    private final Taakroute taakroute;
    private final Dossierinzage inzage;
    private final Betrokkenen betrokkenen;
    private final Samenstelling samenstelling;
    private final Huishoudens huishoudens;
    private final JdbcClient jdbc;
    private final Clock klok;

    Dossierhandelingen(
            Taakdossier taakdossier,
            Taakroute taakroute,
            Dossierinzage inzage,
            Betrokkenen betrokkenen,
            Samenstelling samenstelling,
            Huishoudens huishoudens,
            JdbcClient jdbc,
            Clock klok) {
        this.taakdossier = taakdossier;
        this.taakroute = taakroute;
        this.inzage = inzage;
        this.betrokkenen = betrokkenen;
        this.samenstelling = samenstelling;
        this.huishoudens = huishoudens;
        this.jdbc = jdbc;
        this.klok = klok;
    }

    @Transactional
    long voegToe(String taakId, Betrokkeneinvoer invoer) {
        String meldingnummer = taakdossier.meldingnummer(taakId);
        Dossierbeeld beeld = inzage.leesBijMelding(meldingnummer, "betrokkene toevoegen");
        var nieuw = invoer.controleer(vandaag(), ids(beeld));
        long id = betrokkenen.voegToe(meldingnummer, new NieuweBetrokkene(nieuw.rol(), nieuw.gegevens(), nieuw.aard()));
        nieuw.relaties().forEach(relatie -> betrokkenen.legRelatieVast(meldingnummer, id, relatie));
        return id;
    }

    @Transactional
    void wijzig(String taakId, long id, Betrokkeneinvoer invoer) {
        String meldingnummer = taakdossier.meldingnummer(taakId);
        // Two corrections of one person wait for each other here; the second one then sees an outdated versie.
        jdbc.sql("select id from betrokkene where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        Dossierbeeld beeld = inzage.leesBijMelding(meldingnummer, "betrokkene wijzigen");
        Blad.Persoon oud = taakdossier.personen(beeld, Taakdossier.deze(beeld, meldingnummer)).stream()
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
    BetrokkeneRol voegHuisgenootToe(String taakId, long id) {
        String meldingnummer = taakdossier.meldingnummer(taakId);
        vereisVanHuishouden(inzage.leesBijMelding(meldingnummer, "huisgenoot toevoegen"), id);
        return samenstelling.voegHuisgenootToe(meldingnummer, id);
    }

    @Transactional
    void haalUit(String taakId, long id, Redeninvoer invoer) {
        String meldingnummer = taakdossier.meldingnummer(taakId);
        String reden = invoer.controleer("Schrijf op waarom deze persoon niet in deze melding hoort.", 2000);
        Dossierbeeld beeld = inzage.leesBijMelding(meldingnummer, "betrokkene uit de melding halen");
        if (Taakdossier.deze(beeld, meldingnummer).betrokkenen().stream()
                .noneMatch(deel -> deel.betrokkeneId() == id)) {
            throw new Verouderd();
        }
        samenstelling.haalUit(meldingnummer, id, reden);
    }

    @Transactional
    void zetTerug(String taakId, long id) {
        samenstelling.zetTerug(taakdossier.meldingnummer(taakId), id);
    }

    @Transactional
    Huishoudvergelijking vergelijkHuishouden(String taakId, Huishoudeninvoer invoer) {
        return inzage.vergelijk(taakdossier.meldingnummer(taakId), invoer.vereisKandidaat());
    }

    /** Says whether the two are still one household, by another decision. */
    @Transactional
    boolean beslisHuishouden(String taakId, Huishoudeninvoer invoer) {
        String meldingnummer = taakdossier.meldingnummer(taakId);
        var besluit = invoer.controleer();
        return nogGekoppeld(huishoudens.beslis(meldingnummer, besluit.kandidaat(), besluit.zelfde(), besluit.reden()));
    }

    /** Says whether the two are still one household, by another decision. */
    @Transactional
    boolean herzieHuishouden(String taakId, long besluit, Redeninvoer invoer) {
        String meldingnummer = taakdossier.meldingnummer(taakId);
        String reden = invoer.controleer("Schrijf op waarom u dit besluit terugdraait.", 2000);
        return nogGekoppeld(huishoudens.herzie(meldingnummer, besluit, reden));
    }

    @Transactional
    boolean meldAcuutGevaar(String taakId) {
        return taakroute.meldAcuutGevaar(taakdossier.meldingnummer(taakId));
    }

    private static boolean nogGekoppeld(Huishoudens.Uitkomst uitkomst) {
        if (uitkomst == Huishoudens.Uitkomst.VEROUDERD) {
            throw new Verouderd();
        }
        return uitkomst == Huishoudens.Uitkomst.NOG_GEKOPPELD;
    }

    private static void vereisVanHuishouden(Dossierbeeld beeld, long id) {
        if (!ids(beeld).contains(id)) {
            throw new Verouderd();
        }
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

    private static Set<Long> ids(Dossierbeeld beeld) {
        return beeld.betrokkenen().stream().map(Betrokkene::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
