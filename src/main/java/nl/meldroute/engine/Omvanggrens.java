package nl.meldroute.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body of more than 1 MB before anything reads it. A document that is added to a dossier may be larger. */
class Omvanggrens extends OncePerRequestFilter {

    static final int MEESTE_BYTES = 1024 * 1024;

    private static final Pattern DOCUMENT =
            Pattern.compile("/camunda/api/tasklist/plugin/dossier/default/taak/[0-9a-zA-Z-]+/documenten");

    private final long meesteVanDocument;

    /** @param meesteVanDocument bytes */
    Omvanggrens(long meesteVanDocument) {
        this.meesteVanDocument = meesteVanDocument;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        long meeste = isDocument(vraag) ? Math.max(meesteVanDocument, MEESTE_BYTES) : MEESTE_BYTES;
        if (vraag.getContentLengthLong() > meeste) {
            weiger(vraag, antwoord, meeste);
        } else if (vraag.getHeader("Transfer-Encoding") == null) {
            keten.doFilter(vraag, antwoord);
        } else {
            // No length was given: count.
            byte[] inhoud = vraag.getInputStream().readNBytes(MEESTE_BYTES + 1);
            if (inhoud.length > MEESTE_BYTES) {
                weiger(vraag, antwoord, MEESTE_BYTES);
            } else {
                keten.doFilter(new GelezenVraag(vraag, inhoud), antwoord);
            }
        }
    }

    private static boolean isDocument(HttpServletRequest vraag) {
        return vraag.getMethod().equals("POST")
                && DOCUMENT.matcher(vraag.getServletPath() + (vraag.getPathInfo() == null ? "" : vraag.getPathInfo()))
                        .matches();
    }

    private static void weiger(HttpServletRequest vraag, HttpServletResponse antwoord, long meeste) throws IOException {
        Antwoord.schrijf(
                vraag,
                antwoord,
                413,
                "Dit is te groot. Stuur niet meer dan %d MB in één keer.".formatted(meeste / MEESTE_BYTES));
    }
}
