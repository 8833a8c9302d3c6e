package dev.golink.server.gateway.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

import org.java_websocket.framing.CloseFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.handshake.HandshakeRefusal;
import dev.golink.server.threads.CriticalThread;
import dev.golink.server.threads.FatalErrors;

/**
 * The single thread of all sockets. It accepts connections, reads, and writes data for which the system had no room
 * before. It handles what it reads itself, so handlers must not block. The library's own server is not used. In each
 * turn that server visits every socket it has written to, and it ends a turn at each reset. It hands each message to
 * another thread, and stops listening at the first failure to accept. See decision 0015.
 */
final class Reactor implements Executor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reactor.class);
    private static final int READ_AT_ONCE = 128 * 1024;
    private static final Duration RHYTHM = Duration.ofMillis(200);
    /**
     * The number of failed turns in a row after which the thread fails. With the pause after each, this is about five
     * seconds without service.
     */
    private static final int MOST_FAILED_IN_A_ROW = 500;
    /**
     * The most tasks of a turn. Peers that ask for page after page keep adding tasks; without a limit, new connections
     * would wait until all of them are answered.
     */
    private static final int MOST_TASKS = 64;
    private static final Duration END = Duration.ofSeconds(2);

    private final Sockets sockets;
    private final List<ListeningSocket> listening;
    private final Selector selector;
    private final Thread thread;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ_AT_ONCE);
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private volatile boolean closing;
    /** Used on this thread only. */
    private int failedInARow;

    /** Creates and starts the thread, which accepts connections at once. */
    Reactor(List<ListeningSocket> listening, Sockets sockets) throws IOException {
        this.listening = listening;
        this.sockets = sockets;
        this.selector = Selector.open();
        this.thread = new CriticalThread("golink-sockets", this::run);
        thread.setDaemon(false); // it alone keeps a server without a window running
        for (ListeningSocket each : listening) {
            each.open(selector);
        }
        thread.start();
    }

    /** Runs a task soon on this thread, outside the call that led to it. Any thread may call this. */
    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        wakeUp();
    }

    /** As {@link #execute}, for one socket. If the task throws, only that connection is closed. */
    void execute(PeerSocket socket, Runnable task) {
        execute(() -> guard(socket, task));
    }

    /** Wakes this thread to handle changes. Any thread may call this. */
    void wakeUp() {
        if (!Thread.currentThread().equals(thread)) {
            selector.wakeup();
        }
    }

    /** Ends the thread and closes its remaining sockets. */
    @Override
    public void close() {
        closing = true;
        selector.wakeup();
        try {
            if (!thread.join(END)) {
                LOG.warn("The thread of the sockets did not end in time. The server does not wait for it any longer.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closing) {
            turn();
        }
        try {
            for (SelectionKey key : selector.keys()) { // those that were refused and have not ended yet
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            LOG.warn("The sockets could not be closed. They stay open until this process ends.", e);
        }
    }

    /**
     * Runs one turn. An exception must not end the thread that serves all peers, unless every turn fails and none is
     * served.
     */
    private void turn() {
        try {
            if (tasks.isEmpty()) {
                selector.select(this::handle, RHYTHM.toMillis());
            } else {
                selector.selectNow(this::handle);
            }
            runTasks();
            for (ListeningSocket each : listening) {
                each.look(selector);
            }
            failedInARow = 0;
        } catch (Throwable e) { // see the method comment
            FatalErrors.rethrow(e);
            LOG.error("A round of reading and writing sockets failed. The next round continues.", e);
            failedInARow++;
            if (failedInARow == MOST_FAILED_IN_A_ROW) {
                throw new IllegalStateException("Too many rounds of reading and writing sockets failed in a row.", e);
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos()); // limits the load if every turn fails
        }
    }

    private void runTasks() {
        for (int i = 0; i < MOST_TASKS; i++) {
            Runnable next = tasks.poll();
            if (next == null) {
                return;
            }
            next.run();
        }
    }

    private void handle(SelectionKey key) {
        switch (key.attachment()) {
            case PeerSocket socket -> handle(socket, key);
            case ListeningSocket each -> each.accept(this::admit);
            default -> throw new IllegalStateException("A key without a socket.");
        }
    }

    private void handle(PeerSocket socket, SelectionKey key) {
        guard(socket, () -> {
            if (key.isReadable()) {
                read(socket);
            }
            if (key.isValid() && key.isWritable()) {
                socket.writeOn();
            }
        });
    }

    private void guard(PeerSocket socket, Runnable work) {
        try {
            work.run();
        } catch (CancelledKeyException _) {
            LOG.trace("A socket was closed while it was handled.");
        } catch (Throwable e) { // closes only this connection
            FatalErrors.rethrow(e);
            LOG.error("Handling a connection failed, so it is closed.", e);
            sockets.counters().count(GatewayCounter.CLOSED_SERVER_FAULT);
            socket.close(CloseFrame.UNEXPECTED_CONDITION, "The server failed on this connection.");
        }
    }

    /**
     * Reads from a socket what its channel and its wire have for this turn; on this thread. A reset counts as an end of
     * the stream.
     */
    void read(PeerSocket socket) {
        do {
            readOnce(socket);
        } while (socket.readsOn());
    }

    private void readOnce(PeerSocket socket) {
        buffer.clear().limit(Math.min(READ_AT_ONCE, socket.room()));
        int read;
        try {
            read = socket.wire().read(buffer);
        } catch (IOException _) {
            read = -1;
        }
        if (read < 0) {
            socket.readToTheEnd();
        } else if (read > 0) {
            sockets.counters().add(GatewayCounter.BYTES_IN, read);
            socket.read(buffer.flip());
        }
    }

    private void admit(SocketChannel channel) throws IOException {
        InetAddress address = ((InetSocketAddress) channel.getRemoteAddress()).getAddress();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        if (!sockets.limiter().enter(address)) { // a failure before this leaves the limiter unchanged
            channel.write(HandshakeRefusal.full().response().encode(true, true, sockets.now()));
            channel.close();
            return;
        }
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        PeerSocket socket = new PeerSocket(channel, key, address, this, sockets);
        key.attach(socket);
        sockets.counters().count(GatewayCounter.ACCEPTED);
        sockets.handshakes().began(socket);
    }
}
