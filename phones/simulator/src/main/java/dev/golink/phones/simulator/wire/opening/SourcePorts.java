package dev.golink.phones.simulator.wire.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ports that connections begin at, one after the other. Left to itself, Linux searches the whole range for a free
 * one, half of it first: with 14,000 connections to one server that takes a millisecond for each further one. Used by
 * one thread.
 */
public final class SourcePorts {
    private static final Path RANGE = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})\\s+(\\d{1,5})\\s*");

    private final int first;
    private final int count;
    private int next;

    /** Ports from the first to the last; none if the last is before the first. */
    public SourcePorts(int first, int last) {
        this.first = first;
        this.count = Math.max(0, last - first + 1);
        this.next = count == 0 ? 0 : ThreadLocalRandom.current().nextInt(count);
    }

    /** Those of this system, if it tells; only Linux does. */
    public static SourcePorts ofThisSystem() {
        try {
            // Line by line: such a file gives all it has to the first read and nothing to a second.
            Matcher range = FORM.matcher(Files.readAllLines(RANGE).getFirst());
            return range.matches()
                    ? new SourcePorts(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                    : new SourcePorts(0, -1);
        } catch (IOException _) {
            // The system chooses, which is right wherever its search is not known to be slow.
            return new SourcePorts(0, -1);
        }
    }

    /** The next port, which may be taken; empty if the system is to choose. */
    public OptionalInt next() {
        if (count == 0) {
            return OptionalInt.empty();
        }
        next = (next + 1) % count;
        return OptionalInt.of(first + next);
    }
}
