package dev.golink.app;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Cell;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

import dev.golink.app.command.GoLinkCommand;
import dev.golink.app.rules.PackageTable;
import dev.golink.app.rules.SharedRules;
import dev.golink.app.rules.Sources;
import dev.golink.app.rules.Sources.Source;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.id.OperatorId;

/** The project's architecture rules, each with its reason. */
class ArchitectureTest {
    private static final String ROOT = "dev.golink.app";
    private static final String SCREENS = "dev.golink.screens";
    private static final String UI = "dev.golink.ui";
    private static final PackageTable TABLE = PackageTable.read();
    /** The classes of all modules except the benchmarks. */
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.golink");
    private static final JavaClasses CONSOLE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT, SCREENS, UI);

    /** Methods that compare two times of the wall clock, or turn one into a number for calculation. */
    private static final Set<String> WALL_CLOCK_ARITHMETIC = Set.of("java.time.Duration.between",
            "java.time.temporal.ChronoUnit.between", "java.time.Instant.until", "java.time.Instant.isBefore",
            "java.time.Instant.isAfter", "java.time.Instant.compareTo", "java.time.Instant.getEpochSecond",
            "java.time.Instant.toEpochMilli", "java.time.Clock.millis", "java.time.InstantSource.millis",
            "java.lang.System.currentTimeMillis");

    @Test
    void packagesDependOnOneAnotherInOneDirection() {
        slices().matching("dev.golink.(*).(*)..").should().beFreeOfCycles()
                .because("packages that form a cycle can only be understood and changed together").check(CONSOLE);
    }

    @Test
    void subpackagesHaveNoDependencyCycles() {
        slices().matching("dev.golink.(**)").should().beFreeOfCycles()
                .because("subpackages must not form cycles either, in any module").check(ALL);
    }

    @Test
    void packageTableListsExactlyTheExistingPackages() {
        Set<String> packages = Sources.main().stream().map(Source::packageName).collect(Collectors.toSet());

        assertThat(TABLE.names()).as("the packages that docs/packages.md lists")
                .containsExactlyInAnyOrderElementsOf(packages);
        assertThat(TABLE.unknown(packages)).isEmpty();
    }

    @Test
    void aPackageImportsOnlyWhatTheTableAllows() {
        List<String> violations = Sources.main().stream()
                .flatMap(source -> source.used().stream().filter(use -> !TABLE.allows(source.packageName(), use))
                        .map(use -> source.file() + " uses " + use))
                .toList();

        assertThat(violations).as("uses of packages, constants included, that docs/packages.md does not allow")
                .isEmpty();
    }

    @Test
    void aPackageUsesOnlyWhatTheTableAllows() {
        classes().should(SharedRules.useWhatTheTableAllows(TABLE))
                .because("each package must be understandable, testable and replaceable without the packages above it")
                .check(ALL);
    }

    @Test
    void noTestSleeps() {
        Pattern sleep = Pattern
                .compile("\\b(Thread|TimeUnit\\s*\\.\\s*\\w+|\\w*SECONDS|MINUTES)\\s*(\\.|::)\\s*sleep\\b");
        List<String> sleepers = Sources.tests().stream().filter(source -> sleep.matcher(source.code()).find())
                .map(source -> source.file().getFileName().toString())
                .filter(name -> !name.matches("\\w+(Benchmark|Meter)\\.java")).toList(); // they measure over time

        assertThat(sleepers).as("a test that sleeps is slow or unreliable: pass a clock in, or wait for a condition")
                .isEmpty();
    }

    @Test
    void noPackageDependsOnTheCompositionRoot() {
        noClasses().that(resideOutsideOfPackage(ROOT)).should().dependOnClassesThat(resideInAPackage(ROOT))
                .because("parts must not depend on the package that creates and connects them").check(CONSOLE);
    }

    @Test
    void onlyTheFeedAndTheCompositionRootUseTheJavaFxPlatform() {
        noClasses().that(resideOutsideOfPackage(ROOT).and(resideOutsideOfPackage(UI + ".feed"))).should()
                .dependOnClassesThat().areAssignableTo(Platform.class)
                .because("only one place passes data to the JavaFX thread, once per pulse, so that this can be tested")
                .check(CONSOLE);
    }

    @Test
    void modelsDoNotDependOnTheScene() {
        classes().that().haveSimpleNameEndingWith("Model").or().haveSimpleNameEndingWith("Models").should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("javafx.scene.."))
                .because("models must be testable without a window").check(CONSOLE);
    }

    @Test
    void consoleDoesNotDependOnSockets() {
        noClasses().should().dependOnClassesThat(resideInAPackage("org.java_websocket..")
                .or(resideInAPackage("dev.golink.server.protocol..")
                        // Only the form of lines that other programs write and read: in exported files, of golink input.
                        .and(resideOutsideOfPackage("dev.golink.server.protocol.audit"))
                        .and(resideOutsideOfPackage("dev.golink.server.protocol.history"))
                        .and(resideOutsideOfPackage("dev.golink.server.protocol.input"))
                        .and(resideOutsideOfPackage("dev.golink.server.protocol.trace"))))
                .because("the console must work the same with its own and with a remote server").check(CONSOLE);
    }

    @Test
    void nativeCodeIsCalledInOnePlace() {
        noClasses().that(resideOutsideOfPackage(SCREENS + ".ffmpeg")).should().dependOnClassesThat()
                .resideInAnyPackage("org.bytedeco..")
                .because("a wrong call of FFmpeg ends the process, so only this package calls it and keeps its rules")
                .check(CONSOLE);
    }

    @Test
    void cellsDoNotSubscribeToValues() {
        noClasses().that().areAssignableTo(Cell.class).should()
                .callMethodWhere(target(name("subscribe")).and(target(owner(assignableTo(ObservableValue.class)))))
                .because(
                        "a table drops cells silently; a value that a cell observes would keep the table in memory")
                .check(CONSOLE);
    }

    @Test
    void disabledControlsHaveAReason() {
        // The menu of operators has items that only show texts. Items that move into the overflow menu keep their
        // reason.
        noClasses().that().doNotHaveFullyQualifiedName(UI + ".presentation.DisabledReason").and()
                .doNotHaveFullyQualifiedName(UI + ".scenes.OverflowMenu").and()
                .doNotHaveFullyQualifiedName(ROOT + ".shell.frame.OperatorsMenu").should()
                .callMethodWhere(target(name("setDisable")).or(target(name("disableProperty"))))
                .because("a disabled button without a reason looks like a fault; use DisabledReason").check(CONSOLE);
    }

    /** A locale may use other digits than SVG, JSON, CSV, addresses and file names need. */
    @Test
    void formattingAlwaysNamesALocale() {
        noClasses().should().accessTargetWhere(SharedRules.leavingTheLocaleToTheSystem())
                .because("programs expect the digits 0 to 9 and a dotted i in every locale; pass a Locale").check(ALL);
    }

    @Test
    void aRecordHasNoSecondConstructor() {
        classes().that().areRecords().should(haveOneConstructor())
                .because("with a second, shorter constructor, callers forget components without notice").check(CONSOLE);
    }

    @Test
    void consoleServersSaveTheirDataAndUseCommandLineConfiguration() {
        noClasses().should().callMethod(ServerConfig.class, "inMemory", OperatorId.class)
                .orShould().callConstructorWhere(target(owner(type(ServerConfig.class))))
                .because("a server in memory loses what operators saved about phones").check(CONSOLE);
        noClasses().that().doNotHaveFullyQualifiedName(GoLinkCommand.class.getName()).should()
                .callMethod(ServerConfig.class, "keepingIn", Path.class, OperatorId.class)
                .because("a second place would forget options that the command line sets").check(CONSOLE);
    }

    private static ArchCondition<JavaClass> haveOneConstructor() {
        return new ArchCondition<>("have one constructor") {
            @Override
            public void check(JavaClass record, ConditionEvents events) {
                int constructors = record.getConstructors().size();
                events.add(new SimpleConditionEvent(record, constructors == 1,
                        record.getName() + " has " + constructors + " constructors"));
            }
        };
    }

    @Test
    void durationsComeFromTheMonotonicClock() {
        noClasses().that()
                // Records of earlier processes: the wall clock is the only clock they share.
                .resideOutsideOfPackage("dev.golink.app.process.record").and()
                // Compares two times of the server's clock, read at the same moment.
                .doNotHaveFullyQualifiedName("dev.golink.ui.roster.PhoneRow").and()
                // Compares times that a server stored; what is stored has no other clock.
                .doNotHaveFullyQualifiedName("dev.golink.ui.time.ServerTimes").and()
                // Compares times that the user gives, and prints times that a server stored.
                .resideOutsideOfPackage("dev.golink.app.command.history").and()
                // Compares two times of the server's clock, read at the same moment.
                .doNotHaveFullyQualifiedName("dev.golink.app.access.WaitingRow").and()
                // Compares two times of the server's clock, read at the same moment.
                .doNotHaveFullyQualifiedName("dev.golink.app.runs.entry.ServerMoments").and()
                // Compares two times of the server's clock, and checks the result against a local measurement.
                .doNotHaveFullyQualifiedName("dev.golink.app.history.HeartbeatSeries").and()
                // Quiet until a time of the wall clock, such as eight in the morning.
                .doNotHaveFullyQualifiedName("dev.golink.app.notices.rules.QuietMode$Until").and()
                // Finds out how far the wall clock was set.
                .doNotHaveFullyQualifiedName("dev.golink.app.notices.rules.RulesModel").and()
                // Finds out how far the clocks of two computers differ.
                .doNotHaveFullyQualifiedName("dev.golink.screens.latency.LatencyModel").should()
                .accessTargetWhere(measuringByTheWallClock())
                .because(
                        "the wall clock can be set at any moment: use it for points in time, and measure with"
                                + " ConsoleClock's nanos and elapsed")
                .check(CONSOLE);
    }

    /** Covers method references too. */
    private static DescribedPredicate<JavaAccess<?>> measuringByTheWallClock() {
        return DescribedPredicate.describe("measuring durations with the wall clock", access -> WALL_CLOCK_ARITHMETIC
                .contains(access.getTargetOwner().getName() + "." + access.getName()));
    }

    @Test
    void productionCodeDoesNotSleep() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class)
                .because("code takes its clock as a parameter, so that tests control the time").check(CONSOLE);
    }
}
