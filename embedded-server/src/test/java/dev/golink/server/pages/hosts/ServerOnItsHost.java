package dev.golink.server.pages.hosts;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.TlsSetting;
import dev.golink.server.access.knock.Reach;
import dev.golink.server.access.knock.Waiting;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenWish;

/**
 * A server in a process of its own, which runs on another host than the test. It makes a code for one phone, and lets in
 * each phone that waits. It sends each phone a message, and asks each phone that can share for its screen. What happens is
 * a line of its output: {@code ready PORT CODE}, {@code phone ID},
 * {@code message ID OUTCOME} and {@code frame ID WIDTHxHEIGHT}. It ends with the end of its input.
 */
final class ServerOnItsHost implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final int port;
    private final String code;

    /**
     * Starts the server and waits until it speaks TLS.
     *
     * @param place     the beginning of the command line
     * @param arguments the data folder; after it, the files of a certificate and its key, or nothing for a certificate of
     *                  the server's own CA
     */
    ServerOnItsHost(List<String> place, Path... arguments) throws IOException {
        List<String> command = new ArrayList<>(place);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                absolute(System.getProperty("java.class.path")), ServerOnItsHost.class.getName()));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader in = process.inputReader()) {
                in.lines().forEach(lines::add);
            } catch (IOException e) {
                lines.add("unreadable " + e);
            }
        });
        String[] ready = await("ready ").split(" ");
        port = Integer.parseInt(ready[0]);
        code = ready[1];
    }

    private static String absolute(String classPath) {
        return String.join(File.pathSeparator, List.of(classPath.split(File.pathSeparator)).stream()
                .map(one -> Path.of(one).toAbsolutePath().toString()).toList());
    }

    /** The port for everything. */
    int port() {
        return port;
    }

    /** A code with which one phone can be paired. */
    String code() {
        return code;
    }

    /** Waits for the next line that begins like this; returns the rest of it. */
    String await(String beginning) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> others = new ArrayList<>();
        try {
            while (true) {
                String line = lines.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (line == null) {
                    throw new AssertionError("The server did not say '" + beginning + "', but " + others);
                }
                if (line.startsWith(beginning)) {
                    return line.substring(beginning.length());
                }
                others.add(line);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for '" + beginning + "'", e);
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static void ready(EmbeddedServer server, int port) {
        server.access().request(new AccessRequest.OpenCode(null))
                .thenAccept(answer -> System.out.println("ready " + port + " " + ((AccessAnswer.Code) answer).code()));
    }

    private static void letIn(EmbeddedServer server, Waiting row) {
        var _ = server.access().request(new AccessRequest.LetIn(Set.of(row.row()), Reach.ITS_ADDRESS));
    }

    /** Runs the server. */
    public static void main(String[] arguments) throws IOException {
        TlsSetting tls = arguments.length == 1 ? new TlsSetting.Own()
                : new TlsSetting.Files(Path.of(arguments[1]), Path.of(arguments[2]));
        ServerConfig config = ServerConfig.keepingIn(Path.of(arguments[0]), new OperatorId("desk")).withPorts(0, 0)
                .withBind(InetAddress.ofLiteral("0.0.0.0")).withInterval(Duration.ofSeconds(1)).withTls(tls);
        try (EmbeddedServer server = EmbeddedServer.start(config);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in))) {
            server.access().watch(view -> view.waiting().forEach(row -> letIn(server, row)));
            server.secure().thenAccept(endpoints -> ready(server, endpoints.port()));
            Set<PhoneId> known = ConcurrentHashMap.newKeySet();
            server.watch(change -> {
                if (change instanceof FleetChange.PhoneChanged(Phone phone, _) && !phone.description().legacy()
                        && known.add(phone.id())) {
                    greet(server, phone);
                }
            });
            in.lines().forEach(_ -> {});
        }
    }

    private static void greet(EmbeddedServer server, Phone phone) {
        System.out.println("phone " + phone.id());
        server.send(phone.id(), new Command.ShowNotice("Hello from the server", NoticeLevel.INFO))
                .thenAccept(outcome -> System.out.println("message " + phone.id() + " " + outcome));
        if (phone.description().can(Capability.SHARE)) {
            server.watchScreen(phone.id(), frame -> System.out.println("frame " + phone.id() + " " + size(frame)));
            server.send(phone.id(), new Command.StartSharing(ScreenWish.DEFAULT));
        }
    }

    private static String size(Frame frame) {
        return frame.width() + "x" + frame.height();
    }
}
