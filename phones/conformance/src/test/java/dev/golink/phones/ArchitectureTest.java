package dev.golink.phones;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Architecture rules of the simulator and the protocol checks, each with its reason. */
class ArchitectureTest {
    private static final JavaClasses PHONES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.golink.phones");

    /** Methods that compare wall-clock times, or turn one into a number for calculations. */
    private static final Set<String> WALL_CLOCK_ARITHMETIC = Set.of("java.time.Duration.between",
            "java.time.temporal.ChronoUnit.between", "java.time.Instant.until", "java.time.Instant.isBefore",
            "java.time.Instant.isAfter", "java.time.Instant.compareTo", "java.time.Instant.getEpochSecond",
            "java.time.Instant.toEpochMilli", "java.time.Clock.millis", "java.time.InstantSource.millis",
            "java.lang.System.currentTimeMillis");

    @Test
    void durationsComeFromTheMonotonicClock() {
        noClasses().that()
                // These write a time as the number that the protocol wants.
                .doNotHaveFullyQualifiedName("dev.golink.phones.client.message.PhoneMessages").and()
                .doNotHaveFullyQualifiedName("dev.golink.phones.simulator.stream.FrameSender").and()
                .doNotHaveFullyQualifiedName("dev.golink.phones.conformance.phone.Conversation").and()
                .doNotHaveFullyQualifiedName("dev.golink.phones.conformance.phone.InputPhase").and()
                // Shows a clock in its pictures.
                .doNotHaveFullyQualifiedName("dev.golink.phones.simulator.stream.ClipProducer").should()
                .accessTargetWhere(measuringByTheWallClock())
                .because(
                        "the wall clock can be set at any moment: use it for points in time, not to measure durations")
                .check(PHONES);
    }

    private static DescribedPredicate<JavaAccess<?>> measuringByTheWallClock() {
        return DescribedPredicate.describe("measuring durations with the wall clock", access -> WALL_CLOCK_ARITHMETIC
                .contains(access.getTargetOwner().getName() + "." + access.getName()));
    }
}
