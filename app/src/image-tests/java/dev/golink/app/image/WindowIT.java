package dev.golink.app.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The window, and the error messages where a window is impossible. */
class WindowIT extends CommandLineSetUp {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A window on a screen in memory. */
    private static final Map<String, String> WINDOW = Map.of("JDK_JAVA_OPTIONS",
            "-Dglass.platform=Headless -Dprism.order=sw");

    @Test
    void connectOptionRequiresADisplay() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start("--connect=ws://127.0.0.1:1", "--data=" + data)) {
            assertThat(golink.exitCode()).isEqualTo(1);
            assertThat(golink.errors()).singleElement().asString().contains("DISPLAY", "--connect");
            assertThat(golink.output()).isEmpty();
        }
    }

    @Test
    void serverRunsHeadlessWithoutADisplayAndSaysSo() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start(arguments())) {
            golink.webSocket();
            assertThat(golink.errors()).first().asString().contains("no display", "--headless");
        }
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNoDisplay() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start(Map.of("DISPLAY", ":4242"), arguments())) {
            golink.webSocket();
            assertThat(golink.errors()).first().asString().contains(":4242", "--headless");
        }
    }

    @Test
    void aDisplayWithoutGtkNamesTheLibraryAndItsPackage() throws IOException {
        Files.writeString(data.resolve("libgtk-3.so.0"), "not a library");
        try (ServerSocket display = aDisplay();
                GoLinkProcess golink = GoLinkProcess.start(
                        Map.of("DISPLAY", "localhost:" + (display.getLocalPort() - 6000), "LD_LIBRARY_PATH",
                                data.toString()),
                        arguments())) {
            assertThat(golink.exitCode()).isEqualTo(1);
            assertThat(golink.errors()).singleElement().asString().contains("libgtk-3.so.0", "libgtk-3-0");
        }
    }

    @Test
    void windowStartsItsOwnServerAndShutsDownCleanly() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start(WINDOW, arguments())) {
            Talk phone = Talk.with(golink.webSocket(), "/goLink/phone/lab-7");
            phone.heard(0);

            golink.terminate();

            assertThat(phone.closeCode()).isEqualTo(1001);
            assertThat(golink.exitCode()).isZero();
            assertThat(golink.errors()).isEmpty();
        }
    }

    @Test
    void savedPhoneDataAndLogsRemainAfterTheWindowCloses() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start(WINDOW, arguments("--log-format=json"))) {
            Talk operator = Talk.with(golink.webSocket(), "/goLink/manager/anna", localToken());
            operator.heard(0);
            operator.say("{\"event\":\"edit_phones\",\"id\":\"q1\",\"phones\":[\"lab-7\"],"
                    + "\"nickname\":\"Front desk\",\"join\":[\"kiosk\"]}");
            await().until(() -> operator.heard().stream().anyMatch(text -> text.contains("q1")));
            golink.terminate();
            assertThat(golink.exitCode()).isZero();
        }

        assertThat(data.resolve("golink/profiles.json")).content().contains("Front desk", "kiosk");
        assertThat(data.resolve("golink/logs/golink.log")).content().startsWith("{\"timestamp\":")
                .containsOnlyOnce("Listening on");
        try (GoLinkProcess golink = GoLinkProcess.start(WINDOW, arguments("--log-level=error"))) {
            Talk operator = Talk.with(golink.webSocket(), "/goLink/manager/anna", localToken());
            operator.say("{\"event\":\"watch_fleet\"}");
            Talk.with(golink.webSocket(), "/goLink/phone/lab-7").heard(0);
            await().until(() -> operator.heard().stream()
                    .anyMatch(text -> text.contains("Front desk") && text.contains("kiosk")));
        }
        assertThat(data.resolve("golink/logs/golink.log")).content().containsOnlyOnce("Listening on");
    }

    @Test
    void withoutAFontOneLineNamesAPackage() throws IOException {
        Path none = Files.writeString(data.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig/>");
        Map<String, String> environment = new HashMap<>(WINDOW);
        environment.put("FONTCONFIG_FILE", none.toString());
        try (GoLinkProcess golink = GoLinkProcess.start(environment, arguments())) {
            assertThat(golink.exitCode()).isEqualTo(1);
            assertThat(golink.errors()).singleElement().asString().contains("font", "fonts-dejavu-core");
            assertThat(golink.output()).isEmpty();
        }
    }

    @Test
    void processEndsWithOneLineWhenTheWindowCannotOpen() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start(
                Map.of("JDK_JAVA_OPTIONS", "-Dglass.platform=Headless -Dprism.order=nothing"), arguments())) {
            assertThat(golink.exitCode()).isEqualTo(1);
            assertThat(golink.errors()).last().asString().contains("can't open the window", "logs");
            assertThat(golink.output()).isEmpty();
        }
    }

    @Test
    void nextWindowReportsThatTheLastOneWasKilled() throws Exception {
        try (GoLinkProcess golink = GoLinkProcess.start(WINDOW, arguments())) {
            golink.webSocket();
            golink.signal("KILL");
            assertThat(golink.exitCode()).isEqualTo(137);
        }
        try (GoLinkProcess golink = GoLinkProcess.start(WINDOW, arguments())) {
            golink.webSocket();
            assertThat(data.resolve("golink/logs/golink.log")).content().contains("it was killed");
            golink.terminate();
            assertThat(golink.exitCode()).isZero();
        }
    }

    @Test
    void windowsOfTwoServersWithOneDataFolderWriteSeparateLogs() throws IOException {
        try (GoLinkProcess first = GoLinkProcess.start(WINDOW, arguments())) {
            first.webSocket();
            try (GoLinkProcess _ = GoLinkProcess.start(WINDOW, "--connect=ws://127.0.0.1:1", "--data=" + folder())) {
                Path log = folder().resolve("logs/golink-2.log");
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(log).content().contains("ws://127.0.0.1:1"));
            }
        }
    }

    @Test
    void aSecondStartBringsTheOpenWindowForwardAndExitsWith0() throws IOException {
        try (GoLinkProcess first = GoLinkProcess.start(WINDOW, arguments())) {
            first.webSocket();

            assertComesForward(first, "--data=" + folder());
            assertComesForward(first, "--data=" + folder(), "golink://lab.example?token=1234");

            assertThat(folder().resolve("logs/golink.log")).content()
                    .contains("lab.example:8080", "ignores: token").doesNotContain("1234");
            first.terminate();
            assertThat(first.exitCode()).isZero();
        }
        assertThat(folder().resolve("running/console.holder")).doesNotExist();
    }

    @Test
    void ofStartsAtTheSameMomentOneOpensTheWindow() throws IOException {
        try (GoLinkProcess one = GoLinkProcess.start(WINDOW, arguments());
                GoLinkProcess two = GoLinkProcess.start(WINDOW, arguments())) {
            await().atMost(PATIENCE).until(() -> !one.output().isEmpty() && !two.output().isEmpty());

            assertThat(List.of(one.output().getFirst(), two.output().getFirst()))
                    .anySatisfy(line -> assertThat(line).contains("listening on"))
                    .anySatisfy(line -> assertThat(line).contains("comes to the front"));
        }
    }

    @Test
    void aWindowThatHangsIsNamedAndTheSecondStartFails() throws Exception {
        try (GoLinkProcess first = GoLinkProcess.start(WINDOW, arguments())) {
            first.webSocket();
            first.signal("STOP");
            try (GoLinkProcess second = GoLinkProcess.start(WINDOW, arguments())) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.errors()).singleElement().asString().contains("does not answer", folder().toString());
            }
        }
    }

    @Test
    void anInvalidLinkIsSaidInOneLine() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start(WINDOW, "--data=" + folder(), "golink://lab:0?pin=1234")) {
            assertThat(golink.exitCode()).isEqualTo(2);
            assertThat(golink.errors()).singleElement().asString().contains("golink://lab:0", "1 to 65535")
                    .doesNotContain("1234");
        }
    }

    @Test
    void aSecondServerInOneDataFolderIsRefused() throws IOException {
        try (GoLinkProcess first = headless()) {
            first.webSocket();
            for (Map<String, String> kind : List.of(WINDOW, Map.<String, String>of())) {
                try (GoLinkProcess second = GoLinkProcess.start(kind, arguments())) {
                    assertThat(second.exitCode()).isEqualTo(1);
                    assertThat(second.errors()).last().asString().contains("another GoLink server (process ",
                            folder().toString(), "--data DIR");
                    assertThat(second.output()).isEmpty();
                }
            }
        }
    }

    private Path folder() {
        return data.resolve("golink");
    }

    private static void assertComesForward(GoLinkProcess first, String... arguments) throws IOException {
        try (GoLinkProcess second = GoLinkProcess.start(WINDOW, arguments)) {
            assertThat(second.exitCode()).isZero();
            assertThat(second.output()).singleElement().asString().contains("already open", "comes to the front");
            assertThat(second.errors()).isEmpty();
        }
        assertThat(first.output()).as("the addresses only")
                .allMatch(line -> line.matches("golink (listening|secure) on .*"));
    }

    /** Accepts connections in place of an X server with a display number below 100. */
    private static ServerSocket aDisplay() throws IOException {
        for (int number = 50; number < 99; number++) {
            try {
                return new ServerSocket(6000 + number, 8, InetAddress.getLoopbackAddress());
            } catch (java.net.BindException e) {
                assertThat(e).hasMessageContaining("in use");
            }
        }
        throw new IOException("No port of an X server is free");
    }
}
