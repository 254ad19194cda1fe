package nl.meldroute.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Runs a piece of work as the system itself: for steps that follow from a user's allowed action but that the user may not do alone. The
 * caller has checked the user's right before. Impl class: the engine hands out the current authentication only in this type.
 */
@Component
public class AlsSysteem {

    private final IdentityService identiteit;

    AlsSysteem(IdentityService identiteit) {
        this.identiteit = identiteit;
    }

    /** Does the work without a user, and gives the user back afterwards, also when it fails. */
    public <T> T doe(Supplier<T> werk) {
        Authentication wie = identiteit.getCurrentAuthentication();
        try {
            identiteit.clearAuthentication();
            return werk.get();
        } finally {
            if (wie != null) {
                identiteit.setAuthentication(wie.getUserId(), wie.getGroupIds(), wie.getTenantIds());
            }
        }
    }
}
