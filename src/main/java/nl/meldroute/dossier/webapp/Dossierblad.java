package nl.meldroute.dossier.webapp;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.Codelijsten;
import nl.meldroute.dossier.Contactwaarschuwing;
import nl.meldroute.dossier.Documentkeuring;
import nl.meldroute.dossier.Dossierbeeld;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.dossier.Dossierinzage;
import nl.meldroute.dossier.Huishoudens.Twijfel;
import nl.meldroute.dossier.Kanaal;
import nl.meldroute.dossier.Melding;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.dossier.Persoonsgegevens;
import nl.meldroute.dossier.ZichtOpVeiligheid;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;
import nl.meldroute.engine.Formulierkoppen;
import nl.meldroute.toegang.Betrokkenheid;
import nl.meldroute.toegang.HuidigeGebruiker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the Dossier tab shows for the melding of one task. The task is asked first and the dossier's own guard after that. */
@Service
class Dossierblad {

    private final Taakdossier taakdossier;
    private final Dossierinzage inzage;
    private final Meldingen meldingen;
    private final ZichtOpVeiligheid zicht;
    private final Betrokkenheid betrokkenheid;
    private final HuidigeGebruiker gebruiker;
    private final Formulierkoppen koppen;
    private final Documentkeuring documentkeuring;
    private final Clock klok;

    Dossierblad(
            Taakdossier taakdossier,
            Dossierinzage inzage,
            Meldingen meldingen,
            ZichtOpVeiligheid zicht,
            Betrokkenheid betrokkenheid,
            HuidigeGebruiker gebruiker,
            Formulierkoppen koppen,
            Documentkeuring documentkeuring,
            Clock klok) {
        this.taakdossier = taakdossier;
        this.inzage = inzage;
        this.meldingen = meldingen;
        this.zicht = zicht;
        this.betrokkenheid = betrokkenheid;
        this.gebruiker = gebruiker;
        this.koppen = koppen;
        this.documentkeuring = documentkeuring;
        this.klok = klok;
    }

    @Transactional
    Blad lees(String taakId) {
        String meldingnummer = taakdossier.meldingnummer(taakId);
        Dossierbeeld beeld = inzage.leesBijMelding(meldingnummer, doel(meldingnummer));
        Meldingbeeld deze = Taakdossier.deze(beeld, meldingnummer);
        Melding melding = deze.melding();
        boolean betrokken = betrokkenheid.is(gebruiker.vereis().id(), beeld.huishouden());
        List<Blad.Persoon> personen = taakdossier.personen(beeld, deze);
        return new Blad(
                meldingnummer,
                melding.dossiernummer(),
                melding.regio(),
                melding.gemeente(),
                kanaal(melding),
                melding.ontvangenOp(),
                melding.geslotenOp(),
                gebruiker.vereis().id(),
                betrokken,
                melding.aanleiding().stream().sorted().toList(),
                deze.toelichting(),
                houder(deze),
                personen,
                huisgenoten(beeld, personen, deze),
                deze.uitgehaald().stream().map(Dossierblad::uitgehaald).toList(),
                beeld.twijfels().stream()
                        .filter(Twijfel::isOpen)
                        .map(twijfel -> new Blad.Twijfel(
                                twijfel.kandidaat(), twijfel.grond(), twijfel.sinds(), verloop(twijfel)))
                        .toList(),
                beeld.twijfels().stream()
                        .filter(twijfel -> !twijfel.isOpen())
                        .map(Dossierblad::besloten)
                        .toList(),
                beeld.meldingen().stream()
                        .filter(andere -> andere != deze)
                        .map(Dossierblad::eerder)
                        .toList(),
                Stukken.mails(deze),
                Stukken.van(deze, koppen),
                plan(beeld),
                Documentlijst.van(deze, betrokken),
                documentkeuring.hoogstens(),
                deze.berichten(),
                deze.tijdlijn(),
                new Blad.Lijsten(
                        Blad.Code.van(Codelijsten.AANLEIDING.labels()),
                        Blad.Code.van(Codelijsten.AARD.labels()),
                        Blad.Code.van(Codelijsten.BSN_REDEN.labels()),
                        Blad.Code.van(Codelijsten.RELATIE.labels())));
    }

    /** Another melding of the same household; the read log names that melding. */
    @Transactional
    Eerderblad leesEerder(String taakId, String ander) {
        String meldingnummer = taakdossier.meldingnummer(taakId);
        if (!meldingen.andereVanHuishouden(meldingnummer).contains(ander)) {
            throw new Verouderd();
        }
        Dossierbeeld beeld = inzage.leesBijMelding(ander, doel(meldingnummer));
        Meldingbeeld melding = Taakdossier.deze(beeld, ander);
        return new Eerderblad(
                ander, melding.toelichting(), Stukken.van(melding, koppen), Documentlijst.van(melding, false));
    }

    /** The newest one, whichever melding it was made in. */
    private static Blad.@Nullable Plan plan(Dossierbeeld beeld) {
        return beeld.meldingen().stream()
                .flatMap(melding -> melding.veiligheidsplannen().stream()
                        .map(plan -> new Blad.Plan(
                                melding.melding().meldingnummer(),
                                melding.melding().geslotenOp() != null,
                                plan)))
                .max(Comparator.comparing(plan -> plan.plan().op()))
                .orElse(null);
    }

    /** Who took a task reads for that task; for anyone else looking at a task is no reason to read. */
    String doel(String meldingnummer) {
        String dossiernummer = meldingen.lees(meldingnummer).dossiernummer();
        return betrokkenheid.is(gebruiker.vereis().id(), List.of(dossiernummer)) ? "taak" : "";
    }

    /** CORV is the police: that leads to a melder who is not openly known. */
    private static @Nullable String kanaal(Melding melding) {
        return melding.kanaal() == Kanaal.CORV && melding.bekendheid() != Bekendheid.OPEN
                ? null
                : melding.kanaal().name();
    }

    private static List<Blad.Huisgenoot> huisgenoten(
            Dossierbeeld beeld, List<Blad.Persoon> personen, Meldingbeeld deze) {
        Set<Long> elders = Stream.concat(
                        personen.stream().map(Blad.Persoon::id),
                        deze.uitgehaald().stream().map(uit -> uit.persoon().id()))
                .collect(Collectors.toSet());
        return beeld.betrokkenen().stream()
                .filter(persoon -> !elders.contains(persoon.id()))
                .map(persoon -> new Blad.Huisgenoot(
                        persoon.id(),
                        persoon.gegevens().voornamen(),
                        persoon.gegevens().achternaam(),
                        persoon.gegevens().geboortedatum(),
                        Contactwaarschuwing.over(persoon, beeld)))
                .toList();
    }

    private static Blad.Uitgehaald uitgehaald(Betrokkene.Uitgehaald uit) {
        Persoonsgegevens gegevens = uit.persoon().gegevens();
        return new Blad.Uitgehaald(
                uit.persoon().id(),
                gegevens.voornamen(),
                gegevens.achternaam(),
                gegevens.geboortedatum(),
                uit.reden(),
                uit.door(),
                uit.op());
    }

    private static Blad.Huishoudbesluit besloten(Twijfel twijfel) {
        Twijfel.Besluit laatste = twijfel.besluiten().get(twijfel.besluiten().size() - 1);
        return new Blad.Huishoudbesluit(
                laatste.id(), twijfel.dossiernummer(), twijfel.kandidaat(), laatste.zelfde(), verloop(twijfel));
    }

    private static List<Blad.Besluitregel> verloop(Twijfel twijfel) {
        return twijfel.besluiten().stream()
                .map(besluit -> new Blad.Besluitregel(besluit.zelfde(), besluit.reden(), besluit.door(), besluit.op()))
                .toList();
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
