package dev.golink.phones.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.phones.simulator.character.Profiles;
import dev.golink.phones.simulator.picture.Studio;
import dev.golink.phones.simulator.wire.WebSocketDialer;

/**
 * A swarm of make-believe phones over real WebSockets. However many phones there are, they share a handful of daemon
 * threads: one on which they live, two for their sockets and one that draws. Thread-safe.
 */
public final class Swarm implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Swarm.class);
    private static final Duration ARRIVAL = Duration.ofSeconds(2);
    private static final Duration GOODBYES = Duration.ofMillis(500);
    private static final Duration LAST_WORDS = Duration.ofMillis(300);
    private static final int SOCKET_THREADS = 2;
    private static final long SEED = 20_260_101;

    private final SwarmClock clock = new SwarmClock();
    private final Studio studio = new Studio();
    private final ExecutorService socketThreads = Executors.newFixedThreadPool(SOCKET_THREADS,
            Thread.ofPlatform().daemon().name("golink-swarm-sockets-", 0).factory());
    private final HttpClient client = HttpClient.newBuilder().executor(socketThreads).build();
    private final List<SimulatedPhone> phones;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Swarm(URI server, int count, Duration interval) {
        WebSocketDialer dialer = new WebSocketDialer(client, clock::soon);
        Session.Surroundings surroundings = new Session.Surroundings(clock, studio, InstantSource.system());
        SplittableRandom random = new SplittableRandom(SEED);
        phones = IntStream.range(0, count).mapToObj(index -> new SimulatedPhone(Profiles.of(index), server, interval,
                dialer, surroundings, random.split())).toList();
    }

    /**
     * Lets phones join a server; returns at once, they come within the next seconds.
     *
     * @param server   such as {@code ws://127.0.0.1:8080}
     * @param phones   how many
     * @param interval their heartbeat interval
     */
    public static Swarm join(URI server, int phones, Duration interval) {
        Swarm swarm = new Swarm(server, phones, interval);
        swarm.join();
        return swarm;
    }

    /** Lets all phones say goodbye and ends their threads; returns within a second. May be called more than once. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        awaitGoodbyes();
        clock.soon(() -> phones.forEach(SimulatedPhone::abort));
        studio.close();
        client.shutdownNow();
        try {
            if (!client.awaitTermination(LAST_WORDS)) {
                LOG.debug("Some sockets of the swarm still end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clock.close();
        socketThreads.shutdownNow();
    }

    private void join() {
        for (int i = 0; i < phones.size(); i++) {
            SimulatedPhone phone = phones.get(i);
            clock.after(ARRIVAL.multipliedBy(i).dividedBy(phones.size()), phone::join);
        }
    }

    private void awaitGoodbyes() {
        CompletableFuture<Void> allGone = new CompletableFuture<>();
        clock.soon(() -> {
            var _ = CompletableFuture
                    .allOf(phones.stream().map(SimulatedPhone::leave).toArray(CompletableFuture[]::new))
                    .thenRun(() -> allGone.complete(null));
        });
        try {
            allGone.get(GOODBYES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Not every phone could say goodbye: {}", e.toString());
        }
    }
}
