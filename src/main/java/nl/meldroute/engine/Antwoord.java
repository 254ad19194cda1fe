package nl.meldroute.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shape of a refusal: RFC 9457 for programs, and {@code type} and {@code message} where Tasklist and Cockpit look for a text to show.
 */
final class Antwoord {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Antwoord() {}

    static Map<String, Object> inhoud(int status, String type, String zin, List<FormulierFout.Fout> fouten) {
        Map<String, Object> inhoud = new LinkedHashMap<>();
        inhoud.put("type", type);
        inhoud.put("title", zin);
        inhoud.put("status", status);
        inhoud.put("message", zin);
        inhoud.put("fouten", fouten);
        return inhoud;
    }

    static void schrijf(HttpServletRequest vraag, HttpServletResponse antwoord, int status, String zin)
            throws IOException {
        boolean webapp = vraag.getRequestURI().startsWith(vraag.getContextPath() + "/camunda/");
        antwoord.setStatus(status);
        antwoord.setContentType(webapp ? "application/json" : "application/problem+json");
        antwoord.setCharacterEncoding(StandardCharsets.UTF_8.name());
        antwoord.setHeader("Cache-Control", "no-store");
        JSON.writeValue(antwoord.getOutputStream(), inhoud(status, "about:blank", zin, List.of()));
    }
}
