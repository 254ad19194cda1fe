package nl.meldroute.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys processes/ and forms/ at start. The engine's own deployment leaves forms out and names resources after the place they were
 * found, so that the same model would get a new version when started from the jar.
 */
@Component
class Modellen {

    private static final String[] SOORTEN = {"processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form"};

    private final RepositoryService repository;

    Modellen(RepositoryService repository) {
        this.repository = repository;
    }

    void deploy() {
        Map<String, Resource> modellen = vind();
        if (modellen.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("meldroute")
                .source("meldroute")
                .enableDuplicateFiltering(true);
        modellen.forEach((naam, model) -> {
            try (InputStream inhoud = model.getInputStream()) {
                deployment.addInputStream(naam, inhoud);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        deployment.deploy();
    }

    private static Map<String, Resource> vind() {
        var zoeker = new PathMatchingResourcePatternResolver();
        Map<String, Resource> gevonden = new TreeMap<>();
        try {
            for (String soort : SOORTEN) {
                for (Resource model : zoeker.getResources("classpath*:" + soort)) {
                    String map = soort.substring(0, soort.indexOf('/'));
                    gevonden.put(naam(model.getURL().toString(), map), model);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gevonden;
    }

    /** The path from the top folder on: the same from a directory and from a jar. */
    static String naam(String adres, String map) {
        return adres.substring(adres.lastIndexOf("/" + map + "/") + 1);
    }
}
