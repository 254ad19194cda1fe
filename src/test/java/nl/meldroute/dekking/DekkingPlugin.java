package nl.meldroute.dekking;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets every engine of a test context report to {@link Dekking}. Found by the application's own component scan. */
@Component
class DekkingPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl instelling) {
        List<BpmnParseListener> luisteraars = lijst(instelling.getCustomPostBPMNParseListeners());
        luisteraars.add(new Meelezer());
        instelling.setCustomPostBPMNParseListeners(luisteraars);

        DefaultDmnEngineConfiguration dmn = instelling.getDmnEngineConfiguration();
        if (dmn == null) {
            dmn = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
            instelling.setDmnEngineConfiguration(dmn);
        }
        dmn.getCustomPostDecisionTableEvaluationListeners().add(Dekking.BESLISSING);
    }

    private static <T> List<T> lijst(@Nullable List<T> bestaand) {
        return bestaand == null ? new ArrayList<>() : new ArrayList<>(bestaand);
    }

    /** Comes after the whole process was read, and hangs a listener on every part of it. */
    private static final class Meelezer extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definitie) {
            luisterMee(definitie);
        }

        private static void luisterMee(ScopeImpl deel) {
            for (ActivityImpl knoop : deel.getActivities()) {
                knoop.addBuiltInListener(ExecutionListener.EVENTNAME_START, Dekking.KNOOP);
                for (PvmTransition pijl : knoop.getOutgoingTransitions()) {
                    ((TransitionImpl) pijl).addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, Dekking.PIJL);
                }
                luisterMee(knoop);
            }
        }
    }
}
