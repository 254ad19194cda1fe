package nl.meldroute.snelheid;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Looks every millisecond at what a thread is doing, and so finds where its time goes without slowing it down. */
final class Steekproef {

    private static final long PAUZE_NS = 1_000_000;

    /** The first that holds counts. */
    private static final Map<String, Predicate<StackTraceElement>> SOORTEN = new LinkedHashMap<>();

    static {
        SOORTEN.put(
                "the benchmark's own queries",
                frame -> frame.getClassName().equals(Kant.class.getName())
                        && !frame.getMethodName().equals("loop"));
        SOORTEN.put(
                "commits",
                frame -> frame.getMethodName().equals("commit")
                        && frame.getClassName().contains("Connection"));
        SOORTEN.put("terms", in("nl.meldroute.engine.Termijnfunctie"));
        SOORTEN.put("dossier", in("nl.meldroute.dossier.", "nl.meldroute.toegang.", "org.springframework.jdbc.core."));
        SOORTEN.put(
                "form checks", in("nl.meldroute.engine.Formuliercontrole", "nl.meldroute.engine.Formulierafhandeling"));
        SOORTEN.put("intake", in("nl.meldroute.melding.Intake"));
        SOORTEN.put(
                "delegates and listeners",
                frame -> frame.getClassName().startsWith("nl.meldroute.")
                        && frame.getClassName().contains(".process."));
        SOORTEN.put("decision tables", in("org.camunda.bpm.dmn."));
        SOORTEN.put("engine SQL", in("org.apache.ibatis."));
        SOORTEN.put("engine", in("org.camunda.bpm."));
        SOORTEN.put("other", frame -> true);
    }

    private Steekproef() {}

    private static Predicate<StackTraceElement> in(String... namen) {
        return frame -> Arrays.stream(namen).anyMatch(frame.getClassName()::startsWith);
    }

    /** Does the work in this thread; gives the share of time per kind, from 0 to 1. */
    static Map<String, Double> neem(Runnable werk) throws InterruptedException {
        Map<String, Integer> treffers = new LinkedHashMap<>();
        Thread werker = Thread.currentThread();
        Thread kijker = new Thread(
                () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        LockSupport.parkNanos(PAUZE_NS);
                        treffers.merge(soort(werker.getStackTrace()), 1, Integer::sum);
                    }
                },
                "steekproef");
        kijker.start();
        werk.run();
        kijker.interrupt();
        kijker.join();
        double alle = treffers.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Double> delen = new LinkedHashMap<>();
        SOORTEN.keySet().forEach(soort -> delen.put(soort, treffers.getOrDefault(soort, 0) / alle));
        return delen;
    }

    private static String soort(StackTraceElement[] frames) {
        return SOORTEN.entrySet().stream()
                .filter(soort -> Arrays.stream(frames).anyMatch(soort.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("other");
    }
}
