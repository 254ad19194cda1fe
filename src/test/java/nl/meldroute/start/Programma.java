package nl.meldroute.start;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.Meldroute;

/** Meldroute in a JVM of its own, on a free port, with its real settings. */
public final class Programma implements AutoCloseable {

    private static final Pattern DRAAIT = Pattern.compile("Meldroute draait: http://localhost:(\\d+)/camunda");

    /** Far more than a start takes; a start that hangs must not hang the build. */
    private static final int GEDULD_SECONDEN = 180;

    private final Process proces;
    private final List<String> regels = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> poort = new CompletableFuture<>();
    private final Thread lezer;

    private Programma(Process proces) {
        this.proces = proces;
        this.lezer = new Thread(this::lees, "uitvoer");
        lezer.setDaemon(true);
        lezer.start();
    }

    /** Starts in this directory, where the file database comes too; options as on the command line. */
    static Programma start(Path map, String... opties) {
        return start(map, Map.of(), klassenpad(), opties);
    }

    public static Programma start(Path map, Map<String, String> omgeving, String klassenpad, String... opties) {
        return start(map, omgeving, Stream.of("-cp", klassenpad, Meldroute.class.getName()), opties);
    }

    /** Another main class, from the class path of the tests, in a JVM that thinks it stands in this zone. */
    static Programma start(Path map, Class<?> hoofdklasse, String zone, String... opties) {
        return start(
                map,
                Map.of(),
                Stream.of(
                        "-Duser.timezone=" + zone, "-cp", System.getProperty("java.class.path"), hoofdklasse.getName()),
                opties);
    }

    /** The packaged application. */
    static Programma startPakket(Path map, Path jar, String... opties) {
        return start(map, Map.of(), Stream.of("-jar", jar.toString()), opties);
    }

    private static Programma start(Path map, Map<String, String> omgeving, Stream<String> programma, String... opties) {
        List<String> opdracht = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8"));
        programma.forEach(opdracht::add);
        opdracht.add("--server.port=0");
        opdracht.addAll(Arrays.asList(opties));
        ProcessBuilder bouwer =
                new ProcessBuilder(opdracht).directory(map.toFile()).redirectErrorStream(true);
        bouwer.environment().keySet().removeIf(naam -> naam.startsWith("MELDROUTE_") || naam.startsWith("SPRING_"));
        bouwer.environment().putAll(omgeving);
        try {
            return new Programma(bouwer.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything of this build but the tests' own classes, which bring beans of their own. */
    public static String klassenpad() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(deel -> !deel.endsWith("test-classes") && !deel.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until it runs. */
    public int poort() {
        try {
            return poort.get(GEDULD_SECONDEN, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("Meldroute draait niet:\n" + String.join("\n", regels), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it has ended by itself and gives all it said. */
    List<String> afloop() {
        try {
            if (!proces.waitFor(GEDULD_SECONDEN, TimeUnit.SECONDS)) {
                throw new AssertionError("Meldroute eindigt niet:\n" + String.join("\n", regels));
            }
            lezer.join();
            return List.copyOf(regels);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public List<String> afgedrukt() {
        return List.copyOf(regels);
    }

    public int code() {
        return proces.exitValue();
    }

    /** As {@code kill -9}: nothing gets the time to close. */
    public void schietAf() {
        proces.destroyForcibly();
        afloop();
    }

    /** Writes a line to its standard input. */
    public void zeg(String regel) {
        try {
            proces.getOutputStream().write((regel + "\n").getBytes(StandardCharsets.UTF_8));
            proces.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed this line. */
    public void wachtOp(String regel) {
        Instant uiterlijk = Instant.now().plusSeconds(GEDULD_SECONDEN);
        poort();
        while (!regels.contains(regel)) {
            if (!lezer.isAlive() || Instant.now().isAfter(uiterlijk)) {
                throw new AssertionError("Geen regel '" + regel + "':\n" + String.join("\n", regels));
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Our own API with HTTP Basic. */
    public HttpResponse<String> api(String werkwoord, String pad, String idEnWachtwoord, String inhoud) {
        HttpRequest vraag = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + poort() + pad))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(idEnWachtwoord.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .method(werkwoord, BodyPublishers.ofString(inhoud))
                .build();
        try {
            return HttpClient.newHttpClient().send(vraag, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        schietAf();
    }

    private void lees() {
        try (BufferedReader uitvoer = proces.inputReader(StandardCharsets.UTF_8)) {
            for (String regel = uitvoer.readLine(); regel != null; regel = uitvoer.readLine()) {
                regels.add(regel);
                Matcher draait = DRAAIT.matcher(regel);
                if (draait.find()) {
                    poort.complete(Integer.valueOf(draait.group(1)));
                }
            }
            poort.completeExceptionally(new IllegalStateException("Geëindigd"));
        } catch (IOException e) {
            poort.completeExceptionally(e);
        }
    }
}
