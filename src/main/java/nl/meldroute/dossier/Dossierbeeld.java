package nl.meldroute.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A household as an authorised caseworker sees it. Holds no melder.
 *
 * @param huishouden all dossiernummers of the household, this one included
 * @param twijfels perhaps the same household; undecided ones have no {@code zelfde}
 * @param betrokkenen who has a part in a melding of this household
 */
public record Dossierbeeld(
        String dossiernummer,
        String regio,
        List<String> huishouden,
        List<Huishoudens.Twijfel> twijfels,
        List<Betrokkene> betrokkenen,
        List<Meldingbeeld> meldingen) {

    /** What a task's form gave to the dossier under one key. */
    public record Formuliertekst(
            long id, String taakId, String formulier, String sleutel, String waarde, String door, Instant op) {}

    /**
     * One answer of a form that is no text.
     *
     * @param taakId null for a start form
     */
    public record Formuliercode(
            @Nullable String taakId, String formulier, String sleutel, String waarde, String door, Instant op) {}

    /**
     * A message that goes out, without what it says.
     *
     * @param betrokkeneId to whom it goes when that is someone of the melding; else null
     * @param pogingen how often it was tried
     * @param fout code of why the last try failed; null when it did not
     * @param laatsteOp when the last try ended; null when there was none, or nobody knows how it ended
     * @param brief whether it can be read as a letter
     */
    public record Berichtregel(
            long id,
            Bericht.Soort soort,
            Bericht.Kanaal kanaal,
            Bericht.Staat staat,
            @Nullable Long betrokkeneId,
            @Nullable Long over,
            Instant gemaaktOp,
            String door,
            int pogingen,
            @Nullable String fout,
            @Nullable Instant laatsteOp,
            boolean brief) {

        /** The same, about this person. */
        Berichtregel met(@Nullable Long wie) {
            return new Berichtregel(
                    id, soort, kanaal, staat, betrokkeneId, wie, gemaaktOp, door, pogingen, fout, laatsteOp, brief);
        }
    }

    /** One melding with all that belongs to it, in order of recording. */
    public record Meldingbeeld(
            Melding melding,
            String toelichting,
            List<Betrokkene.InMelding> betrokkenen,
            List<Betrokkene.Uitgehaald> uitgehaald,
            List<Contact> contacten,
            List<Besluit> besluiten,
            List<Veiligheidsplan> veiligheidsplannen,
            List<Overdracht> overdrachten,
            List<Gesprek> gesprekken,
            List<Formuliertekst> teksten,
            List<Formuliercode> codes,
            List<Correctie> correcties,
            List<Berichtregel> berichten,
            List<Mail> mails,
            List<Document> documenten,
            List<Gebeurtenis> tijdlijn) {}
}
