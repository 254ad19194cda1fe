package nl.meldroute.engine;

import static nl.meldroute.toegang.Rol.BEHEERDER;
import static nl.meldroute.toegang.Rol.BUREAUDIENST;
import static nl.meldroute.toegang.Rol.PROFESSIONAL;
import static nl.meldroute.toegang.Rol.TEAMLEIDER;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.meldroute.toegang.Rol;

/**
 * Who may write what through the API of Tasklist, Cockpit and Admin. What is not in this table is refused: comments, attachments,
 * standalone tasks, completing past the form, variables, messages, deployments.
 */
final class Schrijfrechten {

    private static final String ENGINE = "/engine/engine/default";
    private static final Set<Rol> ALLEN = EnumSet.allOf(Rol.class);
    private static final Set<String> LEZEN = Set.of("GET", "HEAD", "OPTIONS");

    /** Calls that need no login. */
    private static final List<Regel> OPEN = List.of(
            regel("POST", "/admin/auth/user/default/login/(tasklist|cockpit|admin|welcome)", ALLEN),
            regel("POST", "/admin/auth/user/default/logout", ALLEN),
            regel("POST", ENGINE + "/identity/password-policy", ALLEN));

    private static final List<Regel> TABEL = List.of(
            // Queries that are sent as POST.
            regel(
                    "POST",
                    ENGINE
                            + "/(task|process-instance|execution|variable-instance|job|job-definition|external-task|user|group|tenant"
                            + "|history/(process-instance|activity-instance|task|variable-instance|detail|job-log))(/count)?",
                    ALLEN),
            regel("POST", ENGINE + "/filter/{id}/(list|count|singleResult)", ALLEN),
            regel("POST", "/cockpit/plugin/base/default/(incident|process-instance)(/count)?", ALLEN),
            regel("POST", "/cockpit/plugin/base/default/process-definition/{id}/called-process-definitions", ALLEN),
            regel("POST", "/cockpit/plugin/base/default/process-instance/{id}/called-process-instances", ALLEN),
            // Work.
            regel("POST", ENGINE + "/task/{id}/(claim|unclaim|submit-form)", Rechten.MEDEWERKERS),
            // A professional has tasks of its own only: they are given, and there is nobody to give them back to.
            regel("POST", ENGINE + "/task/{id}/submit-form", EnumSet.of(PROFESSIONAL)),
            regel(
                    "POST",
                    ENGINE + "/process-definition/(key/meldcode|meldcode:{id})/submit-form",
                    EnumSet.of(PROFESSIONAL)),
            // Giving a task to a colleague goes by our own part of Tasklist, which asks why: Taakverdeling.
            regel(
                    "POST",
                    ENGINE
                            + "/process-definition/(key/(melding|eerste-contact)|(melding|eerste-contact):{id})/submit-form",
                    EnumSet.of(BUREAUDIENST, TEAMLEIDER)),
            regel(
                    "POST",
                    ENGINE
                            + "/process-definition/(key/(vernietigingsverzoek|inzageverzoek)|(vernietigingsverzoek|inzageverzoek):{id})/submit-form",
                    Rechten.VERZOEKOPNEMERS),
            // The tab of our own in Tasklist; its use cases check the rest.
            regel("POST|PUT|DELETE", "/tasklist/plugin/{id}/default/.+", Rechten.MEDEWERKERS),
            regel("PUT|DELETE", "/tasklist/plugin/concept/default/(taak|start)/{id}", EnumSet.of(PROFESSIONAL)),
            regel("PUT", ENGINE + "/user/{zelf}/credentials", ALLEN),
            // Repair.
            regel("PUT", ENGINE + "/(job|job-definition)/{id}/retries", EnumSet.of(TEAMLEIDER, BEHEERDER)),
            // Accounts and rights.
            regel("POST|PUT|DELETE", ENGINE + "/(user|group|tenant|authorization)/.+", EnumSet.of(BEHEERDER)));

    private record Regel(Set<String> werkwoorden, String pad, Set<Rol> rollen) {

        boolean past(String werkwoord, String gevraagd, String gebruiker) {
            // Cockpit asks for its incidents with a slash at the end.
            return werkwoorden.contains(werkwoord)
                    && Pattern.matches(
                            pad.replace("{zelf}", Pattern.quote(gebruiker)), gevraagd.replaceFirst("/$", ""));
        }
    }

    private Schrijfrechten() {}

    private static Regel regel(String werkwoorden, String pad, Set<Rol> rollen) {
        return new Regel(Set.copyOf(Arrays.asList(werkwoorden.split("\\|"))), pad.replace("{id}", "[^/]+"), rollen);
    }

    static boolean isLezen(String werkwoord) {
        return LEZEN.contains(werkwoord);
    }

    static boolean magZonderLogin(String werkwoord, String pad) {
        return OPEN.stream().anyMatch(regel -> regel.past(werkwoord, pad, ""));
    }

    static boolean mag(String werkwoord, String pad, String gebruiker, Set<Rol> rollen) {
        return TABEL.stream()
                .anyMatch(regel ->
                        regel.past(werkwoord, pad, gebruiker) && !Collections.disjoint(regel.rollen(), rollen));
    }
}
