package dev.golink.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house's rules, each with its reason. */
class ArchitectureTest {
    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.golink.server");

    @Test
    void aPackageImportsOnlyWhatTheHouseAllows() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("fleet").definedBy("dev.golink.server.fleet")
                .layer("protocol").definedBy("dev.golink.server.protocol")
                .layer("statistics").definedBy("dev.golink.server.statistics")
                .layer("profiles").definedBy("dev.golink.server.profiles")
                .layer("desired").definedBy("dev.golink.server.desired")
                .layer("storage").definedBy("dev.golink.server.storage")
                .layer("hub").definedBy("dev.golink.server.hub")
                .layer("screen").definedBy("dev.golink.server.screen")
                .layer("gateway").definedBy("dev.golink.server.gateway..")
                .layer("limits").definedBy("dev.golink.server.limits")
                .layer("pages").definedBy("dev.golink.server.pages")
                .layer("remote").definedBy("dev.golink.server.remote")
                .layer("composition").definedBy("dev.golink.server")
                .whereLayer("composition").mayNotBeAccessedByAnyLayer()
                .whereLayer("gateway").mayOnlyBeAccessedByLayers("composition")
                .whereLayer("limits").mayOnlyBeAccessedByLayers("gateway", "composition")
                .whereLayer("pages").mayOnlyBeAccessedByLayers("composition")
                .whereLayer("remote").mayOnlyBeAccessedByLayers("composition")
                .whereLayer("hub").mayOnlyBeAccessedByLayers("gateway", "composition")
                .whereLayer("profiles").mayOnlyBeAccessedByLayers("hub", "composition")
                .whereLayer("desired").mayOnlyBeAccessedByLayers("hub", "composition")
                .whereLayer("storage").mayOnlyBeAccessedByLayers("profiles", "desired")
                .whereLayer("screen").mayOnlyBeAccessedByLayers("gateway", "remote", "composition")
                .whereLayer("statistics").mayOnlyBeAccessedByLayers("hub", "gateway", "composition")
                .whereLayer("protocol")
                .mayOnlyBeAccessedByLayers("hub", "storage", "profiles", "desired", "screen", "limits", "gateway",
                        "remote", "composition")
                .because("each package must be understood, tested and replaced without the ones above it")
                .check(SERVER);
    }

    @Test
    void thereAreNoImportCycles() {
        slices().matching("dev.golink.server.(*)..").should().beFreeOfCycles()
                .because("packages that import one another are one package in the wrong clothes").check(SERVER);
    }

    @Test
    void theVocabularyKnowsNothingButTheJdk() {
        classes().that().resideInAPackage("dev.golink.server.fleet").should().onlyDependOnClassesThat()
                .resideInAnyPackage("dev.golink.server.fleet", "java..", "org.jspecify..")
                .because("consoles, near and far, share it").check(SERVER);
    }

    @Test
    void onlyTheGatewayKnowsTheWebSocketLibrary() {
        noClasses().that().resideOutsideOfPackages("dev.golink.server.gateway..", "dev.golink.server.remote").should()
                .dependOnClassesThat().resideInAPackage("org.java_websocket..")
                .because("its hazards are guarded in one place, and it can be replaced there").check(SERVER);
    }

    @Test
    void onlyTheProtocolKnowsJson() {
        noClasses().that().resideOutsideOfPackage("dev.golink.server.protocol").should().dependOnClassesThat()
                .resideInAPackage("com.google.gson..").because("the wire format has one home").check(SERVER);
    }

    @Test
    void thereIsNoJavaFxInTheServer() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
                .because("the server also runs where there is no display").check(SERVER);
    }

    @Test
    void theHubReadsNoClockOfItsOwn() {
        noClasses().that().resideInAPackage("dev.golink.server.hub").and().doNotHaveSimpleName("Time").should()
                .callMethod(System.class, "nanoTime").orShould().callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .because("its clocks are passed in, so that tests turn them by hand").check(SERVER);
    }

    @Test
    void nothingChangesInStatics() {
        fields().that().areStatic().should().beFinal()
                .because("what changes has an owner").check(SERVER);
    }
}
