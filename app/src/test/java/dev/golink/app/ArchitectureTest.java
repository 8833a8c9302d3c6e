package dev.golink.app;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Cell;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the house, each with its reason. */
class ArchitectureTest {
    private static final String ROOT = "dev.golink.app";
    private static final JavaClasses CONSOLE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void packagesDependOnOneAnotherInOneDirection() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles()
                .because("a knot of packages can only be understood and changed as a whole").check(CONSOLE);
    }

    @Test
    void partsOfPackagesDependOnOneAnotherInOneDirection() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles()
                .because("what is true of packages is true of those inside them").check(CONSOLE);
    }

    @ParameterizedTest
    @CsvSource({"words, ''", "feed, ''", "settings, ''", "scenes, settings words", "help, words",
        "preferences, link look scenes settings words", "roster, feed", "look, roster words",
        "history, look roster scenes words", "panes, settings", "profiles, feed help look roster scenes search words",
        "details, feed help history look profiles roster scenes words",
        "table, look roster scenes settings words", "search, look roster scenes settings words",
        "runs, feed look roster scenes words", "viewer, help look roster scenes settings words",
        "notices, feed look roster scenes settings words", "join, words",
        "link, feed look words",
        "export, feed look roster table words",
        "shell, details export feed help history join link look notices panes preferences profiles roster runs scenes search settings table viewer words"})
    void aPackageUsesOnlyThoseBelowIt(String name, String below) {
        assertUsesOnly(ROOT, name, below);
    }

    @ParameterizedTest
    @CsvSource({"place, ''", "style, ''", "dialogs, place style", "models, place",
        "screens, dialogs models place style",
        "actions, dialogs models place screens", "frame, actions models place screens style",
        "pages, actions frame models place screens"})
    void aPartOfTheWindowUsesOnlyThoseBelowIt(String name, String below) {
        assertUsesOnly(ROOT + ".shell", name, below);
    }

    /** Of the packages in a package, those that are named; what lies outside of that package is not asked. */
    private static void assertUsesOnly(String parent, String name, String below) {
        List<String> allowed = new ArrayList<>(List.of(parent + "." + name + ".."));
        List.of(below.split(" ")).stream().filter(one -> !one.isEmpty())
                .forEach(one -> allowed.add(parent + "." + one + ".."));
        noClasses().that().resideInAPackage(parent + "." + name + "..").should()
                .dependOnClassesThat(resideInAPackage(parent + "..")
                        .and(DescribedPredicate.not(
                                resideInAnyPackage(allowed.toArray(String[]::new)))))
                .because("the window is built of parts that can be read and tested without those above them")
                .check(CONSOLE);
    }

    @Test
    void nobodyDependsOnTheCompositionRoot() {
        noClasses().that(resideOutsideOfPackage(ROOT)).should().dependOnClassesThat(resideInAPackage(ROOT))
                .because("what is wired together must not know who wires it").check(CONSOLE);
    }

    @Test
    void onlyTheFeedAndTheCompositionRootKnowThePlatform() {
        noClasses().that(resideOutsideOfPackage(ROOT).and(resideOutsideOfPackage(ROOT + ".feed"))).should()
                .dependOnClassesThat().areAssignableTo(Platform.class)
                .because("threads cross to the window in one place, where it is done once a pulse and can be tested")
                .check(CONSOLE);
    }

    @Test
    void modelsKnowNoScene() {
        classes().that().haveSimpleNameEndingWith("Model").or().haveSimpleNameEndingWith("Models").should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("javafx.scene.."))
                .because("what decides is tested without a window").check(CONSOLE);
    }

    @Test
    void theConsoleKnowsNothingOfSockets() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("org.java_websocket..", "dev.golink.server.protocol..")
                .because("a console works with a fleet and cannot tell where its server runs").check(CONSOLE);
    }

    @Test
    void nativeCodeIsCalledInOnePlace() {
        noClasses().that(resideOutsideOfPackage(ROOT + ".viewer.ffmpeg")).should().dependOnClassesThat()
                .resideInAnyPackage("org.bytedeco..")
                .because("what FFmpeg requires of its callers is kept there; elsewhere a mistake ends the process")
                .check(CONSOLE);
    }

    @Test
    void cellsListenOnlyWhileTheyAreShown() {
        noClasses().that().areAssignableTo(Cell.class).should()
                .callMethodWhere(target(name("subscribe")).and(target(owner(assignableTo(ObservableValue.class)))))
                .because(
                        "a table throws cells away without a word, and what they listen to would hold all of the table")
                .check(CONSOLE);
    }

    @Test
    void nobodySleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class)
                .because("time is passed in, so that tests turn the clock by hand").check(CONSOLE);
    }
}
