package nl.meldroute.berichten;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.meldroute.dossier.Bericht;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Makes what lies ready in the folder of post the same as the messages of the ledger, after data were destroyed there. Doing it again
 * changes nothing. A file that a person took away to send stays away.
 */
@Service
public class Postwisser {

    private static final String JSON = ".json";

    private final Postmap map;

    Postwisser(@Value("${meldroute.post.map}") Path map) {
        this.map = new Postmap(map);
    }

    /**
     * Deletes the files of a message that is empty, and rewrites that of one that says less than before.
     *
     * @throws IllegalStateException when the folder does not let it; the message says nothing of what is there
     */
    public void werkBij(Bericht bericht) {
        try {
            for (Path bestand : map.van(bericht.kenmerk())) {
                String naam = bestand.getFileName().toString();
                if (!bericht.isLeeg() && naam.endsWith(JSON)) {
                    map.leg(naam, bericht.inhoud());
                } else {
                    Files.deleteIfExists(bestand);
                }
            }
        } catch (IOException e) {
            // The exception itself names the folder.
            throw new IllegalStateException("Klaargezette post is niet te vernietigen");
        }
    }
}
