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

import dev.golink.phones.simulator.character.Mood;
import dev.golink.phones.simulator.character.Profile;
import dev.golink.phones.simulator.character.Spans;
import dev.golink.phones.simulator.character.Timetable;
import dev.golink.phones.simulator.time.Clockwork;
import dev.golink.phones.simulator.wire.Dialer;
import dev.golink.phones.simulator.wire.Line;
import dev.golink.phones.simulator.wire.LineListener;

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

    private final Profile profile;
    private final Duration interval;
    private final URI server;
    private final Dialer dialer;
    private final Surroundings surroundings;
    private final RandomGenerator random;
    private final Backoff backoff;
    private @Nullable CompletableFuture<Void> gone;
    private @Nullable Connection connection;
    private Clockwork.Appointment retry = Clockwork.Appointment.NONE;
    private boolean known;
    private boolean retired;

    SimulatedPhone(Profile profile, URI server, Duration interval, Dialer dialer, Surroundings surroundings,
            RandomGenerator random) {
        this.profile = profile;
        this.interval = interval;
        this.server = server;
        this.dialer = dialer;
        this.surroundings = surroundings;
        this.random = random;
        backoff = new Backoff(random);
    }

    /** Connects for the first time, whatever the schedule says, because a server can miss only phones that it knows. */
    void join() {
        dial();
        if (timetable().changes()) {
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
            surroundings.counters().dialed(known);
            dialer.dial(server.resolve(ENDPOINT + encoded(profile.id().value())), dialed);
        }
    }

    private void awaitNextMood() {
        double now = Spans.ratio(surroundings.clockwork().now(), interval);
        surroundings.clockwork().after(Spans.times(interval, timetable().untilChange(now)).plusMillis(1), () -> {
            follow();
            awaitNextMood();
        });
    }

    private Timetable timetable() {
        return profile.temperament().timetable(profile.phase());
    }

    private void comeBack() {
        retry = surroundings.clockwork().after(backoff.next(), this::dial);
    }

    private Mood mood() {
        return timetable().moodAt(Spans.ratio(surroundings.clockwork().now(), interval));
    }

    private void follow() {
        Connection current = connection;
        if (current == null) {
            if (mood() == Mood.AWAKE) {
                retry.cancel();
                dial();
            }
        } else if (current.hasGreeted()) {
            current.follow(mood());
        }
    }

    private void ended(Connection ended, int code) {
        if (ended != connection) {
            return;
        }
        connection = null;
        if (retired || code == REPLACED || code == DISCONNECTED) {
            retired = true;
            if (gone != null) {
                gone.complete(null);
            }
        } else if (!known || mood() == Mood.AWAKE) {
            comeBack();
        }
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** One attempt to connect and, if it succeeds, the connection. */
    private final class Connection implements LineListener {
        private @Nullable Line line;
        private @Nullable Session session;
        private boolean counted;

        @Override
        public void opened(Line opened) {
            if (connection != this || retired) {
                opened.abort();
                count();
                ended(this, REPLACED);
                return;
            }
            line = opened;
            session = new Session(profile, interval, opened, surroundings, random);
        }

        @Override
        public void heard(String text, long at) {
            Session current = session;
            if (connection != this || current == null) {
                return;
            }
            boolean greetedBefore = current.hasGreeted();
            current.heard(text, at);
            if (current.hasGreeted() && !greetedBefore) {
                surroundings.counters().greeted(!known);
                known = true;
                backoff.reset();
                follow(mood());
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

        void follow(Mood mood) {
            Session current = session;
            if (current == null) {
                return;
            }
            switch (mood) {
                case AWAKE -> current.thaw();
                case SILENT -> current.freeze();
                case DEAF -> current.deafen();
                case LOST -> abort();
                case AWAY -> goodbye();
            }
        }

        /** Closes the connection normally; returns whether it was open. */
        boolean goodbye() {
            Line current = line;
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
            if (line != null) {
                line.abort();
            }
            connection = null;
        }

        /** Counts an end of the connection by the phone, unless its end is counted already. */
        private void count() {
            if (!counted) {
                counted = true;
                surroundings.counters().left(hasGreeted());
            }
        }

        /** Counts an end of the connection by the server or the network, unless its end is counted already. */
        private void count(int code, String why) {
            if (!counted) {
                counted = true;
                surroundings.counters().ended(hasGreeted(), code, why);
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
