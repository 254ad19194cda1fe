package nl.meldroute.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A browser session with the webapps: cookies, CSRF token, login. */
public class Sessie {

    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager koekjes;
    private final HttpClient client;
    private final String basis;
    private final boolean proxy;

    public Sessie(int poort) {
        this(poort, false);
    }

    private Sessie(int poort, boolean proxy) {
        this.basis = "http://127.0.0.1:" + poort;
        this.proxy = proxy;
        this.koekjes = proxy ? new AchterProxy() : new CookieManager();
        this.client = HttpClient.newBuilder().cookieHandler(koekjes).build();
    }

    /** As a browser whose TLS ends at a proxy on this machine. */
    public static Sessie achterProxy(int poort) {
        return new Sessie(poort, true);
    }

    /** The browser saw https, and so it sends the cookies that are only for https. */
    private static final class AchterProxy extends CookieManager {

        @Override
        public Map<String, List<String>> get(URI adres, Map<String, List<String>> koppen) throws IOException {
            return super.get(https(adres), koppen);
        }

        @Override
        public void put(URI adres, Map<String, List<String>> koppen) throws IOException {
            super.put(https(adres), koppen);
        }

        private static URI https(URI adres) {
            return URI.create(adres.toString().replaceFirst("^http:", "https:"));
        }
    }

    public static Sessie van(int poort, String gebruiker) {
        Sessie sessie = new Sessie(poort);
        HttpResponse<String> login = sessie.login(gebruiker, "welcome");
        if (login.statusCode() != 200) {
            throw new AssertionError("Inloggen als " + gebruiker + " gaf " + login.statusCode());
        }
        return sessie;
    }

    HttpResponse<String> login(String gebruiker, String app) {
        return login(gebruiker, Accounts.DEMO_WACHTWOORD, app);
    }

    public HttpResponse<String> login(String gebruiker, String wachtwoord, String app) {
        get("/camunda/app/" + app + "/default/");
        HttpResponse<String> antwoord = formulier(
                "/camunda/api/admin/auth/user/default/login/" + app,
                "username=" + gebruiker + "&password=" + wachtwoord);
        // The login made a new session; its CSRF token comes with the next page.
        get("/camunda/app/" + app + "/default/");
        return antwoord;
    }

    HttpResponse<String> formulier(String pad, String velden) {
        return formulier(pad, "application/x-www-form-urlencoded", velden.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> formulier(String pad, String soort, byte[] velden) {
        return stuur(HttpRequest.newBuilder()
                .uri(URI.create(basis + pad))
                .header("X-XSRF-TOKEN", token())
                .header("Content-Type", soort)
                .POST(BodyPublishers.ofByteArray(velden)));
    }

    public HttpResponse<String> get(String pad) {
        return stuur(HttpRequest.newBuilder().uri(URI.create(basis + pad)).GET());
    }

    public HttpResponse<String> post(String pad, String json) {
        return doe("POST", pad, json);
    }

    /** As Tasklist asks for the tasks of a list: with their variables. */
    public HttpResponse<String> hal(String pad, String json) {
        return stuur(HttpRequest.newBuilder()
                .uri(URI.create(basis + pad))
                .header("X-XSRF-TOKEN", token())
                .header("Accept", "application/hal+json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> doe(String werkwoord, String pad, String json) {
        return stuur(HttpRequest.newBuilder()
                .uri(URI.create(basis + pad))
                .header("X-XSRF-TOKEN", token())
                .header("Content-Type", "application/json")
                .method(werkwoord, BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> stuur(HttpRequest.Builder vraag) {
        try {
            if (proxy) {
                vraag.header("X-Forwarded-Proto", "https");
            }
            return client.send(vraag.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> antwoord) {
        try {
            return JSON.readTree(antwoord.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the header {@code X-XSRF-TOKEN} of a write. */
    public String token() {
        return koekjes.getCookieStore().getCookies().stream()
                .filter(koekje -> koekje.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
