package nl.meldroute.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
                keten.doFilter(new Gelezen(vraag, inhoud), antwoord);
            }
        }
    }

    private static void weiger(HttpServletRequest vraag, HttpServletResponse antwoord) throws IOException {
        Antwoord.schrijf(vraag, antwoord, 413, "Dit is te groot. Stuur niet meer dan 1 MB in één keer.");
    }

    private static final class Gelezen extends HttpServletRequestWrapper {

        private final byte[] inhoud;

        Gelezen(HttpServletRequest vraag, byte[] inhoud) {
            super(vraag);
            this.inhoud = inhoud;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bron = new ByteArrayInputStream(inhoud);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bron.read();
                }

                @Override
                public boolean isFinished() {
                    return bron.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener luisteraar) {
                    throw new UnsupportedOperationException("Alleen gewoon lezen");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
