package nl.meldroute.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body of more than 1 MB before anything reads it. */
class Omvanggrens extends OncePerRequestFilter {

    static final int MEESTE_BYTES = 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        if (vraag.getContentLengthLong() > MEESTE_BYTES) {
            weiger(vraag, antwoord);
        } else if (vraag.getHeader("Transfer-Encoding") == null) {
            keten.doFilter(vraag, antwoord);
        } else {
            // No length was given: count.
            byte[] inhoud = vraag.getInputStream().readNBytes(MEESTE_BYTES + 1);
            if (inhoud.length > MEESTE_BYTES) {
                weiger(vraag, antwoord);
            } else {
                keten.doFilter(new GelezenVraag(vraag, inhoud), antwoord);
            }
        }
    }

    private static void weiger(HttpServletRequest vraag, HttpServletResponse antwoord) throws IOException {
        Antwoord.schrijf(vraag, antwoord, 413, "Dit is te groot. Stuur niet meer dan 1 MB in één keer.");
    }
}
