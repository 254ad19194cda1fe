package nl.meldroute.rapportage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.dossier.Codelijsten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The key figures of a year, per quarter and gemeente, as regions publish them. A person who is in two meldingen counts in each, as in the
 * figures of 2015. Counted by the day the melding or the call came in.
 */
@Service
public class Kerncijfers {

    /** Below this a figure may point at a family. */
    private static final int KLEINST_NAAR_BUITEN = 5;

    private static final String KWARTAAL =
            "cast(extract(quarter from m.ontvangen_op at time zone 'Europe/Amsterdam') as integer) as kwartaal, m.gemeente";
    private static final String JAAR =
            " where m.regio in (:regios) and extract(year from m.ontvangen_op at time zone 'Europe/Amsterdam') = :jaar ";

    private static final Map<String, String> VERVOLG = Map.of(
            "overdracht", "Overdracht",
            "onderzoek", "Onderzoek",
            "voorwaarden-en-vervolg", "Voorwaarden en vervolg",
            "advies", "Omgezet in advies",
            "geen-vervolg", "Geen vervolg");

    private static final Map<String, String> LEEFTIJD =
            Map.of("kind", "Kinderen van 0 tot en met 17 jaar", "volwassen", "Volwassenen");

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

    private final JdbcClient jdbc;
    private final Sturing sturing;

    Kerncijfers(JdbcClient jdbc, Sturing sturing) {
        this.jdbc = jdbc;
        this.sturing = sturing;
    }

    /**
     * All figures of a year for the regions of the current user.
     *
     * @throws IllegalStateException when this user does not steer
     */
    @Transactional(readOnly = true)
    public List<Kerncijfer> van(int jaar) {
        Set<String> regios = sturing.regios();
        List<Kerncijfer> alle = new ArrayList<>();
        alle.addAll(tel("adviezen", Map.of("", "Adviezen"), jaar, regios, """
                select cast(extract(quarter from a.begonnen_op at time zone 'Europe/Amsterdam') as integer) as kwartaal, a.gemeente,
                    '' as code from advies a where a.regio in (:regios) and a.uitkomst = 'ADVIES'
                    and extract(year from a.begonnen_op at time zone 'Europe/Amsterdam') = :jaar"""));
        alle.addAll(tel(
                "meldingen",
                Map.of("", "Meldingen"),
                jaar,
                regios,
                "select " + KWARTAAL + ", '' as code from melding m" + JAAR));
        alle.addAll(tel(
                "betrokkenen",
                LEEFTIJD,
                jaar,
                regios,
                "select " + KWARTAAL + ", " + LEEFTIJDSGROEP
                        + " as code from melding m join betrokkene_in_melding r on r.meldingnummer = m.meldingnummer"
                        + " join betrokkene b on b.id = r.betrokkene_id" + JAAR));
        alle.addAll(tel(
                "aard",
                Codelijsten.AARD.labels(),
                jaar,
                regios,
                "select " + KWARTAAL + ", a.code from melding m join aard a on a.meldingnummer = m.meldingnummer"
                        + JAAR));
        alle.addAll(tel(
                "melders",
                Codelijsten.HOEDANIGHEID.labels(),
                jaar,
                regios,
                "select " + KWARTAAL + ", m.hoedanigheid as code from melding m" + JAAR));
        alle.addAll(tel("vervolg", VERVOLG, jaar, regios, "select " + KWARTAAL + """
                , v.uitkomst as code from melding m join besluit v on v.id = (select max(b.id) from besluit b
                    where b.meldingnummer = m.meldingnummer and b.soort = 'VERVOLG')""" + JAAR));
        alle.addAll(tel(
                "hermeldingen",
                Map.of("", "Hermeldingen"),
                jaar,
                regios,
                "select " + KWARTAAL
                        + ", '' as code from melding m join dossier d on d.dossiernummer = m.dossiernummer" + JAAR
                        + """
                and exists (select 1 from melding e join dossier f on f.dossiernummer = e.dossiernummer
                    where f.hoofddossier = d.hoofddossier and e.meldingnummer <> m.meldingnummer and e.gesloten_op < m.ontvangen_op)"""));
        return alle;
    }

    private List<Kerncijfer> tel(String groep, Map<String, String> namen, int jaar, Set<String> regios, String wat) {
        return jdbc.sql("select kwartaal, gemeente, code, count(*) as aantal from (" + wat
                        + ") x group by kwartaal, gemeente, code order by kwartaal, gemeente, code")
                .param("jaar", jaar)
                .param("regios", regios)
                .query((rij, nummer) -> new Kerncijfer(
                        rij.getInt("kwartaal"),
                        rij.getString("gemeente"),
                        groep,
                        rij.getString("code"),
                        namen.getOrDefault(rij.getString("code"), rij.getString("code")),
                        rij.getLong("aantal")))
                .list();
    }

    /**
     * The figures as a file for a spreadsheet, with semicolons as the Dutch use them. In what leaves the organisation a figure below five is
     * a full stop and every other one is rounded to five, as CBS does: no family can be found by subtracting.
     */
    public static String csv(int jaar, List<Kerncijfer> cijfers, boolean naarBuiten) {
        List<String> regels = new ArrayList<>(List.of("jaar;kwartaal;gemeente;wat;code;omschrijving;aantal"));
        cijfers.stream()
                .map(cijfer -> String.join(
                        ";",
                        String.valueOf(jaar),
                        String.valueOf(cijfer.kwartaal()),
                        cel(cijfer.gemeente()),
                        cel(cijfer.groep()),
                        cel(cijfer.code()),
                        cel(cijfer.naam()),
                        naarBuiten ? afgerond(cijfer.aantal()) : String.valueOf(cijfer.aantal())))
                .forEach(regels::add);
        return "\uFEFF" + String.join("\r\n", regels) + "\r\n";
    }

    private static String afgerond(long aantal) {
        return aantal < KLEINST_NAAR_BUITEN ? "." : String.valueOf(Math.round(aantal / 5.0) * 5);
    }

    /** A cell that begins as a formula would run in a spreadsheet. */
    private static String cel(String tekst) {
        String veilig = tekst.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + tekst : tekst;
        return veilig.matches("(?s).*[;\"\\r\\n].*") ? '"' + veilig.replace("\"", "\"\"") + '"' : veilig;
    }
}
