package nl.meldroute.engine;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.meldroute.toegang.GeenToegang;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Answers of the webapps' API to what went wrong. A refused form or expression is the caller's fault, also when the engine has wrapped it.
 * What goes wrong around a form is told without the engine's message, since that may repeat what was typed.
 */
@Provider
public class FoutAntwoord implements ExceptionMapper<RuntimeException> {

    private static final Logger LOG = LoggerFactory.getLogger(FoutAntwoord.class);

    private static final int REGELS = 12;

    @Context
    private @Nullable UriInfo adres;

    @Context
    private @Nullable ServletContext servlet;

    @Override
    public Response toResponse(RuntimeException fout) {
        for (Throwable oorzaak = fout; oorzaak != null; oorzaak = oorzaak.getCause()) {
            if (oorzaak instanceof FormulierFout geweigerd) {
                return antwoord(400, "FormulierFout", zinnen(geweigerd), geweigerd.fouten());
            }
            if (oorzaak instanceof GeweigerdeExpressie geweigerd) {
                return antwoord(400, "BadUserRequestException", String.valueOf(geweigerd.getMessage()), List.of());
            }
            if (oorzaak instanceof GeenToegang) {
                return antwoord(
                        403,
                        "AuthorizationException",
                        "U mag dit dossier niet lezen. Pak eerst de taak op, of vraag uw teamleider.",
                        List.of());
            }
            if (oorzaak instanceof TaskAlreadyClaimedException) {
                return antwoord(
                        409,
                        "TaskAlreadyClaimedException",
                        "Een collega heeft deze taak al opgepakt. Ververs uw takenlijst.",
                        List.of());
            }
            if (oorzaak instanceof OptimisticLockingException || isVastgelopen(oorzaak)) {
                return antwoord(
                        409,
                        "OptimisticLockingException",
                        "Iemand anders was u net voor. Er is niets van u opgeslagen. Ververs uw takenlijst.",
                        List.of());
            }
            // Also when the colleague was so much earlier that the task is gone.
            if (oorzaak instanceof NullValueException
                    && String.valueOf(oorzaak.getMessage()).endsWith("task is null")) {
                return antwoord(
                        404,
                        "InvalidRequestException",
                        "Deze taak is er niet meer. Er is niets van u opgeslagen. Ververs uw takenlijst.",
                        List.of());
            }
            if (oorzaak instanceof GeweigerdeToewijzing geweigerd) {
                return antwoord(403, "AuthorizationException", String.valueOf(geweigerd.getMessage()), List.of());
            }
        }
        Optional<String> uitval = Opslaguitval.zin(fout);
        if (uitval.isPresent()) {
            LOG.warn("Database niet bereikbaar: {}", fout.getClass().getName());
            return antwoord(Opslaguitval.STATUS, "ProcessEngineException", uitval.get(), List.of());
        }
        if (adres != null && adres.getPath().endsWith("submit-form")) {
            int status = ExceptionHandlerHelper.getInstance().getStatus(fout).getStatusCode();
            LOG.warn("Formulier niet verwerkt: HTTP {} door {}", status, zonderInhoud(fout));
            return antwoord(status, fout.getClass().getSimpleName(), zin(status), List.of());
        }
        return ExceptionHandlerHelper.getInstance().getResponse(fout);
    }

    /** Two transactions waited for each other, and the database ended this one. */
    private static boolean isVastgelopen(Throwable fout) {
        return fout instanceof SQLException sql
                && ("40P01".equals(sql.getSQLState()) || "40001".equals(sql.getSQLState()));
    }

    /** Kinds and places of what went wrong, without the messages. */
    private static String zonderInhoud(Throwable fout) {
        StringBuilder verslag = new StringBuilder();
        for (Throwable oorzaak = fout; oorzaak != null; oorzaak = oorzaak.getCause()) {
            verslag.append("\n  ").append(oorzaak.getClass().getName());
            Arrays.stream(oorzaak.getStackTrace()).limit(REGELS).forEach(regel -> verslag.append("\n    at ")
                    .append(regel));
        }
        return verslag.toString();
    }

    private String zinnen(FormulierFout geweigerd) {
        return geweigerd.fouten().stream().map(this::zin).distinct().collect(Collectors.joining(" "));
    }

    /** Tasklist shows one text above the form and marks no field, so that the text itself must name it. */
    private String zin(FormulierFout.Fout fout) {
        return koppen().flatMap(koppen -> koppen.kop(fout.veld()))
                .map(kop -> "‘" + kop + "’")
                .filter(kop -> !fout.melding().contains(kop))
                .map(kop -> kop + ": " + fout.melding())
                .orElse(fout.melding());
    }

    private Optional<Formulierkoppen> koppen() {
        return Optional.ofNullable(servlet)
                .map(WebApplicationContextUtils::getWebApplicationContext)
                .map(context -> context.getBean(Formulierkoppen.class));
    }

    private static String zin(int status) {
        if (status == 403) {
            return "U mag dit formulier niet versturen.";
        }
        return status < 500
                ? "Het formulier is niet aangenomen. Controleer wat u hebt ingevuld."
                : "Er ging iets mis en er is niets opgeslagen. Probeer het opnieuw.";
    }

    private static Response antwoord(int status, String type, String zin, List<FormulierFout.Fout> fouten) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Antwoord.inhoud(status, type, zin, fouten))
                .build();
    }
}
