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

/** A browser session with the webapps: cookies, CSRF token, login. */
public class Sessie {

    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager koekjes = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(koekjes).build();
    private final String basis;

    public Sessie(int poort) {
        this.basis = "http://127.0.0.1:" + poort;
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
        get("/camunda/app/" + app + "/default/");
        HttpResponse<String> antwoord = stuur(HttpRequest.newBuilder()
                .uri(URI.create(basis + "/camunda/api/admin/auth/user/default/login/" + app))
                .header("X-XSRF-TOKEN", token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + gebruiker + "&password=" + Accounts.DEMO_WACHTWOORD)));
        // The login made a new session; its CSRF token comes with the next page.
        get("/camunda/app/" + app + "/default/");
        return antwoord;
    }

    public HttpResponse<String> get(String pad) {
        return stuur(HttpRequest.newBuilder().uri(URI.create(basis + pad)).GET());
    }

    public HttpResponse<String> post(String pad, String json) {
        return doe("POST", pad, json);
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

    private String token() {
        return koekjes.getCookieStore().getCookies().stream()
                .filter(koekje -> koekje.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
