package dev.golink.server.access.loopback;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which user of this computer has connected over loopback. Works on Linux; elsewhere every owner is unknown. It
 * reads files of the kernel, which takes milliseconds with many sockets, so it must not be used on the sockets' thread. In
 * a storm of connections one reading serves many. Any other thread may use it. See decision 0068.
 */
public final class SocketOwners {
    private static final Logger LOG = LoggerFactory.getLogger(SocketOwners.class);
    private static final Pattern USER = Pattern.compile("Uid:\\s+[0-9]+\\s+(?<effective>[0-9]+)\\s.*");
    /** What the kernel says of users that have no number in this container. Several users may share it. */
    private static final long NOBODY = 65_534;

    private final Path proc;
    private final LongSupplier monotonic;
    private @Nullable SocketTable table;
    private long readAt;

    /**
     * Uses the files of this computer.
     *
     * @param monotonic nanoseconds that never jump
     */
    public SocketOwners(LongSupplier monotonic) {
        this(Path.of("/proc"), monotonic);
    }

    /** @param proc the folder with the kernel's files */
    SocketOwners(Path proc, LongSupplier monotonic) {
        this.proc = proc;
        this.monotonic = monotonic;
    }

    /**
     * The user who has the other end of a connection.
     *
     * @param server     the server's end of the connection
     * @param peer       the other end
     * @param acceptedAt when the server accepted the connection, by the monotonic clock. Files that were read before
     *                   that are read again: the peer's port may have belonged to somebody else.
     */
    public synchronized Owner ofPeer(InetSocketAddress server, InetSocketAddress peer, long acceptedAt) {
        SocketTable current = table;
        if (current == null || readAt - acceptedAt < 0) {
            readAt = monotonic.getAsLong();
            current = SocketTable.of(lines("net/tcp", "net/tcp6"));
            table = current;
        }
        Owner owner = current.owner(peer, server);
        return owner instanceof Owner.Known(long user) && user == NOBODY ? new Owner.Unknown() : owner;
    }

    /** The user of this process; empty where the system does not say. */
    public OptionalLong ownUser() {
        return lines("self/status").stream().map(USER::matcher).filter(Matcher::matches)
                .mapToLong(matcher -> Long.parseLong(matcher.group("effective"))).findFirst();
    }

    private List<String> lines(String... files) {
        List<String> lines = new ArrayList<>();
        for (String file : files) {
            try {
                lines.addAll(Files.readAllLines(proc.resolve(file)));
            } catch (IOException e) {
                // Not Linux, or a system without IPv6. The owners are unknown then, and nobody is trusted for them.
                LOG.trace("{} can't be read.", proc.resolve(file), e);
            }
        }
        return lines;
    }
}
