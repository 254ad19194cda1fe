package nl.meldroute.berichten;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays the systems of partners on this machine, for trying out and for tests: takes messages, counts each kenmerk once, and fails on command.
 * A command is {@code POST /stoor/<fault>}: the next message meets that fault. {@code GET /ontvangen} tells how often each kenmerk came.
 */
class Partnersimulator implements AutoCloseable {

    /** What can go wrong at a partner. */
    enum Storing {
        /** Answers 400: the message is not taken. */
        WEIGER,
        /** Answers 409: this kenmerk with other content. */
        BOTST,
        /** Answers 429. */
        DRUK,
        /** Answers 500, having taken the message. */
        STORING,
        /** Answers 503, without taking it. */
        DICHT,
        /** Answers 302. */
        VERWIJST,
        /** Says 200 and breaks off halfway the answer. */
        BREEKT_AF,
        /** Answers one byte a second. */
        DRUPPELT,
        /** Takes the connection and never answers. */
        ZWIJGT,
        /** Answers 200 with a page that is no proof. */
        PAGINA,
        /** Answers 200 for another message. */
        ANDER
    }

    private static final Logger LOG = LoggerFactory.getLogger(Partnersimulator.class);
    private static final String LUS = "/stoor/";

    private final HttpServer server;
    private final ExecutorService draden = Executors.newCachedThreadPool();
    private final Deque<Storing> storingen = new ConcurrentLinkedDeque<>();
    private final Map<String, Integer> keren = new LinkedHashMap<>();
    private final List<String> aangenomen = new ArrayList<>();

    /**
     * Starts it.
     *
     * @param poort 0 for any that is free
     */
    Partnersimulator(int poort) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), poort), 0);
        server.setExecutor(draden);
        server.createContext("/", this::behandel);
        server.start();
        LOG.info("Partnersimulator luistert op poort {}: berichten gaan niet naar echte partners", poort());
    }

    int poort() {
        return server.getAddress().getPort();
    }

    void stoor(Storing storing) {
        storingen.add(storing);
    }

    /** How often each kenmerk came, whatever it was answered. */
    synchronized Map<String, Integer> keren() {
        return new LinkedHashMap<>(keren);
    }

    /** What was taken: each kenmerk once. */
    synchronized List<String> aangenomen() {
        return List.copyOf(aangenomen);
    }

    @Override
    public void close() {
        server.stop(0);
        draden.shutdownNow();
    }

    private void behandel(HttpExchange vraag) throws IOException {
        String pad = vraag.getRequestURI().getPath();
        if (pad.startsWith(LUS)) {
            stoor(Storing.valueOf(
                    pad.substring(LUS.length()).toUpperCase(Locale.ROOT).replace('-', '_')));
            antwoord(vraag, 204, "");
        } else if (pad.equals("/ontvangen")) {
            antwoord(vraag, 200, keren().toString());
        } else {
            neemAan(vraag);
        }
    }

    private void neemAan(HttpExchange vraag) throws IOException {
        vraag.getRequestBody().readAllBytes();
        String kenmerk = String.valueOf(vraag.getRequestHeaders().getFirst("Idempotency-Key"));
        Storing storing = storingen.poll();
        tel(kenmerk, storing);
        String bewijs =
                "{\"kenmerk\":\"" + kenmerk + "\",\"ontvangstnummer\":\"SIM-" + Math.abs(kenmerk.hashCode()) + "\"}";
        if (storing == null) {
            antwoord(vraag, 200, bewijs);
            return;
        }
        switch (storing) {
            case WEIGER -> antwoord(vraag, 400, "{}");
            case BOTST -> antwoord(vraag, 409, "{}");
            case DRUK -> antwoord(vraag, 429, "{}");
            case STORING -> antwoord(vraag, 500, "{}");
            case DICHT -> antwoord(vraag, 503, "{}");
            case VERWIJST -> {
                vraag.getResponseHeaders().add("Location", "http://127.0.0.1:" + poort() + "/elders");
                antwoord(vraag, 302, "");
            }
            case BREEKT_AF -> {
                vraag.sendResponseHeaders(200, bewijs.length());
                vraag.getResponseBody().write(bewijs.getBytes(StandardCharsets.UTF_8), 0, bewijs.length() / 2);
                vraag.close();
            }
            case DRUPPELT -> druppel(vraag, bewijs);
            case ZWIJGT -> wacht(Long.MAX_VALUE);
            case PAGINA -> antwoord(vraag, 200, "<html><body>Welkom</body></html>");
            case ANDER -> antwoord(vraag, 200, "{\"kenmerk\":\"een-ander\"}");
        }
    }

    private synchronized void tel(String kenmerk, @Nullable Storing storing) {
        keren.merge(kenmerk, 1, Integer::sum);
        boolean neemt = storing == null
                || switch (storing) {
                    case WEIGER, BOTST, DRUK, DICHT, VERWIJST -> false;
                    case STORING, BREEKT_AF, DRUPPELT, ZWIJGT, PAGINA, ANDER -> true;
                };
        if (neemt && !aangenomen.contains(kenmerk)) {
            aangenomen.add(kenmerk);
        }
    }

    private static void druppel(HttpExchange vraag, String bewijs) throws IOException {
        vraag.sendResponseHeaders(200, bewijs.length());
        OutputStream uit = vraag.getResponseBody();
        for (byte een : bewijs.getBytes(StandardCharsets.UTF_8)) {
            uit.write(een);
            uit.flush();
            wacht(1000);
        }
        vraag.close();
    }

    private static void wacht(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("gestopt");
        }
    }

    private static void antwoord(HttpExchange vraag, int status, String inhoud) throws IOException {
        byte[] bytes = inhoud.getBytes(StandardCharsets.UTF_8);
        vraag.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            vraag.getResponseBody().write(bytes);
        }
        vraag.close();
    }
}
