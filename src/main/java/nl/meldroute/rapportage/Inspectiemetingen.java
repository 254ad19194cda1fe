package nl.meldroute.rapportage;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.termijnen.Eenheid;
import nl.meldroute.termijnen.Kalender;
import nl.meldroute.termijnen.Termijn;
import nl.meldroute.termijnen.Termijnkalender;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each figure of {@code inspectiecriteria.json} is counted in the dossier: one row for each thing that is looked at. */
@Component
class Inspectiemetingen {

    private static final Termijn VIJF_WERKDAGEN =
            new Termijn(5, Eenheid.WERKDAG, Kalender.WERKDAGEN, 0, Eenheid.WERKDAG);
    private static final Duration ETMAAL = Duration.ofHours(24);
    private static final String STAND = "dagen-sinds-zicht";

    /** The first besluit of each melding that no second person refused. */
    private static final String BESLUITEN = """
            from melding m join besluit b on b.id = (select min(eerste.id) from besluit eerste
                where eerste.meldingnummer = m.meldingnummer and eerste.soort = 'VERVOLG' and not exists (select 1
                    from besluit_bevestiging n where n.besluit_id = eerste.id and not n.akkoord))
            where m.regio in (:regios) and b.op >= :vanaf""";

    private static final String ONDERZOEKEN = """
            from melding m join gebeurtenis g on g.meldingnummer = m.meldingnummer and g.soort = 'VERVOLG_AFGEROND'
            join gebeurtenis_code c on c.meldingnummer = g.meldingnummer and c.volgnummer = g.volgnummer
                and c.sleutel = 'dienst' and c.waarde = 'onderzoek'
            where m.regio in (:regios) and g.moment >= :vanaf""";

    /** The besluit that began the onderzoek that now ended: there may be more than one. */
    private static final String ONDERZOEK_BESLOTEN = """
            coalesce((select max(b.op) from besluit b where b.meldingnummer = m.meldingnummer and (b.soort = 'VERVOLG'
                or (b.soort = 'UITKOMST_VERVOLG' and b.uitkomst = 'onderzoek')) and b.op <= g.moment), m.ontvangen_op)""";

    /** A second round of monitoring has the same moments. */
    private static final String MONITORING_AFGESPROKEN = """
            coalesce((select max(a.moment) from gebeurtenis a where a.meldingnummer = m.meldingnummer
                and a.soort = 'MONITORING_AFGESPROKEN' and a.moment <= g.moment), m.ontvangen_op)""";

    private static final String OVERLEGGEN = """
            from gesprek g join melding m on m.meldingnummer = g.meldingnummer
            where m.regio in (:regios) and g.soort = 'MDO' and g.op >= :vanaf""";

    private static final Map<String, String> SQL = Map.ofEntries(
            entry("spoed-kantoor", spoed("kantoor")),
            entry("spoed-buiten-kantoor", spoed("buiten-kantoor")),
            entry("advies-vertrouwensarts", advies("vertrouwensarts")),
            entry("advies-gedragswetenschapper", advies("gedragswetenschapper")),
            entry("oordeel-vertrouwensarts", oordeel("vertrouwensarts")),
            entry("oordeel-gedragswetenschapper", oordeel("gedragswetenschapper")),
            entry("mdo-vertrouwensarts", inMdo("vertrouwensarts")),
            entry("mdo-gedragswetenschapper", inMdo("gedragswetenschapper")),
            entry(
                    "beoordeling-op-tijd",
                    "select " + dagen("b.op", "m.ontvangen_op") + " as dagen, not "
                            + teLaat("'veiligheidsbeoordeling'", "m.ontvangen_op", "b.op") + " as goed " + BESLUITEN),
            entry("onderzoek-begonnen", """
                    select m.ontvangen_op as begin, d.waarde as dag
                    from melding m join gebeurtenis g on g.meldingnummer = m.meldingnummer and g.soort = 'DIENST_BEGONNEN'
                    join gebeurtenis_code c on c.meldingnummer = g.meldingnummer and c.volgnummer = g.volgnummer
                        and c.sleutel = 'dienst' and c.waarde = 'onderzoek'
                    join gebeurtenis_code d on d.meldingnummer = g.meldingnummer and d.volgnummer = g.volgnummer
                        and d.sleutel = 'begonnenOp'
                    where m.regio in (:regios) and g.moment >= :vanaf"""),
            entry(
                    "onderzoek-op-tijd",
                    "select "
                            + dagen("g.moment", ONDERZOEK_BESLOTEN)
                            + " as dagen, not " + teLaat("'onderzoek'", ONDERZOEK_BESLOTEN, "g.moment") + " as goed "
                            + ONDERZOEKEN),
            entry("contact-voor-besluit", """
                    select exists (select 1 from contact k where k.meldingnummer = m.meldingnummer and k.uitkomst is not null
                        and k.op <= b.op) as goed\s""" + BESLUITEN),
            entry("zicht-op-allen", antwoord("zichtOpAllen", "= 'ja'")),
            entry("ander-vt-gevraagd", antwoord("antwoordAnderVt", "<> 'niet-gevraagd'")),
            entry("monitoring-op-tijd", "select not " + teLaat("c.waarde", MONITORING_AFGESPROKEN, "g.moment") + """
                     as goed from melding m join gebeurtenis g on g.meldingnummer = m.meldingnummer
                        and g.soort = 'MONITORING_UITGEVOERD'
                    join gebeurtenis_code c on c.meldingnummer = g.meldingnummer and c.volgnummer = g.volgnummer
                        and c.sleutel = 'moment' and c.waarde <> 'extra'
                    where m.regio in (:regios) and g.moment >= :vanaf"""),
            entry(STAND, """
                    select m.ontvangen_op as begin, (select max(g.moment) from gebeurtenis g where g.meldingnummer = m.meldingnummer
                        and g.soort in ('CONTACT_GELEGD', 'GEVAAR_BEVESTIGD', 'VEILIGHEID_BEOORDEELD', 'VEILIGHEID_NAGEGAAN',
                            'MONITORING_UITGEVOERD') and not exists (select 1 from gebeurtenis_code c
                            where c.meldingnummer = g.meldingnummer and c.volgnummer = g.volgnummer
                            and c.sleutel = 'uitkomst' and c.waarde in ('GEEN', 'onbekend'))) as gezien
                    from melding m where m.regio in (:regios) and m.gesloten_op is null"""),
            entry("mdo-bij-onveiligheid", "select g.gevoerd as goed " + OVERLEGGEN),
            entry("mdo-bij-acuut", "select g.gevoerd as goed " + OVERLEGGEN + " and g.uitkomst = 'acuut'"));

    private final JdbcClient jdbc;
    private final Clock klok;
    private final Termijnkalender kalender = new Termijnkalender();

    Inspectiemetingen(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /**
     * One thing that was looked at.
     *
     * @param goed whether it went as the criterion asks; null when the figure does not judge
     * @param dagen how long it took; null when it does not say
     */
    record Waarneming(@Nullable Boolean goed, @Nullable Double dagen) {}

    Set<String> ids() {
        return SQL.keySet();
    }

    /** Whether the figure tells how it stands now, and nothing of a period. */
    boolean isStand(String meting) {
        return meting.equals(STAND);
    }

    /** What there was to see in these regions from a moment on. */
    List<Waarneming> van(String meting, Set<String> regios, Instant vanaf) {
        return jdbc
                .sql(Objects.requireNonNull(SQL.get(meting), meting))
                .param("regios", regios)
                .param("vanaf", vanaf.atOffset(ZoneOffset.UTC))
                .query((rij, nummer) -> waarneming(meting, rij))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Waarneming> waarneming(String meting, ResultSet rij) throws SQLException {
        return switch (meting) {
            case "spoed-kantoor", "spoed-buiten-kantoor" -> spoed(moment(rij, "begin"), vindMoment(rij, "einde"));
            case "advies-vertrouwensarts", "advies-gedragswetenschapper" ->
                Optional.of(gegeven(moment(rij, "begin"), vindMoment(rij, "einde")));
            case "onderzoek-begonnen" ->
                Optional.of(begonnen(moment(rij, "begin"), LocalDate.parse(rij.getString("dag"))));
            case STAND ->
                Optional.of(new Waarneming(
                        null, dagen(vindMoment(rij, "gezien").orElse(moment(rij, "begin")), klok.instant())));
            case "beoordeling-op-tijd", "onderzoek-op-tijd" ->
                Optional.of(new Waarneming(rij.getBoolean("goed"), getal(rij.getBigDecimal("dagen"))));
            default -> Optional.of(new Waarneming(rij.getBoolean("goed"), null));
        };
    }

    /** Nothing to say yet while its 24 hours run. */
    private Optional<Waarneming> spoed(Instant begin, Optional<Instant> einde) {
        Instant uiterlijk = begin.plus(ETMAAL);
        if (einde.isEmpty() && klok.instant().isBefore(uiterlijk)) {
            return Optional.empty();
        }
        return Optional.of(new Waarneming(
                einde.filter(moment -> !moment.isAfter(uiterlijk)).isPresent(),
                einde.map(moment -> dagen(begin, moment)).orElse(null)));
    }

    private static Waarneming gegeven(Instant begin, Optional<Instant> einde) {
        return new Waarneming(
                einde.isPresent(), einde.map(moment -> dagen(begin, moment)).orElse(null));
    }

    private Waarneming begonnen(Instant ontvangen, LocalDate dag) {
        LocalDate uiterlijk = Periode.dag(kalender.uiterlijk(ontvangen, VIJF_WERKDAGEN));
        return new Waarneming(
                !dag.isAfter(uiterlijk), (double) Periode.dag(ontvangen).until(dag, ChronoUnit.DAYS));
    }

    private static String spoed(String dagdeel) {
        return """
                select coalesce((select max(a.moment) from gebeurtenis a where a.meldingnummer = g.meldingnummer
                        and a.soort = 'ACUUT_GEVAAR_GEMELD' and a.volgnummer < g.volgnummer), m.ontvangen_op) as begin,
                    (select min(e.moment) from gebeurtenis e where e.meldingnummer = g.meldingnummer
                        and e.soort in ('GEVAAR_BEVESTIGD', 'SPOEDINZET_AFGEROND') and e.volgnummer > g.volgnummer) as einde
                from melding m join gebeurtenis g on g.meldingnummer = m.meldingnummer and g.soort = 'SPOEDINZET_GESTART'
                join gebeurtenis_code c on c.meldingnummer = g.meldingnummer and c.volgnummer = g.volgnummer
                    and c.sleutel = 'dagdeel' and c.waarde = '%s'
                where m.regio in (:regios) and g.moment >= :vanaf""".formatted(dagdeel);
    }

    private static String advies(String deskundige) {
        return """
                select g.moment as begin, (select min(a.moment) from gebeurtenis a join gebeurtenis_code v
                        on v.meldingnummer = a.meldingnummer and v.volgnummer = a.volgnummer and v.sleutel = 'van' and v.waarde = '%1$s'
                    where a.meldingnummer = g.meldingnummer and a.soort = 'EXPERTISE_GEGEVEN' and a.volgnummer > g.volgnummer) as einde
                from melding m join gebeurtenis g on g.meldingnummer = m.meldingnummer and g.soort = 'EXPERTISE_GEVRAAGD'
                join gebeurtenis_code c on c.meldingnummer = g.meldingnummer and c.volgnummer = g.volgnummer
                    and c.sleutel = 'aan' and c.waarde like '%%%1$s%%'
                where m.regio in (:regios) and g.moment >= :vanaf""".formatted(deskundige);
    }

    private static String oordeel(String deskundige) {
        return "select exists (select 1 from besluit b where b.meldingnummer = m.meldingnummer and b.op <= g.moment"
                + " and b.soort = 'MULTIDISCIPLINAIR_OORDEEL' and b.uitkomst like '" + deskundige + "-%') as goed "
                + ONDERZOEKEN;
    }

    /** Of each melding with a besluit: the last answer before it to one question; a melding without an answer does not count. */
    private static String antwoord(String vraag, String goed) {
        return """
                select z.goed from (select (select d.waarde %2$s from dossiercode d where d.id = (select max(l.id) from dossiercode l
                    where l.meldingnummer = m.meldingnummer and l.sleutel = '%1$s' and l.op <= b.op)) as goed %3$s) z
                where z.goed is not null""".formatted(vraag, goed, BESLUITEN);
    }

    private static String inMdo(String deskundige) {
        return "select exists (select 1 from dossiercode d where d.meldingnummer = g.meldingnummer and d.sleutel = 'mdoMet'"
                + " and d.waarde like '%" + deskundige + "%') as goed " + OVERLEGGEN + " and g.gevoerd";
    }

    private static String dagen(String einde, String begin) {
        return "extract(epoch from (" + einde + " - " + begin + ")) / 86400.0";
    }

    /** Whether the term passed between two moments: late in an earlier round is not late in this one. */
    private static String teLaat(String termijn, String vanaf, String op) {
        return """
                exists (select 1 from gebeurtenis v join gebeurtenis_code t on t.meldingnummer = v.meldingnummer
                    and t.volgnummer = v.volgnummer and t.sleutel = 'termijn' and t.waarde = %s
                    where v.meldingnummer = m.meldingnummer and v.soort = 'TERMIJN_VERSTREKEN'
                    and v.vastgelegd_op > %s and v.vastgelegd_op <= %s)""".formatted(termijn, vanaf, op);
    }

    private static double dagen(Instant begin, Instant einde) {
        return Duration.between(begin, einde).toMinutes() / (24.0 * 60);
    }

    private static Instant moment(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, OffsetDateTime.class).toInstant();
    }

    private static Optional<Instant> vindMoment(ResultSet rij, String kolom) throws SQLException {
        return Optional.ofNullable(rij.getObject(kolom, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static @Nullable Double getal(@Nullable BigDecimal getal) {
        return getal == null ? null : getal.doubleValue();
    }
}
