package dev.golink.phones.adb.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.client.AdbException;
import dev.golink.phones.adb.client.AdbServer;
import dev.golink.phones.adb.client.AdbStream;
import dev.golink.phones.adb.client.TransportId;

/**
 * The shell of one phone through an adb server. Any number of virtual threads may call it at a time.
 *
 * <p>Every command is started by the word {@code exec}, so that the program takes the place of its shell: adb's daemon
 * tells only the process that it started when a stream has ended.
 */
public final class AdbShell implements PhoneShell {
    /** How much output a command may have, in bytes. */
    static final int MOST_OUTPUT = 8 << 20;
    /** Longer lines are fed to a shell instead of being part of the name of a service. */
    private static final int LONGEST_LINE = 4_000;
    private static final String PACKETS = "shell,v2,raw:";

    private final AdbServer server;
    private final TransportId device;
    private volatile @Nullable Boolean packets;

    /** The shell of a device. Nothing is asked yet. */
    public AdbShell(AdbServer server, TransportId device) {
        this.server = server;
        this.device = device;
    }

    @Override
    public ShellResult run(ShellCommand command, Duration limit) throws IOException {
        String line = command.line();
        if (!hasPackets()) {
            return new MergedRun(command).toEnd(service -> server.open(device, service), limit);
        }
        if (line.getBytes(UTF_8).length > LONGEST_LINE) {
            try (OpenShell shell = open()) {
                return shell.run(command, limit);
            }
        }
        try (AdbStream stream = server.open(device, PACKETS + "exec " + line)) {
            return new PacketRun(stream).toEnd(limit);
        }
    }

    @Override
    public AdbStream start(ShellCommand command) throws IOException {
        return hasPackets() ? new ProgramStream(server.open(device, PACKETS + "exec " + command.line()))
                : server.open(device, "exec:exec " + command.line());
    }

    @Override
    public OpenShell open() throws IOException {
        if (!hasPackets()) {
            return new ShellForEach(this);
        }
        return FedShell.in(server.open(device, PACKETS + "exec sh"));
    }

    /** Devices before Android 7 send output as it is: no exit code, and errors mixed with the rest. */
    private boolean hasPackets() throws AdbException {
        Boolean known = packets;
        if (known == null) {
            Set<String> features = server.features(device);
            known = features.contains("shell_v2");
            packets = known;
        }
        return known;
    }
}
