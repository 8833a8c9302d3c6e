package dev.golink.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesktopOpenerTest {
    @ParameterizedTest
    @CsvSource({"Linux, xdg-open", "Mac OS X, open", "Windows 11, rundll32"})
    void eachSystemOpensThingsByItsOwnProgram(String system, String program) {
        assertThat(new DesktopOpener(system).command("/a b")).startsWith(program).endsWith("/a b");
    }

    @Test
    void aProgramThatIsNotThereIsAFailureAndNotAnException() {
        assertThat(new DesktopOpener(List.of("no-such-program-anywhere")).open("/nowhere").toCompletableFuture())
                .failsWithin(Duration.ofSeconds(20));
    }
}
