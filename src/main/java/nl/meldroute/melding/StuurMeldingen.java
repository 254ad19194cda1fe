package nl.meldroute.melding;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * Sends each line of a file as a melding to a running Meldroute, with progress. Sending again changes nothing. Needs only a JDK:
 *
 * <pre>java src/main/java/nl/meldroute/melding/StuurMeldingen.java src/data/gooise-meren-2015.jsonl</pre>
 *
 * Optional arguments: address (http://127.0.0.1:8080) and user (bureaudienst). The password comes from MELDROUTE_WACHTWOORD, else the
 * one of the demo accounts. Ends with 1 when a melding was refused or Meldroute could not be reached.
 */
final class StuurMeldingen {

    private static final Duration GEDULD = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(GEDULD).build();
    private final URI adres;
    private final String aanmelding;

    private int nieuw;
    private int bekend;
    private int geweigerd;

    private StuurMeldingen(String adres, String gebruiker, String wachtwoord) {
        this.adres = URI.create(adres + "/api/meldingen");
        byte[] namen = (gebruiker + ":" + wachtwoord).getBytes(StandardCharsets.UTF_8);
        this.aanmelding = "Basic " + Base64.getEncoder().encodeToString(namen);
    }

    public static void main(String[] args) throws InterruptedException {
        if (args.length < 1 || args.length > 3) {
            System.err.println("Gebruik: StuurMeldingen <bestand.jsonl> [adres] [gebruiker]");
            System.exit(2);
        }
        String wachtwoord = System.getenv().getOrDefault("MELDROUTE_WACHTWOORD", "meldroute");
        var zender = new StuurMeldingen(
                args.length > 1 ? args[1] : "http://127.0.0.1:8080",
                args.length > 2 ? args[2] : "bureaudienst",
                wachtwoord);
        System.exit(zender.stuurAlles(Path.of(args[0])) ? 0 : 1);
    }

    private boolean stuurAlles(Path bestand) throws InterruptedException {
        try {
            List<String> regels = Files.readAllLines(bestand).stream()
                    .filter(regel -> !regel.isBlank())
                    .toList();
            for (int i = 0; i < regels.size(); i++) {
                stuur(i + 1, regels.get(i));
                System.out.printf(
                        "\r%d van %d verstuurd: %d nieuw, %d al bekend, %d geweigerd",
                        i + 1, regels.size(), nieuw, bekend, geweigerd);
            }
            System.out.println();
            return geweigerd == 0;
        } catch (IOException e) {
            System.err.printf("%nGestopt, opnieuw sturen kan altijd: %s%n", e);
            return false;
        }
    }

    private void stuur(int nummer, String regel) throws IOException, InterruptedException {
        HttpRequest vraag = HttpRequest.newBuilder(adres)
                .timeout(GEDULD)
                .header("Authorization", aanmelding)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(regel))
                .build();
        HttpResponse<String> antwoord = http.send(vraag, HttpResponse.BodyHandlers.ofString());
        switch (antwoord.statusCode()) {
            case 201 -> nieuw++;
            case 200 -> bekend++;
            case 401, 403 ->
                throw new IOException("deze gebruiker mag hier niet melden (" + antwoord.statusCode() + ")");
            default -> {
                geweigerd++;
                System.out.printf("%nRegel %d: %d %s%n", nummer, antwoord.statusCode(), antwoord.body());
            }
        }
    }
}
