package dev.golink.phones.client.wire;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.phones.client.wire.line.Line;
import dev.golink.phones.client.wire.line.PlainLine;
import dev.golink.phones.client.wire.line.TlsLine;
import dev.golink.phones.client.wire.opening.KnownAddresses;
import dev.golink.phones.client.wire.opening.PendingConnection;
import dev.golink.phones.client.wire.opening.SourcePorts;
import dev.golink.server.address.HostAndPort;
import dev.golink.server.certificate.tls.ClientTls;

/**
 * A WebSocket client: one daemon thread with thousands of connections and timers. It calls listeners, timers and tasks
 * on that thread, so they need no locks and must not block. Any thread may call {@link #execute}, {@link #after},
 * {@link #dial} and {@link #close}. See decision 0011.
 */
public final class Wire implements Dialer, Executor, AutoCloseable {
    /** The close code of a connection that ended without a close frame. */
    public static final int BROKEN = 1006;
    /** The code of a server whose key was refused; every other connection would be refused as well. */
    public static final int KEY_REFUSED = -2;
    /** The close code for a close frame without a code. */
    public static final int NO_CODE = 1005;

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final int BUFFER = 64 * 1024;
    private static final int TASKS_AT_ONCE = 1_000;
    private static final long NANOS_A_MILLI = 1_000_000;

    private final WireLimits limits;
    private final Selector selector;
    private final Thread thread;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final Timers timers = new Timers();
    private final SourcePorts ports = SourcePorts.ofThisSystem();
    private final KnownAddresses addresses;
    private final @Nullable TlsEngines tls;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final long start = System.nanoTime();
    private volatile boolean closed;

    private Wire(String name, WireLimits limits, KnownAddresses addresses, @Nullable TlsEngines tls,
            Selector selector) {
        this.limits = limits;
        this.addresses = addresses;
        this.tls = tls;
        this.selector = selector;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /**
     * Creates a wire and starts its thread.
     *
     * @param name the name of the thread
     * @throws IOException if the system provides no selector
     */
    public static Wire start(String name, WireLimits limits) throws IOException {
        return start(name, limits, HostAndPort::addresses);
    }

    /**
     * Starts a wire that can also dial encrypted addresses.
     *
     * @param tls encrypts connections, all of which lead to one server; null for none
     * @throws IOException if the system provides no selector
     */
    public static Wire start(String name, WireLimits limits, @Nullable ClientTls tls) throws IOException {
        return start(name, limits, HostAndPort::addresses,
                tls == null ? null : uri -> tls.newEngine(HostAndPort.of(uri)));
    }

    /**
     * Starts a wire that can also dial encrypted addresses.
     *
     * @param tls encrypts connections; null for none
     * @throws IOException if the system provides no selector
     */
    public static Wire startEncrypting(String name, WireLimits limits, @Nullable TlsEngines tls) throws IOException {
        return start(name, limits, HostAndPort::addresses, tls);
    }

    /** Starts a wire with another resolver of names, for tests. */
    static Wire start(String name, WireLimits limits, KnownAddresses.Resolver resolver) throws IOException {
        return start(name, limits, resolver, null);
    }

    /** The same with another resolver of names. */
    static Wire start(String name, WireLimits limits, KnownAddresses.Resolver resolver, @Nullable TlsEngines tls)
            throws IOException {
        Wire wire = new Wire(name, limits, new KnownAddresses(resolver), tls, Selector.open());
        wire.thread.start();
        return wire;
    }

    /** The monotonic time since the wire's start, in nanoseconds. */
    public long now() {
        return System.nanoTime() - start;
    }

    /** Runs a task on the wire's thread as soon as the thread is free; never once the wire is closed. */
    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (Thread.currentThread() != thread) {
            selector.wakeup();
        }
    }

    /** Runs a task on the wire's thread after a delay, exact to the millisecond. */
    public Timer after(Duration delay, Runnable task) {
        Timers.Entry entry = new Timers.Entry(now() + delay.toNanos(), task);
        if (Thread.currentThread() == thread) {
            timers.add(entry);
        } else {
            execute(() -> timers.add(entry));
        }
        return entry;
    }

    /** {@inheritDoc} */
    @Override
    public void dial(URI uri, Map<String, String> headers, ConnectionListener listener) {
        if (!(isEncrypted(uri) ? tls != null : "ws".equals(uri.getScheme())) || !HostAndPort.isIn(uri)) {
            throw new IllegalArgumentException(
                    uri + " is not an address such as ws://host:8080; an encrypted one needs TLS");
        }
        if (Thread.currentThread() == thread) {
            begin(uri, headers, listener);
        } else {
            execute(() -> begin(uri, headers, listener));
        }
    }

    /** Breaks all connections and ends the thread. Listeners and tasks are not called any more. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }

    private static boolean isEncrypted(URI uri) {
        return "wss".equals(uri.getScheme());
    }

    /** Carries the bytes of an established connection. */
    Line line(SocketChannel channel, PendingConnection opening) {
        TlsEngines encrypting = tls;
        return encrypting != null && isEncrypted(opening.uri())
                ? new TlsLine(channel, encrypting.newEngine(opening.uri()))
                : new PlainLine(channel);
    }

    SourcePorts ports() {
        return ports;
    }

    KnownAddresses addresses() {
        return addresses;
    }

    WireLimits limits() {
        return limits;
    }

    SelectionKey register(SocketChannel channel, WireConnection connection) throws ClosedChannelException {
        return channel.register(selector, SelectionKey.OP_CONNECT, connection);
    }

    void release(SocketChannel channel, boolean reset) {
        try (channel) {
            if (reset && channel.isConnected()) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException e) {
            LOG.debug("A connection could not be closed properly: {}", e.toString());
        }
    }

    /** Why a connection failed. An end in the middle of something, such as the TLS handshake, has no message in Java. */
    static String words(IOException e) {
        String said = e.getMessage();
        return said == null ? "the server ended the connection" : said;
    }

    private void begin(URI uri, Map<String, String> headers, ConnectionListener listener) {
        try {
            WireConnection.begin(this, uri, headers, listener);
        } catch (IOException e) {
            execute(() -> listener.closed(BROKEN, words(e)));
        }
    }

    private void run() {
        try (selector) {
            while (!closed) {
                turn();
            }
            selector.keys().forEach(key -> release((SocketChannel) key.channel(), true));
            selector.selectNow();
        } catch (IOException e) {
            LOG.error("The selector failed, so all connections of this program are lost.", e);
        }
    }

    private void turn() throws IOException {
        runTasks();
        runTimers();
        if (tasks.isEmpty()) {
            selector.select(this::ready, untilNext());
        } else {
            selector.selectNow(this::ready);
        }
    }

    /**
     * The selector's timeout until the next timer, in milliseconds, rounded up. 0 means no timeout, for the case that
     * there is no timer.
     */
    private long untilNext() {
        long next = timers.next();
        return next == Long.MAX_VALUE ? 0 : Math.max(1, (next - now() + NANOS_A_MILLI - 1) / NANOS_A_MILLI);
    }

    /**
     * Runs the tasks that are waiting now, at most 1,000. Tasks that they add wait for the next turn, so that tasks do
     * not delay the network.
     */
    private void runTasks() {
        for (int left = Math.min(tasks.size(), TASKS_AT_ONCE); left > 0 && !closed; left--) {
            guarded(tasks.poll());
        }
    }

    private void runTimers() {
        Runnable due = timers.due(now());
        for (int i = 0; due != null && !closed; i++) {
            guarded(due);
            due = i < TASKS_AT_ONCE ? timers.due(now()) : null;
        }
    }

    private void ready(SelectionKey key) {
        if (!closed && key.attachment() instanceof WireConnection connection
                && !guarded(() -> connection.ready(buffer))) {
            connection.lost("a listener failed");
        }
    }

    private static boolean guarded(@Nullable Runnable task) {
        try {
            if (task != null) {
                task.run();
            }
            return true;
        } catch (RuntimeException e) {
            // One listener failed; the others need this thread too.
            LOG.error("A listener of a connection failed.", e);
            return false;
        }
    }
}
