package nl.meldroute.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One text that was put right. What was written first stays where it is; every reader gets the newest correction in its place.
 *
 * @param stukId id of what was corrected, among those of its soort
 * @param was the text before this correction
 * @param wasOp the day before this correction; null when there is none
 * @param wasOm the Dutch time before this correction; null when there is none
 * @param tekst the text that holds from then on
 * @param reden why
 */
public record Correctie(
        long id,
        Soort soort,
        long stukId,
        String was,
        @Nullable LocalDate wasOp,
        @Nullable LocalTime wasOm,
        String tekst,
        @Nullable LocalDate gevoerdOp,
        @Nullable LocalTime gevoerdOm,
        String reden,
        String door,
        Instant op) {

    /** What can be corrected: words, and of a contact or conversation its day. Never what was decided or what came of it. */
    public enum Soort {
        /** The reden of a besluit. */
        BESLUIT("besluit_nu", "reden"),
        CONTACT("contact_nu", "verslag"),
        GESPREK("gesprek_nu", "verslag"),
        /** The verslag of a step of an overdracht. */
        OVERDRACHT("overdracht_stap_nu", "verslag"),
        /** The voorwaarden of a veiligheidsplan, each on a line. */
        VOORWAARDEN("veiligheidsplan", ""),
        /** The afspraken of a veiligheidsplan, each on a line. */
        AFSPRAKEN("veiligheidsplan", ""),
        /** One text of a form of a task. */
        FORMULIER("dossierveld_nu", "waarde");

        final String tabel;
        final String kolom;

        Soort(String tabel, String kolom) {
            this.tabel = tabel;
            this.kolom = kolom;
        }

        /** Whether it happened on a day that can be corrected. */
        public boolean heeftDag() {
            return this == CONTACT || this == GESPREK;
        }
    }

    /**
     * What is to hold from now on.
     *
     * @param gevoerdOp for a contact or conversation that has a day; else null
     * @param gevoerdOm for a contact of which the time is known; else null
     */
    public record Nieuw(
            Soort soort,
            long stukId,
            String tekst,
            @Nullable LocalDate gevoerdOp,
            @Nullable LocalTime gevoerdOm) {}
}
