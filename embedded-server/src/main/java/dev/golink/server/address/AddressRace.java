package dev.golink.server.address;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Connects to the address of a server that answers first, following "Happy Eyeballs" (RFC 8305). The next address is
 * tried when one fails, or after 250 ms without an answer. An unreachable address thus costs little time. For one use
 * by one thread. See decision 0034.
 */
public final class AddressRace {
    /** The time before the next address is tried as well (RFC 8305, section 5). */
    private static final Duration LEAD = Duration.ofMillis(250);

    private final List<InetSocketAddress> addresses;
    private final long deadline;
    private final List<Socket> sockets = new ArrayList<>();
    private final BlockingQueue<Attempt> ended = new LinkedBlockingQueue<>();
    private final List<String> failures = new ArrayList<>();

    private AddressRace(List<InetSocketAddress> addresses, Duration patience) {
        this.addresses = addresses;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /**
     * Connects to a server; blocks until connected.
     *
     * @param patience the time for all addresses together
     * @throws IOException if no address answers in time, with the failure of each address; or if the name is unknown
     */
    public static Socket connect(HostAndPort server, Duration patience) throws IOException {
        List<InetSocketAddress> addresses = server.addresses().stream()
                .map(address -> new InetSocketAddress(address, server.port())).toList();
        return connect(addresses, patience);
    }

    static Socket connect(List<InetSocketAddress> addresses, Duration patience) throws IOException {
        AddressRace race = new AddressRace(addresses, patience);
        Socket winner = null;
        try {
            winner = race.run();
            return winner;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while connecting.", e);
        } finally {
            race.closeAllBut(winner);
        }
    }

    private Socket run() throws IOException, InterruptedException {
        while (true) {
            if (sockets.size() < addresses.size()) {
                begin(addresses.get(sockets.size()));
            }
            long left = deadline - System.nanoTime();
            boolean isLast = sockets.size() == addresses.size();
            Attempt attempt = ended.poll(isLast ? left : Math.min(left, LEAD.toNanos()), TimeUnit.NANOSECONDS);
            if (attempt != null && attempt.failure == null) {
                return attempt.socket;
            }
            if (attempt != null) {
                failures.add(attempt.words());
                requireMore(attempt.failure);
            } else if (deadline - System.nanoTime() <= 0) {
                throw new SocketTimeoutException("no answer from " + names());
            }
        }
    }

    private void begin(InetSocketAddress address) {
        Socket socket = new Socket();
        sockets.add(socket);
        int patience = (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        Thread.ofVirtual().name("golink-connect").start(() -> {
            IOException failure = null;
            try {
                socket.connect(address, patience);
            } catch (IOException e) {
                failure = e;
            }
            ended.add(new Attempt(address.getAddress(), socket, failure));
        });
    }

    /**
     * Throws if every address has failed. The failure of a server's only address is thrown as it is, without the
     * address.
     */
    private void requireMore(@Nullable IOException last) throws IOException {
        if (failures.size() == addresses.size() && last != null) {
            throw addresses.size() == 1 ? last : new IOException(String.join("; ", failures), last);
        }
    }

    private String names() {
        return String.join(", ", addresses.stream().map(address -> address.getAddress().getHostAddress()).toList());
    }

    private void closeAllBut(@Nullable Socket winner) {
        for (Socket socket : sockets) {
            if (!socket.equals(winner)) {
                try {
                    socket.close();
                } catch (IOException _) {
                    // This socket is not needed any more.
                }
            }
        }
    }

    private record Attempt(InetAddress address, Socket socket, @Nullable IOException failure) {
        String words() {
            return address.getHostAddress() + ": " + (failure == null ? "" : failure.getMessage());
        }
    }
}
