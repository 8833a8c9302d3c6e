package dev.golink.server.remote;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.protocol.CloseCode;
import dev.golink.server.protocol.OperatorWriter;
import dev.golink.server.protocol.ServerMessage;
import dev.golink.server.screen.ScreenRelay;

/** Keeps one connection to the server: dials, beats, judges its silence, and dials again. On the fleet's thread. */
final class RemoteLink implements ConsoleSocket.Events {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteLink.class);

    private final URI address;
    private final RemoteSettings settings;
    private final FleetThread thread;
    private final ScreenRelay relay;
    private final InstantSource clock;
    private final Backoff backoff;
    private final Owner owner;
    private final Audience<LinkListener> listeners = new Audience<>();

    private LinkState state = new LinkState.Connecting();
    private @Nullable ConsoleSocket socket;
    private boolean open;
    private @Nullable Instant lostSince;
    private boolean ended;

    RemoteLink(URI address, RemoteSettings settings, FleetThread thread, ScreenRelay relay, InstantSource clock,
            Backoff backoff, Owner owner) {
        this.address = address;
        this.settings = settings;
        this.thread = thread;
        this.relay = relay;
        this.clock = clock;
        this.backoff = backoff;
        this.owner = owner;
    }

    /** Begins to dial, and to beat. */
    void begin() {
        dial();
        thread.every(settings.heartEvery(), this::beat);
    }

    /** Says something to the server; false if there is no connection. */
    boolean say(String text) {
        ConsoleSocket present = socket;
        if (present == null || !open) {
            return false;
        }
        present.say(text);
        return true;
    }

    /** The server told the whole fleet: only now does the connection serve. */
    void proven() {
        backoff.reset();
        if (!(state instanceof LinkState.Connected)) {
            lostSince = null;
            become(new LinkState.Connected(clock.instant()));
        }
    }

    void watch(LinkListener listener) {
        listeners.tell(listener, heard -> heard.changed(state));
        listeners.add(listener);
    }

    /** May be called from any thread. */
    void unwatch(LinkListener listener) {
        listeners.remove(listener);
    }

    /** No more attempts; returns the connection that is still to be ended. */
    @Nullable
    ConsoleSocket end() {
        ended = true;
        ConsoleSocket last = socket;
        socket = null;
        open = false;
        return last;
    }

    @Override
    public void opened(ConsoleSocket which) {
        thread.hand(() -> ifPresent(which, () -> {
            open = true;
            owner.opened();
        }));
    }

    @Override
    public void said(ConsoleSocket which, ServerMessage message) {
        thread.hand(() -> ifPresent(which, () -> owner.said(message)));
    }

    @Override
    public void ended(ConsoleSocket which, int code, String reason) {
        thread.hand(() -> ifPresent(which, () -> lose(code, reason)));
    }

    /** What an earlier connection still has to tell counts for nothing. */
    private void ifPresent(ConsoleSocket which, Runnable work) {
        if (which.equals(socket)) {
            work.run();
        }
    }

    private void dial() {
        if (!ended) {
            ConsoleSocket next = new ConsoleSocket(address, settings.connectTime(), relay, this);
            socket = next;
            next.connect();
        }
    }

    private void beat() {
        ConsoleSocket present = socket;
        if (present != null && present.silence().compareTo(settings.silence()) > 0) {
            present.breakOff("The server said nothing for " + settings.silence().toSeconds() + " s.");
        } else {
            say(OperatorWriter.heart());
        }
    }

    private void lose(int code, String reason) {
        socket = null;
        open = false;
        Instant now = clock.instant();
        Instant since = lostSince == null ? now : lostSince;
        lostSince = since;
        // Two consoles of one name would throw each other out without end; the one that was replaced steps back.
        Duration wait = code == CloseCode.REPLACED.code() ? settings.longestRetry() : backoff.next();
        String why = reason.isBlank() ? "The connection ended (" + code + ")." : reason;
        LOG.info("No connection to {}: {} The next attempt is in {} ms.", address, why, wait.toMillis());
        owner.lost();
        become(new LinkState.Lost(since, now.plus(wait), why));
        thread.after(wait, this::dial);
    }

    private void become(LinkState next) {
        state = next;
        listeners.tell(listener -> listener.changed(next));
    }

    /** Whose link it is; called on the fleet's thread. */
    interface Owner {
        void opened();

        void said(ServerMessage message);

        void lost();
    }
}
