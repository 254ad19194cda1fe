package nl.meldroute.rapportage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.dossier.Codelijsten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The key figures per quarter and gemeente, as regions publish them. A person who is in two meldingen counts in each, as in the figures of
 * 2015. Counted by the day the melding or the call came in.
 */
@Service
public class Kerncijfers {

    static final String KERNCIJFER = "kerncijfer:";

    private static final String MELDING = "select m.meldingnummer as nummer, m.gemeente, m.ontvangen_op as op, ";
    private static final String WELKE =
            " where m.regio in (:regios) and m.ontvangen_op >= :vanaf and m.ontvangen_op < :tot and (:gemeente = '' or m.gemeente = :gemeente)";

    /** Who may still be under 18 on the day of the melding; without a birth date the part in the melding says it. */
    private static final String LEEFTIJDSGROEP = """
            case when b.geboortedatum = '99999999' then 'kind'
                when b.geboortedatum is null then case when r.rol = 'KIND' then 'kind' else 'volwassen' end
                when cast(case when substring(b.geboortedatum, 5, 2) = '00' then substring(b.geboortedatum, 1, 4) || '1231'
                        when substring(b.geboortedatum, 7, 2) = '00' then substring(b.geboortedatum, 1, 6) || '31'
                        else b.geboortedatum end as integer) + 180000
                    > extract(year from m.ontvangen_op at time zone 'Europe/Amsterdam') * 10000
                    + extract(month from m.ontvangen_op at time zone 'Europe/Amsterdam') * 100
                    + extract(day from m.ontvangen_op at time zone 'Europe/Amsterdam') then 'kind'
                else 'volwassen' end""";

    /**
     * One kind of figure.
     *
     * @param namen its codes in words, all that there are
     * @param wat SQL that gives a row for each thing it counts: {@code nummer}, {@code gemeente}, {@code op}, {@code code}
     */
    private record Groep(Map<String, String> namen, String wat) {}

    private static final Map<String, Groep> GROEPEN = groepen();

    private final JdbcClient jdbc;
    private final Bereik bereik;

    Kerncijfers(JdbcClient jdbc, Bereik bereik) {
        this.jdbc = jdbc;
        this.bereik = bereik;
    }

    private static Map<String, Groep> groepen() {
        Map<String, Groep> groepen = new LinkedHashMap<>();
        groepen.put("adviezen", new Groep(Map.of("", "Adviezen"), """
                select a.adviesnummer as nummer, a.gemeente, a.begonnen_op as op, '' as code from advies a
                where a.regio in (:regios) and a.uitkomst = 'ADVIES' and a.begonnen_op >= :vanaf and a.begonnen_op < :tot
                and (:gemeente = '' or a.gemeente = :gemeente)"""));
        groepen.put("meldingen", new Groep(Map.of("", "Meldingen"), MELDING + "'' as code from melding m" + WELKE));
        groepen.put("hermeldingen", new Groep(Map.of("", "Hermeldingen"), MELDING + """
                '' as code from melding m join dossier d on d.dossiernummer = m.dossiernummer""" + WELKE + """
                 and exists (select 1 from melding e join dossier f on f.dossiernummer = e.dossiernummer
                    where f.hoofddossier = d.hoofddossier and e.meldingnummer <> m.meldingnummer and e.gesloten_op < m.ontvangen_op)
                 and not exists (select 1 from melding e join dossier f on f.dossiernummer = e.dossiernummer
                    where f.hoofddossier = d.hoofddossier and e.meldingnummer <> m.meldingnummer and e.ontvangen_op < m.ontvangen_op
                    and (e.gesloten_op is null or e.gesloten_op >= m.ontvangen_op))"""));
        groepen.put(
                "betrokkenen",
                new Groep(
                        inVolgorde("kind", "Kinderen van 0 tot en met 17 jaar", "volwassen", "Volwassenen"),
                        MELDING + LEEFTIJDSGROEP
                                + " as code from melding m join betrokkene_in_melding r on r.meldingnummer = m.meldingnummer"
                                + " join betrokkene b on b.id = r.betrokkene_id" + WELKE));
        groepen.put(
                "aard",
                new Groep(
                        Codelijsten.AARD.labels(),
                        MELDING + "a.code from melding m join aard a on a.meldingnummer = m.meldingnummer" + WELKE));
        groepen.put(
                "melders",
                new Groep(
                        Codelijsten.HOEDANIGHEID.labels(), MELDING + "m.hoedanigheid as code from melding m" + WELKE));
        groepen.put(
                "vervolg",
                new Groep(
                        inVolgorde(
                                "overdracht",
                                "Overdracht",
                                "onderzoek",
                                "Onderzoek",
                                "voorwaarden-en-vervolg",
                                "Voorwaarden en vervolg",
                                "advies",
                                "Omgezet in advies",
                                "geen-vervolg",
                                "Geen vervolg"),
                        MELDING + """
                        v.uitkomst as code from melding m join besluit v on v.id = (select max(b.id) from besluit b
                            where b.meldingnummer = m.meldingnummer and b.soort = 'VERVOLG' and not exists (select 1
                                from besluit_bevestiging n where n.besluit_id = b.id and not n.akkoord))""" + WELKE));
        return groepen;
    }

    private static Map<String, String> inVolgorde(String... codesEnNamen) {
        Map<String, String> namen = new LinkedHashMap<>();
        for (int i = 0; i < codesEnNamen.length; i += 2) {
            namen.put(codesEnNamen[i], codesEnNamen[i + 1]);
        }
        return namen;
    }

    /** All that can be counted: a line for each group and code, in this order, with count zero and no quarter or gemeente. */
    static List<Kerncijfer> soorten() {
        return GROEPEN.entrySet().stream()
                .flatMap(groep -> groep.getValue().namen().entrySet().stream()
                        .map(code -> new Kerncijfer(0, 0, "", groep.getKey(), code.getKey(), code.getValue(), 0)))
                .toList();
    }

    /**
     * The figures of the period of the filter.
     *
     * @throws NietBevoegd when this user does not steer, or not in this region
     */
    @Transactional(readOnly = true)
    public List<Kerncijfer> van(Filter filter) {
        Selectie selectie = bereik.van(filter);
        return GROEPEN.entrySet().stream()
                .flatMap(groep -> tel(groep.getKey(), groep.getValue(), selectie).stream())
                .toList();
    }

    /**
     * The quarters of which the figures may leave the organisation.
     *
     * @see Kerncijferbestand#naarBuiten
     */
    public List<Kwartaal> kwartalenNaarBuiten(Filter filter) {
        return Kwartaal.heel(filter.periode(), bereik.vandaag());
    }

    private List<Kerncijfer> tel(String naam, Groep groep, Selectie selectie) {
        return jdbc.sql("""
                        select jaar, kwartaal, gemeente, code, count(*) as aantal from (select x.gemeente, x.code,
                            cast(extract(year from x.op at time zone 'Europe/Amsterdam') as integer) as jaar,
                            cast(extract(quarter from x.op at time zone 'Europe/Amsterdam') as integer) as kwartaal from (%s) x) y
                        group by jaar, kwartaal, gemeente, code order by jaar, kwartaal, gemeente, code""".formatted(groep.wat()))
                .params(selectie.waarden())
                .query((rij, nummer) -> new Kerncijfer(
                        rij.getInt("jaar"),
                        rij.getInt("kwartaal"),
                        rij.getString("gemeente"),
                        naam,
                        rij.getString("code"),
                        groep.namen().getOrDefault(rij.getString("code"), rij.getString("code")),
                        rij.getLong("aantal")))
                .list();
    }

    /**
     * The meldingen (or adviezen) that one figure counts, in the order in which they came in. What is counted more than once in a melding, such
     * as its children, says how often.
     *
     * @param lijst {@code kerncijfer:group:code}
     * @return empty when there is no such list
     */
    Optional<List<Zaak>> zaken(String lijst, Selectie selectie) {
        String[] delen = lijst.split(":", 3);
        if (!lijst.startsWith(KERNCIJFER) || delen.length < 3 || !GROEPEN.containsKey(delen[1])) {
            return Optional.empty();
        }
        return Optional.of(jdbc.sql("select nummer, gemeente, op, count(*) as aantal from ("
                        + GROEPEN.get(delen[1]).wat()
                        + ") x where code = :code group by nummer, gemeente, op order by op, nummer fetch first "
                        + Selectie.HOOGSTENS + " rows only")
                .params(selectie.waarden())
                .param("code", delen[2])
                .query((rij, nummer) -> new Zaak(
                        rij.getString("nummer"),
                        rij.getString("gemeente"),
                        rij.getLong("aantal") == 1 ? "telt 1 keer" : "telt " + rij.getLong("aantal") + " keer",
                        null,
                        rij.getTimestamp("op").toInstant(),
                        null,
                        null))
                .list());
    }
}
