package nl.meldroute.melding.process;

import nl.meldroute.dossier.Mails;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.engine.Taaktoewijzing;
import nl.meldroute.toegang.Betrokkenheid;
import org.springframework.stereotype.Component;

/** Who takes a task of a melding is involved in its dossier from then on. */
@Component
class RegistreerBetrokkenheid implements Taaktoewijzing {

    private final Betrokkenheid betrokkenheid;
    private final Meldingen meldingen;
    private final Mails mails;

    RegistreerBetrokkenheid(Betrokkenheid betrokkenheid, Meldingen meldingen, Mails mails) {
        this.betrokkenheid = betrokkenheid;
        this.meldingen = meldingen;
        this.mails = mails;
    }

    @Override
    public void toegewezen(String meldingnummer, String gebruiker) {
        meldingen
                .vind(meldingnummer)
                .ifPresent(melding -> betrokkenheid.leg(gebruiker, melding.dossiernummer(), "taak"));
        mails.vind(meldingnummer).ifPresent(mail -> betrokkenheid.leg(gebruiker, mail.mailnummer(), "taak"));
    }
}
