package nl.meldroute.engine;

import java.util.Locale;
import java.util.Set;
import nl.meldroute.toegang.Regios;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Groups, regions, demo accounts and the first administrator. */
@Component
class Accounts {

    static final String DEMO_WACHTWOORD = "meldroute";

    /** Demo accounts are known by their address, so that they are found back in any database. */
    private static final String DEMO_POST = "@demo.invalid";

    private static final Set<Rol> OOK_IN_ANDERE_REGIOS = Set.of(Rol.BUREAUDIENST, Rol.BEOORDELAAR);

    private final IdentityService identiteit;

    Accounts(IdentityService identiteit) {
        this.identiteit = identiteit;
    }

    void richtGroepenIn() {
        groep(Groups.CAMUNDA_ADMIN, "Technisch beheer", Groups.GROUP_TYPE_SYSTEM);
        for (Rol rol : Rol.values()) {
            groep(rol.id(), naam(rol), "WORKFLOW");
        }
        for (Regios.Regio regio : Regios.alle()) {
            if (identiteit.createTenantQuery().tenantId(regio.id()).count() == 0) {
                Tenant tenant = identiteit.newTenant(regio.id());
                tenant.setName(regio.naam());
                identiteit.saveTenant(tenant);
            }
        }
    }

    void maakDemoAccounts() {
        String eerste = Regios.alle().get(0).id();
        for (Rol rol : Rol.values()) {
            demo(rol.id(), rol, eerste);
        }
        Regios.alle().stream()
                .skip(1)
                .forEach(regio ->
                        OOK_IN_ANDERE_REGIOS.forEach(rol -> demo(rol.id() + "-" + regio.id(), rol, regio.id())));
    }

    boolean heeftDemoAccounts() {
        return identiteit.createUserQuery().userEmailLike("%" + DEMO_POST).count() > 0;
    }

    boolean heeftBeheerder() {
        return identiteit.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0;
    }

    /** Makes the first administrator from {@code id:wachtwoord}. */
    void maakEersteBeheerder(String idEnWachtwoord) {
        int scheiding = idEnWachtwoord.indexOf(':');
        if (scheiding < 1 || scheiding == idEnWachtwoord.length() - 1) {
            throw new StartWeigering(
                    "Meldroute start niet: geef de eerste beheerder op als --meldroute.eerste-beheerder=<id>:<wachtwoord>.");
        }
        try {
            String id = idEnWachtwoord.substring(0, scheiding);
            gebruiker(id, "Beheerder", "", id + "@localhost", idEnWachtwoord.substring(scheiding + 1));
            lidmaatschap(id, Rol.BEHEERDER.id());
            lidmaatschap(id, Groups.CAMUNDA_ADMIN);
        } catch (ProcessEngineException e) {
            throw geweigerd();
        }
    }

    private static StartWeigering geweigerd() {
        return new StartWeigering(
                "Meldroute start niet: de eerste beheerder heeft een id van letters, cijfers en streepjes nodig,"
                        + " en een wachtwoord van minstens tien tekens met een hoofdletter, kleine letter, cijfer en leesteken.");
    }

    private void demo(String id, Rol rol, String regio) {
        if (identiteit.createUserQuery().userId(id).count() > 0) {
            return;
        }
        gebruiker(id, naam(rol), "(demo)", id + DEMO_POST, DEMO_WACHTWOORD);
        lidmaatschap(id, rol.id());
        if (rol == Rol.BEHEERDER) {
            lidmaatschap(id, Groups.CAMUNDA_ADMIN);
        }
        identiteit.createTenantUserMembership(regio, id);
    }

    private void gebruiker(String id, String voornaam, String achternaam, String post, String wachtwoord) {
        User gebruiker = identiteit.newUser(id);
        gebruiker.setFirstName(voornaam);
        gebruiker.setLastName(achternaam);
        gebruiker.setEmail(post);
        gebruiker.setPassword(wachtwoord);
        identiteit.saveUser(gebruiker);
    }

    private void lidmaatschap(String gebruiker, String groep) {
        identiteit.createMembership(gebruiker, groep);
    }

    private void groep(String id, String naam, String soort) {
        if (identiteit.createGroupQuery().groupId(id).count() == 0) {
            Group groep = identiteit.newGroup(id);
            groep.setName(naam);
            groep.setType(soort);
            identiteit.saveGroup(groep);
        }
    }

    private static String naam(Rol rol) {
        return rol.name().charAt(0) + rol.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
