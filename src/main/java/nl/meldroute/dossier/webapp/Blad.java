package nl.meldroute.dossier.webapp;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Betrokkene.Relatie;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.dossier.Contactwaarschuwing;
import nl.meldroute.dossier.Document;
import nl.meldroute.dossier.Dossierbeeld;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Mail;
import nl.meldroute.dossier.Persoonsgegevens;
import nl.meldroute.dossier.Veiligheidsplan;
import org.jspecify.annotations.Nullable;

/**
 * What the Dossier tab shows of one melding. Holds no melder.
 *
 * @param kanaal null when it would lead to a melder who is not openly known
 * @param gebruiker who reads this: what was typed is kept for this user only
 * @param betrokken whether the present user is involved: without it nothing can be changed
 * @param aanleiding codes of the cause, as the melder gave it
 * @param toelichting the story as it was reported
 * @param stukken what colleagues wrote, newest first; without conversations that may reveal the melder
 * @param plan the newest veiligheidsplan of the household; null when there is none
 * @param documenten newest first; without those that may reveal the melder
 * @param meesteBytes how large a document may be
 * @param berichten what went out or has to, newest first
 * @param huisgenoten people of the household who have no part in this melding
 * @param uitgehaald who was taken out of this melding
 * @param twijfels dossiers that are perhaps the same household, undecided
 */
record Blad(
        String meldingnummer,
        String dossiernummer,
        String regio,
        String gemeente,
        @Nullable String kanaal,
        Instant ontvangenOp,
        @Nullable Instant geslotenOp,
        String gebruiker,
        boolean betrokken,
        List<String> aanleiding,
        String toelichting,
        Zicht zicht,
        List<Persoon> betrokkenen,
        List<Huisgenoot> huisgenoten,
        List<Uitgehaald> uitgehaald,
        List<Twijfel> twijfels,
        List<Huishoudbesluit> huishoudbesluiten,
        List<EerdereMelding> eerdereMeldingen,
        List<Mail> mails,
        List<Stuk> stukken,
        @Nullable Plan plan,
        List<Document> documenten,
        long meesteBytes,
        List<Dossierbeeld.Berichtregel> berichten,
        List<Gebeurtenis> tijdlijn,
        Lijsten lijsten) {

    /**
     * Who holds zicht op veiligheid now.
     *
     * @param soort VEILIG_THUIS, PARTIJ, PROFESSIONAL or GEEN
     * @param naam name of the party; null for the others
     */
    record Zicht(String soort, @Nullable String naam) {}

    /**
     * A betrokkene with the part in this melding.
     *
     * @param versie must be sent back with a correction, so that two people do not undo each other's work
     * @param waarschuwingen of other records in the household that can be the same person
     */
    record Persoon(
            long id,
            String versie,
            BetrokkeneRol rol,
            Persoonsgegevens gegevens,
            List<String> aard,
            List<Relatie> relaties,
            List<Contactwaarschuwing> waarschuwingen) {}

    /**
     * Someone of the household, without a part in this melding.
     *
     * @param waarschuwingen of this record and of others that can be the same person
     */
    record Huisgenoot(
            long id,
            String voornamen,
            String achternaam,
            @Nullable String geboortedatum,
            List<Contactwaarschuwing> waarschuwingen) {}

    /**
     * A veiligheidsplan and where it was made.
     *
     * @param gesloten whether that melding is closed: then somebody finds out whether the plan still holds
     */
    record Plan(String meldingnummer, boolean gesloten, Veiligheidsplan plan) {}

    record Uitgehaald(
            long id,
            String voornamen,
            String achternaam,
            @Nullable String geboortedatum,
            String reden,
            String door,
            Instant op) {}

    /**
     * A question still to be answered.
     *
     * @param verloop what was decided about it before, oldest first
     */
    record Twijfel(String kandidaat, String grond, Instant sinds, List<Besluitregel> verloop) {}

    /**
     * Two dossiers about which it was decided whether they are one household.
     *
     * @param besluit id of the newest decision, to be sent back when it is taken back
     * @param verloop all decisions, oldest first
     */
    record Huishoudbesluit(
            long besluit, String dossiernummer, String kandidaat, boolean zelfde, List<Besluitregel> verloop) {}

    record Besluitregel(boolean zelfde, String reden, String door, Instant op) {}

    /**
     * Another melding of the same household.
     *
     * @param besluit code of its newest vervolgbesluit; null when there is none
     */
    record EerdereMelding(
            String meldingnummer,
            Instant ontvangenOp,
            @Nullable Instant geslotenOp,
            List<String> aanleiding,
            List<String> aard,
            @Nullable String besluit) {}

    /**
     * One thing that a colleague wrote.
     *
     * @param soort what it is: {@code BESLUIT_…}, {@code CONTACT_…}, {@code GESPREK_…}, {@code GEEN_GESPREK_…}, {@code OVERDRACHT_…}, {@code VEILIGHEIDSPLAN}
     *     or {@code FORMULIER}
     * @param gevoerdOp the day on which it happened, as entered; null when nobody was asked
     * @param gevoerdOm the Dutch time of that day; null when nobody was asked
     * @param uitkomst code, or the name of the party of an overdracht; null when there is none
     * @param regel the decision table's rule, for a besluit with an advice
     * @param bevestiging {@code WACHT} or {@code NIET} for a vervolgbesluit that deviates and that no second person confirmed; else null
     * @param titel heading of the form; null for all that is no form
     * @param correctie how it was and can be corrected; null for what no person wrote
     */
    record Stuk(
            @Nullable LocalDate gevoerdOp,
            @Nullable LocalTime gevoerdOm,
            Instant op,
            String door,
            String soort,
            @Nullable String uitkomst,
            String tekst,
            @Nullable String regel,
            @Nullable String grond,
            @Nullable String bevestiging,
            @Nullable String titel,
            @Nullable Long betrokkene,
            @Nullable Correctieblad correctie) {

        static Stuk vanFormulier(
                Instant op, String door, String titel, String tekst, @Nullable Correctieblad correctie) {
            return new Stuk(null, null, op, door, "FORMULIER", null, tekst, null, null, null, titel, null, correctie);
        }

        /** The same, and how it was and can be corrected. */
        Stuk met(@Nullable Correctieblad hoe) {
            return new Stuk(
                    gevoerdOp,
                    gevoerdOm,
                    op,
                    door,
                    soort,
                    uitkomst,
                    tekst,
                    regel,
                    grond,
                    bevestiging,
                    titel,
                    betrokkene,
                    hoe);
        }

        /** What needs no second person. */
        Stuk(
                @Nullable LocalDate gevoerdOp,
                @Nullable LocalTime gevoerdOm,
                Instant op,
                String door,
                String soort,
                @Nullable String uitkomst,
                String tekst,
                @Nullable String regel,
                @Nullable String grond) {
            this(gevoerdOp, gevoerdOm, op, door, soort, uitkomst, tekst, regel, grond, null, null, null, null);
        }
    }

    /**
     * What of a stuk can be corrected, and what was.
     *
     * @param stuk to be sent back with a correction
     * @param versie must be sent back too, so that two people do not undo each other's work
     * @param delen the texts that it is made of, as they are now
     * @param regels the corrections, newest first
     * @param oorspronkelijk each text that was corrected, as it was written first
     */
    record Correctieblad(
            String stuk, String versie, List<Deel> delen, List<Correctieregel> regels, List<Was> oorspronkelijk) {}

    /** One text; without a kop when it is the whole stuk. */
    record Deel(String sleutel, String kop, String tekst) {}

    record Correctieregel(String reden, String door, Instant op) {}

    record Was(
            String kop,
            String tekst,
            @Nullable LocalDate gevoerdOp,
            @Nullable LocalTime gevoerdOm) {}

    /** The code lists with their Dutch labels, in order. */
    record Lijsten(List<Code> aanleiding, List<Code> aard, List<Code> bsnReden, List<Code> relatie) {}

    record Code(String code, String tekst) {

        static List<Code> van(Map<String, String> labels) {
            return labels.entrySet().stream()
                    .map(regel -> new Code(regel.getKey(), regel.getValue()))
                    .toList();
        }
    }
}
