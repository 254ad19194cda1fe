package nl.meldroute.engine;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the engine beyond what application.yaml can say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Instellingen.class)
class EngineInstelling {

    @Bean
    Clock klok() {
        return new EngineKlok(EngineKlok.NEDERLAND);
    }

    @Bean
    SpringBootProcessEnginePlugin meldrouteEngine(
            BeanFactory bonen,
            Clock klok,
            ObjectProvider<Dossiervelden> dossier,
            ObjectProvider<Startformulier> startformulieren,
            ObjectProvider<Taakformulier> taakformulieren,
            ObjectProvider<Formulierconcepten> concepten) {
        Formulieren formulieren = new Formulieren();
        Formulierafhandeling afhandeling =
                new Formulierafhandeling(formulieren, klok, dossier, startformulieren, taakformulieren, concepten);
        return new SpringBootProcessEnginePlugin() {
            @Override
            public void preInit(SpringProcessEngineConfiguration engine) {
                engine.getCustomHistoryLevels().add(new Historieniveau());
                engine.setExpressionManager(new Expressiebewaking(new Modelbonen(bonen)));
                // An empty map, not null: otherwise scripts would see every bean of the application.
                engine.setBeans(new HashMap<>());
                engine.setTenantIdProvider(new Regiobepaling());
                engine.setResourceAuthorizationProvider(new Taakrechten());
                engine.setCommandCheckers(List.of(new TenantCommandChecker(), new Taakrechtencontrole()));
                engine.getCustomPostBPMNParseListeners().add(new Formulierwacht(afhandeling));
                engine.getCustomPostCommandInterceptorsTxRequired()
                        .add(new Formulierlezer(formulieren, Naslag.lees(), dossier));
                engine.getCustomPostCommandInterceptorsTxRequired().add(new Gemeentekeuze());
            }
        };
    }
}
