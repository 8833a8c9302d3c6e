package dev.golink.server;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

import dev.golink.server.hub.setup.HubSettings;

/**
 * The architecture rules of this module, each with its reason. The rules of all modules are in the console's test and
 * in docs/packages.md.
 */
class ArchitectureTest {
    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.golink.server");

    /** Methods that measure or compare wall-clock times, or convert them to numbers. */
    private static final Set<String> WALL_CLOCK_ARITHMETIC = Set.of("java.time.Duration.between",
            "java.time.temporal.ChronoUnit.between", "java.time.Instant.until", "java.time.Instant.isBefore",
            "java.time.Instant.isAfter", "java.time.Instant.compareTo", "java.time.Instant.getEpochSecond",
            "java.time.Instant.toEpochMilli", "java.time.Clock.millis", "java.time.InstantSource.millis",
            "java.lang.System.currentTimeMillis");

    @Test
    void thereAreNoImportCycles() {
        slices().assignedFrom(FIRST_PACKAGES).should().beFreeOfCycles()
                .because("packages that form a cycle can only be understood and changed together").check(SERVER);
    }

    @Test
    void theFleetPackagesDependOnlyOnTheJdk() {
        classes().that().resideInAPackage("dev.golink.server.fleet..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("dev.golink.server.fleet..", "dev.golink.server.access.knock",
                        "dev.golink.server.access.pairing", "dev.golink.server.access.peer",
                        "dev.golink.server.access.right", "dev.golink.server.access.state",
                        "dev.golink.server.access.token", "java..", "org.jspecify..")
                .because("local and remote consoles share this package").check(SERVER);
    }

    @Test
    void onlyTheGatewayAndTheRemoteLinkUseTheWebSocketLibrary() {
        noClasses().that().resideOutsideOfPackages("dev.golink.server.gateway..", "dev.golink.server.remote.link")
                .should()
                .dependOnClassesThat().resideInAPackage("org.java_websocket..")
                .because("one place handles the library's pitfalls, so that it can be replaced there").check(SERVER);
    }

    @Test
    void onlyTheProtocolPackageUsesGson() {
        noClasses().that().resideOutsideOfPackages("dev.golink.server.protocol..",
                // Its file is no part of the protocol, and must be read more strictly than messages.
                "dev.golink.server.access.json").should().dependOnClassesThat()
                .resideInAPackage("com.google.gson..").because("only one package may know the wire format")
                .check(SERVER);
    }

    @Test
    void onlyTheIssuerPemKeysAndPasswordsUseBouncyCastle() {
        noClasses().that().resideOutsideOfPackages("dev.golink.server.certificate.issue",
                "dev.golink.server.certificate.pem", "dev.golink.server.access.operator").should().dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .because(
                        "loading it slows the start, so it is used only to issue a certificate, to read a PEM key and to check a"
                                + " password")
                .check(SERVER);
    }

    @Test
    void onlyOnePackageUsesTheTlsLibrary() {
        noClasses().that().resideOutsideOfPackage("dev.golink.server.gateway.tls").should().dependOnClassesThat()
                .resideInAPackage("tlschannel..")
                .because("one place handles the library's pitfalls, so that it can be replaced there").check(SERVER);
    }

    @Test
    void onlyOnePackageUsesTheSqliteLibrary() {
        noClasses().that().resideOutsideOfPackage("dev.golink.server.database").should().dependOnClassesThat()
                .resideInAPackage("org.sqlite..")
                .because("one place opens files and finds out why SQLite failed; all others use plain JDBC")
                .check(SERVER);
    }

    @Test
    void thereIsNoJavaFxInTheServer() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
                .because("the server must also run on computers without a display").check(SERVER);
    }

    @Test
    void theHubNeverReadsTheSystemClock() {
        noClasses().that().resideInAnyPackage("dev.golink.server.hub..", "dev.golink.server.runs").should()
                .callMethod(System.class, "nanoTime").orShould().callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .because("the hub takes its clocks as parameters, so that tests control the time").check(SERVER);
    }

    @Test
    void aRecordHasNoSecondConstructor() {
        classes().that().areRecords().should(haveOneConstructor())
                .because("with a second, shorter constructor, callers forget components without notice").check(SERVER);
    }

    @Test
    void onlyAConfigurationClassCallsItsOwnConstructor() {
        for (Class<?> config : List.of(ServerConfig.class, HubSettings.class)) {
            noClasses().that().doNotHaveFullyQualifiedName(config.getName()).should()
                    .callConstructorWhere(target(owner(type(config))))
                    .because("code that copies a configuration component by component forgets new components")
                    .check(SERVER);
        }
    }

    private static final String ROOT = "dev.golink.server.";
    /** Ids are used by everything, so they are a slice of their own. */
    private static final SliceAssignment FIRST_PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            String name = javaClass.getPackageName() + ".";
            if (!name.startsWith(ROOT)) {
                return SliceIdentifier.ignore();
            }
            String rest = name.substring(ROOT.length());
            return rest.isEmpty() ? SliceIdentifier.ignore()
                    : SliceIdentifier.of(rest.startsWith("fleet.id.") ? "fleet.id"
                            : rest.substring(0, rest.indexOf('.')));
        }

        @Override
        public String getDescription() {
            return "the packages of the server";
        }
    };

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
        noClasses().that().resideOutsideOfPackage("dev.golink.server.protocol..").and()
                // It compares a phone's clock with this computer's, to find how far apart they are.
                .doNotHaveFullyQualifiedName("dev.golink.server.hub.phone.PhoneSessions").and()
                // It compares the server's clock with this computer's, likewise.
                .haveNameNotMatching("dev\\.golink\\.server\\.remote\\.ServerClock(\\$.*)?").and()
                // It uses the wall clock on systems where no other clock runs during sleep.
                .doNotHaveFullyQualifiedName("dev.golink.server.time.SleepMeter").and()
                // A TLS session has the wall clock's time of its creation; an earlier one is resumed.
                .doNotHaveFullyQualifiedName("dev.golink.server.gateway.tls.TlsComputations").and()
                // Certificates are valid by the calendar.
                .resideOutsideOfPackage("dev.golink.server.certificate..").and()
                // What is stored of credentials ends by the calendar, also while the server does not run.
                .resideOutsideOfPackages("dev.golink.server.access.token", "dev.golink.server.access.pairing",
                        "dev.golink.server.access.state", "dev.golink.server.access.entry",
                        "dev.golink.server.hub.waiting")
                .and()
                // The history and the audit are stored and found by the calendar.
                .resideOutsideOfPackages("dev.golink.server.fleet.history", "dev.golink.server.history..",
                        "dev.golink.server.fleet.audit", "dev.golink.server.audit")
                .should()
                .accessTargetWhere(measuringByTheWallClock())
                .because(
                        "the wall clock can be set at any moment: use it for points in time (numbers in the protocol),"
                                + " and measure with Time's nanos and elapsed")
                .check(SERVER);
    }

    /** Covers method references too. */
    private static DescribedPredicate<JavaAccess<?>> measuringByTheWallClock() {
        return DescribedPredicate.describe("measuring durations with the wall clock", access -> WALL_CLOCK_ARITHMETIC
                .contains(access.getTargetOwner().getName() + "." + access.getName()));
    }

    @Test
    void staticFieldsAreFinal() {
        fields().that().areStatic().should().beFinal()
                .because("mutable state must belong to an object").check(SERVER);
    }
}
