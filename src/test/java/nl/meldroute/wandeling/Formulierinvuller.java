package nl.meldroute.wandeling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import nl.meldroute.modellen.Formuliermodel;
import nl.meldroute.modellen.Formuliermodel.Veld;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** Fills a form in a random but valid way: what a user could submit in Tasklist. */
final class Formulierinvuller {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final List<String> PATROONPROEVEN = List.of(
            "123456782",
            "1234AB",
            "1234 AB",
            "1234",
            "12",
            "1",
            "A1",
            "1-2026",
            "12:30",
            "2026-01-02",
            "abc",
            "a,b",
            "M2026-000001",
            "A2026-000001",
            "R2026-000001",
            "deelnemer@partij.invalid");

    private final Random toeval;
    private final UnaryOperator<String> tekst;

    /**
     * Makes a filler.
     *
     * @param tekst gives what is written in the text field with this key
     */
    Formulierinvuller(Random toeval, UnaryOperator<String> tekst) {
        this.toeval = toeval;
        this.tekst = tekst;
    }

    /** Values of the fields that are shown and may be changed; what is not required is left out now and then. */
    Map<String, @Nullable Object> vulIn(Formuliermodel formulier, Map<String, @Nullable Object> variabelen) {
        return verbeter(formulier, variabelen, Map.of(), Set.of());
    }

    /** As one fills in a form that came back: other values where it was refused, and the same elsewhere. */
    Map<String, @Nullable Object> verbeter(
            Formuliermodel formulier,
            Map<String, @Nullable Object> variabelen,
            Map<String, @Nullable Object> eerder,
            Set<String> geweigerd) {
        Map<String, @Nullable Object> waarden = new LinkedHashMap<>();
        for (Veld veld : formulier.velden()) {
            if (isInvulbaar(veld)) {
                boolean nieuw = geweigerd.contains(veld.sleutel());
                if (!nieuw && eerder.containsKey(veld.sleutel())) {
                    waarden.put(veld.sleutel(), eerder.get(veld.sleutel()));
                    continue;
                }
                waarden.put(
                        veld.sleutel(),
                        nieuw || isVerplicht(veld) || veld.type().equals("checkbox") || toeval.nextInt(4) > 0
                                ? waarde(veld, variabelen)
                                : null);
            }
        }
        // A hidden field has no value, and that may hide or show another one.
        for (boolean verder = true; verder; ) {
            Map<String, @Nullable Object> context = new HashMap<>(variabelen);
            context.putAll(waarden);
            verder = waarden.keySet().removeAll(Zichtbaarheid.verborgen(formulier.json(), context));
        }
        waarden.values().removeIf(waarde -> waarde == null);
        return waarden;
    }

    private static boolean isInvulbaar(Veld veld) {
        return !veld.sleutel().isEmpty()
                && !veld.alleenLezen()
                && !List.of("expression", "group", "button").contains(veld.type());
    }

    private static boolean isVerplicht(Veld veld) {
        return veld.json().path("validate").path("required").asBoolean();
    }

    private @Nullable Object waarde(Veld veld, Map<String, @Nullable Object> variabelen) {
        return switch (veld.type()) {
            case "textfield", "textarea" -> tekst(veld);
            case "number" -> getal(veld);
            case "checkbox" -> toeval.nextBoolean() || isVerplicht(veld);
            case "radio", "select" -> kies(opties(veld, variabelen));
            case "checklist", "taglist" ->
                SpinValues.jsonValue(meer(veld, opties(veld, variabelen))).create();
            case "datetime" -> datum(veld);
            default -> throw new IllegalArgumentException("Onbekend soort veld: " + veld.type());
        };
    }

    private String tekst(Veld veld) {
        String patroon = veld.patroon();
        if (!patroon.isEmpty()) {
            return PATROONPROEVEN.stream()
                    .filter(proef -> proef.matches(patroon))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("Geen voorbeeld voor patroon van " + veld.sleutel()));
        }
        JsonNode grenzen = veld.json().path("validate");
        StringBuilder gevuld = new StringBuilder(tekst.apply(veld.sleutel()));
        while (gevuld.length() < grenzen.path("minLength").asInt()) {
            gevuld.append(" x");
        }
        return gevuld.substring(
                0, Math.min(gevuld.length(), grenzen.path("maxLength").asInt(Integer.MAX_VALUE)));
    }

    private Object getal(Veld veld) {
        int laagste = veld.json().path("validate").path("min").asInt(0);
        int hoogste = veld.json().path("validate").path("max").asInt(laagste + 9);
        return laagste + toeval.nextInt(hoogste - laagste + 1);
    }

    /** Today or just before, and no later than now: forms ask when something happened. */
    private String datum(Veld veld) {
        LocalDateTime nu = LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), NEDERLAND);
        String dag = nu.toLocalDate().minusDays(toeval.nextInt(3)).toString();
        int minuut = toeval.nextInt(nu.toLocalTime().toSecondOfDay() / 60 + 1);
        String tijd = "%02d:%02d".formatted(minuut / 60, minuut % 60);
        return switch (veld.json().path("subtype").asText("date")) {
            case "time" -> tijd;
            case "datetime" -> dag + "T" + tijd;
            default -> dag;
        };
    }

    private @Nullable String kies(List<String> opties) {
        return opties.isEmpty() ? null : opties.get(toeval.nextInt(opties.size()));
    }

    private String meer(Veld veld, List<String> opties) {
        List<String> gekozen = new ArrayList<>(
                opties.stream().filter(optie -> toeval.nextBoolean()).toList());
        if (gekozen.isEmpty() && isVerplicht(veld) && !opties.isEmpty()) {
            gekozen.add(opties.get(toeval.nextInt(opties.size())));
        }
        return gekozen.stream().map(optie -> '"' + optie + '"').toList().toString();
    }

    private static List<String> opties(Veld veld, Map<String, @Nullable Object> variabelen) {
        String expressie = veld.json().path("valuesExpression").asText();
        if (!expressie.isEmpty()) {
            return Zichtbaarheid.lijst(expressie, variabelen);
        }
        return StreamSupport.stream(veld.json().path("values").spliterator(), false)
                .map(optie -> optie.path("value").asText())
                .toList();
    }
}
