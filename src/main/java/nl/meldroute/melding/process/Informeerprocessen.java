package nl.meldroute.melding.process;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Informeerroute;
import nl.meldroute.dossier.Informeringen;
import nl.meldroute.dossier.Informeringen.TeInformeren;
import nl.meldroute.dossier.Melding;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.engine.AlsSysteem;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * One process for each person of a melding who is to be informed, from the vervolgbesluit on. Whoever touches them locks the melding, so that
 * nobody is told twice or forgotten, and the route knows when the last one is done.
 */
@Component
class Informeerprocessen implements Informeerroute {

    /** What {@link Routevariabelen#INFORMEREN_STAND} can be: there is no besluit to tell of, somebody is still to be told, nobody is. */
    static final String WACHT = "wacht";

    static final String LOOPT = "loopt";
    static final String KLAAR = "klaar";

    private static final String PROCES = "informeren-betrokkene";
    private static final String BEGIN = "betrokkeneVastgelegd";
    private static final String EINDE = "informerenVervallen";

    private final Informeringen informeringen;
    private final Meldingen meldingen;
    private final Besluiten besluiten;
    private final Samenloop samenloop;
    private final RuntimeService runtime;
    private final AlsSysteem alsSysteem;

    Informeerprocessen(
            Informeringen informeringen,
            Meldingen meldingen,
            Besluiten besluiten,
            Samenloop samenloop,
            RuntimeService runtime,
            AlsSysteem alsSysteem) {
        this.informeringen = informeringen;
        this.meldingen = meldingen;
        this.besluiten = besluiten;
        this.samenloop = samenloop;
        this.runtime = runtime;
        this.alsSysteem = alsSysteem;
    }

    /** Before the besluit the route does this itself, and when it has ended somebody who comes in is told all the same. */
    @Override
    public void werkBij(String meldingnummer) {
        alsSysteem.doe(() -> {
            meldingen.vergrendel(meldingnummer);
            werkBij(meldingnummer, lopend(meldingnummer));
            return meldingnummer;
        });
    }

    private void werkBij(String meldingnummer, Map<Long, ProcessInstance> lopend) {
        var route = samenloop.route(meldingnummer).map(ProcessInstance::getId);
        if (route.filter(this::wacht).isEmpty()) {
            String stand = vulAan(meldingnummer, lopend);
            route.ifPresent(id -> zet(id, stand));
        }
    }

    /**
     * A besluit was taken: everyone hears of it.
     *
     * @return how far informing is now
     */
    String begin(String meldingnummer, Date besluitOp) {
        meldingen.vergrendel(meldingnummer);
        informeringen.heropen(meldingnummer, besluitOp.toInstant());
        return vulAan(meldingnummer, lopend(meldingnummer));
    }

    /** There will be another besluit: nobody is told of this one any more. */
    String staak(String meldingnummer) {
        meldingen.vergrendel(meldingnummer);
        lopend(meldingnummer).values().forEach(this::laatVervallen);
        return WACHT;
    }

    /** This person knows, or it is impossible. */
    void rondAf(String meldingnummer, long betrokkene) {
        meldingen.vergrendel(meldingnummer);
        informeringen.rondAf(meldingnummer, betrokkene);
        samenloop
                .route(meldingnummer)
                .map(ProcessInstance::getId)
                .filter(id -> !wacht(id))
                .ifPresent(id -> zet(id, stand(meldingnummer)));
    }

    /** A letter did not reach this person: nobody has told him after all, also when the melding has closed since. */
    void heropen(String meldingnummer, long betrokkene) {
        alsSysteem.doe(() -> {
            meldingen.vergrendel(meldingnummer);
            informeringen.heropen(meldingnummer, betrokkene);
            Map<Long, ProcessInstance> lopend = lopend(meldingnummer);
            ProcessInstance eerste = lopend.get(informeringen.huidig(meldingnummer, betrokkene));
            // Its last step may still have to run: it would say that this person knows.
            if (eerste != null
                    && Boolean.TRUE.equals(
                            runtime.getVariable(eerste.getId(), Routevariabelen.INFORMEREN_KLAAR.naam()))) {
                laatVervallen(eerste);
                lopend.values().remove(eerste);
            }
            werkBij(meldingnummer, lopend);
            return meldingnummer;
        });
    }

    private String vulAan(String meldingnummer, Map<Long, ProcessInstance> lopend) {
        Map<Long, TeInformeren> open = informeringen.open(meldingnummer).stream()
                .collect(Collectors.toMap(TeInformeren::betrokkene, Function.identity()));
        zonder(lopend, open.keySet()).values().forEach(this::laatVervallen);
        Melding melding = meldingen.lees(meldingnummer);
        zonder(open, lopend.keySet()).values().forEach(een -> start(melding, een));
        return stand(meldingnummer);
    }

    private String stand(String meldingnummer) {
        return informeringen.open(meldingnummer).isEmpty() ? KLAAR : LOOPT;
    }

    private boolean wacht(String route) {
        return WACHT.equals(runtime.getVariable(route, Routevariabelen.INFORMEREN_STAND.naam()));
    }

    private void zet(String route, String stand) {
        if (!stand.equals(runtime.getVariable(route, Routevariabelen.INFORMEREN_STAND.naam()))) {
            runtime.setVariable(route, Routevariabelen.INFORMEREN_STAND.naam(), stand);
        }
    }

    private Map<Long, ProcessInstance> lopend(String meldingnummer) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(meldingnummer, PROCES).list().stream()
                .collect(Collectors.toMap(
                        een -> informeringen.huidig(meldingnummer, (long)
                                runtime.getVariable(een.getId(), Routevariabelen.BETROKKENE.naam())),
                        Function.identity()));
    }

    private void laatVervallen(ProcessInstance een) {
        runtime.createMessageCorrelation(EINDE).processInstanceId(een.getId()).correlate();
    }

    private void start(Melding melding, TeInformeren persoon) {
        Map<String, Object> variabelen = new HashMap<>();
        variabelen.put(Routevariabelen.REGIO.naam(), melding.regio());
        variabelen.put(Routevariabelen.REGISTRATIE_OP.naam(), Date.from(melding.registratieOp()));
        variabelen.put(
                Routevariabelen.MELDER_BEKENDHEID.naam(), melding.bekendheid().name());
        besluiten
                .laatste(melding.meldingnummer(), Besluit.Soort.VERVOLG)
                .ifPresent(besluit -> variabelen.put(Routevariabelen.VERVOLG.naam(), besluit.uitkomst()));
        variabelen.put(Routevariabelen.BETROKKENE.naam(), persoon.betrokkene());
        variabelen.put(Routevariabelen.LEEFTIJDSGROEP.naam(), persoon.leeftijdsgroep());
        variabelen.put(Routevariabelen.INFORMEREN_TERMIJN.naam(), PROCES);
        variabelen.put(Routevariabelen.INFORMEREN_VANAF.naam(), Date.from(persoon.vanaf()));
        runtime.createMessageCorrelation(BEGIN)
                .withoutTenantId()
                .processInstanceBusinessKey(melding.meldingnummer())
                .setVariables(variabelen)
                .correlateStartMessage();
    }

    private static <T> Map<Long, T> zonder(Map<Long, T> alle, Set<Long> deze) {
        Map<Long, T> rest = new HashMap<>(alle);
        rest.keySet().removeAll(deze);
        return rest;
    }
}
