package nl.meldroute.wandeling;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** Keeps what is logged, stack traces too, until it is closed. */
final class Logopname implements AutoCloseable {

    private final StringBuffer opgenomen = new StringBuffer();
    private final Opnemer opnemer = new Opnemer();

    private final class Opnemer extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent regel) {
            opgenomen
                    .append(regel.getFormattedMessage())
                    .append('\n')
                    .append(ThrowableProxyUtil.asString(regel.getThrowableProxy()));
        }
    }

    Logopname() {
        opnemer.start();
        wortel().addAppender(opnemer);
    }

    String tekst() {
        return opgenomen.toString();
    }

    @Override
    public void close() {
        wortel().detachAppender(opnemer);
    }

    private static Logger wortel() {
        return (Logger) Objects.requireNonNull(LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME));
    }
}
