package nl.meldroute.rapportage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.toegang.Regios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The key figures as a file for a spreadsheet, with semicolons as the Dutch use them. */
@Service
public class Kerncijferbestand {

    /** Below this a figure may point at a family. */
    private static final int KLEINST_NAAR_BUITEN = 5;

    private static final String KOP = "jaar;kwartaal;gemeente;wat;code;omschrijving;aantal";

    private final Kerncijfers kerncijfers;
    private final Bereik bereik;

    Kerncijferbestand(Kerncijfers kerncijfers, Bereik bereik) {
        this.kerncijfers = kerncijfers;
        this.bereik = bereik;
    }

    /**
     * The exact figures, for use inside the organisation.
     *
     * @throws NietBevoegd when this user does not steer, or not in this region
     */
    @Transactional(readOnly = true)
    public String binnen(Filter filter) {
        return bestand(kerncijfers.van(filter).stream().map(cijfer -> regel(cijfer, String.valueOf(cijfer.aantal()))));
    }

    /**
     * The figures that may leave the organisation: no family can be found in them.
     *
     * <ul>
     *   <li>A figure below five is a full stop and every other one is rounded to five, as CBS does.
     *   <li>Every quarter, gemeente, and code has its line, whatever happened. If only what happened had one, a line with a full stop would say
     *       "there was such a family" where its absence says "there was none". So the full stop means nought to four, and the line of a rare
     *       code says no more than that.
     *   <li>Only whole quarters that are past: two files that differ by one day would show on which day a rounded figure jumps.
     * </ul>
     *
     * @throws NietBevoegd when this user does not steer, or not in this region
     */
    @Transactional(readOnly = true)
    public String naarBuiten(Filter filter) {
        Selectie selectie = bereik.van(filter);
        List<String> gemeenten = selectie.regios().stream()
                .flatMap(regio -> Regios.gemeenten(regio).stream())
                .filter(gemeente -> filter.gemeente().isEmpty() || gemeente.equals(filter.gemeente()))
                .sorted()
                .toList();
        return naarBuiten(kerncijfers.van(filter), kerncijfers.kwartalenNaarBuiten(filter), gemeenten);
    }

    static String naarBuiten(List<Kerncijfer> cijfers, List<Kwartaal> kwartalen, List<String> gemeenten) {
        Map<Kerncijfer, Long> geteld = new HashMap<>();
        cijfers.forEach(cijfer ->
                geteld.put(leeg(cijfer.jaar(), cijfer.kwartaal(), cijfer.gemeente(), cijfer), cijfer.aantal()));
        return bestand(kwartalen.stream()
                .flatMap(kwartaal -> gemeenten.stream().flatMap(gemeente -> Kerncijfers.soorten().stream()
                        .map(soort -> leeg(kwartaal.jaar(), kwartaal.kwartaal(), gemeente, soort))
                        .map(plaats -> regel(plaats, afgerond(geteld.getOrDefault(plaats, 0L)))))));
    }

    private static Kerncijfer leeg(int jaar, int kwartaal, String gemeente, Kerncijfer soort) {
        return new Kerncijfer(jaar, kwartaal, gemeente, soort.groep(), soort.code(), soort.naam(), 0);
    }

    static String bestand(Stream<String> regels) {
        return Stream.concat(Stream.of(KOP), regels).collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    static String regel(Kerncijfer cijfer, String aantal) {
        return Stream.of(
                        String.valueOf(cijfer.jaar()),
                        String.valueOf(cijfer.kwartaal()),
                        cel(cijfer.gemeente()),
                        cel(cijfer.groep()),
                        cel(cijfer.code()),
                        cel(cijfer.naam()),
                        aantal)
                .collect(Collectors.joining(";"));
    }

    private static String afgerond(long aantal) {
        return aantal < KLEINST_NAAR_BUITEN ? "." : String.valueOf(Math.round(aantal / 5.0) * 5);
    }

    /** A cell that begins as a formula would run in a spreadsheet. */
    private static String cel(String tekst) {
        String veilig = tekst.matches("(?s)\\s*[=+\\-@\\t\\r\\n].*") ? "'" + tekst : tekst;
        return veilig.matches("(?s).*[;\"\\r\\n].*") ? '"' + veilig.replace("\"", "\"\"") + '"' : veilig;
    }
}
