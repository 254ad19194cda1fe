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
        /** A text or a day that was recorded wrongly was put right; written by {@link Correcties} only. */
        GECORRIGEERD,
        /** Files of caseworkers; written by {@link Documenten} only. */
        DOCUMENT_TOEGEVOEGD,
        DOCUMENT_GEWIJZIGD,
        DOCUMENT_WEGGEHAALD,
        DOCUMENT_TERUGGEZET,
        BETROKKENEN_GEINFORMEERD,
        TERUGGEKOPPELD,
        TERMIJN_NADERT,
        TERMIJN_VERSTREKEN,
        OVERSCHRIJDING_OPGEVOLGD,
        /** A family that waits for the vervolg was asked whether it is still safe. */
        VEILIGHEID_NAGEGAAN,
        /** The work of onderzoek or voorwaarden en vervolg really began; its codes say how long the family waited. */
        DIENST_BEGONNEN,
        EXPERTISE_GEVRAAGD,
        EXPERTISE_GEGEVEN,
        HULP_GEREGELD,
        ONDERZOEK_GEPLAND,
        BRONNEN_BEVRAAGD,
        BETROKKENEN_GEHOORD,
        ONDERZOEK_BEOORDEELD,
        RAPPORT_GEDEELD,
        VERVOLG_AFGEROND,
        INSTANTIE_GEINFORMEERD,
        /** Informing police, OM, reclassering or Slachtofferhulp was weighed and not done, or did not work, with reason. */
        INSTANTIE_NIET_GEINFORMEERD,
        RAAD_GEBELD,
        /** The verzoek tot onderzoek at the Raad was made; the college is informed in the same step. */
        RAADVERZOEK_GEMAAKT,
        COLLEGE_GEINFORMEERD,
        RAADANTWOORD_ONTVANGEN,
        MONITORING_AFGESPROKEN,
        MONITORING_UITGEVOERD,
        MONITORING_HERPLAND,
        MONITORING_AFGEROND,
        SIGNAAL_GEWOGEN,
        SIGNAAL_AFGEGEVEN,
        /** The representative, the youth or both know of it, or there is a reason why not. */
        SIGNAAL_VERTELD,
        SIGNAAL_BEEINDIGD,
        HUISVERBOD_GEADVISEERD,
        HUISVERBOD_OPGELEGD,
        /** The burgemeester decided against it, with reason. */
        HUISVERBOD_NIET_OPGELEGD,
        HUISVERBOD_VERLENGD,
        HUISVERBOD_GEEINDIGD,
        HUISVERBOD_HULP_GEBODEN,
        REGIONALE_DIENST_GEVRAAGD,
        REGIONALE_DIENST_AFGEROND,
        /** A repeat melding goes along with the vervolg that runs for the household already. */
        BIJ_LOPEND_VERVOLG_AANGESLOTEN,
        /** The other side of that: a later melding goes along with the vervolg of this one. */
        LATERE_MELDING_GAAT_MEE,
        /** What this melding went along with was not carried out: it is judged anew. */
        AANGESLOTEN_VERVOLG_VERVALLEN,
        /** The besluit of a later melding of the household replaces the vervolg of this one. */
        DOOR_LATERE_MELDING_OVERGENOMEN,
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
        /** Somebody asked to see what is kept about one person of this melding. */
        INZAGE_GEVRAAGD,
        /** Who asked heard that the answer takes longer than a month, and why. */
        INZAGE_TERMIJN_VERLENGD,
        /** What is kept about one person was given or shown to who asked. */
        INZAGE_VERSTREKT,
        /** Who made a request does not want it any more. */
        VERZOEK_INGETROKKEN,
        /** A message reached the receiver or its carrier. */
        BERICHT_VERSTUURD,
        /** A message could not be sent; written by {@link Berichten#mislukt} only. */
        BERICHT_MISLUKT,
        /** A person sent a message by hand, or decided that it is not to be sent. */
        BERICHT_AFGEHANDELD,
        /** A message is not to be sent any more; written by {@link Berichten#stop} only. */
        BERICHT_VERVALLEN,
        /** Somebody asked in writing to destroy the data of one person of this melding. */
        VERNIETIGING_GEVRAAGD,
        /** Who made a request heard what was decided on it. */
        VERZOEKER_GEINFORMEERD,
        /** Written by {@link Vernietigingen#vernietig} only. */
        GEGEVENS_VERNIETIGD,
        /** A teamleider took a task from who had it, for another or for the team; its codes say which task, whose and why. */
        TAAK_OVERGEGEVEN,
        /** Written by {@link Meldingen#sluit} only. */
        MELDING_GESLOTEN
    }
}
