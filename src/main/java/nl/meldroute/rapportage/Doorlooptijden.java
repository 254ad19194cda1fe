package nl.meldroute.rapportage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldroute.rapportage.Sturingsbeeld.Doorloop;
import nl.meldroute.rapportage.Sturingsbeeld.Doorlooptijd;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long finished work took: within its legal term or not, and how long families waited. Every number is counted from the list of cases behind it. */
@Component
class Doorlooptijden {

    static final String TERMIJN = "termijn:";
    static final String WACHTTIJD = "wachttijd";
    private static final String BEOORDELING = "veiligheidsbeoordeling";
    private static final Map<String, String> DELEN =
            Map.of("alle", "1 = 1", "op-tijd", "not d.te_laat", "te-laat", "d.te_laat");
    private static final List<String> TERMIJNEN = List.of(BEOORDELING, "onderzoek", "voorwaarden-en-vervolg");

    /** From the melding to the first besluit that no second person refused. The offset keeps PostgreSQL from reading the besluiten of all years for it. */
    private static final String BEOORDEELD = """
            select m.meldingnummer, m.gemeente, m.ontvangen_op as begin, b.op as einde
            from besluit b join melding m on m.meldingnummer = b.meldingnummer
            where b.soort = 'VERVOLG' and b.op >= :vanaf and b.op < :tot
            and m.regio in (:regios) and (:gemeente = '' or m.gemeente = :gemeente)
            and not exists (select 1 from besluit_bevestiging n where n.besluit_id = b.id and not n.akkoord)
            and not exists (select 1 from besluit eerder where eerder.meldingnummer = b.meldingnummer and eerder.soort = 'VERVOLG'
                and eerder.id < b.id and not exists (select 1
                    from besluit_bevestiging n where n.besluit_id = eerder.id and not n.akkoord) offset 0 rows)""";

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

    /** Late when the term passed in this very round: a melding may be judged, or a service done, more than once. The offset keeps PostgreSQL from asking it again for every period. */
    private static final String MET_OORDEEL = """
            select d.*, exists (select 1 from gebeurtenis v join gebeurtenis_code t on t.meldingnummer = v.meldingnummer
                    and t.volgnummer = v.volgnummer and t.sleutel = 'termijn' and t.waarde = :termijn
                    where v.meldingnummer = d.meldingnummer and v.soort = 'TERMIJN_VERSTREKEN'
                    and v.vastgelegd_op > d.begin and v.vastgelegd_op <= d.einde) as te_laat from (%s) d offset 0 rows""";

    /** Days of the calendar, until the day on which the work really began; it is recorded on that day or later. */
    private static final String BEGONNEN = """
            select m.meldingnummer, m.gemeente, m.ontvangen_op as begin, s.waarde as einde,
                cast(n.waarde as double precision) as dagen, 1 = 0 as te_laat
            from gebeurtenis g join melding m on m.meldingnummer = g.meldingnummer
            join gebeurtenis_code c on c.meldingnummer = g.meldingnummer and c.volgnummer = g.volgnummer
                and c.sleutel = 'dienst' and c.waarde = 'onderzoek'
            join gebeurtenis_code n on n.meldingnummer = g.meldingnummer and n.volgnummer = g.volgnummer
                and n.sleutel = 'dagenNaMelding'
            join gebeurtenis_code s on s.meldingnummer = g.meldingnummer and s.volgnummer = g.volgnummer
                and s.sleutel = 'begonnenOp' and s.waarde >= :vanafDag and s.waarde <= :totDag
            where g.soort = 'DIENST_BEGONNEN' and g.moment >= :vanaf
            and m.regio in (:regios) and (:gemeente = '' or m.gemeente = :gemeente)""";

    /** Whole seconds in days; between two values in proportion, as {@code percentile_cont} does it. */
    private static final String MET_DAGEN =
            "select x.*, cast(floor(extract(epoch from (x.einde - x.begin))) as double precision) / 86400 as dagen from (%s) x";

    private static final String PER_PERIODE = """
            select p.nr, count(*) as aantal, count(case when not d.te_laat then 1 end) as binnen, avg(d.dagen) as gemiddeld,
                percentile_cont(0.5) within group (order by d.dagen) as mediaan,
                percentile_cont(0.9) within group (order by d.dagen) as p90
            from (values %s) p (nr, van, na) join (%s) d on d.einde >= p.van and d.einde < p.na group by p.nr""";

    private static final String MET_PROCES = """
            select z.*, (select max(e.proc_inst_id_) from act_ru_execution e where e.business_key_ = z.meldingnummer
                and e.parent_id_ is null and e.super_exec_ is null) as proces from (%s) z""";

    private final JdbcClient jdbc;

    Doorlooptijden(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Doorloop> termijnen(Selectie selectie) {
        return TERMIJNEN.stream()
                .map(termijn -> doorloop(
                        TERMIJN + termijn,
                        new Bron(
                                afgerond(termijn), termijn, "timestamp with time zone", Periode::begin, Periode::einde),
                        selectie,
                        selectie.periode().vakken()))
                .toList();
    }

    /** From melding to the begin of the onderzoek. */
    Doorloop wachttijd(Selectie selectie) {
        return doorloop(
                WACHTTIJD,
                new Bron(BEGONNEN, "", "varchar(10)", periode -> periode.van().toString(), periode -> periode.tot()
                        .plusDays(1)
                        .toString()),
                selectie,
                selectie.periode().maanden());
    }

    /**
     * What counts.
     *
     * @param wat SQL that gives a row for each, with its {@code einde}
     * @param soort of {@code einde}
     * @param van the first {@code einde} of a period
     * @param na the first {@code einde} after it
     */
    private record Bron(
            String wat, String termijn, String soort, Function<Periode, Object> van, Function<Periode, Object> na) {}

    /** The last 4 and 13 weeks always, so that one month compares with the next; and what was chosen when that is another period. */
    private Doorloop doorloop(String lijst, Bron bron, Selectie selectie, List<Periode> verloop) {
        List<Periode> standen = Stream.of(
                        Periode.weken(4, selectie.vandaag()), Periode.weken(13, selectie.vandaag()), selectie.periode())
                .distinct()
                .toList();
        List<Doorlooptijd> tijden = tijden(
                bron,
                selectie.over(selectie.periode().met(Periode.weken(13, selectie.vandaag()))),
                Stream.concat(standen.stream(), verloop.stream()).toList());
        return new Doorloop(lijst, tijden.subList(0, standen.size()), tijden.subList(standen.size(), tijden.size()));
    }

    private List<Doorlooptijd> tijden(Bron bron, Selectie ruim, List<Periode> perioden) {
        Map<String, Object> waarden = waarden(ruim, bron.termijn());
        for (int i = 0; i < perioden.size(); i++) {
            waarden.put("van" + i, bron.van().apply(perioden.get(i)));
            waarden.put("na" + i, bron.na().apply(perioden.get(i)));
        }
        String rijen = IntStream.range(0, perioden.size())
                .mapToObj(i ->
                        "(%d, cast(:van%d as %s), cast(:na%d as %s))".formatted(i, i, bron.soort(), i, bron.soort()))
                .collect(Collectors.joining(", "));
        Map<Integer, Doorlooptijd> gevonden = new HashMap<>();
        jdbc.sql(PER_PERIODE.formatted(rijen, bron.wat())).params(waarden).query((ResultSet rij) -> {
            gevonden.put(rij.getInt("nr"), tijd(perioden.get(rij.getInt("nr")), rij));
        });
        return IntStream.range(0, perioden.size())
                .mapToObj(i -> gevonden.getOrDefault(i, leeg(perioden.get(i))))
                .toList();
    }

    private static Doorlooptijd tijd(Periode periode, ResultSet rij) throws SQLException {
        return new Doorlooptijd(
                periode.van().toString(),
                periode.tot().toString(),
                rij.getLong("aantal"),
                rij.getLong("binnen"),
                rij.getDouble("gemiddeld"),
                rij.getDouble("mediaan"),
                rij.getDouble("p90"));
    }

    private static Doorlooptijd leeg(Periode periode) {
        return new Doorlooptijd(periode.van().toString(), periode.tot().toString(), 0, 0, null, null, null);
    }

    private static Map<String, Object> waarden(Selectie selectie, String termijn) {
        Map<String, Object> waarden = selectie.waarden();
        waarden.put("termijn", termijn);
        waarden.put("vanafDag", selectie.periode().van().toString());
        waarden.put("totDag", selectie.periode().tot().toString());
        return waarden;
    }

    private static String afgerond(String termijn) {
        return MET_DAGEN.formatted(MET_OORDEEL.formatted(termijn.equals(BEOORDELING) ? BEOORDEELD : AFGEROND));
    }

    /**
     * What was finished in the period, the longest first.
     *
     * @param lijst {@code wachttijd}, or {@code termijn:which:op-tijd|te-laat|alle}
     * @return empty when there is no such list
     */
    Optional<List<Zaak>> zaken(String lijst, Selectie selectie) {
        if (lijst.equals(WACHTTIJD)) {
            return Optional.of(zaken(BEGONNEN, "", "1 = 1", selectie));
        }
        String[] delen = lijst.split(":", 3);
        if (!lijst.startsWith(TERMIJN) || delen.length < 3 || !TERMIJNEN.contains(delen[1])) {
            return Optional.empty();
        }
        return Optional.ofNullable(DELEN.get(delen[2]))
                .map(welke -> zaken(afgerond(delen[1]), delen[1], welke, selectie));
    }

    private List<Zaak> zaken(String wat, String termijn, String welke, Selectie selectie) {
        String eerste = "select * from (" + wat + ") d where " + welke
                + " order by dagen desc, meldingnummer fetch first " + Selectie.HOOGSTENS + " rows only";
        return jdbc.sql(MET_PROCES.formatted(eerste) + " order by z.dagen desc, z.meldingnummer")
                .params(waarden(selectie, termijn))
                .query((rij, nummer) -> new Zaak(
                        rij.getString("meldingnummer"),
                        rij.getString("gemeente"),
                        String.format(Locale.forLanguageTag("nl"), "%.1f dagen", rij.getDouble("dagen")),
                        rij.getString("proces"),
                        rij.getTimestamp("begin").toInstant(),
                        wat.equals(BEGONNEN)
                                ? LocalDate.parse(rij.getString("einde"))
                                        .atStartOfDay(Periode.NEDERLAND)
                                        .toInstant()
                                : rij.getTimestamp("einde").toInstant(),
                        null))
                .list();
    }
}
