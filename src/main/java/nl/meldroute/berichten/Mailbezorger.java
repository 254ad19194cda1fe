package nl.meldroute.berichten;

import java.util.List;
import nl.meldroute.berichten.Bezorgfout.Reden;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import org.springframework.stereotype.Component;

/** Makes a letter and mails it. Without a mail server it lies ready as a file that a mail program opens. */
@Component
class Mailbezorger implements Bezorger {

    private final Briefwaarden brieven;
    private final Postverzender post;
    private final Berichten berichten;

    Mailbezorger(Briefwaarden brieven, Postverzender post, Berichten berichten) {
        this.brieven = brieven;
        this.post = post;
        this.berichten = berichten;
    }

    @Override
    public Bericht.Kanaal kanaal() {
        return Bericht.Kanaal.MAIL;
    }

    @Override
    public Bezorging bezorg(Bericht bericht) throws Bezorgfout {
        Briefwaarden.Geadresseerd aan = brieven.maak(bericht);
        if (aan.mail() == null) {
            throw new Bezorgfout(Reden.ADRES_ONTBREEKT);
        }
        Brief brief = aan.brief();
        berichten.bewaarBrief(bericht.id(), brief.json());
        post.verzend(
                new Post(aan.mail(), brief.onderwerp(), brief.tekst(), brief.html(), List.of(), bericht.kenmerk()));
        return post.verstuurt() ? Bezorging.verzonden() : Bezorging.ligtKlaar();
    }
}
