package nl.meldroute.berichten;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.berichten.Bezorgfout.Reden;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Geadresseerde;
import nl.meldroute.dossier.Geadresseerden;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.engine.Medewerkers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Makes the letter that belongs to a message of the ledger: which template, its values, and to what mail address. What only the deciding
 * step knew lies in the message; names and addresses are those of this moment.
 */
@Component
@EnableConfigurationProperties(Organisatie.class)
class Briefwaarden {

    private static final Logger LOG = LoggerFactory.getLogger(Briefwaarden.class);
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VERVOLG =
            List.of("geen-vervolg", "advies", "overdracht", "voorwaarden-en-vervolg", "onderzoek");

    private final Briefmaker briefmaker;
    private final Organisatie organisatie;
    private final Geadresseerden geadresseerden;
    private final Meldingen meldingen;
    private final Medewerkers medewerkers;
    private final Clock klok;

    Briefwaarden(
            Briefmaker briefmaker,
            Organisatie organisatie,
            Geadresseerden geadresseerden,
            Meldingen meldingen,
            Medewerkers medewerkers,
            Clock klok) {
        this.briefmaker = briefmaker;
        this.organisatie = organisatie;
        this.geadresseerden = geadresseerden;
        this.meldingen = meldingen;
        this.medewerkers = medewerkers;
        this.klok = klok;
    }

    /**
     * A letter for one receiver.
     *
     * @param mail null when no mail address is known
     */
    record Geadresseerd(Brief brief, @Nullable String mail) {}

    /**
     * Makes the letter of this message.
     *
     * @throws Bezorgfout when nobody may write to the receiver, or the letter cannot be made
     */
    Geadresseerd maak(Bericht bericht) throws Bezorgfout {
        JsonNode inhoud = lees(bericht.inhoud());
        Map<String, Object> waarden = kop(bericht);
        @Nullable String mail = null;
        switch (bericht.soort()) {
            case TERUGKOPPELING -> mail = terugkoppeling(bericht, inhoud, waarden);
            case INFORMATIE -> informatie(bericht, inhoud, waarden);
            case UITNODIGING_OVERDRACHT, BEVESTIGING_OVERDRACHT -> mail = overdracht(bericht, inhoud, waarden);
            case BRIEF -> mail = brief(bericht, waarden);
            case HERINNERING, ESCALATIE -> mail = medewerker(inhoud, waarden);
            case COLLEGE_VERZOEK -> college(inhoud, waarden);
            default -> throw new Bezorgfout(Reden.NIET_INGESTELD);
        }
        try {
            return new Geadresseerd(briefmaker.maak(sjabloon(bericht.soort(), inhoud), waarden), mail);
        } catch (SjabloonFout e) {
            LOG.error("Brief niet gemaakt. {}", e.getMessage());
            throw new Bezorgfout(Reden.BRIEF_ONGELDIG);
        }
    }

    private static String sjabloon(Bericht.Soort soort, JsonNode inhoud) {
        return switch (soort) {
            case TERUGKOPPELING -> "terugkoppeling-melder";
            case INFORMATIE -> "informatie-betrokkene";
            case UITNODIGING_OVERDRACHT -> "uitnodiging-warme-overdracht";
            case BEVESTIGING_OVERDRACHT -> "bevestiging-warme-overdracht";
            case BRIEF -> inhoud.path("sjabloon").asText();
            case HERINNERING -> "herinnering-medewerker";
            case ESCALATIE -> "escalatie-medewerker";
            case COLLEGE_VERZOEK -> "kennisgeving-college";
            default -> throw new IllegalArgumentException("Geen brief");
        };
    }

    private Map<String, Object> kop(Bericht bericht) {
        String regio = meldingen.lees(bericht.meldingnummer()).regio();
        Map<String, Object> waarden = new HashMap<>();
        waarden.put("organisatie", organisatie.naam(regio));
        waarden.put("telefoon", organisatie.telefoon(regio));
        waarden.put("klacht", organisatie.klacht(regio));
        waarden.put("vertrouwenspersoon", new Alineas(organisatie.vertrouwenspersoon(regio)));
        waarden.put("datum", LocalDate.ofInstant(klok.instant(), NEDERLAND));
        waarden.put("meldingnummer", bericht.meldingnummer());
        return waarden;
    }

    private @Nullable String terugkoppeling(Bericht bericht, JsonNode inhoud, Map<String, Object> waarden) {
        waarden.put("naOnderzoek", inhoud.path("naOnderzoek").asBoolean());
        waarden.put("vervolg", keuze(inhoud.path("vervolg").asText(), "geen", "zelf", "ander", "veilig-thuis"));
        return aanMelder(bericht, waarden);
    }

    private void informatie(Bericht bericht, JsonNode inhoud, Map<String, Object> waarden) throws Bezorgfout {
        if (bericht.betrokkeneId() == null) {
            throw new Bezorgfout(Reden.ONGELDIG);
        }
        long over = inhoud.path("over").asLong(bericht.betrokkeneId());
        aanBetrokkene(bericht.meldingnummer(), bericht.betrokkeneId(), waarden);
        waarden.put("kind", over == bericht.betrokkeneId() ? "" : kind(bericht.meldingnummer(), over));
        waarden.put("vervolg", keuze(inhoud.path("vervolg").asText(), VERVOLG.toArray(String[]::new)));
    }

    private @Nullable String brief(Bericht bericht, Map<String, Object> waarden) throws Bezorgfout {
        if (bericht.betrokkeneId() == null) {
            return aanMelder(bericht, waarden);
        }
        aanBetrokkene(bericht.meldingnummer(), bericht.betrokkeneId(), waarden);
        return null;
    }

    private @Nullable String aanMelder(Bericht bericht, Map<String, Object> waarden) {
        Geadresseerde melder = geadresseerden.melder(bericht.meldingnummer());
        waarden.put("adres", bericht.kanaal() == Bericht.Kanaal.BRIEF ? adres(melder) : "");
        waarden.put("aanhef", melder.naam().isEmpty() ? "Beste melder" : "Beste " + melder.naam());
        return melder.mail();
    }

    private void aanBetrokkene(String meldingnummer, long betrokkene, Map<String, Object> waarden) throws Bezorgfout {
        Geadresseerde aan = geadresseerden.betrokkene(meldingnummer, betrokkene);
        if (aan.nooitSchrijven()) {
            throw new Bezorgfout(Reden.NOOIT_SCHRIJVEN);
        }
        waarden.put("adres", aan.adres().isEmpty() ? "" : adres(aan));
        waarden.put("aanhef", aanhef(aan));
    }

    private String kind(String meldingnummer, long over) {
        String voornaam = geadresseerden.betrokkene(meldingnummer, over).voornaam();
        return voornaam.isEmpty() ? "uw kind" : voornaam;
    }

    private String overdracht(Bericht bericht, JsonNode inhoud, Map<String, Object> waarden) {
        inhoud.properties().forEach(veld -> waarden.put(veld.getKey(), waarde(veld.getValue())));
        waarden.put("aanhef", "Beste " + inhoud.path("naam").asText());
        waarden.put("medewerker", medewerkers.naam(bericht.door()));
        return inhoud.path("mail").asText();
    }

    private @Nullable String medewerker(JsonNode inhoud, Map<String, Object> waarden) {
        waarden.put("taak", inhoud.path("taak").asText());
        waarden.put("uiterlijk", LocalDate.parse(inhoud.path("uiterlijk").asText()));
        return medewerkers.mail(inhoud.path("aan").asText()).orElse(null);
    }

    private static void college(JsonNode inhoud, Map<String, Object> waarden) {
        waarden.put("gemeente", inhoud.path("gemeente").asText());
        waarden.put("verzoeknummer", inhoud.path("verzoeknummer").asText());
        waarden.put(
                "gemaaktOp", LocalDate.parse(inhoud.path("gemaaktOp").asText().substring(0, 10)));
    }

    private static Object waarde(JsonNode veld) {
        String tekst = veld.asText();
        return tekst.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(tekst) : tekst;
    }

    private static Map<String, Boolean> keuze(String gekozen, String... alle) {
        return Stream.of(alle)
                .collect(Collectors.toMap(een -> een, een -> een.equals(gekozen), (a, b) -> a, LinkedHashMap::new));
    }

    private static Alineas adres(Geadresseerde aan) {
        return new Alineas(Stream.concat(Stream.of(aan.naam()), aan.adres().stream())
                .filter(regel -> !regel.isBlank())
                .collect(Collectors.joining("\n")));
    }

    private static String aanhef(Geadresseerde aan) {
        if (aan.naam().isEmpty() || aan.geslacht() == null) {
            return "Beste mevrouw of meneer";
        }
        String achternaam = aan.naam().substring(aan.voornaam().length()).strip();
        return switch (aan.geslacht()) {
            case V -> "Beste mevrouw " + (achternaam.isEmpty() ? aan.naam() : achternaam);
            case M -> "Beste meneer " + (achternaam.isEmpty() ? aan.naam() : achternaam);
            case O -> "Beste " + aan.naam();
        };
    }

    private static JsonNode lees(String inhoud) {
        try {
            return JSON.readTree(inhoud);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Een bericht in het dossier is geen JSON", e);
        }
    }
}
