package nl.meldroute.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;

/**
 * Closes CVE-2026-109432: expressions in queries come from users, and in this version some slip past the engine's own check. The engine
 * evaluates those, and only those, without a variable scope; here just the texts that filters need pass. Impl classes: the one hook
 * there is.
 */
class Expressiebewaking extends JuelExpressionManager {

    /** Without spaces; what the lists of tasks use, ours and those that an administrator makes in Tasklist. */
    private static final Set<String> TOEGESTAAN = Set.of(
            "${currentUser()}",
            "${currentUserGroups()}",
            "${now()}",
            Takenlijsten.EINDE_VANDAAG,
            Takenlijsten.EINDE_WEEK,
            "${dateTime()}",
            "${dateTime().plusDays(1)}",
            "${dateTime().plusDays(7)}",
            "${dateTime().plusWeeks(1)}",
            "${dateTime().plusWeeks(2)}",
            "${dateTime().minusDays(1)}",
            "${dateTime().minusDays(7)}");

    private final ELResolver modelbonen;

    Expressiebewaking(ELResolver modelbonen) {
        this.modelbonen = modelbonen;
    }

    @Override
    public Expression createExpression(String tekst) {
        return new Bewaakt(createValueExpression(tekst), this, tekst);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(modelbonen);
        resolver.add(new ArrayELResolver());
        resolver.add(new ListELResolver());
        resolver.add(new MapELResolver());
        resolver.add(new BeanELResolver());
        return resolver;
    }

    private static final class Bewaakt extends JuelExpression {

        Bewaakt(ValueExpression waarde, JuelExpressionManager beheer, String tekst) {
            super(waarde, beheer, tekst);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            if (scope == null && !isLiteralText() && !TOEGESTAAN.contains(expressionText.replace(" ", ""))) {
                throw new GeweigerdeExpressie();
            }
            return super.getValue(scope, execution);
        }
    }
}
