package nl.meldroute.melding;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent under which kenmerk. The primary key lets one of two simultaneous senders through. */
@Component
class Inzendingen {

    private final JdbcClient jdbc;
    private final Clock klok;

    Inzendingen(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** An earlier inzending and what came of it. */
    record Eerder(String inhoud, String meldingnummer, String dossiernummer) {}

    Optional<Eerder> vind(String afzender, String kenmerk) {
        return jdbc.sql("""
                select i.inhoud, m.meldingnummer, m.dossiernummer
                from inzending i join melding m on m.meldingnummer = i.meldingnummer
                where i.afzender = :afzender and i.kenmerk = :kenmerk""")
                .param("afzender", afzender)
                .param("kenmerk", kenmerk)
                .query(Eerder.class)
                .optional();
    }

    void claim(String afzender, String kenmerk, String inhoud) {
        jdbc.sql("insert into inzending (afzender, kenmerk, inhoud, op) values (:afzender, :kenmerk, :inhoud, :op)")
                .param("afzender", afzender)
                .param("kenmerk", kenmerk)
                .param("inhoud", inhoud)
                .param("op", klok.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void rondAf(String afzender, String kenmerk, String meldingnummer) {
        jdbc.sql("update inzending set meldingnummer = :nummer where afzender = :afzender and kenmerk = :kenmerk")
                .param("nummer", meldingnummer)
                .param("afzender", afzender)
                .param("kenmerk", kenmerk)
                .update();
    }
}
