package nl.meldroute.melding.process;

import java.util.HashMap;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Mails;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.engine.Taaktoewijzing;
import nl.meldroute.toegang.Betrokkenheid;
import org.springframework.stereotype.Component;

/** Who takes a task of a melding is involved in its dossier from then on; that a task changed hands, and why, is on its timeline. */
@Component
class RegistreerBetrokkenheid implements Taaktoewijzing {

    private final Betrokkenheid betrokkenheid;
    private final Meldingen meldingen;
    private final Mails mails;
    private final Gebeurtenissen gebeurtenissen;

    RegistreerBetrokkenheid(
            Betrokkenheid betrokkenheid, Meldingen meldingen, Mails mails, Gebeurtenissen gebeurtenissen) {
        this.betrokkenheid = betrokkenheid;
        this.meldingen = meldingen;
        this.mails = mails;
        this.gebeurtenissen = gebeurtenissen;
    }

    @Override
    public void toegewezen(String meldingnummer, String gebruiker) {
        meldingen
                .vind(meldingnummer)
                .ifPresent(melding -> betrokkenheid.leg(gebruiker, melding.dossiernummer(), "taak"));
        mails.vind(meldingnummer).ifPresent(mail -> betrokkenheid.leg(gebruiker, mail.mailnummer(), "taak"));
    }

    @Override
    public void overgegeven(String meldingnummer, Overgave overgave) {
        Map<String, String> codes =
                new HashMap<>(Map.of("taak", overgave.taak(), "van", overgave.van(), "reden", overgave.reden()));
        if (overgave.naar() != null) {
            codes.put("naar", overgave.naar());
        }
        meldingen
                .vind(meldingnummer)
                .ifPresent(melding ->
                        gebeurtenissen.leg(meldingnummer, Gebeurtenis.Soort.TAAK_OVERGEGEVEN, overgave.door(), codes));
    }
}
