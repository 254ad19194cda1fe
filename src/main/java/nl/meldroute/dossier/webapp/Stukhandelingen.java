package nl.meldroute.dossier.webapp;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meldroute.dossier.Aanvullingen;
import nl.meldroute.dossier.Correctie;
import nl.meldroute.dossier.Correcties;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.dossier.Dossierinzage;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.engine.Formulierkoppen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a user adds to, or puts right in, what was written about the melding of one task. */
@Service
class Stukhandelingen {

    private final Taakdossier taakdossier;
    private final Dossierinzage inzage;
    private final Meldingen meldingen;
    private final Aanvullingen aanvullingen;
    private final Correcties correcties;
    private final Formulierkoppen koppen;
    private final Clock klok;

    Stukhandelingen(
            Taakdossier taakdossier,
            Dossierinzage inzage,
            Meldingen meldingen,
            Aanvullingen aanvullingen,
            Correcties correcties,
            Formulierkoppen koppen,
            Clock klok) {
        this.taakdossier = taakdossier;
        this.inzage = inzage;
        this.meldingen = meldingen;
        this.aanvullingen = aanvullingen;
        this.correcties = correcties;
        this.koppen = koppen;
        this.klok = klok;
    }

    @Transactional
    void voegToe(String taakId, Aanvullinginvoer.Contactverslag invoer) {
        aanvullingen.contact(taakdossier.meldingnummer(taakId), invoer.controleer(klok.instant()));
    }

    @Transactional
    void voegToe(String taakId, Aanvullinginvoer.Gespreksverslag invoer) {
        aanvullingen.gesprek(taakdossier.meldingnummer(taakId), invoer.controleer(klok.instant()));
    }

    @Transactional
    void voegToe(String taakId, Aanvullinginvoer.Plan invoer) {
        String meldingnummer = taakdossier.meldingnummer(taakId);
        var plan = invoer.controleer();
        aanvullingen.veiligheidsplan(meldingnummer, plan.voorwaarden(), plan.afspraken(), plan.directVeilig());
    }

    @Transactional
    void corrigeer(String taakId, Correctieinvoer invoer) {
        String meldingnummer = taakdossier.meldingnummer(taakId);
        // Two corrections wait for each other here; the second one then sees an outdated versie.
        meldingen.vergrendel(meldingnummer);
        Meldingbeeld deze = Taakdossier.deze(inzage.leesBijMelding(meldingnummer, "stuk corrigeren"), meldingnummer);
        Blad.Stuk stuk = vind(deze, invoer).orElseThrow(Verouderd::new);
        Blad.Correctieblad oud = stuk.correctie();
        if (oud == null || !oud.versie().equals(invoer.versie())) {
            throw new Verouderd();
        }
        boolean heeftDag = stuk.gevoerdOp() != null && soort(oud).heeftDag();
        var nieuw = invoer.controleer(oud, heeftDag, soort(oud) == Correctie.Soort.CONTACT, klok.instant());
        correcties.leg(
                meldingnummer,
                new Correctiebladen(deze, koppen)
                        .nieuw(
                                oud,
                                nieuw.teksten(),
                                nieuw.wanneer().dag(),
                                nieuw.wanneer().tijd()),
                nieuw.reden());
    }

    /** Also among the shielded ones: who may correct those is for the dossier's own guard. */
    private Optional<Blad.Stuk> vind(Meldingbeeld deze, Correctieinvoer invoer) {
        return Stream.concat(Stukken.van(deze, koppen).stream(), Stukken.afgeschermd(deze, koppen).stream())
                .filter(stuk -> Optional.ofNullable(stuk.correctie())
                        .filter(correctie -> correctie.stuk().equals(invoer.stuk()))
                        .isPresent())
                .findFirst();
    }

    private static Correctie.Soort soort(Blad.Correctieblad stuk) {
        return Correctie.Soort.valueOf(stuk.stuk().substring(0, stuk.stuk().indexOf('-')));
    }
}
