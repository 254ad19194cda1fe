package nl.meldroute.melding.web;

import java.util.List;
import nl.meldroute.engine.FormulierFout.Fout;

/** A body that is no melding. Carries no value of it, and no cause: parsers quote what they read. */
class OngeldigeInhoud extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Fout> fouten;

    OngeldigeInhoud(List<Fout> fouten) {
        super("Inhoud is geen melding");
        this.fouten = List.copyOf(fouten);
    }

    List<Fout> fouten() {
        return fouten;
    }
}
