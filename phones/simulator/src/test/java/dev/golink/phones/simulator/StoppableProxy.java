package dev.golink.phones.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A proxy before a server that can stop to pass on bytes, and then passes on all of them later, as networks do. */
final class StoppableProxy implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private final ServerSocket listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition goesOn = lock.newCondition();
    private final URI server;
    private boolean isStopped;

    StoppableProxy(URI server) throws IOException {
        this.server = server;
        threads.execute(this::accept);
    }

    /** The address for clients. */
    URI address() {
        return URI.create("ws://127.0.0.1:" + listening.getLocalPort());
    }

    /** Passes on nothing from now on. */
    void stop() {
        setStopped(true);
    }

    /** Passes on all that has come meanwhile, and goes on. */
    void goOn() {
        setStopped(false);
    }

    private void setStopped(boolean now) {
        lock.lock();
        try {
            isStopped = now;
            goesOn.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (true) {
            try {
                Socket client = listening.accept();
                Socket behind = new Socket(server.getHost(), server.getPort());
                sockets.add(client);
                sockets.add(behind);
                threads.execute(() -> copy(client, behind));
                threads.execute(() -> copy(behind, client));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                awaitGoing();
                out.write(buffer, 0, count);
            }
        } catch (IOException _) {
            // The connection has ended.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitGoing() throws InterruptedException {
        lock.lock();
        try {
            while (isStopped) {
                goesOn.await();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
