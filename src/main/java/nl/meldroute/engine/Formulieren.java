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

    private final Map<String, Formulier> gelezen = new ConcurrentHashMap<>();

    /** A form in its newest version, with the keys of all versions before it. */
    record Nieuwste(Formulier formulier, Set<String> vroegereSleutels) {}

    Optional<Nieuwste> nieuwste(String sleutel, CommandContext context) {
        @Nullable
        CamundaFormDefinitionEntity nieuwste =
                context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(sleutel);
        if (nieuwste == null) {
            return Optional.empty();
        }
        Set<String> vroeger = new HashSet<>();
        for (int versie = nieuwste.getVersion() - 1; versie > 0; versie--) {
            @Nullable
            CamundaFormDefinitionEntity eerder = context.getCamundaFormDefinitionManager()
                    .findDefinitionByKeyVersionAndTenantId(sleutel, versie, nieuwste.getTenantId());
            if (eerder != null) {
                vroeger.addAll(lees(eerder, context).sleutels());
            }
        }
        return Optional.of(new Nieuwste(lees(nieuwste, context), vroeger));
    }

    private Formulier lees(CamundaFormDefinitionEntity definitie, CommandContext context) {
        return gelezen.computeIfAbsent(
                definitie.getId(),
                id -> Formulier.lees(context.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(
                                definitie.getDeploymentId(), definitie.getResourceName())
                        .getBytes()));
    }
}
