package org.musubi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.library.Architectures;

/// Who may know whom. Packages that are still empty are allowed; an exception needs a reason beside it.
@AnalyzeClasses(packages = "org.musubi", importOptions = ArchitectureTest.ProgramOnly.class)
class ArchitectureTest {
    /// Neither tests nor the tools that make shipped data.
    static final class ProgramOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return new ImportOption.DoNotIncludeTests().includes(location) && !location.contains("/org/musubi/tools/");
        }
    }

    private static final ArchCondition<JavaField> BE_STATIC_AND_CHANGE =
            ArchConditions.<JavaField>be(DescribedPredicate.describe(
                    "static and not final",
                    field -> field.getModifiers().contains(JavaModifier.STATIC)
                            && !field.getModifiers().contains(JavaModifier.FINAL)));

    @ArchTest
    static final ArchRule LAYERS = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("start")
            .definedBy("org.musubi.app..", "org.musubi.cli..")
            .layer("window")
            .definedBy("org.musubi.ui..")
            .layer("use")
            .definedBy("org.musubi.service..", "org.musubi.report..")
            .layer("map")
            .definedBy("org.musubi.map..")
            .layer("ground")
            .definedBy(
                    "org.musubi.store..",
                    "org.musubi.exchange..",
                    "org.musubi.gazetteer..",
                    "org.musubi.query..",
                    "org.musubi.task..",
                    "org.musubi.web..")
            .layer("words")
            .definedBy("org.musubi.text..")
            .layer("model")
            .definedBy("org.musubi.model..")
            .whereLayer("start")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("window")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("use")
            .mayOnlyBeAccessedByLayers("start", "window")
            // Besides the map in the window, summaries show a map too.
            .whereLayer("map")
            .mayOnlyBeAccessedByLayers("start", "window", "use")
            .whereLayer("ground")
            .mayOnlyBeAccessedByLayers("start", "window", "use")
            // A failure is told in the user's language wherever it happens, so everyone knows words.
            .whereLayer("words")
            .mayOnlyBeAccessedByLayers("start", "window", "use", "map", "ground");

    @ArchTest
    static final ArchRule THE_MODEL_NEEDS_ONLY_THE_JDK = classes()
            .that()
            .resideInAPackage("org.musubi.model..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "org.musubi.model.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_GROUND_STANDS_SIDE_BY_SIDE = slices().matching(
                    "org.musubi.(store|exchange|gazetteer|query|task|web)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule SERVICES_AND_REPORTS_STAND_SIDE_BY_SIDE = slices().matching("org.musubi.(service|report)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule FEATURES_OF_THE_WINDOW_MEET_IN_THE_WORKSPACE_ONLY = slices().matching("org.musubi.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    JavaClass.Predicates.resideInAPackage("org.musubi.ui.."),
                    resideInAPackage("org.musubi.ui.common.."))
            // The main view is made of the others: it has to load them.
            .ignoreDependency(resideInAPackage("org.musubi.ui.main.."), resideInAPackage("org.musubi.ui.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule WHAT_FEATURES_SHARE_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage("org.musubi.ui.common..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.musubi.ui..")
                    .and(JavaClass.Predicates.resideOutsideOfPackage("org.musubi.ui.common..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_MAP_NEEDS_ONLY_THE_MODEL_AND_WORDS = noClasses()
            .that()
            .resideInAPackage("org.musubi.map..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.musubi..")
                    .and(JavaClass.Predicates.resideOutsideOfPackages(
                            "org.musubi.map..", "org.musubi.model..", "org.musubi.text..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule JAVAFX_STAYS_IN_THE_WINDOW = noClasses()
            .that()
            .resideOutsideOfPackages("org.musubi.ui..", "org.musubi.map..", "org.musubi.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.gluonhq..", "org.controlsfx..", "atlantafx..");

    @ArchTest
    static final ArchRule SQL_STAYS_IN_THE_STORE = noClasses()
            .that()
            .resideOutsideOfPackage("org.musubi.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule SQL_DOES_NOT_SHOW_OUTSIDE_THE_STORE = noClasses()
            .that()
            .resideInAPackage("org.musubi.store..")
            .and()
            .arePublic()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

    /// Nothing goes over the network but from one place, which is only used when the user chose so.
    @ArchTest
    static final ArchRule THE_NETWORK_STAYS_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("org.musubi.web..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("java.net.http..")
                    .or(resideInAnyPackage("java.nio.channels..", "java.net..")
                            .and(DescribedPredicate.describe(
                                    "are connections",
                                    connection -> connection.getSimpleName().matches(".*Socket.*|.*URLConnection")))));

    @ArchTest
    static final ArchRule THE_WEB_IS_USED_WHERE_ALL_IS_PUT_TOGETHER = noClasses()
            .that()
            .resideOutsideOfPackages("org.musubi.web..", "org.musubi.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.musubi.web..");

    @ArchTest
    static final ArchRule AWT_DRAWS_OFF_SCREEN_ONLY = noClasses()
            .that()
            .resideOutsideOfPackages("org.musubi.report..", "org.musubi.map..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..", "java.awt.print..");

    @ArchTest
    static final ArchRule NO_SWING =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.swing..", "javafx.embed.swing..");

    @ArchTest
    static final ArchRule JSON_STAYS_IN_THE_EXCHANGE = noClasses()
            .that()
            // The gazetteer and settings may have JSON files of their own.
            .resideOutsideOfPackages("org.musubi.exchange..", "org.musubi.gazetteer..", "org.musubi.ui.settings..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule PICOCLI_STAYS_ON_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage("org.musubi.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule THE_COMMAND_LINE_KNOWS_NO_WINDOW = noClasses()
            .that()
            .resideInAPackage("org.musubi.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.musubi.ui..", "org.musubi.map..", "org.musubi.app..", "org.musubi.report..");

    @ArchTest
    static final ArchRule NO_STATIC_STATE_THAT_CHANGES = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.musubi..")
            .should(BE_STATIC_AND_CHANGE)
            .allowEmptyShould(true);
}
