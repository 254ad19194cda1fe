package nl.meldroute.modellen;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule that models keep.
 *
 * @param naam name of the rule and of its broken probe model in {@code proefmodellen}
 * @param gevolg what happens at run time when a model breaks the rule, in Dutch
 * @param controle finds every breach
 */
record Modelregel(String naam, String gevolg, Function<Modellen, Stream<Vondst>> controle) {

    /** A breach: in which file, at which element, and what is wrong. */
    record Vondst(String bestand, String element, String uitleg) {}

    static Modelregel perProces(String naam, String gevolg, Function<Procesmodel, Stream<Vondst>> controle) {
        return new Modelregel(
                naam, gevolg, modellen -> modellen.processen().stream().flatMap(controle));
    }

    static Modelregel perFormulier(String naam, String gevolg, Function<Formuliermodel, Stream<Vondst>> controle) {
        return new Modelregel(
                naam, gevolg, modellen -> modellen.formulieren().stream().flatMap(controle));
    }

    static Modelregel perBeslissing(String naam, String gevolg, Function<Beslismodel, Stream<Vondst>> controle) {
        return new Modelregel(
                naam, gevolg, modellen -> modellen.beslissingen().stream().flatMap(controle));
    }

    /** Every breach as one readable line. */
    Stream<String> fouten(Modellen modellen) {
        return controle.apply(modellen).map(vondst -> "%s, %s: %s%n    regel %s: %s"
                .formatted(vondst.bestand(), vondst.element(), vondst.uitleg(), naam, gevolg));
    }

    @Override
    public String toString() {
        return naam;
    }
}
