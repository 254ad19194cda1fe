package nl.meldroute.engine;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Knows a database that cannot be reached from other faults: whoever waits then hears that nothing is stored, and when to come back. */
public final class Opslaguitval {

    static final int STATUS = 503;

    private static final String NIETS = "De database is nu niet bereikbaar. Er is niets opgeslagen."
            + " Probeer het over een paar minuten opnieuw.";

    /** The database got the commit and its answer was lost: whoever says "nothing" may be wrong. */
    private static final String ONZEKER =
            "De database viel weg tijdens het opslaan. Het is niet zeker of dit is opgeslagen."
                    + " Kijk het over een paar minuten na, of stuur precies hetzelfde nog eens.";

    private Opslaguitval() {}

    /** What the user hears, when this is what went wrong. */
    public static Optional<String> zin(Throwable fout) {
        if (oorzaken(fout).noneMatch(Opslaguitval::isVerbinding)) {
            return Optional.empty();
        }
        return Optional.of(oorzaken(fout).anyMatch(Opslaguitval::isBijVastleggen) ? ONZEKER : NIETS);
    }

    /** A rollback over a lost connection fails too, and hides why it was tried. */
    private static Stream<Throwable> oorzaken(Throwable fout) {
        return Stream.iterate(
                fout,
                Objects::nonNull,
                een -> een instanceof TransactionSystemException overschreven
                                && overschreven.getApplicationException() != null
                        ? overschreven.getApplicationException()
                        : een.getCause());
    }

    private static boolean isVerbinding(Throwable fout) {
        if (fout instanceof SQLTransientConnectionException
                || fout instanceof SQLNonTransientConnectionException
                || fout instanceof SQLRecoverableException
                || fout instanceof CannotCreateTransactionException) {
            return true;
        }
        // 08: the connection; 57P: the server stops, has crashed, or is still starting.
        return fout instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"));
    }

    private static boolean isBijVastleggen(Throwable fout) {
        return Arrays.stream(fout.getStackTrace())
                .anyMatch(regel -> regel.getMethodName().equals("doCommit"));
    }
}
