package dev.golink.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The window, and what is said where there can be none. */
class WindowIT extends CommandLineSetUp {
    @Test
    void toConnectTakesADisplay() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start("--connect=ws://127.0.0.1:1", "--data=" + data)) {
            assertThat(golink.exitCode()).isEqualTo(1);
            assertThat(golink.errors()).singleElement().asString().contains("DISPLAY", "--connect");
            assertThat(golink.output()).isEmpty();
        }
    }

    @Test
    void withoutADisplayItGoesOnHeadlessAndSaysSo() throws IOException {
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
    void aWindowIsShownWithItsOwnServerAndEndsInOrder() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start(
                Map.of("JDK_JAVA_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw"), arguments())) {
            Talk phone = Talk.with(golink.webSocket(), "/goLink/phone/lab-7");
            phone.heard(0);

            golink.terminate();

            assertThat(phone.closeCode()).isEqualTo(1001);
            assertThat(golink.exitCode()).isZero();
            assertThat(golink.errors()).isEmpty();
        }
    }

    /** Something that accepts where an X server with a number under 100 would. */
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
