package nl.meldroute.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** The beans that expressions in models see: delegates, listeners and {@link Modelfunctie}s. The rest of the application stays out of reach. */
class Modelbonen extends ELResolver {

    private static final Class<?>[] ZICHTBAAR = {
        JavaDelegate.class, ExecutionListener.class, TaskListener.class, Modelfunctie.class
    };

    private final BeanFactory bonen;

    Modelbonen(BeanFactory bonen) {
        this.bonen = bonen;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object basis, Object eigenschap) {
        if (basis == null && eigenschap instanceof String naam && isZichtbaar(naam)) {
            context.setPropertyResolved(true);
            return bonen.getBean(naam);
        }
        return null;
    }

    private boolean isZichtbaar(String naam) {
        if (!bonen.containsBean(naam)) {
            return false;
        }
        for (Class<?> soort : ZICHTBAAR) {
            if (bonen.isTypeMatch(naam, soort)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object basis, Object eigenschap) {
        return true;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object basis, Object eigenschap, @Nullable Object waarde) {
        // Never resolved here, so never called: beans cannot be replaced by a model.
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object basis) {
        return Object.class;
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object basis, Object eigenschap) {
        return Object.class;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object basis) {
        return null;
    }
}
