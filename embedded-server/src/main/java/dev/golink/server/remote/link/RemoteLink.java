package dev.golink.server.remote.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.tls.KeyRefusal;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.operator.OperatorWriter;
import dev.golink.server.screen.ScreenRelay;
import dev.golink.server.time.Clocks;
import dev.golink.server.time.Moment;

/**
 * Maintains one connection to the server: connects, sends heartbeats, checks the server's silence, and reconnects. For
 * the fleet's thread only.
 */
public final class RemoteLink implements ConsoleSocket.Events {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteLink.class);

    private final ConsoleName name;
    private final LinkSecurity security;
    private final LinkLogin login;
    private final RemoteSettings settings;
    private final FleetThread thread;
    private final ScreenRelay relay;
    private final Clocks clocks;
    private final Backoff backoff;
    private final Owner owner;
    private final Listeners<LinkListener> listeners = new Listeners<>();

    private final Hearts hearts;
    private LinkState state = new LinkState.Connecting();
    private @Nullable ConsoleSocket socket;
    private boolean open;
    /** Whether the server said anything that it says only to operators that it let in. */
    private boolean welcomed;
    private @Nullable Moment lostSince;
    /** The number of the newest scheduled attempt; older ones are void. */
    private long attempt;
    private boolean ended;

    public RemoteLink(ConsoleName name, LinkSecurity security, RemoteSettings settings, FleetThread thread,
            ScreenRelay relay, Clocks clocks, Backoff backoff, Owner owner) {
        this.name = name;
        this.security = security;
        this.login = new LinkLogin(name, security.credentials());
        this.settings = settings;
        this.thread = thread;
        this.relay = relay;
        this.clocks = clocks;
        this.backoff = backoff;
        this.owner = owner;
        this.hearts = new Hearts(clocks::nanos, () -> send(OperatorWriter.heart()), owner);
    }

    /** Starts to connect, and to send heartbeats. */
    public void begin() {
        dial();
        thread.every(settings.heartEvery(), this::beat);
    }

    /** Sends a text to the server; false if there is no connection. */
    public boolean send(String text) {
        ConsoleSocket present = socket;
        if (present == null || !open) {
            return false;
        }
        present.sendIfOpen(text);
        return true;
    }

    /** Handles the arrival of the whole fleet. Only now does the connection count as working. */
    public void proven() {
        backoff.reset();
        pin().ifPresent(security::proven);
        if (!(state instanceof LinkState.Connected)) {
            lostSince = null;
            become(new LinkState.Connected(clocks.now()));
        }
    }

    /**
     * Connects at once instead of waiting for the next attempt. Has no effect while there is a connection or an
     * attempt.
     */
    public void tryNow() {
        if (socket == null && !ended) {
            attempt++;
            retry();
        }
    }

    /** Trusts the server with this key from now on, and connects at once. */
    public void trust(Pin pin) {
        security.trust(pin);
        tryNow();
    }

    /**
     * Connects at once as an account, with its password. Has no effect while there is a connection or an attempt, and
     * where others could read the password.
     */
    public void login(OperatorId account, String password) {
        if (socket == null && login.prepare(account, password)) {
            tryNow();
        }
    }

    /** Handles the announcement that the server will have another key. */
    public void announced(Pin next) {
        pin().ifPresent(present -> security.announced(present, next));
    }

    private Optional<Pin> pin() {
        ConsoleSocket present = socket;
        return present == null ? Optional.empty() : present.pin();
    }

    /** Reports the connection's state to a listener now, and each change from now on. */
    public void watch(LinkListener listener) {
        listeners.notifyEach(listener, heard -> heard.changed(state));
        listeners.add(listener);
    }

    /** Removes a listener. May be called from any thread. */
    public void unwatch(LinkListener listener) {
        listeners.remove(listener);
    }

    /** Ends all attempts; returns the connection that the caller must still close, or null. */
    @Nullable
    public ConsoleSocket end() {
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
            hearts.begin(); // before the first request, whose answer is long
            owner.opened();
            if (which.credential() instanceof ConsoleCredential.None) {
                thread.after(settings.welcomeTime(), () -> ifPresent(which, () -> requireWelcome(which)));
            }
        }));
    }

    @Override
    public void received(ConsoleSocket which, ServerMessage message) {
        long arrivedAt = clocks.nanos();
        thread.hand(() -> ifPresent(which, () -> {
            if (message instanceof ServerMessage.Heart(var time)) {
                hearts.answered(arrivedAt, time);
            }
            if (message instanceof ServerMessage.NewToken(TokenSecret token)) {
                login.issued(token);
            }
            welcomed |= !(message instanceof ServerMessage.Heart);
            if (message instanceof ServerMessage.Welcome(_, var rights) && rights != null && !rights.has(Right.SEE)) {
                maySeeNothing(which);
            } else {
                owner.said(message);
            }
        }));
    }

    /** Without the right to see the phones, a window has nothing to show. Only an account can have more rights. */
    private void maySeeNothing(ConsoleSocket which) {
        if (which.credential() instanceof ConsoleCredential.None) {
            needLogin(which, new LinkLoss(LinkLoss.Kind.NOT_PROVEN, ""));
        } else {
            stayAway(which, new LinkLoss(LinkLoss.Kind.NOT_ALLOWED, Rights.missing(Right.SEE)));
        }
        which.breakOff("This console may not see the phones.");
    }

    @Override
    public void ended(ConsoleSocket which, int code, String reason) {
        thread.hand(() -> ifPresent(which, () -> which.refusal().ifPresentOrElse(refusal -> refused(which, refusal),
                () -> ended(which, open || !(which.failure() instanceof SSLException)
                        ? LinkLoss.of(open, code, reason)
                        : new LinkLoss(LinkLoss.Kind.NO_TLS, reason)))));
    }

    private void ended(ConsoleSocket which, LinkLoss why) {
        if (which.credential() instanceof ConsoleCredential.Password && !welcomed) {
            needLogin(which, why);
            return;
        }
        switch (why.kind()) {
            case DISCONNECTED -> stayAway(which, why);
            case NOT_PROVEN -> {
                login.refused(which.credential());
                needLogin(which, why);
            }
            case NOT_ALLOWED -> {
                // The name may be that of an account, whose operator has to log in on this computer first.
                if (which.credential() instanceof ConsoleCredential.None) {
                    needLogin(which, why);
                } else {
                    stayAway(which, why);
                }
            }
            case REPLACED -> {
                // Two consoles with one name would replace each other for ever. So this one takes another name, or
                // stays away.
                LinkLoss taken = new LinkLoss(why.kind(), name.now().value());
                if (name.giveWay()) {
                    lose(which, taken, backoff.next());
                } else {
                    stayAway(which, taken);
                }
            }
            case UNREACHABLE, NO_SERVER, NO_TLS, NOT_TRUSTED, GOODBYE, CLOSED, BROKEN, SILENT ->
                lose(which, why, backoff.next());
        }
    }

    /** A server that lets nobody in by itself says nothing to an operator without a credential until somebody does. */
    private void requireWelcome(ConsoleSocket which) {
        if (!welcomed) {
            needLogin(which, new LinkLoss(LinkLoss.Kind.NOT_PROVEN, ""));
            which.breakOff("The console has to log in.");
        }
    }

    /** Runs work for the present connection; events of an earlier connection have no effect. */
    private void ifPresent(ConsoleSocket which, Runnable work) {
        if (which.equals(socket)) {
            work.run();
        }
    }

    private void dial() {
        welcomed = false;
        ConsoleSocket next = new ConsoleSocket(name.address(), name.isEncrypted() ? security.tls() : null, login.next(),
                settings.connectTime(), relay, clocks, this);
        socket = next;
        next.connect();
    }

    private void retry() {
        state.retrying().ifPresent(this::become);
        dial();
    }

    private void retryAfter(Duration wait) {
        long mine = ++attempt;
        thread.after(wait, () -> {
            if (mine == attempt && !ended) {
                retry();
            }
        });
    }

    private void beat() {
        ConsoleSocket present = socket;
        if (present == null) {
            if (state instanceof LinkState.LoginNeeded && login.hasAnotherToken()) {
                tryNow();
            }
            return;
        }
        if (present.silence().compareTo(settings.silence()) > 0) {
            String what = "The server sent nothing for " + settings.silence().toSeconds() + " s.";
            ended(present, new LinkLoss(open ? LinkLoss.Kind.SILENT : LinkLoss.Kind.UNREACHABLE, what));
            present.breakOff(what);
        } else {
            hearts.send();
        }
    }

    private void lose(ConsoleSocket last, LinkLoss why, Duration wait) {
        Moment since = lost(last, why);
        LOG.info("The console will try to connect again in {} ms.", wait.toMillis());
        retryAfter(wait);
        become(new LinkState.Lost(since, clocks.moment().plus(wait), why));
    }

    private void stayAway(ConsoleSocket last, LinkLoss why) {
        Moment since = lost(last, why);
        LOG.info("The console will not connect by itself. Its operator can connect it again.");
        become(new LinkState.Away(since, why));
    }

    private void needLogin(ConsoleSocket last, LinkLoss why) {
        Moment since = lost(last, why);
        LOG.info("The server wants a login. The console will not connect by itself.");
        become(new LinkState.LoginNeeded(since, why));
    }

    private void refused(ConsoleSocket last, KeyRefusal why) {
        Moment since = lost(last, new LinkLoss(LinkLoss.Kind.NOT_TRUSTED, why.text()));
        LOG.warn("{} The console will not connect by itself.", why.text());
        become(new LinkState.Refused(since, why));
    }

    /** Handles the loss of a connection. Returns when the server's last message arrived. */
    private Moment lost(ConsoleSocket last, LinkLoss why) {
        socket = null;
        open = false;
        Moment since = lostSince == null ? last.receivedAt() : lostSince;
        lostSince = since;
        LOG.info("No connection to {} ({}: {}).", name.address(), why.kind(), why.detail());
        owner.lost(since);
        return since;
    }

    private void become(LinkState next) {
        state = next;
        listeners.notifyEach(listener -> listener.changed(next));
    }

    /** The owner of the link, called on the fleet's thread. */
    public interface Owner {
        void opened();

        void said(ServerMessage message);

        /**
         * The server told its time.
         *
         * @param sentAt    when it was asked, in nanoseconds of the monotonic clock
         * @param arrivedAt when the answer arrived, likewise
         * @param time      the time of its wall clock in between
         */
        void measured(long sentAt, long arrivedAt, Instant time);

        /** The connection is lost; the server's last message arrived at that moment. */
        void lost(Moment since);
    }
}
