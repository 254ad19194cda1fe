package nl.meldroute.melding.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.dossier.Mail.Staat;
import nl.meldroute.dossier.Mails;
import nl.meldroute.melding.Intake;
import nl.meldroute.melding.mail.Postbusinstelling.Afzender;
import nl.meldroute.melding.mail.Postbusinstelling.Postbus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Broken mails, thousands of them: none is lost, none takes long, none breaks what comes after it. More of them: {@code -Dmails=200000}; the
 * same again: {@code -Dmailzaad=} with the number in the message.
 */
class MailmutatieTest {

    private static final int AANTAL = Integer.getInteger("mails", 2_000);
    private static final long ZAAD = Long.getLong("mailzaad", 20261127L);
    private static final Duration HOOGSTENS = Duration.ofSeconds(5);
    /** The database in memory keeps each mail; beyond that nothing may stay. What other tests left in this JVM does not count. */
    private static final long GROEI = 256L * 1024 * 1024;

    private static final String REGIO = Omgeving.REGIO;
    private static final Instant BINNEN = Instant.parse("2026-11-20T09:00:00Z");

    private static final Postbus POSTBUS = new Postbus(
            "127.0.0.1",
            143,
            "postbus",
            "geheim",
            false,
            "INBOX",
            "verwerkt",
            "apart",
            List.of(new Afzender("politie.example", "01", "08", "Hilversum", null)));

    private static final String[] INVAL = {
        "\r\n",
        "\r\n\r\n",
        "--buiten\r\n",
        "--binnen--",
        "Content-Type: multipart/mixed; boundary=\"\"\r\n",
        "=?utf-8?Q?",
        "Content-Transfer-Encoding: base64\r\n",
        "charset=utf-7",
        "; filename*0*=''%",
        "\u0000",
        "<",
        "From: \r\n",
        "\u00ff\u00fe"
    };

    private final AtomicInteger aangeboden = new AtomicInteger();

    @OpBeideDatabases
    void lastige_mail_wordt_bewaard_en_bij_een_mens_gelegd(Omgeving omgeving) {
        try (Mailverwerking verwerking = verwerking(omgeving)) {
            Proefmails.lastig().forEach((naam, bron) -> {
                long begin = System.nanoTime();
                assertThat(verwerking.verwerk(REGIO, POSTBUS, bron, BINNEN))
                        .as(naam)
                        .isEqualTo(Staat.BEOORDELEN);
                // A mail that cannot be taken apart in time was given that time.
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(naam).isLessThan(HOOGSTENS.multipliedBy(2));
            });
            int lastig = Proefmails.lastig().size();
            assertThat(omgeving.aantal("binnengekomen_mail")).isEqualTo(lastig);
            assertThat(aangeboden).hasValue(lastig);
        }
    }

    @OpBeideDatabases
    void geen_enkele_verminkte_mail_gaat_verloren_of_houdt_de_volgende_op(Omgeving omgeving) throws Exception {
        List<byte[]> goed = goed();
        Random toeval = new Random(ZAAD);
        List<String> traag = new ArrayList<>();
        int meldingen = 0;
        int verwacht = 0;
        long ervoor = geheugen();
        try (Mailverwerking verwerking = verwerking(omgeving)) {
            Mails mails = omgeving.geef(Mails.class);
            for (int i = 0; i < AANTAL; i++) {
                byte[] bron = verminkt(goed.get(i % goed.size()), toeval);
                boolean nieuw = mails.vindZelfde(REGIO, sha256(bron)).isEmpty();
                long begin = System.nanoTime();
                Staat staat = verwerking.verwerk(REGIO, POSTBUS, bron, BINNEN);
                Duration duur = Duration.ofNanos(System.nanoTime() - begin);
                if (duur.compareTo(HOOGSTENS) > 0) {
                    traag.add("mail " + i + ": " + duur);
                }
                verwacht += nieuw ? 1 : 0;
                meldingen += nieuw && staat == Staat.MELDING ? 1 : 0;
                assertThat(mails.vindZelfde(REGIO, sha256(bron)))
                        .as("mail %d van zaad %d", i, ZAAD)
                        .isPresent();
                if (i % 500 == 499) {
                    assertThat(geheugen() - ervoor)
                            .as("geheugen na %d mails", i + 1)
                            .isLessThan(GROEI);
                }
            }
            assertThat(traag).as("zaad %d", ZAAD).isEmpty();
            assertThat(omgeving.aantal("binnengekomen_mail")).isEqualTo(verwacht);
            assertThat(omgeving.aantal("melding")).isEqualTo(meldingen);
            // Of each mail all bytes, and somebody or something that goes on with it.
            assertThat(omgeving.jdbc()
                            .sql("select count(*) from mailstuk where soort = 'eml'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(verwacht);
            assertThat(aangeboden.get() + meldingen).isEqualTo(verwacht);
            assertThat(meldingen).as("ook mail die nog te lezen is").isPositive();
        }
    }

    private Mailverwerking verwerking(Omgeving omgeving) {
        omgeving.zetKlok("2026-11-20T10:00:00Z");
        aangeboden.set(0);
        Mails mails = omgeving.geef(Mails.class);
        return new Mailverwerking(
                Instellingen.gewoon(POSTBUS),
                mails,
                new Mailmelding(omgeving.geef(Intake.class), mails, (meldingnummer, regio, variabelen) -> {}),
                (mailnummer, regio, op, reden) -> aangeboden.incrementAndGet(),
                omgeving.geef(PlatformTransactionManager.class),
                omgeving.geef(Clock.class));
    }

    private static List<byte[]> goed() {
        return List.of(
                Proefmails.bytes(Proefmails.gewoon(Proefmails.AGENT, "goed")),
                Proefmails.bytes(Proefmails.gewoon(Proefmails.BUUR, "buur")),
                Proefmails.bytes(Proefmails.metBijlagen(
                        Proefmails.AGENT,
                        "bijlagen",
                        Map.of(
                                "rapport.pdf",
                                Proefmails.PDF,
                                "verslag.docx",
                                Proefmails.ingepakt(Map.of("word/document.xml", Proefmails.PDF))))),
                Proefmails.bytes(Proefmails.bounce()),
                Proefmails.bytes(
                        "From: =?iso-8859-1?Q?J=F6rg?= <" + Proefmails.AGENT
                                + ">\r\nSubject: =?utf-8?B?w6k=?=\r\nMessage-ID: <e@x>\r\nContent-Type: text/html\r\n\r\n<p>D&eacute; mail</p>"));
    }

    /** One to eight things broken, at any place. */
    private static byte[] verminkt(byte[] goed, Random toeval) {
        byte[] mail = goed;
        for (int keer = 1 + toeval.nextInt(8); keer > 0; keer--) {
            int plek = toeval.nextInt(mail.length + 1);
            int tot = Math.min(mail.length, plek + toeval.nextInt(60));
            byte[] inval =
                    switch (toeval.nextInt(5)) {
                        case 0 -> willekeurig(toeval);
                        case 1 -> Proefmails.bytes(INVAL[toeval.nextInt(INVAL.length)]);
                        case 2 -> Arrays.copyOfRange(mail, toeval.nextInt(plek + 1), plek);
                        default -> new byte[0];
                    };
            boolean afgebroken = toeval.nextInt(40) == 0;
            mail = aaneen(
                    Arrays.copyOf(mail, plek),
                    inval,
                    afgebroken
                            ? new byte[0]
                            : Arrays.copyOfRange(mail, toeval.nextBoolean() ? plek : tot, mail.length));
        }
        return mail;
    }

    private static byte[] willekeurig(Random toeval) {
        byte[] bytes = new byte[1 + toeval.nextInt(20)];
        toeval.nextBytes(bytes);
        return bytes;
    }

    private static byte[] aaneen(byte[]... stukken) {
        int lengte = Arrays.stream(stukken).mapToInt(stuk -> stuk.length).sum();
        byte[] alles = new byte[lengte];
        int plek = 0;
        for (byte[] stuk : stukken) {
            System.arraycopy(stuk, 0, alles, plek, stuk.length);
            plek += stuk.length;
        }
        return alles;
    }

    private static String sha256(byte[] bron) throws Exception {
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bron));
    }

    /** In bytes, after cleaning up. */
    private static long geheugen() {
        System.gc();
        Runtime nu = Runtime.getRuntime();
        return nu.totalMemory() - nu.freeMemory();
    }
}
