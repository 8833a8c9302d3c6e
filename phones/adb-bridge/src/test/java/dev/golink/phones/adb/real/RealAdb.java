package dev.golink.phones.adb.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.golink.phones.adb.client.AdbAddress;

/** A real adb server in the namespace of this virtual machine, and phones that are real daemons. */
final class RealAdb implements AutoCloseable {
    private static final int FIRST_PORT = 5601;
    private static final Path CLIPS = Path.of("target/adbd-clips").toAbsolutePath();
    private static final String TOOLS = "usr/lib/android-sdk/platform-tools/";

    private final Path root;
    private final Path folder;
    private final StandInClips clips;
    private final List<StandInPhone> phones = new ArrayList<>();
    private Process server;

    private RealAdb(Path root, Path folder) throws IOException {
        this.root = root;
        this.folder = folder;
        clips = new StandInClips(CLIPS);
        server = startServer();
    }

    /** Why there can be no real adb here; empty if there can be one. */
    static Optional<String> missing() {
        Map<String, String> environment = System.getenv();
        return environment.containsKey("GOLINK_ADBD") ? Optional.empty()
                : Optional.of(environment.getOrDefault("GOLINK_NO_ADBD",
                        "This virtual machine was not started by src/adbd/namespace/bin/java."));
    }

    /**
     * Starts the server at the port where adb servers usually are.
     *
     * @param folder for what the phones are and record
     */
    static RealAdb start(Path folder) throws IOException {
        RealAdb adb = new RealAdb(Path.of(System.getenv("GOLINK_ADBD")), folder);
        awaitPort(AdbAddress.DEFAULT.port());
        return adb;
    }

    /** The clips that the phones' screenrecord plays. */
    StandInClips clips() {
        return clips;
    }

    /** Makes a phone of which adb knows nothing yet. */
    StandInPhone phone(String serial, String model, int sdk) throws IOException {
        StandInPhone phone = new StandInPhone(Files.createDirectory(folder.resolve("phone-" + phones.size())),
                FIRST_PORT + phones.size(), serial, model, sdk);
        phones.add(phone);
        return phone;
    }

    /** Starts a phone's daemon and lets adb connect to it. */
    void plugIn(StandInPhone phone) throws IOException, InterruptedException {
        start(phone);
        assertThat(run("connect", phone.address())).contains("connected to " + phone.address());
    }

    /** Starts a phone's daemon and waits until it listens. */
    void start(StandInPhone phone) throws IOException {
        ProcessBuilder builder = builder("adbd");
        builder.environment().put("GOLINK_CLIPS", CLIPS.toString());
        phone.start(builder);
        awaitPort(phone.port());
    }

    /** Runs the real adb with arguments, to its end; returns what it wrote. */
    String run(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = builder("adb").redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    /** Starts the real adb with arguments. */
    Process start(String... arguments) throws IOException {
        ProcessBuilder builder = builder("adb").redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        return builder.start();
    }

    /** The server's process. */
    ProcessHandle server() {
        return server.toHandle();
    }

    /** Ends the server as {@code kill -9} does, and starts another one. */
    void restartServer() throws IOException, InterruptedException {
        server.destroyForcibly().waitFor();
        server = startServer();
        awaitPort(AdbAddress.DEFAULT.port());
    }

    @Override
    public void close() {
        phones.forEach(StandInPhone::kill);
        server.destroyForcibly();
        clips.close();
    }

    private Process startServer() throws IOException {
        ProcessBuilder builder = builder("adb");
        builder.command().addAll(List.of("nodaemon", "server"));
        return builder.redirectErrorStream(true).redirectOutput(folder.resolve("server.log").toFile()).start();
    }

    private ProcessBuilder builder(String program) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(root.resolve(TOOLS + program).toString())));
        Path libraries = root.resolve("usr/lib/x86_64-linux-gnu");
        builder.environment().put("LD_LIBRARY_PATH", libraries.resolve("android") + ":" + libraries);
        builder.environment().put("HOME", folder.toString());
        return builder;
    }

    private static void awaitPort(int port) {
        await("port " + port).pollInterval(Duration.ofMillis(20)).until(() -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(AdbAddress.DEFAULT.host(), port), 1_000);
                return true;
            } catch (IOException _) {
                return false;
            }
        });
    }
}
