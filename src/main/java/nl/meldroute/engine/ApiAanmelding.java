package nl.meldroute.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Login of our own REST API: HTTP Basic against the engine's users, with their roles and regions. Otherwise 401 with an empty body,
 * and 429 for who keeps guessing. */
class ApiAanmelding extends OncePerRequestFilter {

    private static final String BASIC = "basic ";

    private final IdentityService identiteit;
    private final Aanmeldrem rem;

    ApiAanmelding(IdentityService identiteit, Aanmeldrem rem) {
        this.identiteit = identiteit;
        this.rem = rem;
    }

    private record Inlog(String gebruiker, String wachtwoord) {}

    @Override
    protected void doFilterInternal(HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        antwoord.setHeader("Cache-Control", "no-store");
        Optional<Inlog> inlog = inlog(vraag.getHeader("Authorization"));
        AtomicBoolean klopt = new AtomicBoolean();
        if (inlog.isPresent()) {
            Duration wachten = rem.probeer(vraag.getRemoteAddr(), inlog.get().gebruiker(), () -> {
                klopt.set(identiteit.checkPassword(
                        inlog.get().gebruiker(), inlog.get().wachtwoord()));
                return klopt.get() ? Aanmeldrem.Uitkomst.GOED : Aanmeldrem.Uitkomst.FOUT;
            });
            if (!wachten.isZero()) {
                Loginrem.weiger(vraag, antwoord, wachten);
                return;
            }
        }
        if (inlog.isEmpty() || !klopt.get()) {
            antwoord.setHeader("WWW-Authenticate", "Basic realm=\"Meldroute\", charset=\"UTF-8\"");
            antwoord.setStatus(401);
            return;
        }
        String gebruiker = inlog.get().gebruiker();
        identiteit.setAuthentication(gebruiker, groepen(gebruiker), regios(gebruiker));
        try {
            keten.doFilter(vraag, antwoord);
        } finally {
            identiteit.clearAuthentication();
        }
    }

    private static Optional<Inlog> inlog(@Nullable String kop) {
        if (kop == null || !kop.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return Optional.empty();
        }
        String inhoud;
        try {
            inhoud = new String(
                    Base64.getDecoder().decode(kop.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int scheiding = inhoud.indexOf(':');
        return scheiding < 1
                ? Optional.empty()
                : Optional.of(new Inlog(inhoud.substring(0, scheiding), inhoud.substring(scheiding + 1)));
    }

    private List<String> groepen(String gebruiker) {
        return identiteit.createGroupQuery().groupMember(gebruiker).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> regios(String gebruiker) {
        return identiteit.createTenantQuery().userMember(gebruiker).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .toList();
    }
}
