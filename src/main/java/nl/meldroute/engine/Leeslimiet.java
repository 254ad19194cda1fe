package nl.meldroute.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each list of the webapps' API an upper bound. The engine refuses more than that, but Tasklist itself asks for 2,000 filters and
 * some screens ask for no bound at all; they get the first {@value #MEESTE}.
 */
class Leeslimiet extends OncePerRequestFilter {

    static final int MEESTE = 500;

    private static final Pattern GEVRAAGD = Pattern.compile("(?<=^|&)maxResults=([^&]*)");

    @Override
    protected void doFilterInternal(HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        String begrensd = begrens(vraag.getQueryString());
        keten.doFilter(
                new HttpServletRequestWrapper(vraag) {
                    @Override
                    public String getQueryString() {
                        return begrensd;
                    }
                },
                antwoord);
    }

    static String begrens(@Nullable String vraag) {
        if (vraag == null || vraag.isEmpty()) {
            return "maxResults=" + MEESTE;
        }
        Matcher gevraagd = GEVRAAGD.matcher(vraag);
        if (!gevraagd.find()) {
            return vraag + "&maxResults=" + MEESTE;
        }
        return gevraagd.replaceAll(gevonden -> "maxResults=" + aantal(gevonden.group(1)));
    }

    private static String aantal(String tekst) {
        if (!tekst.matches("\\d{1,10}")) {
            return String.valueOf(MEESTE);
        }
        return String.valueOf(Math.min(Long.parseLong(tekst), MEESTE));
    }
}
