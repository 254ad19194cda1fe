package nl.meldroute.engine;

import java.util.List;

/** Refused input of a form: the user gets HTTP 400 with each field and a Dutch message, and nothing is stored. */
public class FormulierFout extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fout> fouten;

    /**
     * One refused field.
     *
     * @param veld key of the field; empty when it concerns the form as a whole
     * @param melding Dutch sentence for the user; never holds what was typed
     */
    public record Fout(String veld, String melding) {}

    public FormulierFout(List<Fout> fouten) {
        super("Formulier geweigerd: " + fouten.stream().map(Fout::veld).toList());
        this.fouten = List.copyOf(fouten);
    }

    public FormulierFout(String veld, String melding) {
        this(List.of(new Fout(veld, melding)));
    }

    public List<Fout> fouten() {
        return fouten;
    }
}
