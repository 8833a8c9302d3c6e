package dev.golink.app.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server without a window, from its start to its end. */
class HeadlessIT extends CommandLineSetUp {
    @Test
    void aHeadlessServerSaysWhereItListensOnceBothPortsAccept() throws Exception {
        try (GoLinkProcess golink = headless(); HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page = client.send(HttpRequest.newBuilder(golink.http().resolve("/phone")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Talk.with(golink.webSocket(), "/goLink/manager/anna").heard(0)).contains("\"open\"");
            assertThat(golink.secureLine())
                    .matches("golink secure on wss://127\\.0\\.0\\.1:\\d+ https://127\\.0\\.0\\.1:\\d+");
            assertThat(golink.output()).hasSize(2);
        }
    }

    @Test
    void aHeadlessServerLoadsNoJavaFx() throws IOException {
        Path classes = data.resolve("classes.txt");
        try (GoLinkProcess golink = GoLinkProcess.start(
                Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + classes), arguments("--headless"))) {
            golink.webSocket();
            golink.terminate();
            assertThat(golink.exitCode()).isZero();
        }
        assertThat(Files.readString(classes)).contains("dev.golink.server.EmbeddedServer").doesNotContain(" javafx.",
                " com.sun.javafx.", " com.sun.glass.", " org.bytedeco.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCrashFileGoesToTheLogsAndTheNextStartReportsIt() throws Exception {
        Map<String, String> noCore = Map.of("JDK_JAVA_OPTIONS", "-XX:-CreateCoredumpOnCrash");
        try (GoLinkProcess golink = GoLinkProcess.start(noCore, arguments("--headless"))) {
            golink.webSocket();
            golink.signal("SEGV");
            assertThat(golink.exitCode()).isNotZero();
        }
        Path crash;
        try (Stream<Path> logs = Files.list(data.resolve("golink/logs"))) {
            crash = logs.filter(file -> file.getFileName().toString().startsWith("hs_err_pid")).findAny().orElseThrow();
        }

        for (boolean first : new boolean[]{true, false}) {
            try (GoLinkProcess golink = headless()) {
                golink.webSocket();
                golink.terminate();
                assertThat(golink.exitCode()).isZero();
                assertThat(golink.errors().stream().filter(line -> line.contains("The last run crashed at")))
                        .as("said once, with the file").allMatch(line -> line.contains(crash.toString()))
                        .hasSize(first ? 1 : 0);
            }
        }
    }

    @Test
    void aShutdownSignalClosesPhoneConnectionsAndTheExitCodeIsZero() throws IOException {
        try (GoLinkProcess golink = headless()) {
            Talk phone = Talk.with(golink.webSocket(), "/goLink/phone/lab-7");
            phone.heard(0);

            golink.terminate();

            assertThat(phone.closeCode()).isEqualTo(1001);
            assertThat(golink.exitCode()).isZero();
        }
    }

    @Test
    void queuedMessagesAreDeliveredBeforeTheShutdownClosesConnections() throws IOException {
        try (GoLinkProcess golink = headless()) {
            Talk phone = Talk.with(golink.webSocket(), "/goLink/phone/lab-7");
            Talk operator = Talk.with(golink.webSocket(), "/goLink/manager/anna");
            phone.heard(0);
            operator.heard(0);
            for (int i = 0; i < 1_000; i++) {
                operator.say("ping");
            }
            operator.heard(1_000);

            long asked = System.nanoTime();
            golink.terminate();

            assertThat(operator.closeCode()).isEqualTo(1001);
            assertThat(phone.closeCode()).isEqualTo(1001);
            assertThat(golink.exitCode()).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).as("its own bound, and the machine's slowness")
                    .isLessThan(Duration.ofSeconds(15));
        }
    }

    @Test
    void healthIsReportedOnTheHttpPort() throws Exception {
        try (GoLinkProcess golink = headless(); HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("/healthz", "/readyz")) {
                HttpResponse<String> answer = client.send(HttpRequest.newBuilder(golink.http().resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo("ok\n");
            }
        }
    }

    @Test
    void logLinesCanBeJsonObjects() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start(arguments("--headless", "--log-format=json"))) {
            golink.webSocket();
            golink.terminate();
            assertThat(golink.exitCode()).isZero();
            assertThat(golink.errors()).isNotEmpty().allSatisfy(line -> assertThat(line).startsWith("{\"timestamp\":")
                    .contains("\"level\":\"INFO\"", "\"loggerName\":", "\"threadName\":", "\"formattedMessage\":",
                            "\"throwable\":")
                    .endsWith("}"));
        }
    }

    @Test
    void messagesBelowTheLogLevelAreNotLogged() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start(arguments("--headless", "--log-level=warn"))) {
            golink.webSocket();
            golink.terminate();
            assertThat(golink.exitCode()).isZero();
            assertThat(golink.errors()).isEmpty();
        }
    }

    @Test
    void aProtocolViolationAddsAtMostOneLogLine() throws IOException {
        try (GoLinkProcess golink = headless()) {
            Talk phone = Talk.with(golink.webSocket(), "/goLink/phone/lab-7");
            phone.heard(0);
            phone.sayInFragments(100);
            assertThat(phone.closeCode()).isEqualTo(1008);
            golink.terminate();
            assertThat(golink.exitCode()).isZero();
            assertThat(golink.errors()).as("that it listens, also in TLS, and ends, and one line for the peer at most")
                    .hasSizeLessThanOrEqualTo(4).noneSatisfy(line -> assertThat(line).contains("\tat "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=", "--http-port="})
    void aTakenPortIsNamedInOneLine(String option) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = option + taken.getLocalPort();
            String other = option.equals("--port=") ? "--http-port=0" : "--port=0";
            try (GoLinkProcess golink = GoLinkProcess.start("--headless", port, other, "--data=" + data)) {
                assertThat(golink.exitCode()).isEqualTo(1);
                assertThat(golink.errors()).singleElement().asString()
                        .contains("port " + taken.getLocalPort(), "taken");
                assertThat(golink.output()).isEmpty();
            }
        }
    }

    @Test
    void aDataFolderOfANewerVersionIsRefusedAndStaysAsItIs() throws IOException {
        Path record = Files.writeString(data.resolve("format.properties"), "format=99\nwritten-by=9.9.9\n");
        Path profiles = Files.writeString(data.resolve("profiles.json"), "{\"new\": true}");

        try (GoLinkProcess golink = GoLinkProcess.start("--headless", "--port=0", "--http-port=0", "--data=" + data)) {
            assertThat(golink.exitCode()).isEqualTo(1);
            assertThat(golink.output()).isEmpty();
            assertThat(golink.errors()).singleElement().asString().contains("GoLink 9.9.9 used the data folder",
                    "install GoLink 9.9.9 again", "--data DIR", "nothing was changed");
        }
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactlyInAnyOrder(record, profiles);
        }
        assertThat(record).hasContent("format=99\nwritten-by=9.9.9\n");
        assertThat(profiles).hasContent("{\"new\": true}");
    }

    @Test
    void aDataFolderOfAnOlderVersionIsTakenOver() throws IOException {
        Path folder = Files.createDirectories(data.resolve("golink"));
        Path record = Files.writeString(folder.resolve("format.properties"), "format=0\nwritten-by=0.0.1\n");

        try (GoLinkProcess golink = headless()) {
            golink.webSocket();
            assertThat(record).content().contains("format=1\n").doesNotContain("0.0.1");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aServiceManagerThatCannotBeReachedIsReportedInTheLog() throws IOException {
        String socket = data.resolve("no-such-socket").toString();
        try (GoLinkProcess golink = GoLinkProcess.start(Map.of("NOTIFY_SOCKET", socket), arguments("--headless"))) {
            golink.webSocket();
            golink.terminate();
            assertThat(golink.exitCode()).isZero();
            assertThat(golink.errors()).anyMatch(line -> line.contains("NOTIFY_SOCKET"))
                    .noneMatch(line -> line.contains("restricted") || line.contains("Exception"));
        }
    }

    @Test
    void aDataFolderThatCannotBeMadeIsNamedInOneLine() throws IOException {
        Path file = Files.createFile(data.resolve("file"));
        try (GoLinkProcess golink = GoLinkProcess.start("--headless", "--port=0", "--http-port=0", "--data=" + file)) {
            assertThat(golink.exitCode()).isEqualTo(1);
            assertThat(golink.errors()).singleElement().asString().contains(file.toString());
        }
    }
}
