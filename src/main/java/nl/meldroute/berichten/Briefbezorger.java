package nl.meldroute.berichten;

import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import org.springframework.stereotype.Component;

/** Makes a letter for paper. A person prints it from the dossier, looks once more whether it is safe, and posts it or hands it over. */
@Component
class Briefbezorger implements Bezorger {

    private final Briefwaarden brieven;
    private final Berichten berichten;

    Briefbezorger(Briefwaarden brieven, Berichten berichten) {
        this.brieven = brieven;
        this.berichten = berichten;
    }

    @Override
    public Bericht.Kanaal kanaal() {
        return Bericht.Kanaal.BRIEF;
    }

    @Override
    public Bezorging bezorg(Bericht bericht) throws Bezorgfout {
        berichten.bewaarBrief(bericht.id(), brieven.maak(bericht).brief().json());
        return Bezorging.ligtKlaar();
    }
}
