package dev.golink.app.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the commands {@code check-phone} and {@code check-server} of the image. */
class ChecksIT extends CommandLineSetUp {
    @Test
    void checkServerPassesAgainstGoLink() throws IOException {
        try (GoLinkProcess golink = headless();
                GoLinkProcess check = GoLinkProcess.start("check-server", "--url=" + golink.webSocket(),
                        "--token=" + localToken())) {
            assertThat(check.exitCode()).as(check.output()::toString).isZero();
            assertThat(check.output().getLast()).as("only what needs a fleet code is skipped")
                    .contains(" 0 failed, 1 skipped");
        }
    }

    @Test
    void checkServerReportsAFailedRuleWhenNoServerAnswers() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                GoLinkProcess check = GoLinkProcess.start("check-server", "--json", "--patience=500ms",
                        "--url=ws://127.0.0.1:" + deaf.getLocalPort())) {
            assertThat(check.exitCode()).isEqualTo(1);
            assertThat(String.join("\n", check.output())).contains("\"conformant\": false", "\"failed\": 1,");
        }
    }

    @Test
    void checkPhoneReportsAFailedRuleWhenNoPhoneConnects() throws IOException {
        try (GoLinkProcess check = GoLinkProcess.start("check-phone", "--port=0", "--wait=1ms", "--json")) {
            assertThat(check.exitCode()).isEqualTo(1);
            assertThat(check.errors()).first().asString().startsWith("Waiting for a phone at ws://127.0.0.1:");
            assertThat(String.join("\n", check.output())).contains("\"name\": \"connects\"", "No phone connected");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"check-server", "check-server --url=http://x", "check-server --url=ws://x --only=nothing",
        "check-phone --port=x", "check-phone --bind=no-such-host.invalid"})
    void aCheckThatMakesNoSenseIsSaidInOneLineAndExitsWith2(String arguments) throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start(arguments.split(" "))) {
            assertThat(golink.exitCode()).isEqualTo(2);
            assertThat(golink.errors()).singleElement().asString().startsWith("golink: ");
        }
    }
}
