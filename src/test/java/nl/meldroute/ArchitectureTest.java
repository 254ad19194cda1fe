package nl.meldroute;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import nl.meldroute.engine.Modelfunctie;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house of Meldroute: what may know what. */
class ArchitectureTest {

    private static final String ENGINE = "nl.meldroute.engine..";
    private static final String PROCESS = "nl.meldroute..process..";
    private static final String WEBAPP = "nl.meldroute..webapp..";
    private static final String WEB = "nl.meldroute..web..";
    private static final String PERSISTENCE = "nl.meldroute..persistence..";
    private static final String[] WEBAPP_PLUGINS = {
        "org.camunda.bpm.tasklist..", "org.camunda.bpm.cockpit..", "org.camunda.bpm.admin..", "org.camunda.bpm.webapp.."
    };

    /** What the person who starts Meldroute reads on the console: passwords of demo accounts do not belong in a log. */
    private static final Set<String> OP_DE_CONSOLE = Set.of("Startbericht", "StartWeigeringMelder", "StuurMeldingen");

    private static final JavaClasses KLASSEN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.meldroute");

    @Test
    void modulesKennenAlleenElkaarsBuitenkant() {
        ApplicationModules.of(Meldroute.class).verify();
    }

    @Test
    void modulesVormenGeenKring() {
        houdt(slices().matching("nl.meldroute.(*)..").should().beFreeOfCycles());
    }

    @Test
    void alleenProcessEngineEnWebappKennenCamunda() {
        houdt(noClasses()
                .that()
                .resideOutsideOfPackages(ENGINE, PROCESS, WEBAPP)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.."));
    }

    @Test
    void webappKentVanCamundaAlleenDePlugins() {
        houdt(noClasses()
                .that()
                .resideInAPackage(WEBAPP)
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda..").and(resideOutsideOf(WEBAPP_PLUGINS))));
    }

    @Test
    void alleenEngineKentHetBinnenwerkVanCamunda() {
        houdt(noClasses()
                .that()
                .resideOutsideOfPackage(ENGINE)
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda..impl..").and(resideOutsideOf(WEBAPP_PLUGINS))));
    }

    @Test
    void termijnenHangtNergensVanAf() {
        houdt(classes()
                .that()
                .resideInAPackage("nl.meldroute.termijnen..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("nl.meldroute.termijnen..", "java..", "de.focus_shift..", "org.jspecify.."));
    }

    @Test
    void takenVanEenVakRoepenElkaarNietAan() {
        String[] vakken = {"vooraf", "melding", "vervolg", "rechten", "berichten", "rapportage"};
        for (String vak : vakken) {
            for (String ander : vakken) {
                if (!vak.equals(ander)) {
                    houdt(noClasses()
                            .that()
                            .resideInAPackage("nl.meldroute." + vak + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("nl.meldroute." + ander + ".."));
                }
            }
        }
    }

    @Test
    void typenInProcessWebEnPersistenceZijnVanHetPakketZelf() {
        houdt(classes()
                .that()
                .resideInAnyPackage(PROCESS, WEB, PERSISTENCE)
                .and()
                .areTopLevelClasses()
                // An expression in a model can call the methods of public types only.
                .and()
                .areNotAssignableTo(Modelfunctie.class)
                .should()
                .notBePublic());
    }

    @Test
    void niemandSchrijftBuitenHetLogOm() {
        houdt(noClasses().that(zijnNiet(OP_DE_CONSOLE)).should(ACCESS_STANDARD_STREAMS));
    }

    @Test
    void wieIetsNodigHeeftVraagtHetInDeConstructor() {
        houdt(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
    }

    private static void houdt(ArchRule regel) {
        regel.allowEmptyShould(true).check(KLASSEN);
    }

    private static DescribedPredicate<JavaClass> zijnNiet(Set<String> namen) {
        return DescribedPredicate.describe("zijn niet " + namen, klasse -> !namen.contains(klasse.getSimpleName()));
    }

    private static DescribedPredicate<JavaClass> resideOutsideOf(String... pakketten) {
        return DescribedPredicate.not(resideInAnyPackage(pakketten));
    }
}
