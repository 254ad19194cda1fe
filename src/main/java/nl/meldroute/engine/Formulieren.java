package nl.meldroute.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.jspecify.annotations.Nullable;

/** The deployed forms, read once per version. Impl classes: the engine has no public way to a form by its key. */
class Formulieren {

    private final Map<String, Nieuwste> gelezen = new ConcurrentHashMap<>();

    /** A form in its newest version, with the keys of all versions before it. */
    record Nieuwste(Formulier formulier, Set<String> vroegereSleutels) {}

    Optional<Nieuwste> nieuwste(String sleutel, CommandContext context) {
        @Nullable
        CamundaFormDefinitionEntity nieuwste =
                context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(sleutel);
        return nieuwste == null
                ? Optional.empty()
                : Optional.of(gelezen.computeIfAbsent(nieuwste.getId(), id -> lees(nieuwste, context)));
    }

    private static Nieuwste lees(CamundaFormDefinitionEntity nieuwste, CommandContext context) {
        Set<String> vroeger = new HashSet<>();
        // The manager's own look-up of one version finds nothing in this version of the engine.
        for (Object een : context.getDbEntityManager().selectList("selectAllCamundaFormDefinitions")) {
            if (een instanceof CamundaFormDefinitionEntity eerder
                    && eerder.getKey().equals(nieuwste.getKey())
                    && eerder.getVersion() < nieuwste.getVersion()) {
                vroeger.addAll(inhoud(eerder, context).sleutels());
            }
        }
        return new Nieuwste(inhoud(nieuwste, context), Set.copyOf(vroeger));
    }

    private static Formulier inhoud(CamundaFormDefinitionEntity definitie, CommandContext context) {
        return Formulier.lees(context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(definitie.getDeploymentId(), definitie.getResourceName())
                .getBytes());
    }
}
