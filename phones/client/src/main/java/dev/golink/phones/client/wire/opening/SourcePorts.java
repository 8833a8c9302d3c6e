package dev.golink.phones.client.wire.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The local ports of connections, one after the other. Linux would search its whole range for a free port, one half
 * first. With 14,000 connections to one server this search takes a millisecond for each further connection. Used by one
 * thread. See decision 0011.
 */
public final class SourcePorts {
    private static final Path RANGE = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})\\s+(\\d{1,5})\\s*");

    private final int first;
    private final int count;
    private int next;

    /** Ports from the first to the last, both included; no ports if the last is less than the first. */
    public SourcePorts(int first, int last) {
        this.first = first;
        this.count = Math.max(0, last - first + 1);
        this.next = count == 0 ? 0 : ThreadLocalRandom.current().nextInt(count);
    }

    /** The local ports of this system; no ports if the system does not list them. Only Linux does. */
    public static SourcePorts ofThisSystem() {
        try {
            // Read line by line: this file returns its whole content at the first read and nothing at a second.
            Matcher range = FORM.matcher(Files.readAllLines(RANGE).getFirst());
            return range.matches()
                    ? new SourcePorts(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                    : new SourcePorts(0, -1);
        } catch (IOException _) {
            // The system chooses the ports; its search is known to be slow on Linux only.
            return new SourcePorts(0, -1);
        }
    }

    /** The next port, which may be in use; empty if the system has to choose. */
    public OptionalInt next() {
        if (count == 0) {
            return OptionalInt.empty();
        }
        next = (next + 1) % count;
        return OptionalInt.of(first + next);
    }
}
