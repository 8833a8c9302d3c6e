package dev.golink.server.remote;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import dev.golink.server.SeenFleet;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.PhoneInput;
import dev.golink.server.fleet.phone.Identity;
import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.SharingDetails;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.protocol.message.ServerMessage.FleetNews;
import dev.golink.server.remote.link.ConsoleName;
import dev.golink.server.remote.link.LinkSecurity;
import dev.golink.server.remote.link.LinkState;
import dev.golink.server.remote.link.RemoteSettings;
import dev.golink.server.time.Clocks;

/** A fleet that is reached over a socket, and what it reported. */
public abstract class RemoteFleetSetUp {
    public static final Duration PATIENCE = Duration.ofSeconds(10);
    public static final OperatorId ANNA = new OperatorId("anna");
    public static final RemoteSettings QUICK = new RemoteSettings(Duration.ofMillis(50), Duration.ofSeconds(20),
            Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(50),
            Duration.ofMillis(200));

    public final List<LinkState> states = new CopyOnWriteArrayList<>();
    final SeenFleet seen = new SeenFleet();
    public final AtomicLong nanos = new AtomicLong(Duration.ofDays(1).toNanos());
    public volatile Instant wall = Instant.parse("2026-03-14T15:09:26Z");

    public RemoteFleet dial(URI address, RemoteSettings settings) {
        return dial(new ConsoleName(address, ANNA, true), settings);
    }

    public RemoteFleet dial(ConsoleName name, RemoteSettings settings) {
        return dial(name, LinkSecurity.ofThisComputer(), settings);
    }

    public RemoteFleet dial(ConsoleName name, LinkSecurity security, RemoteSettings settings) {
        RemoteFleet fleet = RemoteFleet.dial(name, security, settings, Clocks.withoutSleep(nanos::get, () -> wall));
        fleet.watchLink(states::add);
        fleet.watch(seen);
        return fleet;
    }

    public void awaitState(Class<? extends LinkState> kind) {
        await(kind.getSimpleName()).atMost(PATIENCE)
                .until(() -> !states.isEmpty() && kind.isInstance(states.getLast()));
    }

    public static CompletableFuture<Outcome> stop(RemoteFleet fleet) {
        return fleet.send(new PhoneId("p"), new Command.StopSharing()).toCompletableFuture();
    }

    public static FleetNews news(long seq, boolean reset, String phone) {
        return new FleetNews(seq, reset, false, List.of(phone(phone)), List.of(),
                new FleetCounts(1, 0, 0, 0, 0, 1, List.of()), false, null);
    }

    static Phone phone(String id) {
        Instant since = Instant.ofEpochMilli(1_766_000_000_000L);
        return new Phone(new PhoneId(id), PhoneDescription.LEGACY,
                new Link(Presence.ONLINE, since, "192.0.2.7", since, since, Duration.ofSeconds(5),
                        IntervalSource.TOLD, null, null,
                        LinkHealth.FLAWLESS, null, Identity.NOT_TOLD),
                Vitals.UNKNOWN, Sharing.OFF, "", List.of(), Profile.NONE, SharingDetails.NONE, PhoneInput.NONE);
    }
}
