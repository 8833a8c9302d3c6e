package dev.golink.app.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, the version, and invalid arguments. */
class CommandLineIT extends CommandLineSetUp {
    @Test
    void helpAndVersionArePrinted() throws IOException {
        try (GoLinkProcess help = GoLinkProcess.start("--help");
                GoLinkProcess version = GoLinkProcess.start("--version")) {
            assertThat(help.exitCode()).isZero();
            assertThat(String.join("\n", help.output())).contains("--headless", "--connect", "--port", "--http-port",
                    "--bind",
                    "--allow-anonymous", "--data", "--name", "--heart", "--demo", "--log-level", "--log-format",
                    "check-server", "check-phone");
            assertThat(version.exitCode()).isZero();
            assertThat(version.output()).singleElement().asString().matches("golink \\d+\\.\\d+\\.\\d+");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "stray", "--port=x", "--port=65536", "--port=-1", "--http-port=8080",
        "--heart=5", "--heart=1ms", "--heart=11m", "--demo=-1", "--demo=9999999",
        "--bind=no such host", "--name=a b", "--name=", "--log-level=loud", "--log-format=xml"})
    void whatMakesNoSenseIsSaidInOneLineAndExitsWith2(String argument) throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start("--headless", argument)) {
            assertThat(golink.exitCode()).isEqualTo(2);
            assertThat(golink.errors()).singleElement().asString().startsWith("golink: ");
            assertThat(golink.output()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lab", "http://lab:8080", "ws://", "ws://lab:0", "ws://lab:99999", "ws://lab:8080/phone",
        "ws://lab:8080?x=1", "ws://lab:8080#x", "ws://me@lab:8080", "no such address"})
    void anAddressThatIsNoServersIsSaidInOneLineAndExitsWith2(String address) throws IOException {
        assertThat(refusal("--connect", address)).contains(address, "ws://host:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--headless", "--demo=3", "--port=0", "--http-port=0", "--bind=127.0.0.1", "--heart=5s",
        "--allow-anonymous"})
    void whatIsForAServerOfItsOwnDoesNotGoWithConnect(String option) throws IOException {
        assertThat(refusal("--connect=ws://lab:8080", option)).contains(option.replaceAll("=.*", ""), "--connect");
    }

    @Test
    void anOpenServerListensOnLoopbackUnlessAnAddressIsGiven() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.startOnAllAddresses(
                arguments("--headless", "--allow-anonymous", "--name=desk-1"))) {
            assertThat(golink.webSocket().getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aServerListensOnAllAddressesByDefaultAndWarnsOfNothing() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.startOnAllAddresses(arguments("--headless"))) {
            int port = golink.webSocket().getPort();
            for (String own : List.of("127.0.0.1", "127.0.0.2")) {
                new Socket(own, port).close();
            }
            assertThat(golink.errors()).noneMatch(line -> line.contains("WARN"));
        }
    }

    @Test
    void anOpenServerForTheNetworkSaysSoAtTheStart() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess
                .startOnAllAddresses(arguments("--headless", "--allow-anonymous", "--bind=0.0.0.0", "--tls=off"))) {
            assertThat(golink.webSocket().getPort()).isPositive();
            assertThat(golink.errors()).anyMatch(line -> line.contains("everybody who can reach this computer"))
                    .anyMatch(line -> line.contains("TLS is off"));
        }
    }

    /** The one line that the program writes about invalid arguments. */
    private static String refusal(String... arguments) throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start(arguments)) {
            assertThat(golink.exitCode()).isEqualTo(2);
            assertThat(golink.output()).isEmpty();
            assertThat(golink.errors()).hasSize(1);
            return golink.errors().getFirst();
        }
    }
}
