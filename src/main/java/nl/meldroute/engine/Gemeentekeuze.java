package nl.meldroute.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.toegang.Regios;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Shows in the field {@code gemeente} of a start form only the gemeenten of the user's own regions; the intake refuses the others anyway.
 * The form in the repository keeps them all, so that a designer sees what there is. Impl classes: Tasklist fetches a start form through
 * this command and nothing else.
 */
class Gemeentekeuze extends CommandInterceptor {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> opdracht) {
        T uitkomst = next.execute(opdracht);
        @Nullable Authentication wie = Context.getCommandContext().getAuthentication();
        if (!(opdracht instanceof GetDeployedStartFormCmd) || wie == null || wie.getTenantIds() == null) {
            return uitkomst;
        }
        Set<String> eigen = wie.getTenantIds().stream()
                .map(Regios::gemeenten)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return (T) new ByteArrayInputStream(beperk((InputStream) uitkomst, eigen));
    }

    static byte[] beperk(InputStream formulier, Collection<String> eigen) {
        try (formulier) {
            JsonNode bron = JSON.readTree(formulier);
            bron.findParents("key").forEach(veld -> {
                if (veld.path("key").asText().equals(Taakvolging.GEMEENTE)
                        && veld.path("values") instanceof ArrayNode keuzes) {
                    for (Iterator<JsonNode> keuze = keuzes.iterator(); keuze.hasNext(); ) {
                        if (!eigen.contains(keuze.next().path("value").asText())) {
                            keuze.remove();
                        }
                    }
                }
            });
            return JSON.writeValueAsBytes(bron);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
