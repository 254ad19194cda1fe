package nl.meldroute.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Onderwerp;
import nl.meldroute.toegang.Toegang;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Correcting who reported. What was recorded before stays in the shielded part; the timeline says what changed, never whom it is. */
@Service
public class Melders {

    private final Opslag opslag;
    private final Dossierinzage inzage;
    private final Huishoudens huishoudens;
    private final Informeringen informeringen;
    private final Gebeurtenissen gebeurtenissen;
    private final Toegang toegang;
    private final Clock klok;

    Melders(
            Opslag opslag,
            Dossierinzage inzage,
            Huishoudens huishoudens,
            Informeringen informeringen,
            Gebeurtenissen gebeurtenissen,
            Toegang toegang,
            Clock klok) {
        this.opslag = opslag;
        this.inzage = inzage;
        this.huishoudens = huishoudens;
        this.informeringen = informeringen;
        this.gebeurtenissen = gebeurtenissen;
        this.toegang = toegang;
        this.klok = klok;
    }

    /** Tells the running route what it may know of the melder, in the caller's transaction. */
    @FunctionalInterface
    public interface Route {
        void melderGewijzigd(String meldingnummer, Bekendheid bekendheid, boolean professional);
    }

    /**
     * Corrects the melder of a melding; the same data again change nothing.
     *
     * @param reden why; for a melder who becomes open: why the ground no longer holds, or how consent was given
     */
    @Transactional
    public void wijzig(String meldingnummer, Melder nieuw, String reden, Route route) {
        Melder oud = inzage.leesMelder(meldingnummer, "melder wijzigen");
        String dossiernummer =
                opslag.een(String.class, "select dossiernummer from melding where meldingnummer = ?", meldingnummer);
        Gebruiker wie =
                toegang.vereis(huishoudens.vraag(Onderwerp.WIJZIGEN, dossiernummer, meldingnummer, "melder wijzigen"));
        if (!Codelijsten.HOEDANIGHEID.kent(nieuw.hoedanigheid())) {
            throw new FormulierFout("hoedanigheid", "Kies de hoedanigheid uit de lijst.");
        }
        nieuw.fout().ifPresent(fout -> {
            throw new FormulierFout(List.of(fout));
        });
        List<FormulierFout.Fout> contactfouten = nieuw.contactfouten();
        if (!contactfouten.isEmpty()) {
            throw new FormulierFout(contactfouten);
        }
        if (reden.isBlank()) {
            throw new FormulierFout("reden", "Schrijf op waarom u dit wijzigt.");
        }
        if (nieuw.equals(oud)) {
            return;
        }
        bewaar(meldingnummer, oud, reden, wie.id());
        opslag.wijzig(
                "update melder set naam = ?, organisatie = ?, telefoon = ?, email = ?, bekendheid_grond = ? where meldingnummer = ?",
                nieuw.naam(),
                nieuw.organisatie(),
                nieuw.telefoon(),
                nieuw.email(),
                nieuw.grond(),
                meldingnummer);
        opslag.wijzig(
                "update melding set hoedanigheid = ?, bekendheid = ? where meldingnummer = ?",
                nieuw.hoedanigheid(),
                nieuw.bekendheid(),
                meldingnummer);
        gebeurtenissen.leg(
                meldingnummer,
                Soort.MELDER_GEWIJZIGD,
                wie.id(),
                Map.of(
                        "wat", String.join(",", verschil(oud, nieuw)),
                        "van", oud.bekendheid().name(),
                        "naar", nieuw.bekendheid().name()));
        route.melderGewijzigd(meldingnummer, nieuw.bekendheid(), nieuw.isProfessional());
        informeringen.werkBij(meldingnummer);
    }

    private void bewaar(String meldingnummer, Melder oud, String reden, String door) {
        opslag.voegToe(
                "melder_eerder",
                "meldingnummer",
                meldingnummer,
                "hoedanigheid",
                oud.hoedanigheid(),
                "naam",
                oud.naam(),
                "organisatie",
                oud.organisatie(),
                "telefoon",
                oud.telefoon(),
                "email",
                oud.email(),
                "bekendheid",
                oud.bekendheid(),
                "bekendheid_grond",
                oud.grond(),
                "reden",
                reden,
                "door",
                door,
                "tot",
                klok.instant());
    }

    private static List<String> verschil(Melder oud, Melder nieuw) {
        List<String> wat = new ArrayList<>();
        noem(wat, "hoedanigheid", oud.hoedanigheid(), nieuw.hoedanigheid());
        noem(wat, "naam", oud.naam(), nieuw.naam());
        noem(wat, "naam", oud.organisatie(), nieuw.organisatie());
        noem(wat, "contact", oud.telefoon(), nieuw.telefoon());
        noem(wat, "contact", oud.email(), nieuw.email());
        noem(wat, "bekendheid", oud.bekendheid(), nieuw.bekendheid());
        noem(wat, "bekendheid", oud.grond(), nieuw.grond());
        return wat;
    }

    private static void noem(List<String> wat, String code, @Nullable Object oud, @Nullable Object nieuw) {
        if (!Objects.equals(oud, nieuw) && !wat.contains(code)) {
            wat.add(code);
        }
    }
}
