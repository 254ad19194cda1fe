package nl.meldroute.snelheid;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;

/**
 * Writes down which variables every form, delegate and listener of one route of Meldroute set, so that the bare engine can go the same
 * way with stubs that set just those. Each is known by its name and step; at a second time the second value counts.
 */
final class Opname implements BeanPostProcessor {

    private static final Class<?>[] STAPPEN = {JavaDelegate.class, ExecutionListener.class, TaskListener.class};

    private Map<String, List<Zet>> route = new HashMap<>();
    private final Map<String, Object> voorDeTaak = new HashMap<>();
    private @Nullable String taak;
    private boolean loopt;

    /** What one step did: variables set, and the error it ended with. */
    record Zet(Map<String, Object> variabelen, @Nullable String fout) {}

    void begin() {
        route = new HashMap<>();
        loopt = true;
    }

    /** Ends the recording and gives it: the moves of each step in their order. */
    Map<String, List<Zet>> einde() {
        loopt = false;
        return route;
    }

    boolean loopt() {
        return loopt;
    }

    void start(Map<String, Object> variabelen) {
        onthoud("start", new Zet(variabelen, null));
    }

    /** What this task knew before its form was sent in. */
    void taak(String sleutel, Map<String, Object> variabelen) {
        taak = sleutel;
        voorDeTaak.clear();
        voorDeTaak.putAll(variabelen);
    }

    static String vanTaak(String sleutel) {
        return "form of " + sleutel;
    }

    static String vanStap(String bean, VariableScope waar) {
        return bean + " at " + plek(waar);
    }

    private static String plek(VariableScope waar) {
        return waar instanceof DelegateTask taak
                ? taak.getTaskDefinitionKey()
                : String.valueOf(((DelegateExecution) waar).getCurrentActivityId());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String naam) {
        for (Class<?> soort : STAPPEN) {
            if (soort.isInstance(bean)) {
                return Proxy.newProxyInstance(
                        bean.getClass().getClassLoader(),
                        ClassUtils.getAllInterfaces(bean),
                        (zelf, methode, argumenten) -> roep(bean, naam, methode, argumenten));
            }
        }
        return bean;
    }

    private @Nullable Object roep(Object bean, String naam, Method methode, Object @Nullable [] argumenten)
            throws Throwable {
        VariableScope waar = loopt && argumenten != null && argumenten[0] instanceof VariableScope scope ? scope : null;
        if (waar == null) {
            return direct(bean, methode, argumenten);
        }
        Map<String, Object> eerst = new HashMap<>(waar.getVariables());
        @Nullable String bezig = taak;
        if (bezig != null && plek(waar).equals(bezig) && isAfronding(waar)) {
            onthoud(vanTaak(bezig), new Zet(gewijzigd(voorDeTaak, eerst), null));
            taak = null;
        }
        String fout = null;
        try {
            return direct(bean, methode, argumenten);
        } catch (BpmnError gegooid) {
            fout = gegooid.getErrorCode();
            throw gegooid;
        } finally {
            onthoud(vanStap(naam, waar), new Zet(gewijzigd(eerst, waar.getVariables()), fout));
        }
    }

    /** Claiming calls listeners too, before the form is sent in. */
    private static boolean isAfronding(VariableScope waar) {
        return waar instanceof DelegateTask taak && TaskListener.EVENTNAME_COMPLETE.equals(taak.getEventName());
    }

    private static @Nullable Object direct(Object bean, Method methode, Object @Nullable [] argumenten)
            throws Throwable {
        try {
            return methode.invoke(bean, argumenten);
        } catch (InvocationTargetException fout) {
            throw fout.getCause();
        }
    }

    private void onthoud(String wie, Zet zet) {
        route.computeIfAbsent(wie, nieuw -> new ArrayList<>()).add(zet);
    }

    private static Map<String, Object> gewijzigd(Map<String, Object> eerst, Map<String, Object> later) {
        Map<String, Object> gewijzigd = new HashMap<>(later);
        gewijzigd.entrySet().removeIf(een -> Objects.equals(eerst.get(een.getKey()), een.getValue()));
        return gewijzigd;
    }
}
