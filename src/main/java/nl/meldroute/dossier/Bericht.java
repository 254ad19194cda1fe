package nl.meldroute.dossier;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One message that goes out, and how far it is. It may name persons, so it lies in the dossier only.
 *
 * @param sleutel says which step made it: the same step makes no second message
 * @param kenmerk by which the other side knows it: the same however often it is sent; holds nothing of the melding
 * @param inhoud as it was made: JSON of the schema that it names itself, or the answers that fill a letter
 * @param betrokkeneId the one person to whom it goes, so that it is emptied with this person's data; null when it goes to another
 * @param bevestiging what the other side calls it; null when it did not say
 * @param brief the letter as it went out, as JSON; null when it is no letter or never was made
 * @param vervallenReden code of why it is not to be sent any more; null while it is, or was sent
 */
public record Bericht(
        long id,
        String meldingnummer,
        Soort soort,
        Kanaal kanaal,
        String sleutel,
        String kenmerk,
        String inhoud,
        @Nullable Long betrokkeneId,
        Staat staat,
        @Nullable String bevestiging,
        @Nullable String vervallenReden,
        Instant gemaaktOp,
        String door,
        @Nullable String brief) {

    private static final Pattern OVER = Pattern.compile("\"over\":(\\d{1,18})[,}]");

    /** Whether it goes to who reported: then it says who that is. */
    public boolean isAanMelder() {
        return soort == Soort.TERUGKOPPELING || (soort == Soort.BRIEF && betrokkeneId == null);
    }

    /** The number of the person whom a letter is about that goes to somebody else; it may have another number since. */
    public Optional<Long> over() {
        Matcher over = OVER.matcher(inhoud);
        return soort == Soort.INFORMATIE && over.find() ? Optional.of(Long.valueOf(over.group(1))) : Optional.empty();
    }

    /** What the timeline says of whom it is for: {@code betrokkene}, and {@code over} when it is about somebody else. */
    public Map<String, String> personen() {
        Map<String, String> personen = new HashMap<>();
        if (betrokkeneId != null) {
            personen.put("betrokkene", String.valueOf(betrokkeneId));
            over().filter(wie -> !wie.equals(betrokkeneId)).ifPresent(wie -> personen.put("over", String.valueOf(wie)));
        }
        return personen;
    }

    /** What is left of a message whose data were destroyed. */
    static final String LEEG = "{}";

    /** Whether all it said was destroyed. */
    public boolean isLeeg() {
        return inhoud.equals(LEEG);
    }

    /** What it is about. */
    public enum Soort {
        /** To the Raad voor de Kinderbescherming: the verzoek tot onderzoek. */
        VERZOEK_RAAD,
        /** To the college of B&W: that there is a verzoek, and nothing else (Wmo 2015 art. 4.1.1 lid 2 onder f). */
        COLLEGE_VERZOEK,
        /** To the verwijsindex (Multisignaal): that Veilig Thuis is involved with this young person, never why (Jeugdwet art. 7.1.4.2). */
        SIGNAAL,
        /** To the verwijsindex: that the signal ends (Jeugdwet art. 7.1.4.5). */
        SIGNAAL_EINDE,
        /** To the melder: what became of the melding (Wmo 2015 art. 4.1.1 lid 2 onder g). */
        TERUGKOPPELING,
        /** To who is in the melding, or the representative: that there is one, and what was decided (Wmo 2015 art. 5.3.1). */
        INFORMATIE,
        /** To the party that takes over: the conversation of a warme overdracht. */
        UITNODIGING_OVERDRACHT,
        /** To the party that took over: that the vervolg began and zicht is theirs. */
        BEVESTIGING_OVERDRACHT,
        /** A letter that a designer put in a route, to the melder or to someone of the melding. */
        BRIEF,
        /** To a colleague: a task has to be done soon. */
        HERINNERING,
        /** To the teamleiders: a task is late. */
        ESCALATIE;

        /** Whether it stays inside the organisation: it is a help, and no part of what was done in the case. */
        public boolean isIntern() {
            return this == HERINNERING || this == ESCALATIE;
        }
    }

    /** The way it goes. */
    public enum Kanaal {
        /** To the system of a partner. */
        PARTNER,
        MAIL,
        /** On paper: Meldroute makes the letter, a person posts it. */
        BRIEF
    }

    /** How far it is. */
    public enum Staat {
        /** Made, not sent yet. */
        KLAAR,
        /** Put in a folder, because no way to send it is set: a person sends it. */
        KLAARGEZET,
        /** Given to the carrier; whether it arrived is not known. */
        VERZONDEN,
        /** The receiver said that it has it. */
        BEVESTIGD,
        /** The last try failed. */
        MISLUKT,
        /** Not to be sent any more. */
        VERVALLEN;

        /** Whether nothing is left to send. */
        public boolean isAf() {
            return this != KLAAR && this != MISLUKT;
        }
    }
}
