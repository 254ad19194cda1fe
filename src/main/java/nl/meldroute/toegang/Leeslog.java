package nl.meldroute.toegang;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only log of reads. A line about an allowed read stands or falls with the read's own transaction. */
@Service
public class Leeslog {

    private final JdbcClient jdbc;
    private final Clock klok;

    Leeslog(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void legVast(Gebruiker wie, Vraag vraag, String grond) {
        schrijf(wie, vraag, grond, true);
    }

    /** Kept even when the refused call rolls everything else back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void legWeigeringVast(Gebruiker wie, Vraag vraag) {
        schrijf(wie, vraag, "GEEN", false);
    }

    /** The log of one dossier, oldest first. */
    public List<Leesregel> vanDossier(String dossiernummer) {
        return jdbc.sql("select * from leeslog where dossiernummer = :nummer order by id")
                .param("nummer", dossiernummer)
                .query(Leesregel.class)
                .list();
    }

    /** What one user did, oldest first. */
    public List<Leesregel> vanGebruiker(String gebruiker) {
        return jdbc.sql("select * from leeslog where gebruiker = :gebruiker order by id")
                .param("gebruiker", gebruiker)
                .query(Leesregel.class)
                .list();
    }

    private void schrijf(Gebruiker wie, Vraag vraag, String grond, boolean toegestaan) {
        jdbc.sql("""
                insert into leeslog (op, gebruiker, rollen, onderwerp, dossiernummer, meldingnummer, regio, doel, grond, toegestaan)
                values (:op, :gebruiker, :rollen, :onderwerp, :dossiernummer, :meldingnummer, :regio, :doel, :grond, :toegestaan)""")
                .param("op", klok.instant().atOffset(ZoneOffset.UTC))
                .param("gebruiker", wie.id())
                .param("rollen", wie.rollen().stream().map(Rol::id).sorted().collect(Collectors.joining(",")))
                .param("onderwerp", vraag.onderwerp().name())
                .param("dossiernummer", vraag.dossiernummer())
                .param("meldingnummer", vraag.meldingnummer())
                .param("regio", vraag.regio())
                .param("doel", kort(vraag.doel()))
                .param("grond", grond)
                .param("toegestaan", toegestaan)
                .update();
    }

    private static String kort(String doel) {
        return doel.length() <= 300 ? doel : doel.substring(0, 300);
    }
}
