package nl.meldroute.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Login of our own REST API: HTTP Basic against the engine's users, with their roles and regions. Otherwise 401 with an empty body. */
class ApiAanmelding extends OncePerRequestFilter {

    private static final String BASIC = "basic ";

    private final IdentityService identiteit;

    ApiAanmelding(IdentityService identiteit) {
        this.identiteit = identiteit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        antwoord.setHeader("Cache-Control", "no-store");
        Optional<String> gebruiker = gebruiker(vraag.getHeader("Authorization"));
        if (gebruiker.isEmpty()) {
            antwoord.setHeader("WWW-Authenticate", "Basic realm=\"Meldroute\", charset=\"UTF-8\"");
            antwoord.setStatus(401);
            return;
        }
        identiteit.setAuthentication(gebruiker.get(), groepen(gebruiker.get()), regios(gebruiker.get()));
        try {
            keten.doFilter(vraag, antwoord);
        } finally {
            identiteit.clearAuthentication();
        }
    }

    private Optional<String> gebruiker(@Nullable String kop) {
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
        if (scheiding < 1
                || !identiteit.checkPassword(inhoud.substring(0, scheiding), inhoud.substring(scheiding + 1))) {
            return Optional.empty();
        }
        return Optional.of(inhoud.substring(0, scheiding));
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
