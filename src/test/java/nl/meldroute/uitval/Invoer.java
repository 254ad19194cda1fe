package nl.meldroute.uitval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What senders and users hand in, as it goes over the line. */
final class Invoer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private Invoer() {}

    /** A melding about one child that nobody knew. */
    static String melding(String kenmerk, Instant ontvangen) {
        return """
                {"kenmerk":"%s","ontvangen":"%s","kanaal":"telefoon","regio":"gooi-en-vechtstreek","gemeente":"Gooise Meren",\
                "melder":{"hoedanigheid":"01","naam":"Verzonnen Melder","telefoon":"035-5550000","bekendheid":"OPEN"},\
                "aanleiding":["08"],"acuutGevaar":false,"toelichting":"Verzonnen verhaal","betrokkenen":[{"rol":"kind",\
                "achternaam":"Verzonnen-%s","voornamen":"Kind","geboortedatum":"20200101","geslacht":"O","bsnReden":"onbekend",\
                "aard":["03"]}]}""".formatted(kenmerk, ontvangen, kenmerk);
    }

    static String raadantwoord(String kenmerk, @Nullable String verzoeknummer) {
        return """
                {"schema":"raad-antwoord","versie":1,"kenmerk":"%s","verzoeknummer":"%s","soort":"uitkomst",\
                "antwoord":"geen-rekest","op":"%s"}""".formatted(kenmerk, verzoeknummer, vandaag());
    }

    /**
     * The submitted form of a contact.
     *
     * @param nog whether another contact is needed: ja or nee
     */
    static String contact(String nog) {
        return formulier(Map.of(
                "contactSoort", "telefoon",
                "contactOp", vandaag(),
                "contactMet", "[\"ouder\"]",
                "contactBeeld", "bevestigd",
                "motivatie", "ja",
                "kindGesproken", "niet-van-toepassing",
                "contactVerslag", "Verzonnen verslag",
                "nogContact", nog));
    }

    /** The body of a submitted form. */
    static String formulier(Map<String, String> waarden) {
        ObjectNode velden = JSON.createObjectNode();
        waarden.forEach((veld, waarde) -> {
            ObjectNode een = velden.putObject(veld).put("value", waarde);
            if (waarde.startsWith("[")) {
                een.put("type", "Json");
            }
        });
        return JSON.createObjectNode().set("variables", velden).toString();
    }

    static String vandaag() {
        return LocalDate.now(NEDERLAND).toString();
    }
}
