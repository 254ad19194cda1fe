package nl.meldroute.berichten;

import java.util.Optional;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Briefdrukker;
import org.springframework.stereotype.Component;

/** Letters on paper, for who reads the dossier: each as it was made to go out. */
@Component
class Brieven implements Briefdrukker {

    private final Briefwaarden brieven;
    private final Briefpdf pdf;

    Brieven(Briefwaarden brieven, Briefpdf pdf) {
        this.brieven = brieven;
        this.pdf = pdf;
    }

    @Override
    public Optional<byte[]> pdf(Bericht bericht) {
        return brief(bericht).map(pdf::pdf);
    }

    private Optional<Brief> brief(Bericht bericht) {
        if (bericht.brief() != null) {
            return Optional.of(Brief.van(bericht.brief()));
        }
        // The same notice as for the system of the college, for who has to post it.
        if (bericht.soort() != Bericht.Soort.COLLEGE_VERZOEK) {
            return Optional.empty();
        }
        try {
            return Optional.of(brieven.maak(bericht).brief());
        } catch (Bezorgfout e) {
            return Optional.empty();
        }
    }
}
