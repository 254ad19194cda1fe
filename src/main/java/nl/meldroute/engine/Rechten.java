package nl.meldroute.engine;

import static nl.meldroute.toegang.Rol.AANDACHTSFUNCTIONARIS;
import static nl.meldroute.toegang.Rol.BEOORDELAAR;
import static nl.meldroute.toegang.Rol.BUREAUDIENST;
import static nl.meldroute.toegang.Rol.GEDRAGSWETENSCHAPPER;
import static nl.meldroute.toegang.Rol.KETENPARTNER;
import static nl.meldroute.toegang.Rol.MONITOR;
import static nl.meldroute.toegang.Rol.ONDERZOEKER;
import static nl.meldroute.toegang.Rol.PRIVACYFUNCTIONARIS;
import static nl.meldroute.toegang.Rol.PROCESONTWERPER;
import static nl.meldroute.toegang.Rol.PROFESSIONAL;
import static nl.meldroute.toegang.Rol.TEAMLEIDER;
import static nl.meldroute.toegang.Rol.VERTROUWENSARTS;

import java.util.EnumSet;
import java.util.Set;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each role may do in the engine. A task itself opens to its candidates by the engine's own rule; the region (tenant) limits all of
 * it. What the webapps' API may write is limited further in the write allow-list.
 */
@Component
class Rechten {

    /** Roles that work on tasks. */
    static final Set<Rol> MEDEWERKERS = EnumSet.of(
            BUREAUDIENST,
            BEOORDELAAR,
            ONDERZOEKER,
            MONITOR,
            GEDRAGSWETENSCHAPPER,
            VERTROUWENSARTS,
            AANDACHTSFUNCTIONARIS,
            TEAMLEIDER,
            PRIVACYFUNCTIONARIS);

    /** Roles that may open the process {@code melding}. */
    static final Set<Rol> MELDERS = EnumSet.of(BUREAUDIENST, TEAMLEIDER, KETENPARTNER);

    private static final String MELDING = "melding";
    private static final String MELDCODE = "meldcode";
    /** Roles that may register what somebody asks about his data. */
    static final Set<Rol> VERZOEKOPNEMERS = EnumSet.of(BUREAUDIENST, TEAMLEIDER, PRIVACYFUNCTIONARIS);

    private static final String EERSTE_CONTACT = "eerste-contact";
    private static final Set<String> VERZOEKEN = Set.of("vernietigingsverzoek", "inzageverzoek");

    private final AuthorizationService rechten;

    Rechten(AuthorizationService rechten) {
        this.rechten = rechten;
    }

    void richtIn() {
        for (Resource soort : Resources.values()) {
            geef(Groups.CAMUNDA_ADMIN, soort, Authorization.ANY, Permissions.ALL);
        }
        for (Rol rol : MEDEWERKERS) {
            geef(rol.id(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            geef(rol.id(), Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        }
        for (Rol rol : MELDERS) {
            geef(rol.id(), Resources.PROCESS_DEFINITION, MELDING, Permissions.READ, Permissions.CREATE_INSTANCE);
            geef(rol.id(), Resources.PROCESS_INSTANCE, Authorization.ANY, ProcessInstancePermissions.CREATE);
        }
        for (Rol rol : EnumSet.of(BUREAUDIENST, TEAMLEIDER)) {
            geef(rol.id(), Resources.PROCESS_DEFINITION, EERSTE_CONTACT, Permissions.READ, Permissions.CREATE_INSTANCE);
        }
        // Its tasks are given to who began, so that the engine itself opens them to nobody else.
        geef(PROFESSIONAL.id(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        geef(PROFESSIONAL.id(), Resources.PROCESS_DEFINITION, MELDCODE, Permissions.READ, Permissions.CREATE_INSTANCE);
        geef(PROFESSIONAL.id(), Resources.PROCESS_INSTANCE, Authorization.ANY, ProcessInstancePermissions.CREATE);
        for (Rol rol : VERZOEKOPNEMERS) {
            for (String verzoek : VERZOEKEN) {
                geef(rol.id(), Resources.PROCESS_DEFINITION, verzoek, Permissions.READ, Permissions.CREATE_INSTANCE);
            }
            geef(rol.id(), Resources.PROCESS_INSTANCE, Authorization.ANY, ProcessInstancePermissions.CREATE);
        }
        for (Rol rol : EnumSet.of(TEAMLEIDER, PROCESONTWERPER)) {
            geef(rol.id(), Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            geef(
                    rol.id(),
                    Resources.DECISION_DEFINITION,
                    Authorization.ANY,
                    Permissions.READ,
                    Permissions.READ_HISTORY);
            geef(rol.id(), Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, Permissions.READ);
            geef(rol.id(), Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
        }
        geef(PROCESONTWERPER.id(), Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        geef(
                TEAMLEIDER.id(),
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                ProcessDefinitionPermissions.TASK_ASSIGN,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE,
                ProcessDefinitionPermissions.RETRY_JOB);
        // A meldcode is the professional's own; Veilig Thuis sees none of it.
        leg(
                Authorization.AUTH_TYPE_REVOKE,
                TEAMLEIDER.id(),
                Resources.PROCESS_DEFINITION,
                MELDCODE,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                ProcessDefinitionPermissions.TASK_ASSIGN,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
    }

    void geef(String groep, Resource soort, String id, Permission... wat) {
        leg(Authorization.AUTH_TYPE_GRANT, groep, soort, id, wat);
    }

    private void leg(int geefOfOntneem, String groep, Resource soort, String id, Permission... wat) {
        Authorization recht = rechten.createAuthorizationQuery()
                .authorizationType(geefOfOntneem)
                .groupIdIn(groep)
                .resourceType(soort)
                .resourceId(id)
                .singleResult();
        if (recht == null) {
            recht = rechten.createNewAuthorization(geefOfOntneem);
            recht.setGroupId(groep);
            recht.setResource(soort);
            recht.setResourceId(id);
        }
        recht.setPermissions(wat);
        rechten.saveAuthorization(recht);
    }
}
