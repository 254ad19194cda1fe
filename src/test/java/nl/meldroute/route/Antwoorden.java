package nl.meldroute.route;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** Ordinary answers to the form of each task, for a case without surprises. A test changes only what it is about. */
public final class Antwoorden {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    /** Stands for the engine's present day and time, as a form sends them. */
    static final String VANDAAG = "vandaag";

    static final String NU = "nu";

    private static final Map<String, Map<String, Object>> GEWOON = new TreeMap<>();

    static {
        GEWOON.put(
                "startEvent_meldingOntvangen",
                Map.of(
                        "kanaal", "telefoon",
                        "gemeente", "Gooise Meren",
                        "acuutGevaar", "nee",
                        "aanleiding", lijst("08"),
                        "hoedanigheid", "15",
                        "melderBekendheid", "OPEN",
                        "melderNaam", "Verzonnen Melder",
                        "melderTelefoon", "035-5550000",
                        "toelichting", "Verzonnen verhaal"));
        GEWOON.put(
                "userTask_beoordeelMail",
                Map.of(
                        "mailBesluit", "melding",
                        "gemeente", "Gooise Meren",
                        "acuutGevaar", "nee",
                        "aanleiding", lijst("08"),
                        "hoedanigheid", "15",
                        "melderBekendheid", "OPEN",
                        "melderNaam", "Verzonnen Melder",
                        "melderEmail", "melder@voorbeeld.example",
                        "toelichting", "Verzonnen verhaal"));
        GEWOON.put(
                "userTask_weegOnbekendeMelder",
                Map.of("onbekendeMelderBesluit", "melding", "onbekendeMelderReden", "Verzonnen reden"));
        GEWOON.put("userTask_vulMeldingAan", Map.of("bsnVastgesteld", "ja"));
        GEWOON.put(
                "userTask_verzamelInformatie",
                Map.of(
                        "antwoordEigen", "ontvangen",
                        "antwoordAnderVt", "geen-antwoord",
                        "antwoordVtRegister", "geen-match",
                        "antwoordRaad", "geweigerd",
                        "antwoordPolitie", "geen-antwoord",
                        "antwoordVeiligheidshuis", "niet-gevraagd",
                        "antwoordLokaalTeam", "geen-antwoord",
                        "antwoordBrp", "geen-antwoord"));
        GEWOON.put(
                "userTask_legContact",
                Map.of(
                        "contactSoort", "telefoon",
                        "contactOp", VANDAAG,
                        "contactMet", lijst("ouder"),
                        "contactBeeld", "bevestigd",
                        "motivatie", "ja",
                        "kindGesproken", "niet-van-toepassing",
                        "contactVerslag", "Verzonnen verslag",
                        "nogContact", "nee"));
        GEWOON.put(
                "userTask_beoordeelVeiligheid",
                Map.of(
                        "acuteOnveiligheid", "nee",
                        "structureleOnveiligheid", "nee",
                        "vermoeden", "ja",
                        "zichtOpAllen", "ja",
                        "medewerking", "ja",
                        "hulpAanwezig", "nee",
                        "meldcodeGevolgd", "ja",
                        "beoordelingFeiten", "Verzonnen feiten",
                        "beoordelingDuiding", "Verzonnen duiding"));
        GEWOON.put(
                "userTask_neemVervolgbesluit",
                Map.of("vervolg", "overdracht", "overdrachtDoel", "hulp-gezin", "besluitReden", "Verzonnen reden"));
        GEWOON.put("userTask_bevestigAfwijking", Map.of("akkoord", "ja", "bevestigingReden", "Verzonnen reden"));
        GEWOON.put(
                "userTask_spreekMelder",
                Map.of(
                        "melderGesproken", "ja",
                        "melderGesprekOp", VANDAAG,
                        "melderGesprekWijze", "telefoon",
                        "melderSituatie", "geen-rol",
                        "oordeelBesproken", "Verzonnen gesprek"));
        GEWOON.put(
                "userTask_informeerBetrokkene",
                Map.of(
                        "geinformeerd", "ja",
                        "geinformeerdOp", VANDAAG,
                        "geinformeerdWijze", "telefoon",
                        "informerenWie", "allebei",
                        "informerenVerslag", "Verzonnen verslag"));
        GEWOON.put("userTask_kiesOverdrachtspartij", Map.of("partijKeuze", "voorstel"));
        GEWOON.put(
                "userTask_biedOverdrachtAan",
                Map.of("aanbodWijze", "telefoon", "aanbodAan", "Verzonnen team", "aanbodInhoud", "Verzonnen inhoud"));
        GEWOON.put(
                "userTask_legAntwoordVast",
                Map.of(
                        "antwoord", "geaccepteerd",
                        "antwoordOp", VANDAAG,
                        "antwoordVan", "Verzonnen collega",
                        "uitnodigingMailen", "nee"));
        GEWOON.put(
                "userTask_voerOverdrachtsgesprek",
                Map.of(
                        "gesprekGevoerd", "ja",
                        "overdrachtGesprekOp", VANDAAG,
                        "overdrachtGesprekWijze", "telefoon",
                        "overdrachtGesprekMet", "Verzonnen collega",
                        "betrokkenenErbij", "nee",
                        "overdrachtVoorwaarden", "Verzonnen voorwaarde",
                        "overdrachtAfspraken", "Verzonnen afspraak"));
        GEWOON.put(
                "userTask_bevestigStartVervolg",
                Map.of(
                        "vervolgGestart", "ja",
                        "vervolgGestartOp", VANDAAG,
                        "vervolgGestartToelichting", "Verzonnen start",
                        "bevestigingMailen", "nee"));
        GEWOON.put(
                "userTask_handelBerichtAf",
                Map.of("berichtVerder", "verstuurd", "berichtVerstuurdOp", VANDAAG, "berichtWijze", "post"));
        GEWOON.put("userTask_kiesNaWeigering", Map.of("naWeigering", "terug", "naWeigeringReden", "Verzonnen reden"));
        GEWOON.put(
                "userTask_volgUitblijvendAntwoordOp",
                Map.of(
                        "uitblijvenStap", "opnieuw-gevraagd",
                        "veiligheidNagegaan", "ja",
                        "uitblijvenToelichting", "Verzonnen toelichting"));
        GEWOON.put(
                "userTask_koppelTerug",
                Map.of(
                        "teruggekoppeld", "ja",
                        "teruggekoppeldOp", VANDAAG,
                        "terugkoppelingWijze", "telefoon",
                        "terugkoppelingVerslag", "Verzonnen verslag"));
        GEWOON.put(
                "userTask_geefZichtTerug",
                Map.of(
                        "zichtNaar", "melder",
                        "zichtGesprekOp", VANDAAG,
                        "zichtGesprekWijze", "telefoon",
                        "zichtGesprekMet", "Verzonnen melder",
                        "zichtVerslag", "Verzonnen verslag"));
        GEWOON.put(
                "userTask_bevestigSpoedbesluit",
                Map.of("spoedbesluitAkkoord", "ja", "spoedbesluitReden", "Verzonnen reden"));
        GEWOON.put(
                "userTask_heroverweegBesluit", Map.of("heroverwegen", "ja", "heroverwegingReden", "Verzonnen reden"));
        GEWOON.put(
                "userTask_volgOverschrijdingOp",
                Map.of(
                        "overschrijdingOorzaak", "werkvoorraad",
                        "veiligheidNagegaan", "ja",
                        "overschrijdingMaatregel", "hulp-erbij",
                        "overschrijdingToelichting", "Verzonnen toelichting"));
        GEWOON.put(
                "userTask_volgLateCheckOp",
                Map.of(
                        "overschrijdingOorzaak", "werkvoorraad",
                        "overschrijdingMaatregel", "hulp-erbij",
                        "overschrijdingToelichting", "Verzonnen toelichting"));
        GEWOON.put(
                "userTask_voerSpoedinzetUit",
                Map.of(
                        "inzetDatum", VANDAAG,
                        "inzetTijd", NU,
                        "inzetWijze", "ter-plaatse",
                        "politieBetrokken", "ja",
                        "vertrouwensartsBetrokken", "niet-nodig",
                        "noodhulp", "geen",
                        "kinderenGezien", "ja",
                        "gevaarGebleken", "ja",
                        "inzetVerslag", "Verzonnen verslag"));
        GEWOON.put(
                "userTask_bekijkAcuutSignaal",
                Map.of("acuutSignaalStap", "team-gebeld", "acuutSignaalToelichting", "Verzonnen toelichting"));
        GEWOON.put(
                "userTask_maakVeiligheidsplan",
                Map.of(
                        "planOnveilig", "Verzonnen onveiligheid",
                        "planVoorwaarden", "Verzonnen voorwaarde",
                        "planAfspraken", "Verzonnen afspraak",
                        "planMet", lijst("slachtoffer"),
                        "planToezicht", "Verzonnen toezicht",
                        "directVeilig", "ja"));
    }

    static {
        List.of(
                        Wachtantwoorden.GEWOON,
                        Voorwaardenantwoorden.GEWOON,
                        Onderzoekantwoorden.GEWOON,
                        Raadantwoorden.GEWOON,
                        Monitoringantwoorden.GEWOON,
                        Multisignaalantwoorden.GEWOON,
                        Huisverbodantwoorden.GEWOON,
                        Inzetantwoorden.GEWOON,
                        Contactantwoorden.GEWOON,
                        Meldcodeantwoorden.GEWOON,
                        Verzoekantwoorden.GEWOON)
                .forEach(GEWOON::putAll);
    }

    private Antwoorden() {}

    /** The ordinary answer to a task with some fields changed; a null takes a field away. */
    public static Map<String, @Nullable Object> op(String taak, Map<String, ? extends @Nullable Object> anders) {
        Map<String, @Nullable Object> antwoord = new HashMap<>(GEWOON.getOrDefault(taak, Map.of()));
        LocalDateTime nu = LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), NEDERLAND);
        antwoord.replaceAll((veld, waarde) -> VANDAAG.equals(waarde)
                ? nu.toLocalDate().toString()
                : NU.equals(waarde)
                        ? nu.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString()
                        : waarde);
        antwoord.putAll(anders);
        antwoord.values().removeIf(waarde -> waarde == null);
        return antwoord;
    }

    public static Object lijst(String... codes) {
        return SpinValues.jsonValue("[\"" + String.join("\",\"", codes) + "\"]").create();
    }
}
