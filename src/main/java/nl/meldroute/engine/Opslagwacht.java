package nl.meldroute.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 in Dutch when the database cannot be reached, also where a filter asks it: the login and the roles of each request. */
class Opslagwacht extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        try {
            keten.doFilter(vraag, antwoord);
        } catch (ServletException | RuntimeException fout) {
            Optional<String> zin = Opslaguitval.zin(fout);
            if (zin.isEmpty() || antwoord.isCommitted()) {
                throw fout;
            }
            antwoord.resetBuffer();
            Antwoord.schrijf(vraag, antwoord, Opslaguitval.STATUS, zin.get());
        }
    }
}
