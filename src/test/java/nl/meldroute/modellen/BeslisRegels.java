package nl.meldroute.modellen;

import static nl.meldroute.modellen.Modelregel.perBeslissing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldroute.modellen.Modelregel.Vondst;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision gives one answer, says why, and hands over to a person when it does not know. */
final class BeslisRegels {

    static final List<Modelregel> REGELS = List.of(
            perBeslissing(
                    "eerste-treffer-telt",
                    "twee regels die samen gelden geven een incident of een lijst in plaats van één antwoord",
                    beslissing -> beslissing
                            .tabellen()
                            .filter(tabel -> tabel.getHitPolicy() != HitPolicy.FIRST)
                            .map(tabel -> beslissing.vondst(tabel, "hit policy is " + tabel.getHitPolicy()))),
            perBeslissing(
                    "laatste-regel-niet-bepaald",
                    "wat geen regel kent krijgt stil een verkeerd antwoord in plaats van een mens",
                    BeslisRegels::laatsteRegelBeslist),
            perBeslissing(
                    "uitkomst-noemt-regel-en-grond",
                    "een medewerker ziet een advies zonder reden en kan er niet van afwijken",
                    BeslisRegels::zonderRegelOfGrond),
            perBeslissing(
                    "beslisregel-toegelicht",
                    "niemand weet later op welke wet of bron de regel rust",
                    beslissing -> beslissing
                            .regels()
                            .filter(regel -> regel.getDescription() == null
                                    || regel.getDescription().getTextContent().isBlank())
                            .map(regel -> beslissing.vondst(regel, "heeft geen toelichting"))));

    private BeslisRegels() {}

    private static Stream<Vondst> laatsteRegelBeslist(Beslismodel beslissing) {
        return beslissing.tabellen().flatMap(tabel -> {
            List<Rule> regels = List.copyOf(tabel.getRules());
            boolean goed = !regels.isEmpty() && isNietBepaald(regels.get(regels.size() - 1), tabel);
            return goed
                    ? Stream.of()
                    : Stream.of(beslissing.vondst(
                            tabel, "de laatste regel is niet 'niet-bepaald' met overal een streepje"));
        });
    }

    private static boolean isNietBepaald(Rule regel, DecisionTable tabel) {
        boolean alles = regel.getInputEntries().stream()
                .map(invoer -> invoer.getTextContent().strip())
                .allMatch(tekst -> tekst.isEmpty() || tekst.equals("-"));
        return alles
                && String.valueOf(regel.getId()).matches("(?i).*niet-?bepaald")
                && IntStream.range(0, tabel.getOutputs().size())
                        .anyMatch(kolom -> Beslismodel.waarde(regel, kolom).matches("(?i)niet[- ]bepaald.*"));
    }

    private static Stream<Vondst> zonderRegelOfGrond(Beslismodel beslissing) {
        return beslissing.tabellen().flatMap(tabel -> {
            Set<String> uitkomsten =
                    tabel.getOutputs().stream().map(Output::getName).collect(Collectors.toSet());
            return Stream.of("regel", "grond")
                    .filter(naam -> !uitkomsten.contains(naam))
                    .map(naam -> beslissing.vondst(tabel, "heeft geen uitkomst '" + naam + "'"));
        });
    }
}
