package nl.meldroute.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a write on the webapps' API through only when {@link Schrijfrechten} names it, and never leaves camunda-admin without a member:
 * an empty one opens the setup page to everybody. Roles are read afresh at each write, so that a role taken away works at once.
 */
class Schrijfwacht extends OncePerRequestFilter {

    private static final String BASIS = "/camunda/api";
    /** The session keeps the webapps' login under this name (impl: no public way to ask before their own filter has run). */
    private static final String LOGIN = "authenticatedUser";

    private static final Pattern VERDACHT =
            Pattern.compile("//|;|\\\\|/\\.|%2e|%2f|%5c|%3b|%25", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHEERGROEP =
            Pattern.compile("/engine/engine/default/group/" + Groups.CAMUNDA_ADMIN + "(/members/(?<lid>[^/]+))?/?");
    private static final Pattern GEBRUIKER = Pattern.compile("/engine/engine/default/user/(?<lid>[^/]+)/?");

    private final IdentityService identiteit;

    Schrijfwacht(IdentityService identiteit) {
        this.identiteit = identiteit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest vraag, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        if (VERDACHT.matcher(vraag.getRequestURI()).find()) {
            Antwoord.schrijf(vraag, antwoord, 400, "Dit adres klopt niet.");
            return;
        }
        String werkwoord = vraag.getMethod();
        String pad = pad(vraag);
        if (Schrijfrechten.isLezen(werkwoord) || Schrijfrechten.magZonderLogin(werkwoord, pad)) {
            keten.doFilter(vraag, antwoord);
            return;
        }
        Optional<String> gebruiker = gebruiker(vraag);
        if (gebruiker.isEmpty()) {
            antwoord.setStatus(401);
        } else if (!Schrijfrechten.mag(werkwoord, pad, gebruiker.get(), rollen(gebruiker.get()))) {
            Antwoord.schrijf(vraag, antwoord, 403, "Deze handeling mag niet. Werk via het formulier van uw taak.");
        } else if (ontneemtLaatsteBeheerder(werkwoord, pad)) {
            Antwoord.schrijf(vraag, antwoord, 403, "Er moet altijd een beheerder blijven.");
        } else {
            keten.doFilter(vraag, antwoord);
        }
    }

    /** The path below the API, decoded as the API itself reads it. */
    static String pad(HttpServletRequest vraag) {
        @Nullable String rest = vraag.getPathInfo();
        String heel = vraag.getServletPath() + (rest == null ? "" : rest);
        return heel.startsWith(BASIS) ? heel.substring(BASIS.length()) : heel;
    }

    private static Optional<String> gebruiker(HttpServletRequest vraag) {
        @Nullable HttpSession sessie = vraag.getSession(false);
        if (sessie == null || !(sessie.getAttribute(LOGIN) instanceof Authentications logins)) {
            return Optional.empty();
        }
        return logins.getAuthentications().stream().findFirst().map(UserAuthentication::getIdentityId);
    }

    private Set<Rol> rollen(String gebruiker) {
        Set<Rol> rollen = EnumSet.noneOf(Rol.class);
        for (Group groep : identiteit.createGroupQuery().groupMember(gebruiker).list()) {
            Rol.vind(groep.getId()).ifPresent(rollen::add);
            if (Groups.CAMUNDA_ADMIN.equals(groep.getId())) {
                rollen.add(Rol.BEHEERDER);
            }
        }
        return rollen;
    }

    private boolean ontneemtLaatsteBeheerder(String werkwoord, String pad) {
        Matcher groep = BEHEERGROEP.matcher(pad);
        if (groep.matches()) {
            @Nullable String lid = groep.group("lid");
            return lid == null || (werkwoord.equals("DELETE") && isLaatste(lid));
        }
        Matcher gebruiker = GEBRUIKER.matcher(pad);
        return werkwoord.equals("DELETE") && gebruiker.matches() && isLaatste(gebruiker.group("lid"));
    }

    private boolean isLaatste(String lid) {
        var leden =
                identiteit.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).listPage(0, 2);
        return leden.size() == 1 && leden.get(0).getId().equals(lid);
    }
}
