package dev.golink.phones.adb.shell;

import java.io.IOException;
import java.time.Duration;

import dev.golink.phones.adb.client.AdbStream;
import dev.golink.phones.adb.client.TimeLimit;

/** One command that runs in a stream of its own. */
final class PacketRun {
    private final AdbStream stream;
    private final OutputBuffer output = new OutputBuffer();
    private final OutputBuffer errors = new OutputBuffer();

    PacketRun(AdbStream stream) {
        this.stream = stream;
    }

    ShellResult toEnd(Duration limit) throws IOException {
        TimeLimit time = new TimeLimit(stream, limit);
        try {
            ShellPackets packets = new ShellPackets(stream);
            packets.closeInput();
            while (true) {
                switch (packets.next()) {
                    case ShellPackets.Output part -> output.add(part.data());
                    case ShellPackets.Errors part -> errors.add(part.data());
                    case ShellPackets.Exit(int code) -> {
                        return new ShellResult(code, output.text(), errors.text());
                    }
                    case ShellPackets.End _ -> throw ShellEnd.gone();
                }
            }
        } catch (IOException e) {
            throw ShellEnd.of(e, time, limit);
        } finally {
            time.stop();
        }
    }
}
