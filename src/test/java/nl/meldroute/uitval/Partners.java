package nl.meldroute.uitval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The Raad and the college, in the JVM of the test: they remember what came, whatever happens to the program. */
final class Partners implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService draden = Executors.newCachedThreadPool();
    private final Map<String, Duration> traagheid = new ConcurrentHashMap<>();
    private final List<Ontvangst> ontvangsten = new ArrayList<>();

    /** One message as it came in, raw. */
    record Ontvangst(String pad, String kenmerk, JsonNode inhoud) {}

    Partners() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(draden);
        server.createContext("/", this::neemAan);
        server.start();
    }

    /** Options with which the program sends to them. */
    List<String> opties() {
        String adres = "http://127.0.0.1:" + server.getAddress().getPort();
        return List.of(
                "--meldroute.keten.hosts=127.0.0.1",
                "--meldroute.keten.partners.raad.url=" + adres + "/raad",
                "--meldroute.keten.partners.college.url=" + adres + "/college");
    }

    /** From now on this partner answers only so long after it took a message. */
    void vertraag(String pad, Duration duur) {
        traagheid.put(pad, duur);
    }

    synchronized List<Ontvangst> ontvangsten() {
        return List.copyOf(ontvangsten);
    }

    /** How often each kenmerk came. */
    Map<String, Integer> keren() {
        Map<String, Integer> keren = new LinkedHashMap<>();
        ontvangsten().forEach(een -> keren.merge(een.kenmerk(), 1, Integer::sum));
        return keren;
    }

    /** The kenmerken under which more than one text came. */
    List<String> tegenstrijdig() {
        Map<String, JsonNode> eerste = new TreeMap<>();
        return ontvangsten().stream()
                .filter(een -> !een.inhoud().equals(eerste.computeIfAbsent(een.kenmerk(), kenmerk -> een.inhoud())))
                .map(Ontvangst::kenmerk)
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        draden.shutdownNow();
    }

    private void neemAan(HttpExchange vraag) throws IOException {
        String kenmerk = String.valueOf(vraag.getRequestHeaders().getFirst("Idempotency-Key"));
        JsonNode inhoud = JSON.readTree(vraag.getRequestBody().readAllBytes());
        String pad = vraag.getRequestURI().getPath();
        synchronized (this) {
            ontvangsten.add(new Ontvangst(pad, kenmerk, inhoud));
        }
        try {
            Thread.sleep(traagheid.getOrDefault(pad, Duration.ZERO).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        byte[] bewijs = ("{\"kenmerk\":\"" + kenmerk + "\"}").getBytes(StandardCharsets.UTF_8);
        vraag.sendResponseHeaders(200, bewijs.length);
        vraag.getResponseBody().write(bewijs);
        vraag.close();
    }
}
