package nl.meldroute.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the {@link Aanmeldrem} before the login of the webapps. */
class Loginrem extends OncePerRequestFilter {

    /** In another character set the login itself could read another name than the one that is counted here. */
    private static final Predicate<String> LEESBAAR = Pattern.compile(
                    "application/x-www-form-urlencoded(\\s*;\\s*charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE)
            .asMatchPredicate();

    private final Aanmeldrem rem;

    Loginrem(Aanmeldrem rem) {
        this.rem = rem;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        // The decoded path: the login itself also answers to another spelling of its address.
        if (!vraag.getMethod().equals("POST") || !Schrijfwacht.pad(vraag).contains("/login/")) {
            keten.doFilter(vraag, antwoord);
            return;
        }
        if (!Collections.list(vraag.getHeaders("Content-Type")).stream().allMatch(LEESBAAR)) {
            Antwoord.schrijf(vraag, antwoord, 400, "Deze inlog is niet te lezen. Log in via het inlogscherm.");
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

    /** As the login itself reads it: the first field of that name. Without one nobody logs in; it counts as "". */
    private static String login(byte[] inhoud) {
        for (String paar : new String(inhoud, StandardCharsets.UTF_8).split("&")) {
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
