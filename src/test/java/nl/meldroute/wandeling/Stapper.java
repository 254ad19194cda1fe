package nl.meldroute.wandeling;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.modellen.Formuliermodel;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** Carries out the steps of a walk. */
final class Stapper {

    private static final int POGINGEN = 8;
    private static final int HOOGSTENS_MELDINGEN = 3;

    private final Route route;

    Stapper(Route route) {
        this.route = route;
    }

    void zet(Stap stap) {
        Random toeval = Toeval.uit(stap.zaad());
        switch (stap.soort()) {
            case FORMULIER -> dienIn(toeval);
            case KLOK -> verder(toeval);
            case ACUUT -> meldAcuutGevaar(toeval);
            case DUBBEL -> meldDubbel(toeval);
            case HERHALING -> meldHerhaling(toeval);
        }
        route.voerUit();
        route.gezet(stap.soort());
    }

    private void dienIn(Random toeval) {
        List<Task> open = route.open();
        if (open.isEmpty()) {
            return;
        }
        Task taak = kies(open, toeval);
        Formuliermodel formulier = formulier(taak);
        Gebruiker wie = wie(taak, toeval);
        // A form shows what holds when the task is taken, as in Tasklist.
        route.wereld().driver().neem(taak, wie);
        Map<String, @Nullable Object> variabelen =
                route.wereld().engine().getFormService().getTaskFormVariables(taak.getId());
        Formulierinvuller invuller = new Formulierinvuller(toeval, Sentinels::bij);
        Map<String, @Nullable Object> eerder = Map.of();
        Set<String> nietGoed = Set.of();
        for (int poging = 1; poging <= POGINGEN; poging++) {
            // Half of the times anew: the fault may be in another field than the one that is named.
            Map<String, @Nullable Object> waarden = poging % 2 == 0
                    ? invuller.verbeter(formulier, variabelen, eerder, nietGoed)
                    : invuller.vulIn(formulier, variabelen);
            try {
                route.wereld().driver().dienIn(taak, wie, waarden);
                route.vulIn(taak.getId(), inDossier(formulier, waarden));
                route.noteer(taak.getTaskDefinitionKey() + " door " + wie.id() + " " + leesbaar(waarden));
                return;
            } catch (ProcessEngineException | FormulierFout fout) {
                FormulierFout geweigerd = weigering(fout);
                route.noteer(
                        taak.getTaskDefinitionKey() + " geweigerd: " + geweigerd.fouten() + " " + leesbaar(waarden));
                eerder = waarden;
                nietGoed = geweigerd.fouten().stream()
                        .map(FormulierFout.Fout::veld)
                        .collect(Collectors.toSet());
                beslisHuishouden(taak, wie, toeval);
            }
        }
    }

    /** Text under its dossier key, the rest under its field; the codes of a list in order, with commas. */
    private static Map<String, String> inDossier(Formuliermodel formulier, Map<String, @Nullable Object> waarden) {
        Map<String, String> verwacht = new TreeMap<>();
        formulier.velden().stream()
                .filter(veld -> waarden.containsKey(veld.sleutel()))
                .forEach(veld -> {
                    String sleutel = veld.dossier().isEmpty() ? veld.sleutel() : veld.dossier();
                    Object waarde = waarden.get(veld.sleutel());
                    String tekst = waarde instanceof JsonValue json
                            ? json.getValue().elements().stream()
                                    .map(SpinJsonNode::stringValue)
                                    .sorted()
                                    .collect(Collectors.joining(","))
                            : String.valueOf(waarde);
                    if (!tekst.isEmpty()) {
                        verwacht.put(sleutel, tekst);
                    }
                });
        return verwacht;
    }

    private static Map<String, @Nullable Object> leesbaar(Map<String, @Nullable Object> waarden) {
        Map<String, @Nullable Object> tekst = new TreeMap<>(waarden);
        tekst.replaceAll((sleutel, waarde) -> waarde instanceof JsonValue json ? json.getValueSerialized() : waarde);
        return tekst;
    }

    /** The engine wraps what a listener throws; anything but refused input is an error. */
    private static FormulierFout weigering(RuntimeException fout) {
        for (Throwable oorzaak = fout; oorzaak != null; oorzaak = oorzaak.getCause()) {
            if (oorzaak instanceof FormulierFout geweigerd) {
                return geweigerd;
            }
        }
        throw fout;
    }

    /** Does on the Dossier tab what the task asks for: is this a known household? */
    private void beslisHuishouden(Task taak, Gebruiker wie, Random toeval) {
        if (taak.getTaskDefinitionKey().equals("userTask_vulMeldingAan")) {
            String nummer = route.meldingVan(taak);
            route.dossier(nummer).twijfels().stream()
                    .filter(twijfel -> twijfel.zelfde() == null)
                    .forEach(twijfel -> route.wereld().driver().als(wie, () -> {
                        boolean zelfde = toeval.nextBoolean();
                        route.wereld().huishoudens().beslis(nummer, twijfel.kandidaat(), zelfde, Sentinels.VERHAAL);
                        return zelfde;
                    }));
        }
    }

    /** Who has the task, or else someone who may take it. */
    private Gebruiker wie(Task taak, Random toeval) {
        List<Rol> rollen = route.wereld().driver().rollen(taak);
        if (rollen.isEmpty()) {
            throw new AssertionError(taak.getTaskDefinitionKey() + " heeft geen rol: niemand ziet deze taak");
        }
        return rollen.stream()
                .map(route::gebruiker)
                .filter(gebruiker -> gebruiker.id().equals(taak.getAssignee()))
                .findFirst()
                .orElseGet(() -> route.gebruiker(kies(rollen, toeval)));
    }

    private Formuliermodel formulier(Task taak) {
        String id = Objects.requireNonNull(
                        taak.getCamundaFormRef(), taak.getTaskDefinitionKey() + " heeft geen formulier")
                .getKey();
        return Objects.requireNonNull(route.wereld().formulieren().get(id), "geen formulier " + id);
    }

    /** Hours, days, or right up to what is due next. */
    private void verder(Random toeval) {
        Duration duur =
                switch (toeval.nextInt(3)) {
                    case 0 -> Duration.ofMinutes(1 + toeval.nextInt(600));
                    case 1 -> Duration.ofHours(1 + toeval.nextInt(240));
                    default ->
                        route.volgendMoment()
                                .map(moment -> Duration.between(route.nu(), moment))
                                .orElse(Duration.ofHours(1));
                };
        route.verder(duur);
        route.noteer("klok " + duur + " verder");
    }

    private void meldAcuutGevaar(Random toeval) {
        String nummer = kies(route.meldingen(), toeval);
        ProcessInstance lopend = route.wereld()
                .engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(nummer)
                .processDefinitionKey("melding")
                .singleResult();
        if (lopend != null) {
            route.wereld().driver().als(route.gebruiker(Rol.BEOORDELAAR), () -> {
                route.wereld().taakroute().meldAcuutGevaar(nummer);
                return nummer;
            });
            route.noteer("acuut gevaar bij " + nummer);
        }
    }

    private void meldDubbel(Random toeval) {
        String nummer = kies(route.meldingen(), toeval);
        String nieuw = route.wereld().meldkamer().meldDubbel(nummer);
        route.noteer("dubbel bericht van " + nummer + " kreeg " + nieuw);
        if (!nieuw.equals(nummer)) {
            throw new AssertionError("hetzelfde bericht gaf eerst " + nummer + " en daarna " + nieuw);
        }
    }

    private void meldHerhaling(Random toeval) {
        if (route.meldingen().size() < HOOGSTENS_MELDINGEN) {
            String nieuw =
                    route.wereld().meldkamer().meldHerhaling(route.meldingen().get(0), toeval);
            route.neemOp(nieuw);
            route.noteer("herhaling " + nieuw);
        }
    }

    private static <T> T kies(List<T> keuzes, Random toeval) {
        return keuzes.get(toeval.nextInt(keuzes.size()));
    }
}
