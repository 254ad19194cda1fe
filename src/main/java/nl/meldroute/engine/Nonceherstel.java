package nl.meldroute.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a page of the webapps the nonce of its own answer. The webapps keep the nonce in one place for all users: when two people load a
 * page at the same time, one of them got the other's, and the browser then ran nothing and showed a white page.
 */
class Nonceherstel implements Filter {

    private static final Pattern IN_BELEID = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGINA = Pattern.compile("nonce=\"[^\"]*\"");

    @Override
    public void doFilter(ServletRequest vraag, ServletResponse antwoord, FilterChain keten)
            throws IOException, ServletException {
        if (isBestand(((HttpServletRequest) vraag).getRequestURI())) {
            keten.doFilter(vraag, antwoord);
            return;
        }
        var bewaard = new ContentCachingResponseWrapper((HttpServletResponse) antwoord);
        keten.doFilter(vraag, bewaard);
        String beleid = bewaard.getHeader("Content-Security-Policy");
        Matcher nonce = IN_BELEID.matcher(beleid == null ? "" : beleid);
        if (nonce.find() && bewaard.getContentSize() > 0) {
            String pagina = new String(bewaard.getContentAsByteArray(), StandardCharsets.UTF_8);
            byte[] hersteld = IN_PAGINA
                    .matcher(pagina)
                    .replaceAll(Matcher.quoteReplacement("nonce=\"" + nonce.group(1) + "\""))
                    .getBytes(StandardCharsets.UTF_8);
            bewaard.resetBuffer();
            bewaard.getOutputStream().write(hersteld);
        }
        bewaard.copyBodyToResponse();
    }

    /** Scripts, styles and pictures have no nonce in them; pages have no extension. */
    private static boolean isBestand(String pad) {
        String naam = pad.substring(pad.lastIndexOf('/') + 1);
        return naam.contains(".") && !naam.endsWith(".html");
    }
}
