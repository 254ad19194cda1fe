package nl.meldroute.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.HuidigeGebruiker;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The current user as the engine knows him: one login for Tasklist, Cockpit and REST. */
@Component
class EngineGebruiker implements HuidigeGebruiker {

    private final ObjectProvider<IdentityService> identiteit;

    EngineGebruiker(ObjectProvider<IdentityService> identiteit) {
        this.identiteit = identiteit;
    }

    @Override
    public Optional<Gebruiker> vind() {
        @Nullable Authentication wie = identiteit.getObject().getCurrentAuthentication();
        if (wie == null || wie.getUserId() == null) {
            return Optional.empty();
        }
        Set<Rol> rollen = lijst(wie.getGroupIds()).stream()
                .flatMap(id -> Rol.vind(id).stream())
                .collect(Collectors.toSet());
        return Optional.of(new Gebruiker(wie.getUserId(), rollen, Set.copyOf(lijst(wie.getTenantIds()))));
    }

    private static List<String> lijst(@Nullable List<String> waarden) {
        return waarden == null ? List.of() : waarden;
    }
}
