package nl.meldroute.melding.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Mails;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.engine.AlsSysteem;
import nl.meldroute.engine.Taaktoewijzing;
import nl.meldroute.engine.Taakverdeling.Reden;
import nl.meldroute.toegang.Betrokkenheid;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * Who takes a task of a melding is involved in its dossier from then on; that a task changed hands, and why, is on its timeline. Who must give
 * it up for knowing the family reads that dossier no more.
 */
@Component
class RegistreerBetrokkenheid implements Taaktoewijzing {

    private final Betrokkenheid betrokkenheid;
    private final Meldingen meldingen;
    private final Mails mails;
    private final Gebeurtenissen gebeurtenissen;
    private final TaskService taken;
    private final AlsSysteem alsSysteem;

    RegistreerBetrokkenheid(
            Betrokkenheid betrokkenheid,
            Meldingen meldingen,
            Mails mails,
            Gebeurtenissen gebeurtenissen,
            TaskService taken,
            AlsSysteem alsSysteem) {
        this.betrokkenheid = betrokkenheid;
        this.meldingen = meldingen;
        this.mails = mails;
        this.gebeurtenissen = gebeurtenissen;
        this.taken = taken;
        this.alsSysteem = alsSysteem;
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
        boolean vanMelding = meldingen.vind(meldingnummer).isPresent();
        if (vanMelding) {
            gebeurtenissen.leg(meldingnummer, Gebeurtenis.Soort.TAAK_OVERGEGEVEN, overgave.door(), codes);
        }
        if (!overgave.reden().equals(Reden.BETROKKEN.code())) {
            return;
        }
        List<String> nummers = vanMelding
                ? Stream.concat(Stream.of(meldingnummer), meldingen.andereVanHuishouden(meldingnummer).stream())
                        .toList()
                : List.of(meldingnummer);
        if (!heeftNogEenTaak(overgave.van(), nummers)) {
            betrokkenheid.beeindig(
                    overgave.van(), vanMelding ? meldingen.dossiersVanHuishouden(meldingnummer) : nummers);
        }
    }

    /** Besides the one that goes: work that is left with somebody is of no use without the dossier. */
    private boolean heeftNogEenTaak(String gebruiker, List<String> nummers) {
        return alsSysteem.doe(() -> taken.createTaskQuery()
                        .taskAssignee(gebruiker)
                        .processInstanceBusinessKeyIn(nummers.toArray(String[]::new))
                        .count()
                > 1);
    }
}
