package nl.meldroute.rapportage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is given away betrays nobody, and runs nothing where it is opened. */
class KerncijferbestandTest {

    private static final Kwartaal EERSTE = new Kwartaal(2027, 1);
    private static final Kwartaal TWEEDE = new Kwartaal(2027, 2);

    @Test
    void nul_en_vier_zijn_niet_te_onderscheiden_en_elke_code_heeft_een_regel() {
        List<String> zonder = naarBuiten(List.of());
        List<String> met = naarBuiten(List.of(aard("09", 4), aard("03", 5), aard("08", 7), aard("01", 8)));

        assertThat(zonder).hasSameSizeAs(met).allMatch(regel -> regel.endsWith(";."));
        assertThat(regel(met, ";aard;09;"))
                .isEqualTo(regel(zonder, ";aard;09;"))
                .endsWith(";.");
        assertThat(regel(met, ";aard;03;")).endsWith(";5");
        assertThat(regel(met, ";aard;08;")).endsWith(";5");
        assertThat(regel(met, ";aard;01;")).endsWith(";10");
        assertThat(met).filteredOn(regel -> regel.contains(";Hilversum;")).hasSize(met.size() / 2);
    }

    @Test
    void alleen_hele_kwartalen_die_voorbij_zijn_gaan_naar_buiten() {
        Periode periode = new Periode(dag("2026-12-31"), dag("2027-12-31"));
        assertThat(Kwartaal.heel(periode, dag("2027-07-01"))).containsExactly(EERSTE, TWEEDE);
        assertThat(Kwartaal.heel(periode, dag("2027-06-30"))).containsExactly(EERSTE);
        assertThat(Kwartaal.heel(new Periode(dag("2027-01-02"), dag("2027-06-29")), dag("2027-07-01")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1"})
    void een_cel_die_als_formule_begint_is_gewone_tekst(String tekst) {
        String regel = Kerncijferbestand.regel(new Kerncijfer(2027, 1, tekst, "aard", "09", tekst, 1), "1");
        assertThat(regel).matches("(?s)2027;1;\"?'.*;aard;09;\"?'.*;1");
    }

    @Test
    void een_cel_met_een_scheidingsteken_staat_tussen_aanhalingstekens() {
        String regel = Kerncijferbestand.regel(new Kerncijfer(2027, 1, "a;b", "aard", "09", "zeg \"ja\"", 1), "1");
        assertThat(Kerncijferbestand.bestand(Stream.of(regel)))
                .isEqualTo("\uFEFFjaar;kwartaal;gemeente;wat;code;omschrijving;aantal\r\n"
                        + "2027;1;\"a;b\";aard;09;\"zeg \"\"ja\"\"\";1\r\n");
    }

    private static Kerncijfer aard(String code, long aantal) {
        return Kerncijfers.soorten().stream()
                .filter(soort -> soort.groep().equals("aard") && soort.code().equals(code))
                .map(soort -> new Kerncijfer(2027, 1, "Laren", "aard", code, soort.naam(), aantal))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> naarBuiten(List<Kerncijfer> cijfers) {
        return Kerncijferbestand.naarBuiten(cijfers, List.of(EERSTE, TWEEDE), List.of("Hilversum", "Laren"))
                .lines()
                .skip(1)
                .toList();
    }

    private static String regel(List<String> regels, String deel) {
        return regels.stream()
                .filter(regel -> regel.startsWith("2027;1;Laren") && regel.contains(deel))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate dag(String iso) {
        return LocalDate.parse(iso);
    }
}
