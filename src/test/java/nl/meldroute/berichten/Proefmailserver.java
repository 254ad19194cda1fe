package nl.meldroute.berichten;

import com.icegreen.greenmail.util.GreenMail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that answers what a test wants to the first word of each line; without an answer it hangs up. */
final class Proefmailserver implements AutoCloseable {

    private static final String GROET = "";
    private static final String INHOUD = ".";

    private static final Map<String, String> GEWOON = Map.of(
            GROET,
            "220 proef",
            "EHLO",
            "250 proef",
            "MAIL",
            "250 goed",
            "RCPT",
            "250 goed",
            "DATA",
            "354 kom maar",
            INHOUD,
            "250 aangenomen",
            "RSET",
            "250 goed",
            "STARTTLS",
            "220 toe maar",
            "QUIT",
            "221 dag");

    /** How a TLS handshake of 16 kB begins; in plain SMTP, a line without an end. */
    private static final byte[] EINDELOOS = {22, 3, 3, 64, 0};

    private final ServerSocket luisteraar;
    private final Map<String, String> antwoorden;
    private final @Nullable String druptNa;
    private final List<String> gehoord = new CopyOnWriteArrayList<>();
    private final CountDownLatch afgelopen = new CountDownLatch(1);

    private Proefmailserver(Map<String, String> anders, @Nullable String druptNa) {
        this.antwoorden = anders;
        this.druptNa = druptNa;
        try {
            luisteraar = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread draad = new Thread(this::bedien, "proefmailserver");
        draad.setDaemon(true);
        draad.start();
    }

    /** Answers as usual, except to these; an empty answer is none, and hangs up. */
    static Proefmailserver die(Map<String, String> anders) {
        return new Proefmailserver(anders, null);
    }

    /** Answers this with one byte at a time and never comes to an end; STARTTLS it grants first. */
    static Proefmailserver dieDruptNa(String vraag) {
        return new Proefmailserver(Map.of("EHLO", "250-proef\r\n250 STARTTLS"), vraag);
    }

    int poort() {
        return luisteraar.getLocalPort();
    }

    /** The lines that it heard. */
    List<String> gehoord() {
        return gehoord;
    }

    /** Whether the other side hung up within this time. */
    boolean isOpgehangen(int seconden) throws InterruptedException {
        return afgelopen.await(seconden, TimeUnit.SECONDS);
    }

    private void bedien() {
        try (Socket lijn = luisteraar.accept()) {
            antwoord(lijn);
        } catch (IOException | InterruptedException e) {
            // The other side hung up.
        } finally {
            afgelopen.countDown();
        }
    }

    private static void drup(Socket lijn) throws IOException, InterruptedException {
        for (int i = 0; ; i++) {
            lijn.getOutputStream().write(i < EINDELOOS.length ? EINDELOOS[i] : '2');
            lijn.getOutputStream().flush();
            Thread.sleep(100);
        }
    }

    private void antwoord(Socket lijn) throws IOException, InterruptedException {
        BufferedReader invoer =
                new BufferedReader(new InputStreamReader(lijn.getInputStream(), StandardCharsets.UTF_8));
        String vraag = GROET;
        boolean inhoud = false;
        while (true) {
            if (vraag.equals(druptNa)) {
                if (vraag.equals("STARTTLS")) {
                    zeg(lijn, GEWOON.get(vraag));
                }
                drup(lijn);
            }
            if (!inhoud || vraag.equals(INHOUD)) {
                String antwoord = antwoorden.getOrDefault(vraag, GEWOON.getOrDefault(vraag, "500 wat"));
                if (antwoord.isEmpty()) {
                    return;
                }
                zeg(lijn, antwoord);
                inhoud = antwoord.startsWith("354");
                if (vraag.equals("STARTTLS")) {
                    lijn = versleuteld(lijn);
                    invoer = lezer(lijn);
                }
            }
            @Nullable String regel = invoer.readLine();
            if (regel == null) {
                return;
            }
            gehoord.add(regel);
            vraag = inhoud ? regel : regel.split(" ", 2)[0];
        }
    }

    private static BufferedReader lezer(Socket lijn) throws IOException {
        return new BufferedReader(new InputStreamReader(lijn.getInputStream(), StandardCharsets.UTF_8));
    }

    /** With the certificate of GreenMail, which nobody vouches for. */
    private static Socket versleuteld(Socket lijn) throws IOException {
        try (InputStream bewaard = GreenMail.class.getResourceAsStream("/greenmail.p12")) {
            KeyStore sleutels = KeyStore.getInstance("PKCS12");
            sleutels.load(bewaard, "changeit".toCharArray());
            KeyManagerFactory eigen = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            eigen.init(sleutels, "changeit".toCharArray());
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(eigen.getKeyManagers(), null, null);
            SSLSocket veilig = (SSLSocket) tls.getSocketFactory().createSocket(lijn, null, lijn.getPort(), true);
            veilig.setUseClientMode(false);
            veilig.startHandshake();
            return veilig;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void zeg(Socket lijn, @Nullable String antwoord) throws IOException {
        lijn.getOutputStream().write((antwoord + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        luisteraar.close();
    }
}
