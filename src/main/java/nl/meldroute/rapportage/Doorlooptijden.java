package nl.meldroute.rapportage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meldroute.rapportage.Sturingsbeeld.Doorloop;
import nl.meldroute.rapportage.Sturingsbeeld.Doorlooptijd;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long finished work took: within its legal term or not, and how long families waited. Every number is counted from the list of cases behind it. */
@Component
class Doorlooptijden {

    static final String TERMIJN = "termijn:";
    static final String WACHTTIJD = "wachttijd";
    private static final String BEOORDELING = "veiligheidsbeoordeling";
    private static final String OP_TIJD = "op-tijd";
    private static final String TE_LAAT = "te-laat";
    private static final List<String> TERMIJNEN = List.of(BEOORDELING, "onderzoek", "voorwaarden-en-vervolg");

    /** From the melding to the first besluit that no second person refused. */
    private static final String BEOORDEELD = """
            select m.meldingnummer, m.gemeente, m.ontvangen_op as begin, b.op as einde
            from besluit b join melding m on m.meldingnummer = b.meldingnummer
            where b.soort = 'VERVOLG' and b.op >= :vanaf and b.op < :tot
            and m.regio in (:regios) and (:gemeente = '' or m.gemeente = :gemeente)
            and b.id = (select min(eerste.id) from besluit eerste
                where eerste.meldingnummer = m.meldingnummer and eerste.soort = 'VERVOLG' and not exists (select 1
                    from besluit_bevestiging n where n.besluit_id = eerste.id and not n.akkoord))""";

    /** From the last besluit on it to the end of the service; onderzoek may also be decided on at the end of voorwaarden en vervolg. */
    private static final String AFGEROND = """
            select m.meldingnummer, m.gemeente, coalesce((select max(b.op) from besluit b where b.meldingnummer = m.meldingnummer
                and (b.soort = 'VERVOLG' or (:termijn = 'onderzoek' and b.soort = 'UITKOMST_VERVOLG' and b.uitkomst = 'onderzoek'))
                and b.op <= g.moment), m.ontvangen_op) as begin, g.moment as einde
            from gebeurtenis g join melding m on m.meldingnummer = g.meldingnummer
            join gebeurtenis_code c on c.meldingnummer = g.meldingnummer and c.volgnummer = g.volgnummer
                and c.sleutel = 'dienst' and c.waarde = :termijn
            where g.soort = 'VERVOLG_AFGEROND' and g.moment >= :vanaf and g.moment < :tot
            and m.regio in (:regios) and (:gemeente = '' or m.gemeente = :gemeente)""";

    /** Late when the term passed in this very round: a melding may be judged, or a service done, more than once. */
    private static final String MET_OORDEEL = """
            select d.*, (select max(e.proc_inst_id_) from act_ru_execution e where e.business_key_ = d.meldingnummer
                    and e.parent_id_ is null and e.super_exec_ is null) as proces,
                exists (select 1 from gebeurtenis v join gebeurtenis_code t on t.meldingnummer = v.meldingnummer
                    and t.volgnummer = v.volgnummer and t.sleutel = 'termijn' and t.waarde = :termijn
                    where v.meldingnummer = d.meldingnummer and v.soort = 'TERMIJN_VERSTREKEN'
                    and v.vastgelegd_op > d.begin and v.vastgelegd_op <= d.einde) as te_laat from (%s) d""";

    /** Days of the calendar, until the day on which the work really began. */
    private static final String BEGONNEN = """
            select m.meldingnummer, m.gemeente, m.ontvangen_op as begin, s.waarde as begonnen, n.waarde as dagen,
                (select max(e.proc_inst_id_) from act_ru_execution e where e.business_key_ = m.meldingnummer
                    and e.parent_id_ is null and e.super_exec_ is null) as proces
            from gebeurtenis g join melding m on m.meldingnummer = g.meldingnummer
            join gebeurtenis_code c on c.meldingnummer = g.meldingnummer and c.volgnummer = g.volgnummer
                and c.sleutel = 'dienst' and c.waarde = 'onderzoek'
            join gebeurtenis_code n on n.meldingnummer = g.meldingnummer and n.volgnummer = g.volgnummer
                and n.sleutel = 'dagenNaMelding'
            join gebeurtenis_code s on s.meldingnummer = g.meldingnummer and s.volgnummer = g.volgnummer
                and s.sleutel = 'begonnenOp' and s.waarde >= :vanafDag and s.waarde <= :totDag
            where g.soort = 'DIENST_BEGONNEN'
            and m.regio in (:regios) and (:gemeente = '' or m.gemeente = :gemeente)""";

    private final JdbcClient jdbc;

    Doorlooptijden(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something finished. */
    private record Duur(
            String meldingnummer,
            String gemeente,
            @Nullable String proces,
            Instant begin,
            Instant einde,
            double dagen,
            boolean opTijd) {

        LocalDate dag() {
            return Periode.dag(einde);
        }

        Zaak zaak() {
            return new Zaak(
                    meldingnummer,
                    gemeente,
                    String.format(Locale.forLanguageTag("nl"), "%.1f dagen", dagen),
                    proces,
                    begin,
                    einde,
                    null);
        }
    }

    List<Doorloop> termijnen(Selectie selectie) {
        return TERMIJNEN.stream()
                .map(termijn -> {
                    List<Duur> alle = afgerond(termijn, ruim(selectie));
                    return new Doorloop(
                            TERMIJN + termijn,
                            standen(alle, selectie),
                            tijden(alle, selectie.periode().vakken()));
                })
                .toList();
    }

    /** From melding to the begin of the onderzoek. */
    Doorloop wachttijd(Selectie selectie) {
        List<Duur> alle = begonnen(ruim(selectie));
        return new Doorloop(
                WACHTTIJD,
                standen(alle, selectie),
                tijden(alle, selectie.periode().maanden()));
    }

    /**
     * What was finished in the period, the longest first.
     *
     * @param lijst {@code wachttijd}, or {@code termijn:which:op-tijd|te-laat|alle}
     * @return empty when there is no such list
     */
    Optional<List<Zaak>> zaken(String lijst, Selectie selectie) {
        if (lijst.equals(WACHTTIJD)) {
            return Optional.of(zaken(begonnen(selectie).stream()));
        }
        String[] delen = lijst.split(":", 3);
        if (!lijst.startsWith(TERMIJN) || delen.length < 3 || !TERMIJNEN.contains(delen[1])) {
            return Optional.empty();
        }
        Stream<Duur> alle = afgerond(delen[1], selectie).stream();
        return switch (delen[2]) {
            case "alle" -> Optional.of(zaken(alle));
            case OP_TIJD -> Optional.of(zaken(alle.filter(Duur::opTijd)));
            case TE_LAAT -> Optional.of(zaken(alle.filter(een -> !een.opTijd())));
            default -> Optional.empty();
        };
    }

    private static List<Zaak> zaken(Stream<Duur> alle) {
        return alle.sorted(Comparator.comparingDouble(Duur::dagen).reversed().thenComparing(Duur::meldingnummer))
                .map(Duur::zaak)
                .toList();
    }

    private static Selectie ruim(Selectie selectie) {
        return selectie.over(selectie.periode().met(Periode.weken(13, selectie.vandaag())));
    }

    /** The last 4 and 13 weeks always, so that one month compares with the next; and what was chosen when that is another period. */
    private static List<Doorlooptijd> standen(List<Duur> alle, Selectie selectie) {
        return tijden(
                alle,
                Stream.of(
                                Periode.weken(4, selectie.vandaag()),
                                Periode.weken(13, selectie.vandaag()),
                                selectie.periode())
                        .distinct()
                        .toList());
    }

    private static List<Doorlooptijd> tijden(List<Duur> alle, List<Periode> perioden) {
        return perioden.stream()
                .map(periode -> tijd(
                        periode,
                        alle.stream().filter(een -> periode.bevat(een.dag())).toList()))
                .toList();
    }

    private static Doorlooptijd tijd(Periode periode, List<Duur> binnen) {
        double[] dagen = binnen.stream().mapToDouble(Duur::dagen).sorted().toArray();
        return new Doorlooptijd(
                periode.van().toString(),
                periode.tot().toString(),
                dagen.length,
                binnen.stream().filter(Duur::opTijd).count(),
                dagen.length == 0 ? null : Arrays.stream(dagen).sum() / dagen.length,
                percentiel(dagen, 0.5),
                percentiel(dagen, 0.9));
    }

    /** Between two values in proportion, as databases do it. */
    private static @Nullable Double percentiel(double[] oplopend, double deel) {
        if (oplopend.length == 0) {
            return null;
        }
        double plaats = deel * (oplopend.length - 1);
        int onder = (int) Math.floor(plaats);
        int boven = (int) Math.ceil(plaats);
        return oplopend[onder] + (plaats - onder) * (oplopend[boven] - oplopend[onder]);
    }

    private List<Duur> afgerond(String termijn, Selectie selectie) {
        return jdbc.sql(MET_OORDEEL.formatted(termijn.equals(BEOORDELING) ? BEOORDEELD : AFGEROND))
                .params(selectie.waarden())
                .param("termijn", termijn)
                .query((rij, nummer) -> {
                    Instant begin = rij.getTimestamp("begin").toInstant();
                    Instant einde = rij.getTimestamp("einde").toInstant();
                    return duur(
                            rij,
                            begin,
                            einde,
                            Duration.between(begin, einde).toSeconds() / 86400.0,
                            !rij.getBoolean("te_laat"));
                })
                .list();
    }

    private List<Duur> begonnen(Selectie selectie) {
        return jdbc.sql(BEGONNEN)
                .params(selectie.waarden())
                .param("vanafDag", selectie.periode().van().toString())
                .param("totDag", selectie.periode().tot().toString())
                .query((rij, nummer) -> duur(
                        rij,
                        rij.getTimestamp("begin").toInstant(),
                        LocalDate.parse(rij.getString("begonnen"))
                                .atStartOfDay(Periode.NEDERLAND)
                                .toInstant(),
                        Double.parseDouble(rij.getString("dagen")),
                        true))
                .list();
    }

    private static Duur duur(ResultSet rij, Instant begin, Instant einde, double dagen, boolean opTijd)
            throws SQLException {
        return new Duur(
                rij.getString("meldingnummer"),
                rij.getString("gemeente"),
                rij.getString("proces"),
                begin,
                einde,
                dagen,
                opTijd);
    }
}
