package nl.meldroute.dossier.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import nl.meldroute.engine.FormulierFout;
import org.jspecify.annotations.Nullable;

/**
 * A half-filled form as the page sends it.
 *
 * @param gebruiker for whom the page holds it; after logging in as another it must not be kept for that one
 * @param velden the value per field
 */
record Conceptinvoer(@Nullable String gebruiker, @Nullable JsonNode velden) {

    /** Room for a very long text. Fields that are filled to their limits together hold more; then the user hears that it is not kept. */
    static final int MEESTE_BYTES = 512 * 1024;

    /**
     * The fields as text.
     *
     * @throws FormulierFout when there are none, or they are too large to keep
     */
    String tekst() {
        if (velden == null || !velden.isObject()) {
            throw new FormulierFout("velden", "De velden van het formulier ontbreken.");
        }
        String tekst = velden.toString();
        if (tekst.getBytes(StandardCharsets.UTF_8).length > MEESTE_BYTES) {
            throw new FormulierFout(
                    "velden", "Er staat te veel tekst in het formulier om te bewaren. Maak de tekst korter.");
        }
        return tekst;
    }
}
