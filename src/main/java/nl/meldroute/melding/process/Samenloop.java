package nl.meldroute.melding.process;

import java.util.List;
import java.util.Optional;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.engine.AlsSysteem;
import nl.meldroute.engine.FormulierFout;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** What runs at the same time for one household: a repeat goes along with it, takes it over, or stays apart. Each melding keeps its own besluit. */
@Component
class Samenloop {

    static final String AANSLUITEN = "aansluiten";
    static final String OVERNEMEN = "overnemen";

    static final List<String> DIENSTEN = List.of("onderzoek", "voorwaarden-en-vervolg");

    private final Meldingen meldingen;
    private final RuntimeService runtime;
    private final AlsSysteem alsSysteem;

    Samenloop(Meldingen meldingen, RuntimeService runtime, AlsSysteem alsSysteem) {
        this.meldingen = meldingen;
        this.runtime = runtime;
        this.alsSysteem = alsSysteem;
    }

    /** A service that runs at another melding of the household. */
    record Lopend(String meldingnummer, String dienst) {}

    /** The oldest other melding of the household whose onderzoek or voorwaarden en vervolg runs now. */
    Optional<Lopend> lopend(String meldingnummer) {
        return alsSysteem.doe(() -> meldingen.andereVanHuishouden(meldingnummer).stream()
                .flatMap(andere -> DIENSTEN.stream()
                        .filter(dienst -> runtime.createProcessInstanceQuery()
                                        .processInstanceBusinessKey(andere, dienst)
                                        .count()
                                > 0)
                        .map(dienst -> new Lopend(andere, dienst)))
                .findFirst());
    }

    /** The running route of a melding; empty when it has ended. */
    Optional<ProcessInstance> route(String meldingnummer) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(meldingnummer, Routevariabelen.MELDING)
                .singleResult());
    }

    /**
     * Refuses what no longer holds or does not fit what runs.
     *
     * @throws FormulierFout when the choice names a vervolg that ended meanwhile, would go along with another service, or is missing while a service began
     */
    void controleer(DelegateTask taak, String meldingnummer) {
        Optional<String> keuze = Routevariabelen.SAMENLOOP.vind(taak);
        Optional<Lopend> alle = lopend(meldingnummer);
        if (keuze.isEmpty() && alle.isPresent() && DIENSTEN.contains(Routevariabelen.VERVOLG.van(taak))) {
            throw new FormulierFout(
                    "vervolg",
                    "Intussen loopt er een vervolg bij een andere melding van dit huishouden. Geef de taak terug en pak haar"
                            + " opnieuw op: dan kiest u hoe uw besluit daarbij past.");
        }
        if (keuze.isEmpty() || !List.of(AANSLUITEN, OVERNEMEN).contains(keuze.get())) {
            return;
        }
        Optional<Lopend> lopend =
                alle.filter(nu -> nu.meldingnummer().equals(Routevariabelen.LOPENDE_MELDING.van(taak)));
        if (lopend.isEmpty()) {
            throw new FormulierFout(
                    "samenloop", "Het vervolg van die melding is intussen klaar. Kies voor een apart vervolg.");
        }
        boolean hetzelfde = lopend.get().dienst().equals(Routevariabelen.VERVOLG.van(taak));
        if (keuze.get().equals(OVERNEMEN) && hetzelfde) {
            throw new FormulierFout(
                    "samenloop", "Dit vervolg loopt al. Laat deze melding meegaan, of kies voor een apart vervolg.");
        }
        if (keuze.get().equals(AANSLUITEN) && !hetzelfde) {
            throw new FormulierFout(
                    "samenloop",
                    "Uw besluit is anders dan wat er loopt. Kies hetzelfde vervolg, of laat dit besluit het lopende vervolg vervangen.");
        }
    }
}
