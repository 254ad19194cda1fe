package nl.meldroute.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as the server needs it.
 *
 * @param verborgenAls FEEL conditions of the field and of the groups around it; one that is true hides the field
 * @param alleenLezen FEEL condition, or empty; {@code "true"} for always
 */
record Veld(String sleutel, String soort, String label, JsonNode bron, List<String> verborgenAls, String alleenLezen) {

    /** As its {@code valuesKey}: the choices are the people of the melding, which the dossier gives. */
    static final String PERSONEN = "personen";

    private static final Set<String> TEKST = Set.of("textfield", "textarea");
    private static final Set<String> LIJST = Set.of("checklist", "taglist");
    private static final Set<String> KEUZE = Set.of("radio", "select");
    private static final Set<String> INVOER = Set.of("number", "datetime", "checkbox");

    static Veld van(JsonNode bron, List<String> verborgenDoorGroep) {
        List<String> verborgen = new ArrayList<>(verborgenDoorGroep);
        String eigen = bron.path("conditional").path("hide").asText("");
        if (!eigen.isBlank()) {
            verborgen.add(eigen);
        }
        boolean uit = bron.path("disabled").asBoolean(false);
        return new Veld(
                bron.path("key").asText(""),
                bron.path("type").asText(""),
                label(bron),
                bron,
                List.copyOf(verborgen),
                uit ? "true" : bron.path("readonly").asText(""));
    }

    private static String label(JsonNode bron) {
        String label = "";
        for (String naam : new String[] {"timeLabel", "dateLabel", "label"}) {
            label = bron.path(naam).asText(label);
        }
        return label.isBlank() || label.startsWith("=") || label.contains("{{")
                ? "Dit veld"
                : "‘" + label.strip() + "’";
    }

    boolean isTekst() {
        return TEKST.contains(soort);
    }

    boolean isLijst() {
        return LIJST.contains(soort);
    }

    boolean isKeuze() {
        return KEUZE.contains(soort);
    }

    boolean isPersoonskeuze() {
        return bron.path("valuesKey").asText("").equals(PERSONEN);
    }

    /** Whether a user can fill it in; of other fields, such as computed ones, the server takes no value. */
    boolean isInvoer() {
        return isTekst() || isLijst() || isKeuze() || INVOER.contains(soort);
    }

    boolean isVerplicht() {
        return bron.path("validate").path("required").asBoolean(false);
    }

    boolean heeftPatroon() {
        return !bron.path("validate").path("pattern").asText("").isEmpty();
    }

    /** Key in the dossier; null when the value is a variable of the engine. */
    @Nullable
    String dossiersleutel() {
        String sleutel = bron.path("properties").path("dossier").asText("");
        return sleutel.isEmpty() ? null : sleutel;
    }

    /** Whether it asks for a day on which something happened: today or before. */
    boolean ligtInVerleden() {
        return bron.path("properties").path("datum").asText("").equals("verleden");
    }

    /** A bound of the form such as {@code min}; null when there is none. */
    @Nullable
    String grens(String naam) {
        JsonNode grens = bron.path("validate").path(naam);
        return grens.isMissingNode() || grens.isNull() || grens.asText().isBlank() ? null : grens.asText();
    }
}
