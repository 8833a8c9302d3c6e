package dev.golink.phones.simulator;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.phones.simulator.behaviour.ActivityPeriod;
import dev.golink.phones.simulator.behaviour.ActivitySchedule;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.behaviour.Durations;
import dev.golink.phones.simulator.time.SwarmTimer;
import dev.golink.phones.simulator.wire.ConnectionListener;
import dev.golink.phones.simulator.wire.Dialer;
import dev.golink.phones.simulator.wire.OpenConnection;
import dev.golink.phones.simulator.wire.Wire;

/**
 * One simulated phone through all its connections: it connects, follows its schedule, and reconnects after a broken
 * connection. Used on the swarm's thread.
 */
final class SimulatedPhone {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedPhone.class);
    private static final String ENDPOINT = "/goLink/phone/";
    /**
     * The close code when a newer connection of the same id replaced this one. To reconnect would replace that one in
     * turn, and so on.
     */
    private static final int REPLACED = 4409;
    /** The close code when an operator disconnected the phone. */
    private static final int DISCONNECTED = 4410;

    private final DeviceProfile profile;
    private final Duration interval;
    private final URI server;
    private final Dialer dialer;
    private final SwarmContext context;
    private final RandomGenerator random;
    private final ReconnectBackoff backoff;
    private @Nullable CompletableFuture<Void> gone;
    private @Nullable Connection connection;
    private SwarmTimer.ScheduledTask retry = SwarmTimer.ScheduledTask.NONE;
    private boolean known;
    private boolean retired;

    SimulatedPhone(DeviceProfile profile, URI server, Duration interval, Dialer dialer, SwarmContext context,
            RandomGenerator random) {
        this.profile = profile;
        this.interval = interval;
        this.server = server;
        this.dialer = dialer;
        this.context = context;
        this.random = random;
        backoff = new ReconnectBackoff(random);
    }

    /** Connects for the first time, whatever the schedule says, because a server can miss only phones that it knows. */
    void join() {
        dial();
        if (schedule().changes()) {
            awaitNextMood();
        }
    }

    /**
     * Breaks an open connection and reconnects after the backoff. Does nothing if the phone is not connected and
     * greeted.
     */
    void drop() {
        Connection dropped = connection;
        if (dropped != null && dropped.hasGreeted() && !retired) {
            dropped.abort();
            comeBack();
        }
    }

    /**
     * Closes the connection normally, for good. The future completes on the swarm's thread when the connection has
     * ended.
     */
    CompletableFuture<Void> leave() {
        retired = true;
        retry.cancel();
        CompletableFuture<Void> leaving = new CompletableFuture<>();
        gone = leaving;
        Connection left = connection;
        if (left == null || !left.goodbye()) {
            leaving.complete(null);
        }
        return leaving;
    }

    /** Breaks the connection if there is one, for good. */
    void abort() {
        retired = true;
        retry.cancel();
        Connection left = connection;
        if (left != null) {
            left.abort();
        }
    }

    private void dial() {
        if (connection == null && !retired) {
            Connection dialed = new Connection();
            connection = dialed;
            context.counters().dialed(known);
            dialer.dial(server.resolve(ENDPOINT + encoded(profile.id().value())), dialed);
        }
    }

    private void awaitNextMood() {
        double now = Durations.ratio(context.timer().now(), interval);
        context.timer().after(Durations.times(interval, schedule().untilChange(now)).plusMillis(1), () -> {
            follow();
            awaitNextMood();
        });
    }

    private ActivitySchedule schedule() {
        return profile.behaviour().timetable(profile.phase());
    }

    private void comeBack() {
        retry = context.timer().after(backoff.next(), this::dial);
    }

    private ActivityPeriod activity() {
        return schedule().moodAt(Durations.ratio(context.timer().now(), interval));
    }

    private void follow() {
        Connection current = connection;
        if (current == null) {
            if (activity() == ActivityPeriod.AWAKE) {
                retry.cancel();
                dial();
            }
        } else if (current.hasGreeted()) {
            current.follow(activity());
        }
    }

    private void ended(Connection ended, int code) {
        if (ended != connection) {
            return;
        }
        connection = null;
        if (retired || code == REPLACED || code == DISCONNECTED || code == Wire.KEY_REFUSED) {
            retired = true;
            if (gone != null) {
                gone.complete(null);
            }
        } else if (!known || activity() == ActivityPeriod.AWAKE) {
            comeBack();
        }
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** One attempt to connect and, if it succeeds, the connection. */
    private final class Connection implements ConnectionListener {
        private @Nullable OpenConnection socket;
        private @Nullable SimulatedSession session;
        private boolean counted;

        @Override
        public void opened(OpenConnection opened) {
            if (connection != this || retired) {
                opened.abort();
                count();
                ended(this, REPLACED);
                return;
            }
            socket = opened;
            session = new SimulatedSession(profile, interval, opened, context, random);
        }

        @Override
        public void received(String text, long at) {
            SimulatedSession current = session;
            if (connection != this || current == null) {
                return;
            }
            boolean greetedBefore = current.hasGreeted();
            current.received(text, at);
            if (current.hasGreeted() && !greetedBefore) {
                context.counters().greeted(!known);
                known = true;
                backoff.reset();
                follow(activity());
            }
        }

        @Override
        public void closed(int code, String why) {
            LOG.debug("{} was disconnected with {}: {}.", profile.id(), code, why);
            count(code, why);
            endSession();
            ended(this, code);
        }

        boolean hasGreeted() {
            return session != null && session.hasGreeted();
        }

        void follow(ActivityPeriod activity) {
            SimulatedSession current = session;
            if (current == null) {
                return;
            }
            switch (activity) {
                case AWAKE -> current.thaw();
                case SILENT -> current.freeze();
                case DEAF -> current.deafen();
                case LOST -> abort();
                case AWAY -> goodbye();
            }
        }

        /** Closes the connection normally; returns whether it was open. */
        boolean goodbye() {
            OpenConnection current = socket;
            if (current != null) {
                count();
                endSession();
                current.goodbye();
            }
            return current != null;
        }

        void abort() {
            count();
            endSession();
            if (socket != null) {
                socket.abort();
            }
            connection = null;
        }

        /** Counts an end of the connection by the phone, unless its end is counted already. */
        private void count() {
            if (!counted) {
                counted = true;
                context.counters().left(hasGreeted());
            }
        }

        /** Counts an end of the connection by the server or the network, unless its end is counted already. */
        private void count(int code, String why) {
            if (!counted) {
                counted = true;
                context.counters().ended(hasGreeted(), code, why);
            }
        }

        private void endSession() {
            if (session != null) {
                session.end();
                session = null;
            }
        }
    }
}
