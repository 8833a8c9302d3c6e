package dev.golink.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.io.PrintStream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The architecture rules, each with its reason. */
class ArchitectureTest {
    private static final JavaClasses BENCHMARKS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.golink.benchmarks");

    @Test
    void thereAreNoImportCycles() {
        slices().matching("dev.golink.benchmarks.(*)..").should().beFreeOfCycles()
                .because("packages that form a cycle can only be understood and changed together").check(BENCHMARKS);
    }

    @Test
    void onlyTheReferenceServerUsesTheLibraryThatIsComparedWith() {
        noClasses().that().resideOutsideOfPackage("dev.golink.benchmarks.reference").should().dependOnClassesThat()
                .resideInAPackage("org.java_websocket..")
                .because("a load generator that shares code with a server shares its mistakes").check(BENCHMARKS);
    }

    @Test
    void formattingAlwaysNamesALocale() {
        noClasses().should().callMethod(String.class, "format", String.class, Object[].class)
                .orShould().callMethod(String.class, "formatted", Object[].class)
                .orShould().callMethod(PrintStream.class, "printf", String.class, Object[].class)
                .orShould().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase")
                .because("programs expect the digits 0 to 9 and a dotted i in every locale; pass a Locale")
                .check(BENCHMARKS);
    }

    @Test
    void benchmarksDoNotDependOnTheServer() {
        noClasses().that()
                // A history of years is made by the code that stores it, because no server lives that long.
                .resideOutsideOfPackage("dev.golink.benchmarks.history").should()
                .dependOnClassesThat().resideInAnyPackage("dev.golink.server..", "dev.golink.app..")
                .because("the benchmarks measure the program that users start, in a separate process")
                .check(BENCHMARKS);
    }
}
