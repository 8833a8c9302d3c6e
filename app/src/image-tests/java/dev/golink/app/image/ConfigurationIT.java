package dev.golink.app.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The configuration file and environment variables, with the library that reads TOML in the image. */
class ConfigurationIT extends CommandLineSetUp {
    @Test
    void aServerStartsWithTheSettingsOfTheFile() throws IOException {
        int port = freePort();
        Path file = file(
                "headless = true\nport = " + port + "\nhttp-port = 0\ndata = '" + data.resolve("golink") + "'");

        try (GoLinkProcess golink = GoLinkProcess.start("--config=" + file)) {
            assertThat(golink.webSocket().getPort()).isEqualTo(port);
            assertThat(golink.errors()).noneMatch(line -> line.contains("no display"));
        }
        assertThat(data.resolve("golink/logs")).exists();
    }

    @Test
    void aVariableWinsOverTheFile() throws IOException {
        int port = freePort();
        Path file = file("port = 1\nhttp-port = 0\ndata = '" + data.resolve("golink") + "'");

        try (GoLinkProcess golink = GoLinkProcess.start(
                Map.of("GOLINK_PORT", Integer.toString(port), "GOLINK_CONFIG", file.toString()), "--headless")) {
            assertThat(golink.webSocket().getPort()).isEqualTo(port);
        }
    }

    @Test
    void aMistakeIsReportedWithItsLineAndExitsWith2() throws IOException {
        Path file = file("\nheart = \"1ms\"\n");

        try (GoLinkProcess golink = GoLinkProcess.start("--headless", "--config=" + file)) {
            assertThat(golink.exitCode()).isEqualTo(2);
            assertThat(golink.output()).isEmpty();
            assertThat(golink.errors()).singleElement().asString()
                    .startsWith("golink: " + file + " line 2: heart must be 100ms to 10m");
        }
    }

    @Test
    void theSettingsThatApplyCanBeShown() throws IOException {
        Path file = file("port = 9000");

        try (GoLinkProcess golink = GoLinkProcess.start("config", "show", file.toString())) {
            assertThat(golink.exitCode()).isZero();
            assertThat(golink.errors()).isEmpty();
            assertThat(golink.output()).anyMatch(line -> line.matches("port = 9000 +# \\Q" + file + "\\E line 1"));
        }
    }

    @Test
    void aFileWithoutSettingsLoadsNothingOfTheLibrary() throws IOException {
        Path classes = data.resolve("classes.txt");
        Path file = file("# port = 9000\n\n");

        try (GoLinkProcess golink = GoLinkProcess.start(
                Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + classes),
                arguments("--headless", "--config=" + file))) {
            golink.webSocket();
        }
        assertThat(classes).content().contains("dev.golink.app.command.config.ConfigurationFile")
                .doesNotContain("org.tomlj.", "org.antlr.");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(data.resolve("golink.toml"), text);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
