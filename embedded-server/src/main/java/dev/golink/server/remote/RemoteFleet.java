package dev.golink.server.remote;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.certificate.Pin;
import dev.golink.server.fleet.ClockDifference;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.Operators;
import dev.golink.server.fleet.access.Access;
import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.runs.Runs;
import dev.golink.server.fleet.screen.ScreenListener;
import dev.golink.server.fleet.screen.ScreenWatch;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.fleet.trace.Traces;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.operator.OperatorWriter;
import dev.golink.server.remote.link.Backoff;
import dev.golink.server.remote.link.ConsoleName;
import dev.golink.server.remote.link.ConsoleSocket;
import dev.golink.server.remote.link.FleetThread;
import dev.golink.server.remote.link.LinkListener;
import dev.golink.server.remote.link.LinkSecurity;
import dev.golink.server.remote.link.RemoteLink;
import dev.golink.server.remote.link.RemoteSettings;
import dev.golink.server.time.Clocks;
import dev.golink.server.time.Moment;

/**
 * The fleet of a remote server. Connects by itself, and reconnects whenever the connection is lost. While there is no
 * connection, listeners keep the last state, and commands are unreachable. After each connection the server sends a new
 * snapshot of the whole fleet. See decision 0010.
 */
public final class RemoteFleet implements Fleet {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteFleet.class);

    private final ConsoleName name;
    private final FleetThread thread = new FleetThread();
    private final Listeners<FleetListener> listeners = new Listeners<>();
    private final FleetMirror mirror = new FleetMirror();
    private final RemoteScreens screens;
    private final ServerClock clock;
    private final RemoteServices services;
    private final RemoteLink link;

    private RemoteFleet(ConsoleName name, LinkSecurity security, RemoteSettings settings, Clocks clocks) {
        this.name = name;
        this.clock = new ServerClock(clocks);
        this.screens = new RemoteScreens(this::send, thread, name::now, clocks);
        this.services = new RemoteServices(this::send, thread, settings);
        Backoff backoff = new Backoff(settings.firstRetry(), settings.longestRetry(), RandomGenerator.getDefault());
        this.link = new RemoteLink(name, security, settings, thread, screens.relay(), clocks, backoff,
                new Owner());
    }

    /**
     * Starts to connect to a server and returns at once. {@link #watchLink} reports the connection's state.
     *
     * @param server   the server's WebSocket endpoint, such as {@code ws://lab.example:8080}
     * @param operator the name to work under. A second console with the same name replaces the first, which then waits
     *                 for {@link #tryNow}.
     * @throws IllegalArgumentException if the address is not that of a WebSocket endpoint
     */
    public static RemoteFleet dial(URI server, OperatorId operator) {
        return dial(new ConsoleName(server, operator, true), LinkSecurity.ofThisComputer());
    }

    /**
     * Starts to connect to the server of a console's name, and returns at once.
     *
     * @param security how the server is known, and the console by it
     */
    public static RemoteFleet dial(ConsoleName name, LinkSecurity security) {
        return dial(name, security, RemoteSettings.USUAL, Clocks.system());
    }

    static RemoteFleet dial(ConsoleName name, LinkSecurity security, RemoteSettings settings, Clocks clocks) {
        RemoteFleet fleet = new RemoteFleet(name, security, settings, clocks);
        fleet.thread.hand(fleet.link::begin);
        return fleet;
    }

    /** The name under which this console works now. May be called from any thread. */
    public OperatorId operator() {
        return name.now();
    }

    /** How far the server's clock is ahead of this computer's; null if that is not known. On any thread. */
    public @Nullable ClockDifference clockDifference() {
        return clock.difference();
    }

    /** Reports the connection's state now and at each change, on the fleet's own thread. */
    public Watch watchLink(LinkListener listener) {
        thread.hand(() -> link.watch(listener));
        return () -> thread.hand(() -> link.unwatch(listener));
    }

    /** Connects at once instead of waiting, unless there is a connection or an attempt. */
    public void tryNow() {
        thread.hand(link::tryNow);
    }

    /** Trusts the server with this key from now on, and connects at once. */
    public void trust(Pin pin) {
        thread.hand(() -> link.trust(pin));
    }

    /** Connects at once as an account; only over TLS or to this computer. The server's token is stored then. */
    public void login(OperatorId account, String password) {
        thread.hand(() -> link.login(account, password));
    }

    @Override
    public Watch watch(FleetListener listener) {
        thread.hand(() -> {
            if (mirror.isKnown()) {
                listeners.notifyEach(listener, heard -> heard.changed(mirror.whole()));
            }
            listeners.add(listener);
        });
        return () -> thread.hand(() -> listeners.remove(listener));
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public CompletionStage<Outcome> send(PhoneId phone, Command command) {
        return services.commands().send(phone, command);
    }

    @Override
    public CompletionStage<EditOutcome> edit(Set<PhoneId> phones, ProfileEdit edit) {
        Set<PhoneId> copy = Collections.unmodifiableSet(new LinkedHashSet<>(phones));
        return ask(outcome -> services.edits().edit(copy, edit, outcome));
    }

    @Override
    public CompletionStage<EditOutcome> forget(Set<PhoneId> phones) {
        Set<PhoneId> copy = Set.copyOf(phones);
        return ask(outcome -> services.edits().forget(copy, outcome));
    }

    @Override
    public ScreenWatch watchScreen(PhoneId phone, ScreenListener listener) {
        return screens.watch(phone, listener);
    }

    @Override
    public Operators operators() {
        return services.operators();
    }

    @Override
    public Access access() {
        return services.access();
    }

    @Override
    public Audit audit() {
        return services.audit();
    }

    @Override
    public History history() {
        return services.history();
    }

    @Override
    public Traces traces() {
        return services.traces();
    }

    @Override
    public Control control() {
        return services.control();
    }

    @Override
    public Runs runs() {
        return services.runs();
    }

    /** Closes the connection to the server. Commands that still wait end as unreachable. */
    @Override
    public void close() {
        CompletableFuture<@Nullable ConsoleSocket> last = new CompletableFuture<>();
        boolean first = thread.hand(() -> {
            services.lost();
            last.complete(link.end());
        });
        thread.close();
        ConsoleSocket socket = first ? last.getNow(null) : null;
        if (socket != null) {
            socket.leave();
        }
        screens.close();
    }

    private CompletionStage<EditOutcome> ask(Consumer<CompletableFuture<EditOutcome>> edit) {
        CompletableFuture<EditOutcome> outcome = new CompletableFuture<>();
        if (!thread.hand(() -> edit.accept(outcome))) {
            outcome.complete(new EditOutcome.Unreachable());
        }
        return outcome.minimalCompletionStage();
    }

    private boolean send(String text) {
        return link.send(text);
    }

    private void requestSnapshot() {
        mirror.await();
        link.send(OperatorWriter.watchFleet());
    }

    private void take(ServerMessage.FleetNews news) {
        clock.set(news.now());
        switch (mirror.take(news)) {
            case FleetMirror.Taken.Ignored() -> {}
            case FleetMirror.Taken.Gap() -> {
                LOG.info("Messages about the fleet are missing, so the console asks for the whole fleet again.");
                requestSnapshot();
            }
            case FleetMirror.Taken.Whole(var whole) -> {
                clock.proceed();
                // The snapshot first: a listener that learns that the connection works may show its data as live.
                listeners.notifyEach(listener -> listener.changed(whole));
                services.runs().proven();
                link.proven();
            }
            case FleetMirror.Taken.Changes(var changes) ->
                changes.forEach(change -> {
                    screens.changed(change);
                    listeners.notifyEach(listener -> listener.changed(change));
                });
        }
    }

    private final class Owner implements RemoteLink.Owner {
        @Override
        public void opened() {
            services.runs().opened();
            requestSnapshot();
            screens.opened();
        }

        @Override
        public void said(ServerMessage message) {
            switch (message) {
                case ServerMessage.FleetNews news -> take(news);
                case ServerMessage.NextPin(Pin next) -> link.announced(next);
                case ServerMessage other -> services.received(other);
            }
        }

        @Override
        public void measured(long sentAt, long arrivedAt, Instant time) {
            clock.measured(sentAt, arrivedAt, time);
        }

        @Override
        public void lost(Moment since) {
            clock.stopAt(since);
            services.lost();
        }
    }
}
