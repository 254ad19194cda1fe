package nl.meldroute.dossier.webapp;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import nl.meldroute.dossier.Mail;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Opslaguitval;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the pages of Tasklist send and get, as JSON. What was typed reaches neither the log nor a message. */
record Jsonverkeer(ObjectMapper json) {

    private static final Logger LOG = LoggerFactory.getLogger(Jsonverkeer.class);

    /**
     * Reads what a page sent.
     *
     * @throws FormulierFout when it is no JSON of this shape, or has a property that the shape does not know
     */
    <T> T lees(@Nullable String inhoud, Class<T> soort) {
        try {
            T gelezen = json.readerFor(soort)
                    .with(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(inhoud == null ? "" : inhoud);
            if (gelezen != null) {
                return gelezen;
            }
        } catch (JacksonException onleesbaar) {
            LOG.debug("Onleesbare invoer ({})", onleesbaar.getClass().getSimpleName());
        }
        throw new FormulierFout("", "De gegevens zijn niet goed aangekomen. Ververs de pagina en probeer het opnieuw.");
    }

    /**
     * Reads what a page sent in a header, percent-encoded.
     *
     * @throws FormulierFout as {@link #lees}
     */
    <T> T leesKop(@Nullable String kop, Class<T> soort) {
        try {
            return lees(kop == null ? "" : URLDecoder.decode(kop, StandardCharsets.UTF_8), soort);
        } catch (IllegalArgumentException geenCodering) {
            return lees("", soort);
        }
    }

    /**
     * Answers with what the work gives. Messages of unknown faults may hold what was typed: neither the user nor the log gets to see them.
     *
     * @param titel of a refusal
     * @param uitleg what the user can do about a refusal; each fault stands with it
     * @param storing what did not happen when something unknown went wrong
     */
    Response antwoord(Supplier<Object> werk, String titel, String uitleg, String storing) {
        try {
            return antwoord(200, werk.get());
        } catch (FormulierFout fout) {
            return probleem(new Probleem("about:blank", titel, 400, uitleg, fout.fouten()));
        } catch (RuntimeException onverwacht) {
            return storing(onverwacht, storing);
        }
    }

    Response antwoord(int status, Object inhoud) {
        return schrijf(status, "application/json", inhoud);
    }

    /** To be saved, never shown: what somebody sent us does not run as a page of ours. */
    Response bestand(Mail.Bestand bestand) {
        return Response.ok(bestand.inhoud(), "application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"" + bestand.naam() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "no-store")
                .build();
    }

    Response probleem(Probleem probleem) {
        return schrijf(probleem.status(), "application/problem+json", probleem);
    }

    /** For a fault that nobody foresaw: its place goes to the log, its message nowhere. */
    Response storing(RuntimeException onverwacht, String watErNietGebeurde) {
        StackTraceElement[] spoor = onverwacht.getStackTrace();
        LOG.error("Onverwachte fout {}{}", onverwacht.getClass().getName(), spoor.length == 0 ? "" : " in " + spoor[0]);
        return probleem(Opslaguitval.zin(onverwacht)
                .map(zin -> new Probleem(503, "De database is niet bereikbaar", zin))
                .orElseGet(() -> new Probleem(
                        500,
                        "Er ging iets mis",
                        watErNietGebeurde + " Probeer het opnieuw. Blijft het misgaan? Bel de beheerder.")));
    }

    private Response schrijf(int status, String soort, Object inhoud) {
        try {
            return Response.status(status)
                    .type(soort + ";charset=UTF-8")
                    .header("Cache-Control", "no-store")
                    .entity(json.writeValueAsString(inhoud))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Antwoord is niet als JSON te schrijven", e);
        }
    }
}
