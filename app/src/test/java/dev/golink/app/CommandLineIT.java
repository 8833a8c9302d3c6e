package dev.golink.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line of the image, as its users meet it. */
class CommandLineIT {
    @TempDir
    private Path data;

    @Test
    void helpAndVersionAreTold() throws IOException {
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
        "--heart=5", "--heart=1ms", "--heart=11m", "--demo=-1", "--demo=9999999", "--bind=0.0.0.0", "--bind=::",
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

    @Test
    void encryptedConnectionsAreSaidNotToBeThereYet() throws IOException {
        assertThat(refusal("--connect", "wss://lab:8080")).contains("encrypted", "not there yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--headless", "--demo=3", "--port=0", "--http-port=0", "--bind=127.0.0.1", "--heart=5s",
        "--allow-anonymous"})
    void whatIsForAServerOfItsOwnDoesNotGoWithConnect(String option) throws IOException {
        assertThat(refusal("--connect=ws://lab:8080", option)).contains(option.replaceAll("=.*", ""), "--connect");
    }

    @Test
    void toConnectTakesADisplay() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start("--connect=ws://127.0.0.1:1", "--data=" + data)) {
            assertThat(golink.exitCode()).isEqualTo(1);
            assertThat(golink.errors()).singleElement().asString().contains("DISPLAY", "--connect");
            assertThat(golink.output()).isEmpty();
        }
    }

    @Test
    void aHeadlessServerSaysWhereItListensOnceBothPortsAccept() throws Exception {
        try (GoLinkProcess golink = headless(); HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page = client.send(HttpRequest.newBuilder(golink.http().resolve("/phone")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Talk.with(golink.webSocket(), "/goLink/manager/anna").heard(0)).contains("\"open\"");
            assertThat(golink.output()).hasSize(1);
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
    void aSignalToEndIsSaidToPhonesAndIsNoFailure() throws IOException {
        try (GoLinkProcess golink = headless()) {
            Talk phone = Talk.with(golink.webSocket(), "/goLink/phone/lab-7");
            phone.heard(0);

            golink.terminate();

            assertThat(phone.closeCode()).isEqualTo(1001);
            assertThat(golink.exitCode()).isZero();
        }
    }

    @Test
    void whoIsConnectedHearsAllThatWasSaidBeforeTheGoodbyeAndTheEndIsNear() throws IOException {
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
    void itsHealthIsToldOnTheHttpPort() throws Exception {
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
    void theLogMayBeOneJsonObjectALine() throws IOException {
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
    void whatIsLessImportantThanTheLevelIsNotLogged() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start(arguments("--headless", "--log-level=warn"))) {
            golink.webSocket();
            golink.terminate();
            assertThat(golink.exitCode()).isZero();
            assertThat(golink.errors()).isEmpty();
        }
    }

    @Test
    void aPeerThatBreaksARuleFillsNoLog() throws IOException {
        try (GoLinkProcess golink = headless()) {
            Talk phone = Talk.with(golink.webSocket(), "/goLink/phone/lab-7");
            phone.heard(0);
            phone.sayInFragments(100);
            assertThat(phone.closeCode()).isEqualTo(1008);
            golink.terminate();
            assertThat(golink.exitCode()).isZero();
            assertThat(golink.errors()).as("that it listens and ends, and one line for the peer at most")
                    .hasSizeLessThanOrEqualTo(3).noneSatisfy(line -> assertThat(line).contains("\tat "));
        }
    }

    @Test
    void aServerIsCheckedByTheProtocol() throws IOException {
        try (GoLinkProcess golink = headless();
                GoLinkProcess check = GoLinkProcess.start("check-server", "--url=" + golink.webSocket())) {
            assertThat(check.exitCode()).as(check.output()::toString).isZero();
            assertThat(check.output().getLast()).contains(" 0 failed, 0 skipped");
        }
    }

    @Test
    void aServerThatIsNotThereIsABrokenRule() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                GoLinkProcess check = GoLinkProcess.start("check-server", "--json", "--patience=500ms",
                        "--url=ws://127.0.0.1:" + deaf.getLocalPort())) {
            assertThat(check.exitCode()).isEqualTo(1);
            assertThat(String.join("\n", check.output())).contains("\"conformant\": false", "\"failed\": 1,");
        }
    }

    @Test
    void aPhoneIsCheckedByTheProtocol() throws IOException {
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
    void aDataFolderThatCannotBeMadeIsNamedInOneLine() throws IOException {
        Path file = Files.createFile(data.resolve("file"));
        try (GoLinkProcess golink = GoLinkProcess.start("--headless", "--port=0", "--http-port=0", "--data=" + file)) {
            assertThat(golink.exitCode()).isEqualTo(1);
            assertThat(golink.errors()).singleElement().asString().contains(file.toString());
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
    void aSimulationPutsPhonesOnAServerAndTellsHowItWent() throws IOException {
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
    void aSimulationThatIsEndedSaysItsLastWordsAndWhetherAllPhonesWereOnline() throws IOException {
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
    @ValueSource(strings = {"--url=wss://host:8443", "--url=http://host", "--url=ws://host/goLink/phone/x",
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

    @Test
    void anonymousAccessMayBeAllowedOnLoopbackToo() throws IOException {
        try (GoLinkProcess golink = GoLinkProcess
                .start(arguments("--headless", "--allow-anonymous", "--bind=127.0.0.1", "--name=desk-1"))) {
            assertThat(golink.webSocket().getHost()).isEqualTo("127.0.0.1");
        }
    }

    /** What it says, in one line, of arguments that make no sense. */
    private static String refusal(String... arguments) throws IOException {
        try (GoLinkProcess golink = GoLinkProcess.start(arguments)) {
            assertThat(golink.exitCode()).isEqualTo(2);
            assertThat(golink.output()).isEmpty();
            assertThat(golink.errors()).hasSize(1);
            return golink.errors().getFirst();
        }
    }

    private GoLinkProcess headless() throws IOException {
        return GoLinkProcess.start(arguments("--headless"));
    }

    private String[] arguments(String... more) {
        String[] arguments = java.util.Arrays.copyOf(more, more.length + 3);
        arguments[more.length] = "--port=0";
        arguments[more.length + 1] = "--http-port=0";
        arguments[more.length + 2] = "--data=" + data.resolve("golink");
        return arguments;
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket closedAgain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return closedAgain.getLocalPort();
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

    /** A connection of somebody who knows the fixed part of the protocol. */
    private static final class Talk implements WebSocket.Listener {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final WebSocket socket;

        private Talk(URI address) {
            socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this)
                    .orTimeout(10, TimeUnit.SECONDS).join();
        }

        static Talk with(URI server, String path) {
            return new Talk(server.resolve(path));
        }

        void say(String text) {
            socket.sendText(text, true).orTimeout(5, TimeUnit.SECONDS).join();
        }

        void sayInFragments(int count) {
            for (int i = 0; i < count; i++) {
                var _ = socket.sendText("x", false).handle((_, _) -> null).orTimeout(5, TimeUnit.SECONDS).join();
            }
        }

        String heard(int position) {
            await().atMost(Duration.ofSeconds(10)).until(() -> heard.size() > position);
            return heard.get(position);
        }

        List<String> heard() {
            return heard;
        }

        int closeCode() {
            return closed.orTimeout(10, TimeUnit.SECONDS).join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            heard.add(data.toString());
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closed.complete(statusCode);
            return null;
        }
    }
}
