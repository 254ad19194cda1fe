package nl.meldroute.vooraf;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts before a melding, each counted as advies (Wmo 2015 art. 4.1.1 lid 3). Numbers, codes and moments; no persons. */
@Service
public class Adviezen {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final JdbcClient jdbc;
    private final Clock klok;

    Adviezen(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** How a contact ended. */
    public enum Uitkomst {
        EINDE_CONTACT,
        ADVIES,
        MELDING,
        /** Veilig Thuis reported itself, without agreement of the professional (S4). */
        AMBTSHALVE
    }

    /**
     * One contact.
     *
     * @param kanaal {@code telefoon}, {@code chat}, {@code mail} or {@code balie}
     * @param hoedanigheid who asks, a code of the list HOEDANIGHEID
     * @param begonnenOp moment (UTC) the contact was registered
     * @param afgeslotenOp moment (UTC) of its end; null while it runs
     * @param uitkomst null while it runs
     */
    public record Advies(
            String adviesnummer,
            String regio,
            String gemeente,
            String kanaal,
            String hoedanigheid,
            Instant begonnenOp,
            @Nullable Instant afgeslotenOp,
            @Nullable Uitkomst uitkomst) {}

    /** Whether this is the number of a contact, and not of a melding. */
    static boolean isNummer(String nummer) {
        return nummer.startsWith("A");
    }

    /**
     * Begins a contact now.
     *
     * @return its number: letter A, year, six or more digits
     */
    @Transactional
    public String begin(String regio, String gemeente, String kanaal, String hoedanigheid) {
        Instant nu = klok.instant();
        long volgnummer = jdbc.sql("select nextval('advies_volgnummer')")
                .query(Long.class)
                .single();
        String adviesnummer = "A%d-%06d".formatted(nu.atZone(NEDERLAND).getYear(), volgnummer);
        jdbc.sql("""
                        insert into advies (adviesnummer, regio, gemeente, kanaal, hoedanigheid, begonnen_op)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(adviesnummer)
                .param(regio)
                .param(gemeente)
                .param(kanaal)
                .param(hoedanigheid)
                .param(nu.atOffset(ZoneOffset.UTC))
                .update();
        return adviesnummer;
    }

    /** Ends a contact now; a second time changes nothing. */
    @Transactional
    public void sluit(String adviesnummer, Uitkomst uitkomst) {
        jdbc.sql("update advies set afgesloten_op = ?, uitkomst = ? where adviesnummer = ? and afgesloten_op is null")
                .param(klok.instant().atOffset(ZoneOffset.UTC))
                .param(uitkomst.name())
                .param(adviesnummer)
                .update();
    }

    /** One contact; empty when there is none of this number. */
    public Optional<Advies> vind(String adviesnummer) {
        return jdbc.sql("select * from advies where adviesnummer = ?")
                .param(adviesnummer)
                .query(Advies.class)
                .optional();
    }
}
