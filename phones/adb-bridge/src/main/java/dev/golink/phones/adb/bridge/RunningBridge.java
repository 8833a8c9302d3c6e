package dev.golink.phones.adb.bridge;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.phones.adb.client.AdbException;
import dev.golink.phones.adb.client.AdbProgram;
import dev.golink.phones.adb.client.AdbServer;
import dev.golink.phones.adb.client.AdbStatus;
import dev.golink.phones.adb.client.AdbWatch;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.phones.client.wire.Wire;

/** A bridge from its start to its end. The registry and the listener are used on the thread of the wire alone. */
final class RunningBridge implements AdbBridge {
    /** How long the close frames of all phones, and then the programs on them, may take. */
    private static final Duration ENDING = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Logger LOG = LoggerFactory.getLogger(RunningBridge.class);

    private final Wire wire;
    private final PhoneTimer timer;
    private final Workers workers;
    private final AdbServer server;
    private final BridgeCredential credential;
    private final Listener listener;
    private final DeviceRegistry registry;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile BridgeState state = new BridgeState(new AdbStatus.Searching(), List.of());
    private final AdbWatch watch;
    private boolean telling;

    /** @param registry makes the registry, which calls the given task after each change */
    RunningBridge(Wire wire, PhoneTimer timer, Workers workers, AdbServer server, BridgeCredential credential,
            RegistryMaker registry, Listener listener) {
        this.wire = wire;
        this.timer = timer;
        this.workers = workers;
        this.server = server;
        this.credential = credential;
        this.listener = listener;
        this.registry = registry.make(this::changed);
        watch = AdbWatch.start(server, () -> AdbProgram.ofThisComputer().isPresent(),
                (status, devices) -> timer.soon(() -> this.registry.listed(status, devices)));
    }

    /** Makes a registry. */
    @FunctionalInterface
    interface RegistryMaker {
        DeviceRegistry make(Runnable changed);
    }

    @Override
    public BridgeState state() {
        return state;
    }

    @Override
    public void connecting(boolean on) {
        if (on && !closed.get()) {
            credential.ask();
        }
        timer.soon(() -> {
            if (!closed.get()) {
                registry.connecting(on);
            }
        });
    }

    @Override
    public CompletionStage<AdbAnswer> connect(String address) {
        return ask(() -> server.connect(address));
    }

    @Override
    public CompletionStage<AdbAnswer> disconnect(String address) {
        return ask(() -> server.disconnect(address));
    }

    @Override
    public CompletionStage<AdbAnswer> pair(String address, String code) {
        return ask(() -> server.pair(address, code));
    }

    @Override
    public CompletionStage<AdbAnswer> startAdb() {
        // An adb of another version would end a server that runs.
        return ask(() -> somethingListens() ? "" : startServer());
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        watch.close();
        CountDownLatch left = new CountDownLatch(1);
        timer.soon(() -> {
            registry.end();
            awaitLeaving(left);
        });
        try {
            if (!left.await(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Not every phone at adb could close its connection in time.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        workers.end(ENDING);
        wire.close();
    }

    private void awaitLeaving(CountDownLatch left) {
        if (registry.isLeaving()) {
            timer.after(LOOK, () -> awaitLeaving(left));
        } else {
            left.countDown();
        }
    }

    private String startServer() throws IOException {
        AdbProgram.Started started = AdbProgram.ofThisComputer()
                .orElseThrow(() -> new IOException("The program adb was not found on this computer."))
                .startServer(server.address());
        if (started.exit() != 0) {
            throw new IOException(started.output().isEmpty() ? "adb ended with code " + started.exit() + "."
                    : started.output());
        }
        return started.output();
    }

    private boolean somethingListens() {
        try {
            var _ = server.version();
            return true;
        } catch (AdbException e) {
            return e.kind() != AdbException.Kind.NO_SERVER;
        }
    }

    /** Several changes in one turn of the thread are told at once. */
    private void changed() {
        if (!telling) {
            telling = true;
            timer.soon(() -> {
                telling = false;
                BridgeState now = registry.state();
                if (!now.equals(state) && !closed.get()) {
                    state = now;
                    listener.changed(now);
                }
            });
        }
    }

    private CompletionStage<AdbAnswer> ask(Request request) {
        CompletableFuture<AdbAnswer> answer = new CompletableFuture<>();
        boolean asked = workers.takes(() -> {
            try {
                answer.complete(new AdbAnswer.Done(request.ask()));
            } catch (IOException e) {
                answer.complete(new AdbAnswer.Failed(String.valueOf(e.getMessage())));
            } catch (RuntimeException e) { // the caller must get an answer
                LOG.error("adb could not be asked.", e);
                answer.complete(new AdbAnswer.Failed(e.toString()));
            }
        });
        if (!asked) {
            answer.complete(new AdbAnswer.Failed("The adb bridge has ended."));
        }
        return answer;
    }

    /** Asks adb for something; returns its words. */
    @FunctionalInterface
    private interface Request {
        String ask() throws IOException;
    }
}
