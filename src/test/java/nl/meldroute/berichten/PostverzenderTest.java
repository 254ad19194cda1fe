package nl.meldroute.berichten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.meldroute.berichten.Bezorgfout.Reden;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail as it leaves: over SMTP to a server that plays along or not, and as files. */
@Timeout(60)
class PostverzenderTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private static final Instant NU = Instant.parse("2031-02-03T10:15:30Z");
    private static final String VAN = "post@veiligthuis.example";
    private static final String AAN = "melder@voorbeeld.example";
    private static final String KENMERK = "0f2a6e1c-0000-3000-8000-000000000001";
    private static final String HTML = "<p>Beste mevrouw Şükrü,</p>";

    private final Path map;

    PostverzenderTest(@TempDir Path map) {
        this.map = map;
    }

    @Test
    void mailKomtAanInTweeVersiesMetBijlage() throws Exception {
        byte[] pdf = {37, 80, 68, 70, 0, 13, 10, 46, 13, 10};
        naar(MAIL.getSmtp().getPort())
                .verzend(new Post(
                        AAN,
                        "Überbrief van Veilig Thuis",
                        "Beste mevrouw Şükrü,\n.\nDag\u0000\n",
                        HTML,
                        List.of(new Post.Bijlage("brief.pdf", "application/pdf", pdf)),
                        KENMERK));
        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Überbrief van Veilig Thuis");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(AAN);
        MimeMultipart geheel = (MimeMultipart) mail.getContent();
        MimeMultipart versies = (MimeMultipart) geheel.getBodyPart(0).getContent();
        assertThat(versies.getContentType()).startsWith("multipart/alternative");
        assertThat(regels(versies.getBodyPart(0))).isEqualTo("Beste mevrouw Şükrü,\n.\nDag\u0000\n");
        assertThat(versies.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(regels(versies.getBodyPart(1))).isEqualTo(HTML);
        assertThat(geheel.getBodyPart(1).getFileName()).isEqualTo("brief.pdf");
        assertThat(geheel.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(pdf);
    }

    @Test
    void deKopZegtNietsVanProgrammaOfMachine() throws Exception {
        naar(MAIL.getSmtp().getPort()).verzend(post(AAN, "Brief"));
        MimeMessage mail = MAIL.getReceivedMessages()[0];
        // What follows is what the receiving server adds.
        assertThat(Collections.list(mail.getAllHeaders()))
                .extracting(Header::getName)
                .containsExactlyInAnyOrder(
                        "Return-Path",
                        "Received",
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Content-Language",
                        "Auto-Submitted");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("From")).containsExactly(VAN);
        assertThat(mail.getSentDate()).isEqualTo(Date.from(NU));
        assertThat(GreenMailUtil.getWholeMessage(mail))
                .doesNotContain(
                        InetAddress.getLocalHost().getHostName(), System.getProperty("user.name") + "@", "Angus");
    }

    @Test
    void hetzelfdeKenmerkIsDezelfdeMail() throws Exception {
        Postverzender verzender = naar(MAIL.getSmtp().getPort());
        verzender.verzend(post(AAN, "Brief"));
        verzender.verzend(post(AAN, "Brief"));
        assertThat(MAIL.getReceivedMessages())
                .hasSize(2)
                .extracting(MimeMessage::getMessageID)
                .containsOnly("<" + KENMERK + "@veiligthuis.example>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "melder",
                "melder@",
                "@voorbeeld.example",
                "een@voorbeeld.example,twee@voorbeeld.example",
                "een@voorbeeld.example;twee@voorbeeld.example",
                "een@voorbeeld.example twee@voorbeeld.example",
                "groep: een@voorbeeld.example;",
                "Melder <melder@voorbeeld.example>",
                "<melder@voorbeeld.example>",
                "melder@voorbeeld.example\r\nBcc: ander@kwaad.example",
                "melder@voorbeeld.example\nDATA",
                "melder@voorbeeld.example\r",
                "melder\u0000@voorbeeld.example",
                "melder%0d%0aBcc:ander@voorbeeld.example",
                "melder%kwaad.example@voorbeeld.example",
                "=?utf-8?q?ander=40kwaad.example=3e?=@voorbeeld.example",
                "\"melder\"@voorbeeld.example",
                "melder(ander@kwaad.example)@voorbeeld.example",
                "melder@[127.0.0.1]",
                "melder@voorbeeld..example",
                ".melder@voorbeeld.example",
                "m\u0435lder@voorbeeld.example",
                "melder@voorbeeld.ex\u200Bample",
                "melder\u2028@voorbeeld.example",
                "melder@localhost"
            })
    void eenAdresDatMeerIsDanEenAdresWordtGeweigerd(String aan) {
        assertThat(redenVan(MAIL.getSmtp().getPort(), post(aan, "Brief"))).isEqualTo(Reden.ADRES_ONGELDIG);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Brief\r\nBcc: ander@kwaad.example",
                "Brief\nX: y",
                "Brief\r",
                "Brief\u0000",
                "Brief\u2028X: y",
                "Brief\u0085X: y",
                "Brief\u202Efeirb",
                "=?utf-8?q?Brief=0d=0aBcc:_ander@kwaad.example?=",
                "Brief =?utf-8?b?QmNj?=",
                "Brief\uD800"
            })
    void eenOnderwerpDatMeerIsDanEenRegelWordtGeweigerd(String onderwerp) {
        assertThat(redenVan(MAIL.getSmtp().getPort(), post(AAN, onderwerp))).isEqualTo(Reden.ONDERWERP_ONGELDIG);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'../brief.pdf', application/pdf",
        "'brief\r\nX: y.pdf', application/pdf",
        "'brief\".pdf', application/pdf",
        "'=?utf-8?q?a?=', application/pdf",
        "brief.pdf, 'application/pdf; name=x'",
        "brief.pdf, 'text/html\r\nX: y'"
    })
    void eenBijlageMetEenVreemdeNaamWordtGeweigerd(String naam, String soort) {
        Post post = new Post(AAN, "Brief", "Tekst", HTML, List.of(new Post.Bijlage(naam, soort, new byte[0])), KENMERK);
        assertThat(redenVan(MAIL.getSmtp().getPort(), post)).isEqualTo(Reden.BIJLAGE_ONGELDIG);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void eenKenmerkIsGeenPad() {
        Post post = new Post(AAN, "Brief", "Tekst", HTML, List.of(), "../weg");
        assertThatThrownBy(() -> bestanden().verzend(post)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 421 vol, STORING",
        "'', 554 weg, GEWEIGERD",
        "MAIL, 451 even niet, STORING",
        "MAIL, 550 nee, GEWEIGERD",
        "RCPT, 450 even niet, STORING",
        "RCPT, 550 onbekend <melder@voorbeeld.example>, GEWEIGERD",
        "DATA, 451 even niet, STORING",
        "DATA, 554 nee, GEWEIGERD",
        "., 452 vol, STORING",
        "., 552 te groot, GEWEIGERD",
        "., '', ANTWOORD_AFGEBROKEN",
        "RCPT, '', NIET_BEREIKBAAR",
        "'', '', NIET_BEREIKBAAR"
    })
    void watDeServerZegtBepaaltOfHetOpnieuwMag(String vraag, String antwoord, Reden reden) throws IOException {
        try (Proefmailserver server = Proefmailserver.die(Map.of(vraag, antwoord))) {
            assertThat(redenVan(server.poort(), post(AAN, "Brief"))).isEqualTo(reden);
        }
    }

    @Test
    void eenMislukteGroetMaaktAangenomenMailNietOngedaan() throws IOException {
        try (Proefmailserver server = Proefmailserver.die(Map.of("QUIT", ""))) {
            assertThatCode(() -> naar(server.poort()).verzend(post(AAN, "Brief")))
                    .doesNotThrowAnyException();
            assertThat(server.gehoord())
                    .contains("EHLO veiligthuis.example", "MAIL FROM:<" + VAN + ">", "RCPT TO:<" + AAN + ">");
        }
    }

    @Test
    void eenVerkeerdWachtwoordMoetIemandHerstellen() throws IOException {
        try (Proefmailserver server =
                Proefmailserver.die(Map.of("EHLO", "250-proef\r\n250 AUTH PLAIN", "AUTH", "535 geheim onjuist"))) {
            Postinstelling instelling =
                    new Postinstelling("127.0.0.1", server.poort(), "meldroute", "geheim", false, VAN, map);
            assertThat(redenVan(new Postverzender(instelling, klok()), post(AAN, "Brief")))
                    .isEqualTo(Reden.AANMELDING_GEWEIGERD);
            assertThat(instelling).asString().doesNotContain("geheim", VAN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "250-proef\r\n250 AUTH PLAIN",
                // With STARTTLS, and then a certificate that nobody vouches for.
                "250-proef\r\n250-STARTTLS\r\n250 AUTH PLAIN"
            })
    void zonderBeveiligingGaatErNietsOverDeLijn(String kan) throws IOException {
        try (Proefmailserver server = Proefmailserver.die(Map.of("EHLO", kan))) {
            Postinstelling instelling =
                    new Postinstelling("127.0.0.1", server.poort(), "meldroute", "geheim", true, VAN, map);
            assertThat(redenVan(new Postverzender(instelling, klok()), post(AAN, "Brief")))
                    .isEqualTo(Reden.VERBINDING_ONVEILIG);
            assertThat(server.gehoord()).noneMatch(regel -> regel.startsWith("AUTH") || regel.startsWith("MAIL"));
        }
    }

    @Test
    void eenServerDieErNietIsMagOpnieuw() throws IOException {
        int dicht;
        try (ServerSocket even = new ServerSocket(0)) {
            dicht = even.getLocalPort();
        }
        assertThat(redenVan(dicht, post(AAN, "Brief"))).isEqualTo(Reden.NIET_BEREIKBAAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EHLO", "STARTTLS", "MAIL", "DATA", "."})
    void eenServerDieDruptHoudtDraadNochVerbindingVast(String vraag) throws Exception {
        ExecutorService draden = Executors.newSingleThreadExecutor();
        try (Proefmailserver server = Proefmailserver.dieDruptNa(vraag)) {
            Postinstelling instelling =
                    new Postinstelling("127.0.0.1", server.poort(), null, null, vraag.equals("STARTTLS"), VAN, map);
            Future<Reden> werk =
                    draden.submit(() -> redenVan(new Postverzender(instelling, klok()), post(AAN, "Brief")));
            assertThat(server.isOpgehangen(1)).isFalse();
            assertThat(werk.isDone()).isFalse();
            draden.shutdownNow();
            assertThat(draden.awaitTermination(2, TimeUnit.SECONDS)).isTrue();
            assertThat(server.isOpgehangen(2)).isTrue();
            assertThat(werk.get()).isEqualTo(Reden.TE_TRAAG);
        } finally {
            draden.shutdownNow();
        }
    }

    @Test
    void eenServerDieZwijgtIsTeTraag() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Instant begin = Instant.now();
            assertThat(redenVan(server.getLocalPort(), post(AAN, "Brief"))).isEqualTo(Reden.TE_TRAAG);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Verzender.UITERLIJK);
        }
    }

    @Test
    void zonderServerIsMailEenBestandVanDeEigenaar() throws Exception {
        bestanden().verzend(post(AAN, "Brief"));
        Path bestand = map.resolve("post").resolve(KENMERK + ".eml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bestand)))
                .isEqualTo("rw-------");
        try (InputStream inhoud = Files.newInputStream(bestand)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), inhoud);
            assertThat(mail.getSubject()).isEqualTo("Brief");
            assertThat(mail.getMessageID()).startsWith("<" + KENMERK + "@");
            assertThat(regels(((MimeMultipart) mail.getContent()).getBodyPart(1)))
                    .isEqualTo(HTML);
        }
    }

    @Test
    void hetzelfdeKenmerkIsHetzelfdeBestand() throws Exception {
        bestanden().verzend(post(AAN, "Brief"));
        bestanden().verzend(post(AAN, "Nog een keer"));
        try (Stream<Path> alle = Files.list(map.resolve("post"))) {
            assertThat(alle).singleElement().asString().endsWith(KENMERK + ".eml");
        }
        assertThat(Files.readString(map.resolve("post").resolve(KENMERK + ".eml")))
                .contains("Subject: Nog een keer");
    }

    @Test
    void watNietTeBewarenIsMagOpnieuw() throws IOException {
        Files.writeString(map.resolve("post"), "geen map");
        assertThat(redenVan(bestanden(), post(AAN, "Brief"))).isEqualTo(Reden.MAP_NIET_BESCHRIJFBAAR);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"NULL", "''", "geen adres", "meldroute@localhost.invalid"},
            nullValues = "NULL")
    void metEenServerHoortHetAdresVanDeOrganisatie(@Nullable String van) {
        Postinstelling instelling = new Postinstelling("127.0.0.1", 25, null, null, true, van, map);
        assertThatThrownBy(() -> new Postverzender(instelling, klok()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("meldroute.post.from");
    }

    private Postverzender naar(int poort) {
        return new Postverzender(new Postinstelling("127.0.0.1", poort, null, null, false, VAN, map), klok());
    }

    private Postverzender bestanden() {
        return new Postverzender(new Postinstelling("", 587, null, null, true, null, map.resolve("post")), klok());
    }

    private static Clock klok() {
        return Clock.fixed(NU, ZoneOffset.UTC);
    }

    private static Post post(String aan, String onderwerp) {
        return new Post(aan, onderwerp, "Beste mevrouw,\n", HTML, List.of(), KENMERK);
    }

    private Reden redenVan(int poort, Post post) {
        return redenVan(naar(poort), post);
    }

    /** Why it was not sent; also that the failure tells nothing else. */
    private static Reden redenVan(Postverzender verzender, Post post) {
        try {
            verzender.verzend(post);
        } catch (Bezorgfout fout) {
            assertThat(fout).hasNoCause().hasNoSuppressedExceptions();
            assertThat(fout.getMessage())
                    .isEqualTo("Bericht niet bezorgd: " + fout.reden().code());
            return fout.reden();
        }
        throw new AssertionError("het ging door");
    }

    private static String regels(BodyPart deel) throws Exception {
        return ((String) deel.getContent()).replace("\r\n", "\n");
    }
}
