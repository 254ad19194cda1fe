package nl.meldroute.berichten;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.meldroute.berichten.Bezorgfout.Reden;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.engine.Jsonschema;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Delivers a message to the system of a partner: a POST with its kenmerk as {@code Idempotency-Key}. Delivered is only what the partner
 * confirms with that same kenmerk, so that a redirect, an error page or half an answer never counts. The real transport (CORV over
 * Digikoppeling) takes the place of this class.
 *
 * <p>The JDK's client and not Camunda Connect: Connect's newest that can be had brings an old client along, and reads an answer in a way that
 * no deadline can end.
 */
@Component
@EnableConfigurationProperties(Keteninstelling.class)
class Partnerbezorger implements Bezorger {

    private static final Duration VERBINDEN = Duration.ofSeconds(5);
    private static final Duration ANTWOORD = Duration.ofSeconds(20);
    private static final int MEESTE_BYTES = 16 * 1024;
    private static final Pattern NUMMER = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Keteninstelling instelling;
    private final Postmap postmap;
    private final Map<Bericht.Soort, Jsonschema> schemas = new EnumMap<>(Bericht.Soort.class);
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(VERBINDEN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Partnerbezorger(Keteninstelling instelling, @Value("${meldroute.post.map}") Path map) {
        this.instelling = instelling;
        this.postmap = new Postmap(map);
        for (Partner een : Partner.values()) {
            een.soorten().forEach(soort -> schemas.put(soort, new Jsonschema(een.schema(soort))));
        }
    }

    @Override
    public Bericht.Kanaal kanaal() {
        return Bericht.Kanaal.PARTNER;
    }

    @Override
    public Bezorging bezorg(Bericht bericht) throws Bezorgfout {
        Partner aan = Partner.van(bericht.soort());
        if (!Objects.requireNonNull(schemas.get(bericht.soort())).isGeldig(bericht.inhoud())) {
            throw new Bezorgfout(Reden.ONGELDIG);
        }
        Keteninstelling.@Nullable Partner partner = instelling.partners().get(aan.id());
        return partner == null ? leg(aan, bericht) : stuur(partner, bericht);
    }

    private Bezorging leg(Partner aan, Bericht bericht) throws Bezorgfout {
        try {
            postmap.leg(aan.id() + "-" + bericht.kenmerk() + ".json", bericht.inhoud());
            return Bezorging.ligtKlaar();
        } catch (IOException e) {
            throw new Bezorgfout(Reden.MAP_NIET_BESCHRIJFBAAR);
        }
    }

    private Bezorging stuur(Keteninstelling.Partner partner, Bericht bericht) throws Bezorgfout {
        vereisToegestaan(partner.url());
        HttpRequest.Builder vraag = HttpRequest.newBuilder(partner.url())
                .timeout(ANTWOORD)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", bericht.kenmerk())
                .POST(HttpRequest.BodyPublishers.ofString(bericht.inhoud(), StandardCharsets.UTF_8));
        if (partner.token() != null) {
            vraag.header("Authorization", "Bearer " + partner.token());
        }
        HttpResponse<InputStream> antwoord;
        try {
            antwoord = client.send(vraag.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new Bezorgfout(Reden.NIET_BEREIKBAAR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Bezorgfout(Reden.TE_TRAAG);
        }
        try (InputStream inhoud = antwoord.body()) {
            vereisAangenomen(antwoord.statusCode());
            return bewijs(inhoud.readNBytes(MEESTE_BYTES), bericht.kenmerk());
        } catch (IOException e) {
            throw new Bezorgfout(Reden.ANTWOORD_AFGEBROKEN);
        }
    }

    private void vereisToegestaan(URI url) throws Bezorgfout {
        String host = url.getHost();
        boolean beschermd = "https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && isDezeMachine(host));
        if (host == null || !beschermd || !instelling.hosts().contains(host)) {
            throw new Bezorgfout(Reden.ADRES_NIET_TOEGESTAAN);
        }
    }

    private static boolean isDezeMachine(@Nullable String host) {
        try {
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (IOException e) {
            return false;
        }
    }

    private static void vereisAangenomen(int status) throws Bezorgfout {
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            throw new Bezorgfout(Reden.STORING);
        }
        if (status >= 400) {
            throw new Bezorgfout(Reden.GEWEIGERD);
        }
        if (status >= 300) {
            throw new Bezorgfout(Reden.DOORGESTUURD);
        }
    }

    /** The receiver names the kenmerk, and its own number when it has one. */
    private static Bezorging bewijs(byte[] inhoud, String kenmerk) throws Bezorgfout {
        try {
            JsonNode antwoord = JSON.readTree(inhoud);
            if (antwoord != null && kenmerk.equals(antwoord.path("kenmerk").asText())) {
                String nummer = antwoord.path("ontvangstnummer").asText(kenmerk);
                return Bezorging.bevestigd(NUMMER.matcher(nummer).matches() ? nummer : kenmerk);
            }
        } catch (JsonProcessingException e) {
            throw new Bezorgfout(Reden.GEEN_ONTVANGSTBEWIJS);
        } catch (IOException e) {
            throw new Bezorgfout(Reden.ANTWOORD_AFGEBROKEN);
        }
        throw new Bezorgfout(Reden.GEEN_ONTVANGSTBEWIJS);
    }
}
