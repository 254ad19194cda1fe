package nl.meldroute.toegang;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which user is involved in which dossier: who registered a melding in it, or took or completed a task on it. */
@Service
public class Betrokkenheid {

    private final JdbcClient jdbc;
    private final Clock klok;

    Betrokkenheid(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /**
     * Records involvement; a second time changes nothing.
     *
     * @param grond code of what made the user involved, such as {@code registratie} or {@code taak}
     */
    @Transactional
    public void leg(String gebruiker, String dossiernummer, String grond) {
        if (is(gebruiker, List.of(dossiernummer))) {
            return;
        }
        jdbc.sql(
                        "insert into betrokkenheid (gebruiker, dossiernummer, sinds, grond) values (:gebruiker, :dossiernummer, :sinds, :grond)")
                .param("gebruiker", gebruiker)
                .param("dossiernummer", dossiernummer)
                .param("sinds", klok.instant().atOffset(ZoneOffset.UTC))
                .param("grond", grond)
                .update();
    }

    /** Ends involvement in these dossiers, however it began; the user can read them no longer as one who is involved. */
    @Transactional
    public void beeindig(String gebruiker, Collection<String> dossiernummers) {
        dossiernummers.forEach(
                nummer -> jdbc.sql("delete from betrokkenheid where gebruiker = :gebruiker and dossiernummer = :nummer")
                        .param("gebruiker", gebruiker)
                        .param("nummer", nummer)
                        .update());
    }

    /** Whether the user is involved in one of these dossiers (a household may have several, linked). */
    public boolean is(String gebruiker, Collection<String> dossiernummers) {
        return !dossiernummers.isEmpty()
                && jdbc.sql(
                                        "select count(*) from betrokkenheid where gebruiker = :gebruiker and dossiernummer in (:nummers)")
                                .param("gebruiker", gebruiker)
                                .param("nummers", dossiernummers)
                                .query(Integer.class)
                                .single()
                        > 0;
    }
}
