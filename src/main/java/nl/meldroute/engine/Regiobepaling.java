package nl.meldroute.engine;

import java.util.List;
import nl.meldroute.toegang.Regios;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;

/**
 * Gives each instance its region (tenant): that of the calling route, else the variable {@code regio}, else the one region of the user
 * who starts it. Impl classes: the engine's extension point lies there.
 */
class Regiobepaling implements TenantIdProvider {

    private static final String REGIO = "regio";

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        DelegateExecution aanroeper = start.getSuperExecution();
        if (aanroeper != null) {
            return aanroeper.getTenantId();
        }
        @Nullable List<String> eigen = regiosVanGebruiker();
        if (start.getVariables() != null && start.getVariables().get(REGIO) instanceof String regio) {
            return gekozen(regio, eigen);
        }
        if (eigen == null) {
            return null;
        }
        if (eigen.size() != 1) {
            throw new FormulierFout(
                    "",
                    eigen.isEmpty()
                            ? "U werkt niet voor een regio. Vraag de beheerder om een regio."
                            : "U werkt voor meer dan één regio. Start dit met een account voor één regio.");
        }
        return eigen.get(0);
    }

    private String gekozen(String regio, @Nullable List<String> eigen) {
        if (!Regios.kent(regio)) {
            throw new FormulierFout(REGIO, "Deze regio bestaat niet.");
        }
        if (eigen != null && !eigen.contains(regio)) {
            throw new FormulierFout(REGIO, "U werkt niet voor deze regio.");
        }
        return regio;
    }

    /** Null when nobody is logged in: work of the engine itself. */
    private static @Nullable List<String> regiosVanGebruiker() {
        @Nullable Authentication wie = Context.getCommandContext().getAuthentication();
        if (wie == null || wie.getUserId() == null) {
            return null;
        }
        return wie.getTenantIds() == null ? List.of() : wie.getTenantIds();
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext beslissing) {
        DelegateExecution execution = beslissing.getExecution();
        return execution == null ? null : execution.getTenantId();
    }
}
