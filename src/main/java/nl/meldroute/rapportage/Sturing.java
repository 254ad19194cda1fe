package nl.meldroute.rapportage;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldroute.rapportage.Sturingsbeeld.Incidentsoort;
import nl.meldroute.rapportage.Sturingsbeeld.Maandtelling;
import nl.meldroute.rapportage.Sturingsbeeld.Stapvoorraad;
import nl.meldroute.rapportage.Sturingsbeeld.Telling;
import nl.meldroute.rapportage.Sturingsbeeld.Termijnstand;
import nl.meldroute.rapportage.Sturingsbeeld.Wachtlijst;
import nl.meldroute.rapportage.Sturingsbeeld.Wachttijd;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.HuidigeGebruiker;
import nl.meldroute.toegang.Regios;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a teamleider sees at a glance: what is late, what will be late, and where families wait. Only the teamleider's own regions. It counts
 * in the engine's tables with SQL: the queries that the engine offers cannot group.
 */
@Service
public class Sturing {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final int HOOGSTENS = 200;
    private static final String STAP = "stap:";
    private static final String WACHTEND = "wachtend";

    /** Services of Veilig Thuis: their term counts from the besluit to the end of the work, that of the beoordeling from the melding to the besluit. */
    private static final Set<String> DIENSTEN = Set.of("onderzoek", "voorwaarden-en-vervolg");

    /** A beoordeling has several tasks and counts once, by the one that is due first. */
    private static final String BEOORDELING = """
            p.key_ = 'veiligheidsbeoordeling' and not exists (select 1 from act_ru_task e where e.proc_inst_id_ = t.proc_inst_id_
                and (e.due_date_ < t.due_date_ or (e.due_date_ = t.due_date_ and e.id_ < t.id_))) and\s""";

    /** Open tasks: which of them, in the words of SQL about {@code t} (the task) and {@code p} (its process). */
    private static final Map<String, String> LIJSTEN = lijsten();

    private static final String TAKEN = """
            from act_ru_task t join act_re_procdef p on p.id_ = t.proc_def_id_
            where t.tenant_id_ in (:regios) and (:gemeente = '' or exists (select 1 from act_ru_variable v
                where v.task_id_ = t.id_ and v.name_ = 'gemeente' and v.text_ = :gemeente)
                or exists (select 1 from act_ru_execution e join melding m on m.meldingnummer = e.business_key_
                    where e.id_ = t.proc_inst_id_ and m.gemeente = :gemeente)) and\s""";

    /** Families for whom a service of Veilig Thuis was decided on and has not begun: that is what this task waits for. */
    private static final String WACHTEND_OP_START = """
            select m.meldingnummer, m.gemeente, t.proc_inst_id_ as proces, t.assignee_ as behandelaar, t.create_time_ as sinds,
                (select max(g.moment) from gebeurtenis g where g.meldingnummer = m.meldingnummer
                    and g.soort = 'VEILIGHEID_NAGEGAAN' and not exists (select 1 from gebeurtenis_code c
                        where c.meldingnummer = g.meldingnummer and c.volgnummer = g.volgnummer
                        and c.sleutel = 'uitkomst' and c.waarde = 'onbekend')) as controle
            from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ join melding m on m.meldingnummer = e.business_key_
            where t.task_def_key_ = 'userTask_startDienst' and m.regio in (:regios)
            and (:gemeente = '' or m.gemeente = :gemeente) order by t.create_time_, t.id_""";

    /** From the melding to the first besluit that no second person refused. */
    private static final String BEOORDEELD = """
            select extract(epoch from (b.op - m.ontvangen_op)) / 86400.0 as dagen, m.meldingnummer, b.op
            from melding m join besluit b on b.id = (select min(eerste.id) from besluit eerste
                where eerste.meldingnummer = m.meldingnummer and eerste.soort = 'VERVOLG' and not exists (select 1
                    from besluit_bevestiging n where n.besluit_id = eerste.id and not n.akkoord))
            where m.regio in (:regios) and (:gemeente = '' or m.gemeente = :gemeente) and b.op >= :vanaf""";

    /** From the last besluit on it to the end of the service; onderzoek may also be decided on at the end of voorwaarden en vervolg. */
    private static final String AFGEROND = """
            select extract(epoch from (g.moment - (select max(b.op) from besluit b where b.meldingnummer = m.meldingnummer
                and (b.soort = 'VERVOLG' or (:termijn = 'onderzoek' and b.soort = 'UITKOMST_VERVOLG' and b.uitkomst = 'onderzoek'))
                and b.op <= g.moment))) / 86400.0 as dagen, m.meldingnummer, g.moment as op
            from melding m join gebeurtenis g on g.meldingnummer = m.meldingnummer and g.soort = 'VERVOLG_AFGEROND'
            join gebeurtenis_code c on c.meldingnummer = g.meldingnummer and c.volgnummer = g.volgnummer
                and c.sleutel = 'dienst' and c.waarde = :termijn
            where m.regio in (:regios) and (:gemeente = '' or m.gemeente = :gemeente) and g.moment >= :vanaf""";

    private static final String TE_LAAT = """
            exists (select 1 from gebeurtenis v join gebeurtenis_code t on t.meldingnummer = v.meldingnummer
                and t.volgnummer = v.volgnummer and t.sleutel = 'termijn' and t.waarde = :termijn
                where v.meldingnummer = d.meldingnummer and v.soort = 'TERMIJN_VERSTREKEN' and v.vastgelegd_op <= d.op)""";

    private final JdbcClient jdbc;
    private final HuidigeGebruiker gebruiker;
    private final Clock klok;

    Sturing(JdbcClient jdbc, HuidigeGebruiker gebruiker, Clock klok) {
        this.jdbc = jdbc;
        this.gebruiker = gebruiker;
        this.klok = klok;
    }

    private static Map<String, String> lijsten() {
        Map<String, String> lijsten = new LinkedHashMap<>();
        lijsten.put("acuut", "t.priority_ >= 100 and t.assignee_ is null");
        lijsten.put("beoordeling-te-laat", BEOORDELING + "t.due_date_ < :nu");
        lijsten.put("beoordeling-vandaag", BEOORDELING + "t.due_date_ >= :nu and t.due_date_ < :morgen");
        lijsten.put("beoordeling-morgen", BEOORDELING + "t.due_date_ >= :morgen and t.due_date_ < :overmorgen");
        lijsten.put(
                "beoordeling-vrij",
                BEOORDELING + "not exists (select 1 from act_ru_task e where e.proc_inst_id_ = t.proc_inst_id_"
                        + " and e.assignee_ is not null)");
        lijsten.put(
                "overdracht-zonder-antwoord",
                "t.task_def_key_ in ('userTask_legAntwoordVast', 'userTask_volgUitblijvendAntwoordOp')");
        lijsten.put("te-laat", "t.due_date_ < :nu");
        lijsten.put("vrij", "t.assignee_ is null");
        return lijsten;
    }

    /** Whether the current user steers: shows the dashboard, or nothing of it. */
    public boolean mag() {
        return gebruiker.vind().filter(Sturing::stuurt).isPresent();
    }

    /**
     * How the work stands now.
     *
     * @param gemeente one of these only; empty for all
     * @throws IllegalStateException when this user does not steer
     */
    @Transactional(readOnly = true)
    public Sturingsbeeld beeld(String gemeente) {
        Map<String, Object> waarden = waarden(gemeente);
        return new Sturingsbeeld(
                klok.instant(),
                regios().stream()
                        .flatMap(regio -> Regios.gemeenten(regio).stream())
                        .sorted()
                        .toList(),
                nu(waarden),
                werkvoorraad(waarden),
                wachtlijst(waarden),
                termijnen(waarden),
                Stream.of(4, 13).map(weken -> onderzoekStart(weken, waarden)).toList(),
                monitoring(waarden),
                incidenten());
    }

    /**
     * The cases behind one number, the oldest due date first; at most 200.
     *
     * @param lijst as the dashboard calls it
     * @throws IllegalArgumentException for a list that does not exist
     */
    @Transactional(readOnly = true)
    public List<Zaak> zaken(String lijst, String gemeente) {
        Map<String, Object> waarden = waarden(gemeente);
        if (lijst.equals(WACHTEND)) {
            return wachtend(waarden).stream().limit(HOOGSTENS).map(this::zaak).toList();
        }
        String welke = LIJSTEN.get(lijst);
        String[] delen = lijst.split(":", 3);
        if (lijst.startsWith(STAP) && delen.length == 3) {
            waarden.put("proces", delen[1]);
            waarden.put("stap", delen[2]);
            welke = "p.key_ = :proces and t.task_def_key_ = :stap";
        }
        if (welke == null) {
            throw new IllegalArgumentException("Deze lijst is er niet");
        }
        return jdbc.sql("select " + variabele("meldingnummer") + " as nummer, " + "coalesce(" + variabele("gemeente")
                        + ", (select max(m.gemeente) from act_ru_execution e join melding m on m.meldingnummer = e.business_key_"
                        + " where e.id_ = t.proc_inst_id_)) as gemeente, t.name_ as stap, t.proc_inst_id_ as proces, t.create_time_ as sinds,"
                        + " t.due_date_ as uiterlijk, t.assignee_ as behandelaar " + TAKEN + welke
                        + " order by t.due_date_, t.id_ fetch first " + HOOGSTENS + " rows only")
                .params(waarden)
                .query((rij, nummer) -> new Zaak(
                        Objects.requireNonNullElse(rij.getString("nummer"), ""),
                        rij.getString("gemeente"),
                        rij.getString("stap"),
                        rij.getString("proces"),
                        rij.getTimestamp("sinds").toInstant(),
                        moment(rij.getTimestamp("uiterlijk")),
                        rij.getString("behandelaar")))
                .list();
    }

    private static String variabele(String naam) {
        return "(select max(v.text_) from act_ru_variable v where v.task_id_ = t.id_ and v.name_ = '" + naam + "')";
    }

    private static @Nullable Instant moment(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    private List<Telling> nu(Map<String, Object> waarden) {
        return LIJSTEN.entrySet().stream()
                .map(lijst -> new Telling(
                        lijst.getKey(),
                        jdbc.sql("select count(*) " + TAKEN + lijst.getValue())
                                .params(waarden)
                                .query(Long.class)
                                .single()))
                .toList();
    }

    private List<Stapvoorraad> werkvoorraad(Map<String, Object> waarden) {
        return jdbc.sql("""
                        select p.key_ as proces, max(p.name_) as procesnaam, t.task_def_key_ as stap, max(t.name_) as naam,
                            count(*) as aantal, count(case when t.assignee_ is null then 1 end) as vrij,
                            count(case when t.due_date_ < :nu then 1 end) as te_laat,
                            count(case when t.create_time_ >= :week then 1 end) as week,
                            count(case when t.create_time_ >= :vierWeken and t.create_time_ < :week then 1 end) as vier_weken,
                            count(case when t.create_time_ >= :tienWeken and t.create_time_ < :vierWeken then 1 end) as tien_weken,
                            count(case when t.create_time_ < :tienWeken then 1 end) as langer
                        """ + TAKEN + """
                        1 = 1 group by p.key_, t.task_def_key_ order by count(*) desc, max(t.name_)""")
                .params(waarden)
                .query((rij, nummer) -> new Stapvoorraad(
                        STAP + rij.getString("proces") + ":" + rij.getString("stap"),
                        rij.getString("procesnaam"),
                        rij.getString("naam"),
                        rij.getLong("aantal"),
                        rij.getLong("vrij"),
                        rij.getLong("te_laat"),
                        rij.getLong("week"),
                        rij.getLong("vier_weken"),
                        rij.getLong("tien_weken"),
                        rij.getLong("langer")))
                .list();
    }

    /**
     * A family that waits.
     *
     * @param sinds since when
     * @param controle when somebody last asked whether it is safe, and got an answer; null when nobody did since then
     */
    private record Wachtend(
            String meldingnummer,
            String gemeente,
            String proces,
            @Nullable String behandelaar,
            Instant sinds,
            @Nullable Instant controle) {

        Instant laatst() {
            return controle == null ? sinds : controle;
        }
    }

    private List<Wachtend> wachtend(Map<String, Object> waarden) {
        return jdbc.sql(WACHTEND_OP_START)
                .params(waarden)
                .query((rij, nummer) -> {
                    Instant sinds = rij.getTimestamp("sinds").toInstant();
                    Instant controle = moment(rij.getTimestamp("controle"));
                    return new Wachtend(
                            rij.getString("meldingnummer"),
                            rij.getString("gemeente"),
                            rij.getString("proces"),
                            rij.getString("behandelaar"),
                            sinds,
                            controle == null || controle.isBefore(sinds) ? null : controle);
                })
                .list();
    }

    private Wachtlijst wachtlijst(Map<String, Object> waarden) {
        List<Wachtend> alle = wachtend(waarden);
        return new Wachtlijst(
                alle.size(),
                alle.stream()
                        .map(Wachtend::sinds)
                        .min(Instant::compareTo)
                        .map(this::dagenSinds)
                        .orElse(null),
                alle.stream()
                        .map(Wachtend::laatst)
                        .min(Instant::compareTo)
                        .map(this::dagenSinds)
                        .orElse(null));
    }

    private Zaak zaak(Wachtend een) {
        return new Zaak(
                een.meldingnummer(),
                een.gemeente(),
                een.controle() == null
                        ? "Nog niet gevraagd of het veilig is"
                        : "Laatst gevraagd of het veilig is: "
                                + DAG.format(LocalDate.ofInstant(een.controle(), NEDERLAND)),
                een.proces(),
                een.sinds(),
                null,
                een.behandelaar());
    }

    private @Nullable Long dagenSinds(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, NEDERLAND).until(vandaag(), ChronoUnit.DAYS);
    }

    private List<Termijnstand> termijnen(Map<String, Object> waarden) {
        return Stream.of("veiligheidsbeoordeling", "onderzoek", "voorwaarden-en-vervolg")
                .flatMap(termijn -> Stream.of(4, 13).map(weken -> termijn(termijn, weken, waarden)))
                .toList();
    }

    private Termijnstand termijn(String termijn, int weken, Map<String, Object> waarden) {
        String klaar = DIENSTEN.contains(termijn) ? AFGEROND : BEOORDEELD;
        return jdbc.sql("select count(*) as aantal, count(case when not " + TE_LAAT + " then 1 end) as binnen,"
                        + " percentile_cont(0.5) within group (order by d.dagen) as mediaan,"
                        + " percentile_cont(0.9) within group (order by d.dagen) as p90 from (" + klaar + ") d")
                .params(waarden)
                .param("termijn", termijn)
                .param("vanaf", weken(weken))
                .query((rij, nummer) -> new Termijnstand(
                        termijn,
                        weken,
                        rij.getLong("aantal"),
                        rij.getLong("binnen"),
                        getal(rij.getBigDecimal("mediaan")),
                        getal(rij.getBigDecimal("p90"))))
                .single();
    }

    private static @Nullable Double getal(@Nullable BigDecimal getal) {
        return getal == null ? null : getal.doubleValue();
    }

    private Wachttijd onderzoekStart(int weken, Map<String, Object> waarden) {
        return jdbc.sql("""
                        select count(*) as aantal, avg(cast(n.waarde as decimal(10, 1))) as gemiddeld,
                            percentile_cont(0.5) within group (order by cast(n.waarde as decimal(10, 1))) as mediaan
                        from melding m join gebeurtenis g on g.meldingnummer = m.meldingnummer and g.soort = 'DIENST_BEGONNEN'
                        join gebeurtenis_code c on c.meldingnummer = g.meldingnummer and c.volgnummer = g.volgnummer
                            and c.sleutel = 'dienst' and c.waarde = 'onderzoek'
                        join gebeurtenis_code n on n.meldingnummer = g.meldingnummer and n.volgnummer = g.volgnummer
                            and n.sleutel = 'dagenNaMelding'
                        where m.regio in (:regios) and (:gemeente = '' or m.gemeente = :gemeente) and g.moment >= :vanaf""")
                .params(waarden)
                .param("vanaf", weken(weken))
                .query((rij, nummer) -> new Wachttijd(
                        weken,
                        rij.getLong("aantal"),
                        getal(rij.getBigDecimal("gemiddeld")),
                        getal(rij.getBigDecimal("mediaan"))))
                .single();
    }

    /** A moment shows as a task two weeks before it; until then a timer waits for that day. */
    private List<Maandtelling> monitoring(Map<String, Object> waarden) {
        Map<String, Object> metMaanden = new HashMap<>(waarden);
        YearMonth maand = YearMonth.from(vandaag());
        return Stream.iterate(maand, volgende -> volgende.plusMonths(1))
                .limit(6)
                .map(deze -> {
                    metMaanden.put("vanaf", stempel(deze.equals(maand) ? LocalDate.EPOCH : deze.atDay(1)));
                    metMaanden.put("tot", stempel(deze.plusMonths(1).atDay(1)));
                    metMaanden.put("wektVanaf", stempel(deze.atDay(1).minus(Period.ofWeeks(2))));
                    metMaanden.put(
                            "wektTot", stempel(deze.plusMonths(1).atDay(1).minus(Period.ofWeeks(2))));
                    long open = jdbc.sql(
                                    "select count(*) " + TAKEN
                                            + "t.task_def_key_ = 'userTask_monitorVeiligheid' and t.due_date_ >= :vanaf and t.due_date_ < :tot")
                            .params(metMaanden)
                            .query(Long.class)
                            .single();
                    long gepland =
                            jdbc.sql("""
                                    select count(*) from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                                    join act_ru_execution e on e.id_ = j.process_instance_id_
                                    left join melding m on m.meldingnummer = e.business_key_
                                    where d.act_id_ = 'catchEvent_momentNadert' and j.tenant_id_ in (:regios)
                                    and (:gemeente = '' or m.gemeente = :gemeente)
                                    and j.duedate_ >= :wektVanaf and j.duedate_ < :wektTot""").params(metMaanden).query(Long.class).single();
                    return new Maandtelling(deze.atDay(1).toString(), open + gepland);
                })
                .toList();
    }

    private List<Incidentsoort> incidenten() {
        return jdbc.sql("""
                        select incident_type_ as soort, count(*) as aantal from act_ru_incident
                        where tenant_id_ in (:regios) and cause_incident_id_ = id_
                        group by incident_type_ order by count(*) desc""")
                .param("regios", regios())
                .query((rij, nummer) -> new Incidentsoort(rij.getString("soort"), rij.getLong("aantal")))
                .list();
    }

    private Map<String, Object> waarden(String gemeente) {
        Map<String, Object> waarden = new HashMap<>();
        waarden.put("regios", regios());
        waarden.put("gemeente", gemeente);
        waarden.put("nu", Timestamp.from(klok.instant()));
        waarden.put("morgen", stempel(vandaag().plusDays(1)));
        waarden.put("overmorgen", stempel(vandaag().plusDays(2)));
        waarden.put("week", stempel(vandaag().minusWeeks(1)));
        waarden.put("vierWeken", stempel(vandaag().minusWeeks(4)));
        waarden.put("tienWeken", stempel(vandaag().minusWeeks(10)));
        return waarden;
    }

    /** Only of these a teamleider sees figures. */
    Set<String> regios() {
        Gebruiker wie = gebruiker.vereis();
        if (!stuurt(wie)) {
            throw new IllegalStateException("Dit overzicht is voor teamleiders");
        }
        return wie.regios();
    }

    private static boolean stuurt(Gebruiker wie) {
        return wie.heeft(Rol.TEAMLEIDER) && !wie.regios().isEmpty();
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), NEDERLAND);
    }

    /** As the engine keeps moments. */
    private static Timestamp stempel(LocalDate dag) {
        return Timestamp.from(dag.atStartOfDay(NEDERLAND).toInstant());
    }

    /** As the dossier keeps moments. */
    private OffsetDateTime weken(int weken) {
        return vandaag().minusWeeks(weken).atStartOfDay(NEDERLAND).toInstant().atOffset(ZoneOffset.UTC);
    }
}
