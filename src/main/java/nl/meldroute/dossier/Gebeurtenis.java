package nl.meldroute.dossier;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened in a melding.
 *
 * @param volgnummer 1..n without a gap per melding
 * @param moment when it happened; for a melding registered later this lies before {@code vastgelegdOp}
 * @param codes codes only, never text about a person
 */
public record Gebeurtenis(
        String meldingnummer,
        int volgnummer,
        Soort soort,
        Instant moment,
        Instant vastgelegdOp,
        String door,
        Map<String, String> codes) {

    /** What can happen. */
    public enum Soort {
        MELDING_ONTVANGEN,
        MELDING_AANGEVULD,
        MELDER_GEWIJZIGD,
        BETROKKENE_TOEGEVOEGD,
        BETROKKENE_GEWIJZIGD,
        BETROKKENE_UITGEHAALD,
        BETROKKENE_TERUGGEZET,
        AARD_VASTGELEGD,
        HUISHOUDEN_IN_TWIJFEL,
        HUISHOUDEN_BESLIST,
        ACUUT_GEVAAR_GEMELD,
        ACUUT_SIGNAAL_BEKEKEN,
        SPOEDINZET_GESTART,
        /** Spoedinzet found the danger to be real. */
        GEVAAR_BEVESTIGD,
        SPOEDINZET_AFGEROND,
        INFORMATIE_VERZAMELD,
        CONTACT_GELEGD,
        VEILIGHEID_BEOORDEELD,
        BESLUIT_GENOMEN,
        BESLUIT_BEVESTIGD,
        BESLUIT_AFGEWEZEN,
        GESPREK_VASTGELEGD,
        VEILIGHEIDSPLAN_VASTGELEGD,
        BETROKKENEN_GEINFORMEERD,
        TERUGGEKOPPELD,
        TERMIJN_NADERT,
        TERMIJN_VERSTREKEN,
        OVERSCHRIJDING_OPGEVOLGD,
        VERVOLG_AFGEROND,
        OVERDRACHT_GESTART,
        OVERDRACHT_AANGEBODEN,
        OVERDRACHT_GEACCEPTEERD,
        OVERDRACHT_GEWEIGERD,
        OVERDRACHT_ONBEANTWOORD,
        OVERDRACHTSGESPREK_GEVOERD,
        VERVOLG_GESTART,
        /** Zicht moves to the receiver; written by {@link Overdrachten#voltooi} only. */
        ZICHT_OVERGEDRAGEN,
        /** Zicht returns to the professional; written by {@link ZichtOpVeiligheid#geefTerug} only. */
        ZICHT_TERUGGEGEVEN,
        /** Zicht comes back to Veilig Thuis; written by {@link ZichtOpVeiligheid#neemTerug} only. */
        ZICHT_TERUGGENOMEN,
        /** Written by {@link Meldingen#sluit} only. */
        MELDING_GESLOTEN
    }
}
