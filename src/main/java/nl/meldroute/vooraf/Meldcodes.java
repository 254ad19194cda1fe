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

/** The meldcode as professionals walk it (Besluit verplichte meldcode). Numbers, codes and moments; no persons. */
@Service
public class Meldcodes {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final JdbcClient jdbc;
    private final Clock klok;

    Meldcodes(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** How a meldcode ended: reporting and helping are two decisions, and both may be yes. */
    public enum Uitkomst {
        MELDING,
        HULP,
        MELDING_EN_HULP,
        AFGESLOTEN;

        /** The outcome of these two decisions. */
        public static Uitkomst van(boolean gemeld, boolean hulp) {
            if (gemeld) {
                return hulp ? MELDING_EN_HULP : MELDING;
            }
            return hulp ? HULP : AFGESLOTEN;
        }
    }

    /**
     * One meldcode.
     *
     * @param beroepsgroep a value of the input of the table {@code meldcode-beroepsgroep}
     * @param begonnenOp moment (UTC) it was begun
     * @param afgeslotenOp moment (UTC) of its end; null while it runs
     * @param uitkomst null while it runs
     */
    public record Meldcode(
            String meldcodenummer,
            String regio,
            String gemeente,
            String beroepsgroep,
            Instant begonnenOp,
            @Nullable Instant afgeslotenOp,
            @Nullable Uitkomst uitkomst) {}

    /** Whether this is the number of a meldcode. */
    static boolean isNummer(String nummer) {
        return nummer.startsWith("C");
    }

    /**
     * Begins a meldcode now.
     *
     * @return its number: letter C, year, six or more digits
     */
    @Transactional
    public String begin(String regio, String gemeente, String beroepsgroep) {
        Instant nu = klok.instant();
        long volgnummer = jdbc.sql("select nextval('meldcode_volgnummer')")
                .query(Long.class)
                .single();
        String meldcodenummer = "C%d-%06d".formatted(nu.atZone(NEDERLAND).getYear(), volgnummer);
        jdbc.sql("""
                        insert into meldcode (meldcodenummer, regio, gemeente, beroepsgroep, begonnen_op)
                        values (?, ?, ?, ?, ?)""")
                .param(meldcodenummer)
                .param(regio)
                .param(gemeente)
                .param(beroepsgroep)
                .param(nu.atOffset(ZoneOffset.UTC))
                .update();
        return meldcodenummer;
    }

    /** Ends a meldcode now; a second time changes nothing. */
    @Transactional
    public void sluit(String meldcodenummer, Uitkomst uitkomst) {
        jdbc.sql(
                        "update meldcode set afgesloten_op = ?, uitkomst = ? where meldcodenummer = ? and afgesloten_op is null")
                .param(klok.instant().atOffset(ZoneOffset.UTC))
                .param(uitkomst.name())
                .param(meldcodenummer)
                .update();
    }

    /** One meldcode; empty when there is none of this number. */
    public Optional<Meldcode> vind(String meldcodenummer) {
        return jdbc.sql("select * from meldcode where meldcodenummer = ?")
                .param(meldcodenummer)
                .query(Meldcode.class)
                .optional();
    }
}
