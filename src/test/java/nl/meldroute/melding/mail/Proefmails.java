package nl.meldroute.melding.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Made-up mails, good ones and bad ones. */
final class Proefmails {

    static final String AGENT = "agent.verzonnen@politie.example";
    static final String BUUR = "buur@voorbeeld.example";
    static final byte[] PDF = bytes("%PDF-1.4\nverzonnen rapport\n%%EOF");

    private Proefmails() {}

    static byte[] bytes(String tekst) {
        return tekst.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An ordinary mail of only text. */
    static String gewoon(String van, String kenmerk) {
        return gewoon(van, kenmerk, "Verzonnen verhaal over een gezin.");
    }

    static String gewoon(String van, String kenmerk, String tekst) {
        return kop(van, kenmerk) + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + tekst + "\r\n";
    }

    private static String kop(String van, String kenmerk) {
        return "From: Verzonnen Afzender <" + van + ">\r\nTo: postbus@vt.example\r\nSubject: Zorgmelding Verzonnen\r\n"
                + "Message-ID: <" + kenmerk + "@post.example>\r\nMIME-Version: 1.0\r\n";
    }

    /** A mail with text as page too, and these attachments by name. */
    static String metBijlagen(String van, String kenmerk, Map<String, byte[]> bijlagen) {
        StringBuilder mail = new StringBuilder(kop(van, kenmerk))
                .append("Content-Type: multipart/mixed; boundary=buiten\r\n\r\n--buiten\r\n")
                .append("Content-Type: multipart/alternative; boundary=binnen\r\n\r\n--binnen\r\n")
                .append("Content-Type: text/plain; charset=utf-8\r\n\r\nZie de bijlagen.\r\n--binnen\r\n")
                .append(
                        "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Zie de <b>bijlagen</b>.</p>\r\n--binnen--\r\n");
        bijlagen.forEach((naam, inhoud) -> mail.append("--buiten\r\nContent-Type: application/octet-stream\r\n")
                .append("Content-Disposition: attachment; filename=\"" + naam + "\"\r\n")
                .append("Content-Transfer-Encoding: base64\r\n\r\n")
                .append(Base64.getMimeEncoder().encodeToString(inhoud))
                .append("\r\n"));
        return mail.append("--buiten--\r\n").toString();
    }

    static String bounce() {
        return "Return-Path: <>\r\n"
                + kop("mailer-daemon@post.example", "terug")
                + "Auto-Submitted: auto-replied\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nNiet bezorgd.\r\n"
                + "--b\r\nContent-Type: message/delivery-status\r\n\r\nStatus: 5.1.1\r\n--b--\r\n";
    }

    static byte[] ingepakt(Map<String, byte[]> bestanden) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> bestand : bestanden.entrySet()) {
                zip.putNextEntry(new ZipEntry(bestand.getKey()));
                zip.write(bestand.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What goes wrong elsewhere, by what is wrong with it. */
    static Map<String, byte[]> lastig() {
        Map<String, byte[]> lastig = new LinkedHashMap<>();
        String kop = kop(BUUR, "lastig");
        lastig.put("leeg", new byte[0]);
        lastig.put("alleen nul", new byte[1000]);
        lastig.put("zonder grens", bytes(kop + "Content-Type: multipart/mixed\r\n\r\n--x\r\n\r\nhallo\r\n"));
        lastig.put("grens zonder delen", bytes(kop + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x--\r\n"));
        lastig.put("duizend diep", bytes(kop + diep(1000)));
        lastig.put(
                "een miljoen delen",
                bytes(kop + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\n\n".repeat(1_000_000)));
        lastig.put(
                "onbekende tekens", bytes(kop + "Content-Type: text/plain; charset=\"x-\u00e9\u0001\"\r\n\r\nhallo"));
        lastig.put(
                "kop van acht bits",
                bytes("From: \u00c9\u00e8\u00ff <" + BUUR + ">\r\nSubject: \u0000\u00fe\r\n\r\nhallo\u0000"));
        lastig.put("winmail.dat", bytes(kop + "Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx\u009f>\""));
        lastig.put("mail in mail in mail", bytes(kop + ("Content-Type: message/rfc822\r\n\r\n" + kop).repeat(500)));
        lastig.put("kop van een megabyte", bytes("X-Lang: " + "a".repeat(1_200_000) + "\r\n" + kop + "\r\nhallo"));
        lastig.put("kop van duizenden regels", bytes("X-Veel: a\r\n".repeat(100_000) + kop + "\r\nhallo"));
        lastig.put(
                "afgebroken base64",
                bytes(kop + "Content-Transfer-Encoding: base64\r\nContent-Type: text/plain\r\n\r\nQUJD\r\nQ"));
        lastig.put("onbekende codering", bytes(kop + "Content-Transfer-Encoding: verzonnen\r\n\r\nhallo"));
        lastig.put("terug", bytes(bounce()));
        lastig.put("soort kapot", bytes(kop + "Content-Type: multipart/;;;=\"\r\n\r\n--\r\n"));
        lastig.put("veel en-tekens", bytes(kop + "Content-Type: text/html\r\n\r\n" + "&".repeat(900_000)));
        lastig.put("veel haakjes", bytes(kop + "Content-Type: text/html\r\n\r\n" + "<".repeat(900_000)));
        lastig.put("open opmerkingen", bytes(kop + "Content-Type: text/html\r\n\r\n" + "<!-".repeat(300_000)));
        lastig.put(
                "onderwerp van woorden",
                bytes("Subject: " + "=?utf-8?B?w6k=?= ".repeat(10_000) + "\r\nFrom: " + BUUR + "\r\n\r\nhallo"));
        lastig.put("duizenden afzenders", bytes("From: " + "a@b.example, ".repeat(15_000) + "\r\n\r\nhallo"));
        lastig.put(
                "duizenden stukken naam",
                bytes(kop + "Content-Type: application/pdf" + naamstukken(5_000) + "\r\n\r\nhallo"));
        lastig.put(
                "bom",
                bytes(metBijlagen(
                        BUUR,
                        "bom",
                        Map.of("bom.docx", ingepakt(Map.of("word/document.xml", new byte[150 * 1024 * 1024]))))));
        return lastig;
    }

    private static String diep(int lagen) {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < lagen; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=g" + i + "\r\n\r\n--g" + i + "\r\n");
        }
        return mail.append("\r\nhallo").toString();
    }

    private static String naamstukken(int aantal) {
        StringBuilder naam = new StringBuilder();
        for (int i = 0; i < aantal; i++) {
            naam.append("; name*" + i + "*=a%20");
        }
        return naam.toString();
    }
}
