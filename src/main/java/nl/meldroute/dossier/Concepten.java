package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.meldroute.engine.Formulierconcepten;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * What somebody typed in a form and did not send yet, so that a session that ends costs no work. Only that user gets it back, and only
 * for {@link #BEWAARTERMIJN}; who may ask for it is checked by who asks. The content is encrypted.
 */
@Service
public class Concepten implements Formulierconcepten {

    public static final Duration BEWAARTERMIJN = Duration.ofDays(7);

    private final Opslag opslag;
    private final Conceptslot slot;
    private final Clock klok;

    Concepten(Opslag opslag, Conceptslot slot, Clock klok) {
        this.opslag = opslag;
        this.slot = slot;
        this.klok = klok;
    }

    /**
     * Whose form, and which one.
     *
     * @param gebruiker login name
     * @param formulier of which task, or of the start of which process
     */
    public record Plek(String gebruiker, String formulier) {

        /** The form of this task. */
        public static Plek taak(String gebruiker, String taakId) {
            return new Plek(gebruiker, "taak:" + taakId);
        }

        /** The form that starts this process (its key). */
        public static Plek start(String gebruiker, String procesId) {
            return new Plek(gebruiker, "start:" + procesId);
        }

        private String merk() {
            return gebruiker + '\n' + formulier;
        }
    }

    /**
     * A half-filled form.
     *
     * @param velden what was filled in, as it was given
     * @param bewaardOp when it was kept
     */
    public record Concept(String velden, Instant bewaardOp) {}

    record Rij(byte[] inhoud, Instant bewaardOp) {}

    /**
     * Keeps this, instead of what was kept before in this place.
     *
     * @param meldingnummer of the melding that the task is about; null when it is about none yet
     * @return the moment of keeping
     */
    public Instant bewaar(Plek plek, @Nullable String meldingnummer, String velden) {
        Instant nu = klok.instant();
        byte[] inhoud = slot.sluit(plek.merk(), velden);
        if (!vervang(plek, inhoud, nu)) {
            try {
                opslag.voegToe(
                        "concept",
                        "gebruiker",
                        plek.gebruiker(),
                        "formulier",
                        plek.formulier(),
                        "meldingnummer",
                        meldingnummer,
                        "inhoud",
                        inhoud,
                        "bewaard_op",
                        nu);
            } catch (DuplicateKeyException gelijktijdig) {
                // Two windows with the same form: the later one counts.
                vervang(plek, inhoud, nu);
            }
        }
        return nu;
    }

    private boolean vervang(Plek plek, byte[] inhoud, Instant nu) {
        return opslag.wijzig(
                        "update concept set inhoud = ?, bewaard_op = ? where gebruiker = ? and formulier = ?",
                        inhoud,
                        nu,
                        plek.gebruiker(),
                        plek.formulier())
                > 0;
    }

    /** What was kept in this place; empty when that was too long ago, or can no longer be read. */
    public Optional<Concept> vind(Plek plek) {
        return opslag.vind(
                        Rij.class,
                        "select inhoud, bewaard_op from concept where gebruiker = ? and formulier = ? and bewaard_op > ?",
                        plek.gebruiker(),
                        plek.formulier(),
                        grens())
                .flatMap(rij ->
                        slot.open(plek.merk(), rij.inhoud()).map(velden -> new Concept(velden, rij.bewaardOp())));
    }

    /** Without a draft there it does nothing. */
    public void gooiWeg(Plek plek) {
        opslag.wijzig("delete from concept where gebruiker = ? and formulier = ?", plek.gebruiker(), plek.formulier());
    }

    @Override
    public void taakIsKlaar(String taakId) {
        opslag.wijzig(
                "delete from concept where formulier = ?", Plek.taak("", taakId).formulier());
    }

    @Override
    public void isGestart(String gebruiker, String procesId) {
        gooiWeg(Plek.start(gebruiker, procesId));
    }

    /** For data that is destroyed: half-filled forms about these households go whole, since nobody knows whom they name. */
    void vernietig(List<String> dossiernummers) {
        opslag.wijzig(
                "delete from concept where meldingnummer in (select meldingnummer from melding where dossiernummer in ("
                        + String.join(", ", Collections.nCopies(dossiernummers.size(), "?")) + "))",
                dossiernummers.toArray());
    }

    /** Deletes what is kept too long. */
    void ruimOp() {
        opslag.wijzig("delete from concept where bewaard_op <= ?", grens());
    }

    private Instant grens() {
        return klok.instant().minus(BEWAARTERMIJN);
    }
}
