package nl.meldroute.dossier.webapp;

import nl.meldroute.dossier.Codelijsten;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.dossier.Dossierinzage;
import nl.meldroute.dossier.Melder;
import nl.meldroute.dossier.Melders;
import nl.meldroute.dossier.Taakroute;
import nl.meldroute.engine.Formulierkoppen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shielded part of the tab: who reported. Shown and corrected on request only. */
@Service
class Melderhandelingen {

    private final Taakdossier taakdossier;
    private final Taakroute taakroute;
    private final Dossierinzage inzage;
    private final Melders melders;
    private final Formulierkoppen koppen;
    private final JdbcClient jdbc;

    Melderhandelingen(
            Taakdossier taakdossier,
            Taakroute taakroute,
            Dossierinzage inzage,
            Melders melders,
            Formulierkoppen koppen,
            JdbcClient jdbc) {
        this.taakdossier = taakdossier;
        this.taakroute = taakroute;
        this.inzage = inzage;
        this.melders = melders;
        this.koppen = koppen;
        this.jdbc = jdbc;
    }

    @Transactional
    Melderblad lees(String taakId, Redeninvoer invoer) {
        String meldingnummer = taakdossier.meldingnummer(taakId);
        Melder melder = inzage.leesMelder(
                meldingnummer, invoer.controleer("Schrijf op waarom u wilt zien wie de melder is.", 300));
        Meldingbeeld deze =
                Taakdossier.deze(inzage.leesBijMelding(meldingnummer, "gesprekken met de melder"), meldingnummer);
        return new Melderblad(
                taakdossier.versie(melder),
                melder,
                Codelijsten.HOEDANIGHEID.labels().getOrDefault(melder.hoedanigheid(), melder.hoedanigheid()),
                Stukken.afgeschermd(deze, koppen),
                Stukken.afgeschermdeMails(deze),
                Documentlijst.afgeschermd(deze),
                Blad.Code.van(Codelijsten.HOEDANIGHEID.labels()));
    }

    @Transactional
    void wijzig(String taakId, Melderinvoer invoer) {
        String meldingnummer = taakdossier.meldingnummer(taakId);
        // Two corrections wait for each other here; the second one then sees an outdated versie.
        jdbc.sql("select meldingnummer from melder where meldingnummer = :nummer for update")
                .param("nummer", meldingnummer)
                .query(String.class)
                .optional();
        Melder oud = inzage.leesMelder(meldingnummer, "melder wijzigen");
        if (!taakdossier.versie(oud).equals(invoer.versie())) {
            throw new Verouderd();
        }
        var nieuw = invoer.controleer();
        melders.wijzig(meldingnummer, nieuw.melder(), nieuw.reden(), taakroute::melderGewijzigd);
    }
}
