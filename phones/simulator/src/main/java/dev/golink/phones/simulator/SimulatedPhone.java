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

import dev.golink.phones.client.session.Comeback;
import dev.golink.phones.client.session.ReconnectBackoff;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.phones.client.wire.ConnectionListener;
import dev.golink.phones.client.wire.Dialer;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.phones.simulator.behaviour.ActivityPeriod;
import dev.golink.phones.simulator.behaviour.ActivitySchedule;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.behaviour.Durations;
import dev.golink.phones.simulator.behaviour.InputAnswer;
import dev.golink.phones.simulator.device.Device;
import dev.golink.phones.simulator.device.DeviceOwner;
import dev.golink.phones.simulator.figures.PhoneStage;

/**
 * One simulated phone through all its connections: it connects, follows its schedule, and reconnects after a broken
 * connection. Used on the swarm's thread.
 */
final class SimulatedPhone implements DeviceOwner {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedPhone.class);

    private final DeviceProfile profile;
    private final Duration interval;
    private final URI server;
    private final Dialer dialer;
    private final SwarmContext context;
    private final RandomGenerator random;
    private final PhoneCredential credential;
    private final ReconnectBackoff backoff;
    /** What the phone is like after it was controlled; null for most phones, which nobody controls. */
    private @Nullable Device device;
    private @Nullable CompletableFuture<Void> gone;
    private @Nullable Connection connection;
    private PhoneTimer.ScheduledTask retry = PhoneTimer.ScheduledTask.NONE;
    private boolean known;
    private boolean barred;
    private boolean retired;

    SimulatedPhone(DeviceProfile profile, URI server, Duration interval, Dialer dialer, SwarmContext context,
            PhoneCredential credential, RandomGenerator random) {
        this.profile = profile;
        this.interval = interval;
        this.server = server;
        this.dialer = dialer;
        this.context = context;
        this.credential = credential;
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

    @Override
    public Device device() {
        return device == null ? Device.initial(profile.isTablet(), profile.input() == InputAnswer.LOCKED) : device;
    }

    @Override
    public void device(Device changed) {
        device = changed;
    }

    @Override
    public boolean isTouched() {
        return device != null;
    }

    private void dial() {
        if (connection == null && !retired) {
            barred = false;
            Connection dialed = new Connection();
            connection = dialed;
            context.counters().dialed(known);
            dialer.dial(credential.address(server, encoded(profile.id().value())), credential.headers(), dialed);
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

    /** Tries again much later: meanwhile somebody may let the phone in. */
    private void comeBackSlowly() {
        barred = true;
        retry = context.timer().after(backoff.notLetIn(), this::dial);
    }

    private ActivityPeriod activity() {
        return schedule().moodAt(Durations.ratio(context.timer().now(), interval));
    }

    private void follow() {
        Connection current = connection;
        if (current == null) {
            if (activity() == ActivityPeriod.AWAKE && !barred) {
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
        Comeback comeback = retired ? Comeback.NEVER : Comeback.after(code);
        switch (comeback) {
            case NEVER -> {
                retired = true;
                if (gone != null) {
                    gone.complete(null);
                }
            }
            case MUCH_LATER -> {
                if (code == Comeback.NOT_PROVEN) {
                    credential.refused();
                }
                comeBackSlowly();
            }
            case SOON -> {
                if (!known || activity() == ActivityPeriod.AWAKE) {
                    comeBack();
                }
            }
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
                ended(this, Comeback.REPLACED);
                return;
            }
            socket = opened;
            session = new SimulatedSession(profile, interval, opened, context, credential, SimulatedPhone.this,
                    random);
        }

        @Override
        public void received(String text, long at) {
            SimulatedSession current = session;
            if (connection != this || current == null) {
                return;
            }
            PhoneStage before = current.stage();
            current.received(text, at);
            PhoneStage now = current.stage();
            if (now == PhoneStage.ONLINE && before != now) {
                context.counters().greeted(before, !known);
                known = true;
                backoff.reset();
                follow(activity());
            } else if (now == PhoneStage.WAITING && before != now) {
                context.counters().waits();
                backoff.reset();
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
            return stage() == PhoneStage.ONLINE;
        }

        private PhoneStage stage() {
            return session == null ? PhoneStage.CONNECTING : session.stage();
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
                context.counters().left(stage());
            }
        }

        /** Counts an end of the connection by the server or the network, unless its end is counted already. */
        private void count(int code, String why) {
            if (!counted) {
                counted = true;
                context.counters().ended(stage(), code, why);
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
