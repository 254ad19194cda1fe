package nl.meldroute.berichten;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Keeps mail as files that a mail program opens, where there is no mail server. The same kenmerk is the same file. */
final class Mailbestanden implements Postweg {

    private final Postmap map;

    Mailbestanden(Postmap map) {
        this.map = map;
    }

    @Override
    public void geef(Postbericht bericht) throws Bezorgfout {
        ByteArrayOutputStream inhoud = new ByteArrayOutputStream();
        try {
            bericht.writeTo(inhoud);
            // Whatever it says, a mail is written in ASCII.
            map.leg(bericht.kenmerk() + ".eml", inhoud.toString(StandardCharsets.US_ASCII));
        } catch (IOException | MessagingException e) {
            throw new Bezorgfout(Bezorgfout.Reden.MAP_NIET_BESCHRIJFBAAR);
        }
    }

    @Override
    public String zin() {
        return "Er is geen mailserver ingesteld: Meldroute bewaart mail als bestanden en verstuurt niets.";
    }
}
