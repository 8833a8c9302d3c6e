package dev.golink.app.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulated phones, in a demo and as load on a server. */
class SimulateIT extends CommandLineSetUp {
    @Test
    void simulatedPhonesJoinADemo() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start(arguments("--headless", "--demo=3"))) {
            URI address = golink.webSocket();
            Talk operator = Talk.with(address, "/goLink/manager/anna");
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                operator.say("{\"event\":\"stop_screen\",\"to_user\":\"lab-01\",\"id\":\"q\"}");
                return operator.heard().stream()
                        .anyMatch(text -> text.contains("result") && !text.contains("unreachable"));
            });
        }
    }

    @Test
    void simulationConnectsPhonesToAServerAndPrintsASummary() throws IOException {
        Path classes = data.resolve("classes.txt");
        try (GoLinkProcess server = headless();
                GoLinkProcess simulation = GoLinkProcess.start(
                        Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + classes), "simulate",
                        "--url=" + server.webSocket(), "--phones=25", "--heart=500ms", "--ramp=1000/s", "--for=5s",
                        "--faults=silent:4%,drop:50%/min,refuse:4%,slow:4%,legacy:20%")) {
            assertThat(simulation.exitCode()).isZero();
            assertThat(simulation.errors()).anyMatch(line -> line.contains("25 of 25 phones were online"))
                    .anyMatch(line -> line.contains("answered, round trip p50"))
                    .allMatch(line -> line.startsWith("golink: "));
            assertThat(simulation.output()).isEmpty();
        }
        assertThat(Files.readString(classes)).contains("dev.golink.phones.simulator.Swarm").doesNotContain(" javafx.",
                " com.sun.javafx.", " com.sun.glass.", " org.bytedeco.");
    }

    @Test
    void anInterruptedSimulationReportsHowManyPhonesWereOnline() throws IOException {
        String url = "--url=ws://127.0.0.1:" + portOfNobody();
        try (GoLinkProcess simulation = GoLinkProcess.start("simulate", url, "--phones=1")) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> simulation.errors().stream().anyMatch(line -> line.contains("0 of 1 online")));
            simulation.terminate();
            assertThat(simulation.exitCode()).isEqualTo(1);
            assertThat(simulation.errors()).anyMatch(line -> line.contains("0 of 1 phones were online"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--url=http://host", "--url=ws://host/goLink/phone/x",
        "--phones=0",
        "--phones=99999999", "--faults=jitter:3%", "--faults=silent:2", "--ramp=fast", "--ramp=0/s", "--heart=5",
        "--sharing=-1", "--codec=av1", "--size=360", "--size=361x800", "--size=32x800", "--fps=0", "--fps=31",
        "--for=long", "--prefix=a b", "--nonsense"})
    void aSimulationThatMakesNoSenseIsRefusedInOneLine(String argument) throws IOException {
        String[] arguments = argument.startsWith("--url")
                ? new String[]{"simulate", argument}
                : new String[]{"simulate", "--url=ws://127.0.0.1:1", argument};
        try (GoLinkProcess simulation = GoLinkProcess.start(arguments)) {
            assertThat(simulation.exitCode()).isEqualTo(2);
            assertThat(simulation.errors()).singleElement().asString().startsWith("golink: ")
                    .contains("golink simulate --help");
        }
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket closedAgain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return closedAgain.getLocalPort();
        }
    }
}
