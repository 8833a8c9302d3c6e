package dev.golink.phones.adb.phone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.client.session.Comeback;
import dev.golink.phones.client.session.ReconnectBackoff;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.phones.client.wire.ConnectionListener;
import dev.golink.phones.client.wire.OpenConnection;

/**
 * A phone at adb through all its connections to the server: it connects, and connects again as the protocol says. Used on
 * the phones' thread.
 */
public final class AdbPhone {
    private static final Logger LOG = LoggerFactory.getLogger(AdbPhone.class);

    private final PhoneProfile profile;
    private final PhoneParts parts;
    private final PhoneContext context;
    private final Listener listener;
    private final ReconnectBackoff backoff;
    private final VitalsPoll vitals;
    private Display display;
    private @Nullable Connection connection;
    private @Nullable Runnable gone;
    private PhoneTimer.ScheduledTask retry = PhoneTimer.ScheduledTask.NONE;
    private boolean retired;

    /** Creates a phone that is not connected yet. */
    public AdbPhone(PhoneProfile profile, PhoneParts parts, PhoneContext context, Listener listener) {
        this.profile = profile;
        this.parts = parts;
        this.context = context;
        this.listener = listener;
        display = profile.description().display();
        backoff = new ReconnectBackoff(context.random());
        vitals = new VitalsPoll(parts, context.timer(), context.workers());
    }

    /** Is told how far the phone's connection is, on the phones' thread. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Called after each change.
         *
         * @param words what went wrong, as text for people; empty if nothing did
         */
        void changed(PhoneStage stage, String words);
    }

    /** Connects, and begins to ask the phone for the values of its heartbeats. */
    public void start() {
        var _ = vitals.latest();
        dial();
    }

    /**
     * Goes on only until the connection ends, which the server sees to once it has a newer one of the same id.
     *
     * @param ended called on the phones' thread once the connection has ended; at once if there is none
     */
    public void giveWay(Runnable ended) {
        retired = true;
        retry.cancel();
        if (connection == null) {
            ended.run();
        } else {
            gone = ended;
        }
    }

    /**
     * Ends what runs on the phone, and closes the connection for good.
     *
     * @param reason why, for operators
     * @param ended  called on the phones' thread once the connection has ended; at once if there is none
     */
    public void leave(String reason, Runnable ended) {
        retired = true;
        retry.cancel();
        Connection left = connection;
        if (left == null) {
            ended.run();
            return;
        }
        gone = ended;
        left.goodbye(reason);
    }

    private void dial() {
        if (connection == null && !retired) {
            Connection dialed = new Connection();
            connection = dialed;
            listener.changed(PhoneStage.CONNECTING, "");
            String id = URLEncoder.encode(profile.id().value(), StandardCharsets.UTF_8).replace("+", "%20");
            context.dialer().dial(context.server().resolve("/goLink/phone/" + id), context.headers().get(), dialed);
        }
    }

    private void ended(Connection ended, int code, String why) {
        if (ended != connection) {
            return;
        }
        connection = null;
        if (retired) {
            Runnable told = gone;
            gone = null;
            if (told != null) {
                told.run();
            }
            return;
        }
        switch (Comeback.after(code)) {
            case NEVER -> {
                retired = true;
                listener.changed(PhoneStage.ENDED, "The server closed the connection: " + why);
            }
            case MUCH_LATER -> {
                listener.changed(PhoneStage.FAILED, "The server does not let the phone in: " + why);
                retry = context.timer().after(backoff.notLetIn(), this::dial);
            }
            case SOON -> {
                listener.changed(PhoneStage.FAILED,
                        why.isEmpty() ? "The connection to the server ended." : "No connection to the server: " + why);
                retry = context.timer().after(backoff.next(), this::dial);
            }
        }
    }

    /** One attempt to connect and, if it succeeds, the connection. */
    private final class Connection implements ConnectionListener {
        private @Nullable OpenConnection socket;
        private @Nullable PhoneSession session;

        @Override
        public void opened(OpenConnection opened) {
            if (connection != this || retired) {
                opened.abort();
                ended(this, Comeback.REPLACED, "");
                return;
            }
            socket = opened;
            session = new PhoneSession(profile, parts, display, opened, context.timer(), context.wallClock(), vitals);
        }

        @Override
        public void received(String text, long at) {
            PhoneSession current = session;
            if (connection != this || current == null) {
                return;
            }
            PhoneSession.Stage before = current.stage();
            if (current.received(text, at)) {
                backoff.reset();
            }
            if (current.stage() != before) {
                listener.changed(
                        current.stage() == PhoneSession.Stage.OPEN ? PhoneStage.ONLINE : PhoneStage.WAITING, "");
            }
        }

        @Override
        public void closed(int code, String why) {
            LOG.debug("{} was disconnected with {}: {}.", profile.id(), code, why);
            endSession();
            ended(this, code, why);
        }

        /** Closes the connection; while it is being made, {@link #opened} or {@link #closed} ends it. */
        void goodbye(String reason) {
            endSession();
            if (socket != null) {
                socket.goodbye(reason);
            }
        }

        private void endSession() {
            PhoneSession ending = session;
            if (ending != null) {
                session = null;
                display = ending.display();
                ending.end();
            }
        }
    }
}
