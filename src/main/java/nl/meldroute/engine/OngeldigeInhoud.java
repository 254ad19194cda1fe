package nl.meldroute.engine;

import java.util.List;
import nl.meldroute.engine.FormulierFout.Fout;

/** A body that is not what was asked. Carries no value of it, and no cause: parsers quote what they read. */
public class OngeldigeInhoud extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Fout> fouten;

    public OngeldigeInhoud(List<Fout> fouten) {
        super("Inhoud is niet wat gevraagd is");
        this.fouten = List.copyOf(fouten);
    }

    /** Which fields, and what is wrong with them. */
    public List<Fout> fouten() {
        return fouten;
    }
}
