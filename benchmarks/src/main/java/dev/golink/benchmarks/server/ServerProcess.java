package dev.golink.benchmarks.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A server in a separate process, on free ports of this computer. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile(".* listening on (ws://\\S+).*");
    private static final Pattern SECURE = Pattern.compile(".* secure on (wss://\\S+).*");
    private static final Duration GOODBYE = Duration.ofSeconds(10);

    private final ServerKind kind;
    private final Process process;
    private final URI address;
    private final @Nullable TlsClient tls;
    private final @Nullable PhoneTokens tokens;
    private final Path data;

    private ServerProcess(ServerKind kind, Process process, URI address, @Nullable TlsClient tls,
            @Nullable PhoneTokens tokens, Path data) {
        this.data = data;
        this.kind = kind;
        this.tokens = tokens;
        this.process = process;
        this.address = address;
        this.tls = tls;
    }

    /**
     * Starts a server and waits until it listens, with TLS if the load speaks it.
     *
     * @throws IOException if the server ends before it listens; its log has the reason
     */
    public static ServerProcess start(ServerKind kind, Setup setup) throws IOException {
        Path data = Files.createDirectories(setup.folder().resolve(kind.word()));
        Path log = data.resolve("stderr.log");
        PhoneTokens tokens = kind == ServerKind.GOLINK_TOKENS ? PhoneTokens.storeIn(data) : null;
        Process process = new ProcessBuilder(command(kind, setup, data))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher matcher = (kind.isTls() ? SECURE : LISTENING).matcher(line);
            if (matcher.matches()) {
                // Not a virtual thread: on a single core, reading from a pipe blocks all other virtual threads.
                Thread.ofPlatform().daemon().name("server-output").start(() -> out.lines().forEach(_ -> {}));
                return new ServerProcess(kind, process, URI.create(matcher.group(1)),
                        kind.isTls() ? TlsClient.of(data, kind.resumes()) : null, tokens, data);
            }
        }
        throw new IOException("The server " + kind.word() + " ended before it was listening; see " + log + ".");
    }

    /** The kind of server. */
    public ServerKind kind() {
        return kind;
    }

    /** The address of its WebSocket port. */
    public URI address() {
        return address;
    }

    /** TLS for the load; empty if the load speaks none. */
    public Optional<TlsClient> tls() {
        return Optional.ofNullable(tls);
    }

    /** The tokens of the phones; empty if they need none. */
    public Optional<PhoneTokens> tokens() {
        return Optional.ofNullable(tokens);
    }

    /**
     * The token of its data folder, which gives all rights.
     *
     * @throws IOException if this is not GoLink
     */
    public String localToken() throws IOException {
        return Files.readString(data.resolve("local-token")).strip();
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** What the system reports about its process. */
    public ProcessFiles files() {
        return ProcessFiles.of(process.pid());
    }

    /** What the JDK's tools report about its process. */
    public JavaTools java() {
        return new JavaTools(process.pid());
    }

    /** Whether the process is running. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process; by force if it does not end within ten seconds. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static List<String> command(ServerKind kind, Setup setup, Path data) {
        List<String> command = new ArrayList<>();
        if (setup.descriptors() > 0) {
            command.addAll(List.of("sh", "-c", "ulimit -n " + setup.descriptors() + " && exec \"$@\"", "server"));
        }
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.addAll(setup.jvmArguments());
        java.addAll(List.of("-classpath", absolute(System.getProperty("java.class.path"))));
        java.addAll(kind.program(data));
        command.addAll(setup.cores().onServer(java));
        return command;
    }

    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    /**
     * The setup with which all servers are started.
     *
     * @param cores        the cores on which they run
     * @param jvmArguments the arguments of their virtual machines
     * @param descriptors  the most files that they may open; 0 leaves the system's limit
     * @param folder       the folder for their logs
     */
    public record Setup(Cores cores, List<String> jvmArguments, int descriptors, Path folder) {
        /** Copies the arguments. */
        public Setup {
            jvmArguments = List.copyOf(jvmArguments);
        }

        /** A copy with another limit of open files. */
        public Setup withDescriptors(int other) {
            return new Setup(cores, jvmArguments, other, folder);
        }
    }
}
