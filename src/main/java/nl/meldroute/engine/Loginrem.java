package nl.meldroute.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the {@link Aanmeldrem} before the login of the webapps. */
class Loginrem extends OncePerRequestFilter {

    private final Aanmeldrem rem;

    Loginrem(Aanmeldrem rem) {
        this.rem = rem;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        if (!vraag.getMethod().equals("POST") || !vraag.getRequestURI().contains("/login/")) {
            keten.doFilter(vraag, antwoord);
            return;
        }
        byte[] inhoud = vraag.getInputStream().readNBytes(Omvanggrens.MEESTE_BYTES);
        Duration wachten = rem.probeer(vraag.getRemoteAddr(), login(inhoud), () -> {
            keten.doFilter(new GelezenVraag(vraag, inhoud), antwoord);
            return switch (antwoord.getStatus()) {
                case HttpServletResponse.SC_OK -> Aanmeldrem.Uitkomst.GOED;
                case HttpServletResponse.SC_UNAUTHORIZED -> Aanmeldrem.Uitkomst.FOUT;
                default -> Aanmeldrem.Uitkomst.NIET_GEKEKEN;
            };
        });
        if (!wachten.isZero()) {
            weiger(vraag, antwoord, wachten);
        }
    }

    static void weiger(HttpServletRequest vraag, HttpServletResponse antwoord, Duration wachten) throws IOException {
        long minuten = wachten.plusSeconds(59).toMinutes();
        antwoord.setHeader("Retry-After", String.valueOf(wachten.toSeconds() + 1));
        Antwoord.schrijf(
                vraag,
                antwoord,
                429,
                "Er is te vaak een verkeerd wachtwoord ingevuld. Probeer het over " + minuten
                        + (minuten == 1 ? " minuut" : " minuten") + " opnieuw.");
    }

    /** As the login itself reads it: the first field of that name. Something unreadable counts as one login, "". */
    private static String login(byte[] inhoud) {
        for (String paar : new String(inhoud, StandardCharsets.UTF_8).split("&", 10)) {
            int is = paar.indexOf('=');
            if (is > 0 && ontcijfer(paar.substring(0, is)).equals("username")) {
                return ontcijfer(paar.substring(is + 1));
            }
        }
        return "";
    }

    private static String ontcijfer(String tekst) {
        try {
            return URLDecoder.decode(tekst, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
