package dev.golink.phones.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.phones.client.time.WireTimer;
import dev.golink.phones.client.wire.Wire;
import dev.golink.phones.client.wire.WireLimits;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.behaviour.DeviceProfiles;
import dev.golink.phones.simulator.clip.ClipStore;
import dev.golink.phones.simulator.figures.SwarmCounters;
import dev.golink.phones.simulator.figures.SwarmFigures;
import dev.golink.phones.simulator.load.Faults;
import dev.golink.phones.simulator.load.LoadScreens;
import dev.golink.phones.simulator.load.SwarmCredential;
import dev.golink.phones.simulator.load.SwarmLoad;
import dev.golink.phones.simulator.picture.PictureRenderer;
import dev.golink.phones.simulator.picture.SharedPictures;
import dev.golink.phones.simulator.stream.StreamContext;
import dev.golink.server.certificate.tls.ClientTls;

/**
 * A swarm of simulated phones over real WebSockets. Any number of phones shares three daemon threads: one for phones
 * and sockets, one that draws, and one that encodes H.264. Thread-safe.
 */
public final class Swarm implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Swarm.class);
    private static final Duration ARRIVAL = Duration.ofSeconds(2);
    private static final Duration GOODBYES = Duration.ofMillis(500);
    private static final double NANOS_A_SECOND = 1e9;
    private static final double ALL = 100;
    private static final long SEED = 20_260_101;

    private final Wire wire;
    private final WireTimer clock;
    private final PictureRenderer renderer = new PictureRenderer();
    private final ClipStore clips = new ClipStore();
    private final SwarmCounters counters;
    private final List<SimulatedPhone> phones;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Swarm(URI server, List<DeviceProfile> profiles, Duration interval, LoadScreens screens, SwarmStyle style,
            SplittableRandom random, SwarmCredential credential, @Nullable ClientTls tls) {
        wire = wire(tls);
        clock = new WireTimer(wire);
        counters = new SwarmCounters(profiles.size());
        StreamContext streams = new StreamContext(clock, InstantSource.system(),
                style.sharesPictures() ? new SharedPictures(renderer) : renderer, renderer, clips, screens, counters);
        SwarmContext context = new SwarmContext(streams, style, new HeartbeatMessages());
        phones = profiles.stream().map(
                profile -> new SimulatedPhone(profile, server, interval, wire, context,
                        new PhoneCredential(credential, credential.code() != null || !profile.isLegacy()),
                        random.split()))
                .toList();
    }

    /**
     * Connects phones of all kinds to a server, which behave like real ones. Returns at once; the phones connect within
     * the next two seconds.
     *
     * @param server   the server's address, such as {@code ws://127.0.0.1:8080}
     * @param phones   how many phones
     * @param interval their heartbeat interval
     * @throws UncheckedIOException if the system provides no selector for sockets
     */
    public static Swarm join(URI server, int phones, Duration interval) {
        Swarm swarm = new Swarm(server, IntStream.range(0, phones).mapToObj(DeviceProfiles::of).toList(), interval,
                LoadScreens.USUAL, SwarmStyle.OF_A_SHOW, new SplittableRandom(SEED), SwarmCredential.NONE, null);
        swarm.join(phones / (ARRIVAL.toNanos() / NANOS_A_SECOND));
        return swarm;
    }

    /**
     * Connects the phones of a load to a server; returns at once.
     *
     * @throws UncheckedIOException if the system provides no selector for sockets
     */
    public static Swarm join(SwarmLoad load) {
        return join(load, SwarmCredential.NONE, null);
    }

    /**
     * Connects the phones of a load to a server whose address may be encrypted; returns at once.
     *
     * @param credential what the phones present to the server
     * @param tls        encrypts the connections; null for an address without encryption
     * @throws UncheckedIOException if the system provides no selector for sockets
     */
    public static Swarm join(SwarmLoad load, SwarmCredential credential, @Nullable ClientTls tls) {
        SplittableRandom random = new SplittableRandom(load.seed());
        Swarm swarm = new Swarm(load.server(), LoadRoles.of(load), load.heart(), load.screens(), SwarmStyle.OF_A_LOAD,
                random, credential, tls);
        swarm.join(load.ramp());
        double drops = load.phones() * load.faults().of(Faults.Kind.DROP) / ALL;
        if (drops > 0) {
            swarm.clock.soon(new ConnectionDrops(swarm.phones, drops, swarm.clock, random.split())::begin);
        }
        return swarm;
    }

    /**
     * The counts so far. The future completes as soon as the swarm's thread is free, and never after the swarm is
     * closed.
     */
    public CompletableFuture<SwarmFigures> figures() {
        CompletableFuture<SwarmFigures> figures = new CompletableFuture<>();
        clock.soon(() -> figures.complete(counters.figures(clock.now(), cpu())));
        return figures;
    }

    /**
     * Closes all connections normally and ends the swarm's threads; returns within a second. Later calls do nothing.
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
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
            LOG.debug("Not every simulated phone could close its connection in time: {}", e.toString());
        }
        renderer.close();
        clips.close();
        wire.close();
    }

    private void join(double perSecond) {
        for (int i = 0; i < phones.size(); i++) {
            clock.after(Duration.ofNanos((long) (i / perSecond * NANOS_A_SECOND)), phones.get(i)::join);
        }
    }

    private static Wire wire(@Nullable ClientTls tls) {
        try {
            return Wire.start("golink-swarm", WireLimits.OF_PHONES, tls);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulated phones could not start.", e);
        }
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
