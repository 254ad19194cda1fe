package nl.meldroute.termijnen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermijnkalenderTest {

    private final Termijnkalender kalender = new Termijnkalender();

    @ParameterizedTest(name = "{0}: {1} {2} ({3}) is uiterlijk {4}")
    @CsvSource(textBlock = """
            # vijf werkdagen: de dag van ontvangst telt niet mee
            2026-11-20T10:00+01:00,  5, werkdag, werkdagen,    2026-11-27T23:59:59+01:00
            2026-11-20T00:00+01:00,  5, werkdag, werkdagen,    2026-11-27T23:59:59+01:00
            2026-11-19T23:59+01:00,  5, werkdag, werkdagen,    2026-11-26T23:59:59+01:00
            2026-11-21T12:00+01:00,  5, werkdag, werkdagen,    2026-11-27T23:59:59+01:00
            2026-11-22T12:00+01:00,  5, dag,     werkdagen,    2026-11-27T23:59:59+01:00
            # Goede Vrijdag en tweede Paasdag tellen niet
            2026-04-01T09:00+02:00,  5, werkdag, werkdagen,    2026-04-10T23:59:59+02:00
            # Koningsdag maandag 27 april en 5 mei, ook als het geen lustrum is
            2026-04-24T09:00+02:00,  5, werkdag, werkdagen,    2026-05-04T23:59:59+02:00
            2026-04-28T09:00+02:00,  5, werkdag, werkdagen,    2026-05-06T23:59:59+02:00
            # Hemelvaart en tweede Pinksterdag
            2026-05-12T09:00+02:00,  5, werkdag, werkdagen,    2026-05-20T23:59:59+02:00
            2026-05-21T09:00+02:00,  5, werkdag, werkdagen,    2026-05-29T23:59:59+02:00
            # Kerst en jaarwisseling: eerste Kerstdag 2026 is een vrijdag
            2026-12-23T09:00+01:00,  5, werkdag, werkdagen,    2026-12-31T23:59:59+01:00
            2026-12-24T09:00+01:00,  5, werkdag, werkdagen,    2027-01-04T23:59:59+01:00
            # de klok gaat vooruit op 29 maart 2026 en terug op 25 oktober 2026
            2026-03-25T09:00+01:00,  5, werkdag, werkdagen,    2026-04-01T23:59:59+02:00
            2026-10-22T09:00+02:00,  5, werkdag, werkdagen,    2026-10-29T23:59:59+01:00
            2026-10-25T02:30+02:00,  0, dag,     kalenderdagen,2026-10-25T23:59:59+01:00
            # uren lopen door, ook over de klokwissel
            2026-11-20T10:15:30+01:00, 24, uur,  klok,         2026-11-21T10:15:30+01:00
            2026-03-28T12:00+01:00, 24, uur,     klok,         2026-03-29T13:00+02:00
            2026-10-24T12:00+02:00, 24, uur,     klok,         2026-10-25T11:00+01:00
            # schrikkeldag
            2028-02-27T09:00+01:00,  2, dag,     kalenderdagen,2028-02-29T23:59:59+01:00
            2027-02-27T09:00+01:00,  2, dag,     kalenderdagen,2027-03-01T23:59:59+01:00
            2028-02-29T09:00+01:00,  1, jaar,    kalenderdagen,2029-02-28T23:59:59+01:00
            2026-11-30T09:00+01:00,  3, maand,   kalenderdagen,2027-02-28T23:59:59+01:00
            # het huisverbod schuift niet op
            2026-12-15T09:00+01:00, 10, dag,     kalenderdagen,2026-12-25T23:59:59+01:00
            # Algemene termijnenwet art. 1: van zaterdag, zondag of feestdag naar de eerste werkdag
            2026-12-15T09:00+01:00, 10, dag,     termijnenwet, 2026-12-28T23:59:59+01:00
            2026-11-14T09:00+01:00,  1, week,    termijnenwet, 2026-11-23T23:59:59+01:00
            2026-11-17T09:00+01:00, 10, week,    termijnenwet, 2027-01-26T23:59:59+01:00
            2026-10-16T09:00+02:00, 10, week,    termijnenwet, 2026-12-28T23:59:59+01:00
            2026-02-05T09:00+01:00,  3, maand,   termijnenwet, 2026-05-06T23:59:59+02:00
            # art. 2: drie dagen of langer houdt twee werkdagen in (Pasen 2026)
            2026-04-02T09:00+02:00,  5, dag,     termijnenwet, 2026-04-08T23:59:59+02:00
            2026-04-03T09:00+02:00,  3, dag,     termijnenwet, 2026-04-08T23:59:59+02:00
            2026-04-03T09:00+02:00,  2, dag,     termijnenwet, 2026-04-07T23:59:59+02:00
            # art. 4: langer dan 90 dagen, 12 weken, 3 maanden of in jaren schuift niet
            2026-11-14T09:00+01:00, 13, week,    termijnenwet, 2027-02-13T23:59:59+01:00
            2026-11-14T09:00+01:00, 91, dag,     termijnenwet, 2027-02-13T23:59:59+01:00
            2026-11-15T09:00+01:00, 90, dag,     termijnenwet, 2027-02-15T23:59:59+01:00
            2026-11-21T09:00+01:00,  4, maand,   termijnenwet, 2027-03-21T23:59:59+01:00
            2026-11-21T09:00+01:00, 20, jaar,    termijnenwet, 2046-11-21T23:59:59+01:00
            """)
    void een_termijn_eindigt_op(OffsetDateTime begin, int aantal, String eenheid, String soort, OffsetDateTime einde) {
        Termijn termijn = new Termijn(
                aantal,
                Eenheid.valueOf(eenheid.toUpperCase(Locale.ROOT)),
                Kalender.valueOf(soort.toUpperCase(Locale.ROOT)),
                1,
                Eenheid.WERKDAG);

        assertThat(kalender.uiterlijk(begin.toInstant(), termijn)).isEqualTo(einde.toInstant());
    }

    @ParameterizedTest(name = "{0}: {1} {2} vooraf is {3}")
    @CsvSource(textBlock = """
            # het einde is telkens vrijdag 27 november 2026, 23:59:59
            2026-11-20T10:00+01:00, 1, werkdag, 2026-11-26T09:00+01:00
            2026-11-20T10:00+01:00, 0, werkdag, 2026-11-27T09:00+01:00
            2026-11-20T10:00+01:00, 6, uur,     2026-11-27T17:59:59+01:00
            2026-11-20T10:00+01:00, 2, dag,     2026-11-25T09:00+01:00
            # nooit voor het begin
            2026-11-20T10:00+01:00, 1, week,    2026-11-20T10:00+01:00
            2026-11-20T10:00+01:00, 1, maand,   2026-11-20T10:00+01:00
            """)
    void er_wordt_gewaarschuwd_op(OffsetDateTime begin, int aantal, String eenheid, OffsetDateTime moment) {
        Termijn termijn = new Termijn(
                5, Eenheid.WERKDAG, Kalender.WERKDAGEN, aantal, Eenheid.valueOf(eenheid.toUpperCase(Locale.ROOT)));

        assertThat(kalender.waarschuwing(begin.toInstant(), termijn)).isEqualTo(moment.toInstant());
    }

    @Test
    void een_werkdag_vooraf_slaat_het_weekend_over() {
        Termijn termijn = new Termijn(5, Eenheid.WERKDAG, Kalender.WERKDAGEN, 1, Eenheid.WERKDAG);

        // due Monday 30 November
        assertThat(kalender.waarschuwing(Instant.parse("2026-11-23T10:00:00Z"), termijn))
                .isEqualTo(Instant.parse("2026-11-27T08:00:00Z"));
    }

    @Test
    void een_termijn_op_de_klok_waarschuwt_in_uren_en_nooit_na_het_einde() {
        Instant begin = Instant.parse("2026-11-20T05:00:00Z");

        assertThat(kalender.waarschuwing(begin, new Termijn(24, Eenheid.UUR, Kalender.KLOK, 4, Eenheid.UUR)))
                .isEqualTo(Instant.parse("2026-11-21T01:00:00Z"));
        assertThat(kalender.waarschuwing(begin, new Termijn(2, Eenheid.UUR, Kalender.KLOK, 0, Eenheid.DAG)))
                .isEqualTo(Instant.parse("2026-11-20T07:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14", "2026-05-25",
                "2026-12-25", "2027-05-05", "2028-04-14", "2029-05-05", "2025-04-26", "2024-12-26", "2026-11-21",
                "2026-11-22"
            })
    void dit_is_geen_werkdag(LocalDate dag) {
        assertThat(kalender.isWerkdag(dag)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02",
                "2026-04-02",
                "2026-04-07",
                "2026-04-28",
                "2026-05-04",
                "2026-05-15",
                "2026-12-24",
                "2026-12-31",
                "2026-12-07",
                "2025-04-28"
            })
    void dit_is_een_werkdag(LocalDate dag) {
        assertThat(kalender.isWerkdag(dag)).isTrue();
    }

    @Test
    void de_volgende_werkdag_ligt_altijd_na_de_dag_zelf() {
        assertThat(kalender.volgendeWerkdag(LocalDate.of(2026, 11, 19))).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(kalender.volgendeWerkdag(LocalDate.of(2026, 11, 20))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(kalender.volgendeWerkdag(LocalDate.of(2026, 12, 24))).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void een_onmogelijke_termijn_bestaat_niet() {
        assertThatThrownBy(() -> new Termijn(-1, Eenheid.DAG, Kalender.KALENDERDAGEN, 0, Eenheid.DAG))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Termijn(5, Eenheid.DAG, Kalender.KLOK, 0, Eenheid.DAG))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Termijn(24, Eenheid.UUR, Kalender.WERKDAGEN, 0, Eenheid.DAG))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Termijn(1, Eenheid.WEEK, Kalender.WERKDAGEN, 0, Eenheid.DAG))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
