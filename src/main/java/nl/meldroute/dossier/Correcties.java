package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.meldroute.dossier.Correctie.Soort;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Onderwerp;
import nl.meldroute.toegang.Toegang;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what a colleague wrote (AVG art. 16), also after the melding was closed. What stood there is kept; what was decided is never
 * changed. Who may change the dossier may do this; for a conversation with a melder who is not openly known, who may see the melder too.
 */
@Service
public class Correcties {

    private static final String DOEL = "stuk corrigeren";

    private final Opslag opslag;
    private final Huishoudens huishoudens;
    private final Veiligheidsplannen veiligheidsplannen;
    private final Gebeurtenissen gebeurtenissen;
    private final Toegang toegang;
    private final Clock klok;

    Correcties(
            Opslag opslag,
            Huishoudens huishoudens,
            Veiligheidsplannen veiligheidsplannen,
            Gebeurtenissen gebeurtenissen,
            Toegang toegang,
            Clock klok) {
        this.opslag = opslag;
        this.huishoudens = huishoudens;
        this.veiligheidsplannen = veiligheidsplannen;
        this.gebeurtenissen = gebeurtenissen;
        this.toegang = toegang;
        this.klok = klok;
    }

    /**
     * Corrects texts that were written together, such as a verslag and the answers of the form that it was made from.
     *
     * @param wat of which stuk the user corrected the text: the first is what the timeline tells; what stays the same is left out
     * @param reden why
     * @throws FormulierFout when nothing changes, or without a reden
     */
    @Transactional
    public void leg(String meldingnummer, List<Correctie.Nieuw> wat, String reden) {
        String dossiernummer =
                opslag.een(String.class, "select dossiernummer from melding where meldingnummer = ?", meldingnummer);
        Gebruiker wie = toegang.vereis(huishoudens.vraag(Onderwerp.WIJZIGEN, dossiernummer, meldingnummer, DOEL));
        if (reden.isBlank()) {
            throw new FormulierFout("reden", "Schrijf op waarom u dit corrigeert.");
        }
        List<Correctie.Nieuw> anders = wat.stream()
                .filter(deel -> !stand(meldingnummer, deel).is(deel))
                .toList();
        if (anders.stream().anyMatch(deel -> isAfgeschermd(meldingnummer, deel))) {
            toegang.vereis(huishoudens.vraag(Onderwerp.MELDER, dossiernummer, meldingnummer, DOEL));
        }
        if (anders.isEmpty()) {
            throw new FormulierFout("", "U hebt niets veranderd. Pas de tekst of de dag aan, of kies Annuleren.");
        }
        Instant nu = klok.instant();
        Map<String, String> codes =
                new HashMap<>(Map.of("stuk", anders.get(0).soort().name()));
        anders.forEach(deel -> {
            Stand was = stand(meldingnummer, deel);
            bewaar(meldingnummer, was, deel, reden, wie.id(), nu);
            if (!was.zelfdeDag(deel) && deel.gevoerdOp() != null) {
                codes.put("dag", deel.gevoerdOp().toString());
            }
        });
        gebeurtenissen.leg(meldingnummer, Gebeurtenis.Soort.GECORRIGEERD, wie.id(), codes);
    }

    List<Correctie> van(String meldingnummer) {
        return opslag.lijst(
                Correctie.class, "select * from correctie where meldingnummer = ? order by id", meldingnummer);
    }

    private boolean isAfgeschermd(String meldingnummer, Correctie.Nieuw deel) {
        return deel.soort() == Soort.GESPREK
                && opslag.vind(
                                String.class,
                                "select g.soort from gesprek g join melding m on m.meldingnummer = g.meldingnummer"
                                        + " where g.id = ? and g.meldingnummer = ? and m.bekendheid <> ?",
                                deel.stukId(),
                                meldingnummer,
                                Bekendheid.OPEN)
                        .map(Gesprek.Soort::valueOf)
                        .filter(Gesprek.Soort::isMetMelder)
                        .isPresent();
    }

    /** What holds now. Of another melding nothing is found. */
    private Stand stand(String meldingnummer, Correctie.Nieuw deel) {
        Soort soort = deel.soort();
        if (soort.kolom.isEmpty()) {
            return veiligheidsplannen.van(meldingnummer).stream()
                    .filter(plan -> plan.id() == deel.stukId())
                    .map(plan -> soort == Soort.VOORWAARDEN ? plan.voorwaarden() : plan.afspraken())
                    .map(regels -> new Stand(String.join("\n", regels), null, null))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Dit plan hoort niet bij deze melding"));
        }
        return opslag.een(
                Stand.class,
                "select coalesce(" + soort.kolom + ", '') as tekst, "
                        + (soort.heeftDag() ? "gevoerd_op" : "cast(null as date) as gevoerd_op") + ", "
                        + (soort == Soort.CONTACT ? "gevoerd_om" : "cast(null as time) as gevoerd_om")
                        + " from " + soort.tabel + " where id = ? and meldingnummer = ?",
                deel.stukId(),
                meldingnummer);
    }

    private void bewaar(String meldingnummer, Stand was, Correctie.Nieuw deel, String reden, String door, Instant op) {
        if ((was.gevoerdOp == null) != (deel.gevoerdOp() == null)) {
            throw new IllegalArgumentException("Een correctie geeft of neemt geen dag");
        }
        opslag.voegToe(
                "correctie",
                "meldingnummer",
                meldingnummer,
                "soort",
                deel.soort(),
                "stuk_id",
                deel.stukId(),
                "was",
                was.tekst,
                "was_op",
                was.gevoerdOp,
                "was_om",
                was.gevoerdOm,
                "tekst",
                deel.tekst(),
                "gevoerd_op",
                deel.gevoerdOp(),
                "gevoerd_om",
                deel.gevoerdOm(),
                "reden",
                reden,
                "door",
                door,
                "op",
                op);
    }

    private record Stand(
            String tekst,
            @Nullable LocalDate gevoerdOp,
            @Nullable LocalTime gevoerdOm) {

        boolean is(Correctie.Nieuw deel) {
            return tekst.equals(deel.tekst()) && zelfdeDag(deel);
        }

        boolean zelfdeDag(Correctie.Nieuw deel) {
            return Objects.equals(gevoerdOp, deel.gevoerdOp()) && Objects.equals(gevoerdOm, deel.gevoerdOm());
        }
    }
}
