package nl.meldroute.modellen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meldroute.engine.Modelfunctie;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.asm.ClassReader;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * What the compiled code offers to models, found without starting Spring.
 *
 * @param beans names of the methods of each bean that a model may name
 * @param teksten texts in the code of {@code ..process} packages; a variable that Java sets is among them
 */
record Codeomgeving(Map<String, Set<String>> beans, Set<String> teksten) {

    private static final String PROCESS_PACKAGES = "classpath*:nl/meldroute/**/process/*.class";

    private static final Set<Class<?>> ZICHTBAAR =
            Set.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class, Modelfunctie.class);

    static Codeomgeving vanHetProject() {
        return new Codeomgeving(zoekBeans(), zoekTeksten());
    }

    private static Map<String, Set<String>> zoekBeans() {
        var zoeker = new ClassPathScanningCandidateComponentProvider(false);
        zoeker.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        var namen = new AnnotationBeanNameGenerator();
        var register = new SimpleBeanDefinitionRegistry();
        Map<String, Set<String>> beans = new HashMap<>();
        for (BeanDefinition kandidaat : zoeker.findCandidateComponents("nl.meldroute")) {
            if (!isTestcode(String.valueOf(kandidaat.getResourceDescription()))) {
                Class<?> klasse = ClassUtils.resolveClassName(String.valueOf(kandidaat.getBeanClassName()), null);
                voegToe(beans, namen.generateBeanName(kandidaat, register), klasse);
                Arrays.stream(klasse.getDeclaredMethods())
                        .filter(methode -> methode.isAnnotationPresent(Bean.class))
                        .forEach(methode -> voegToe(beans, methode.getName(), methode.getReturnType()));
            }
        }
        return beans;
    }

    /** Only what an expression in a model can see; it can call the public methods of public types only. */
    private static void voegToe(Map<String, Set<String>> beans, String naam, Class<?> soort) {
        if (ZICHTBAAR.stream().anyMatch(zichtbaar -> zichtbaar.isAssignableFrom(soort))) {
            beans.put(naam, Modifier.isPublic(soort.getModifiers()) ? methoden(soort) : Set.of());
        }
    }

    private static Set<String> methoden(Class<?> soort) {
        return Arrays.stream(soort.getDeclaredMethods())
                .filter(methode -> Modifier.isPublic(methode.getModifiers()))
                .map(methode -> methode.getName())
                .collect(Collectors.toSet());
    }

    private static Set<String> zoekTeksten() {
        try {
            Set<String> teksten = new HashSet<>();
            for (Resource klasse : new PathMatchingResourcePatternResolver().getResources(PROCESS_PACKAGES)) {
                if (!isTestcode(klasse.getDescription())) {
                    teksten.addAll(constanten(klasse.getContentAsByteArray()));
                }
            }
            return teksten;
        } catch (IOException e) {
            throw new UncheckedIOException("Kan de klassen van de processen niet lezen", e);
        }
    }

    /** Every text in the constant pool (tag 8 of the class file format points to one). */
    private static Set<String> constanten(byte[] klasse) {
        var lezer = new ClassReader(klasse);
        char[] buffer = new char[lezer.getMaxStringLength()];
        return IntStream.range(1, lezer.getItemCount())
                .map(lezer::getItem)
                .filter(plaats -> plaats > 0 && klasse[plaats - 1] == 8)
                .mapToObj(plaats -> lezer.readUTF8(plaats, buffer))
                .collect(Collectors.toSet());
    }

    private static boolean isTestcode(String plaats) {
        return plaats.contains("test-classes");
    }
}
