package nl.meldroute.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Fills the engine before the server answers its first call and before the first job runs: groups, regions, accounts, rights, filters,
 * models. Everything here may run again at each start.
 */
@Component
class Opstart implements SmartInitializingSingleton {

    private final Instellingen instellingen;
    private final Environment omgeving;
    private final Accounts accounts;
    private final Rechten rechten;
    private final Takenlijsten takenlijsten;
    private final Modellen modellen;

    Opstart(
            Instellingen instellingen,
            Environment omgeving,
            Accounts accounts,
            Rechten rechten,
            Takenlijsten takenlijsten,
            Modellen modellen) {
        this.instellingen = instellingen;
        this.omgeving = omgeving;
        this.accounts = accounts;
        this.rechten = rechten;
        this.takenlijsten = takenlijsten;
        this.modellen = modellen;
    }

    @Override
    public void afterSingletonsInstantiated() {
        weigerDemoInProductie();
        accounts.richtGroepenIn();
        if (instellingen.demo()) {
            accounts.maakDemoAccounts();
        }
        zorgVoorBeheerder();
        rechten.richtIn();
        takenlijsten.richtIn();
        modellen.deploy();
    }

    private void weigerDemoInProductie() {
        if (!instellingen.demo() && accounts.heeftDemoAccounts()) {
            if (Omgevingscontrole.isProductie(omgeving)) {
                throw new StartWeigering(
                        "Meldroute start niet: in de database staan nog demo-accounts; verwijder ze eerst.");
            }
            if (!Omgevingscontrole.alleenDezeMachine(omgeving)) {
                throw new StartWeigering(
                        "Meldroute start niet: in de database staan nog demo-accounts, en dan luistert het alleen"
                                + " op deze machine (zet server.address op 127.0.0.1, of verwijder ze).");
            }
        }
    }

    private void zorgVoorBeheerder() {
        if (accounts.heeftBeheerder()) {
            return;
        }
        String eerste = instellingen.eersteBeheerder();
        if (eerste == null || eerste.isBlank()) {
            throw new StartWeigering("Meldroute start niet: er is nog geen beheerder"
                    + " (geef eenmalig --meldroute.eerste-beheerder=<id>:<wachtwoord>).");
        }
        accounts.maakEersteBeheerder(eerste);
    }
}
