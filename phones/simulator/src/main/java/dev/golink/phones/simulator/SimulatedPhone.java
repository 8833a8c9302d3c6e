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
 * One make-believe phone through all its connections: it joins, follows its timetable, and comes back when it was
 * dropped. Used on the swarm's thread.
 */
final class SimulatedPhone {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedPhone.class);
    private static final String ENDPOINT = "/goLink/phone/";
    /** A newer connection of the same id took over: coming back would only start a fight. */
    private static final int REPLACED = 4409;
    /** An operator wants this phone away. */
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

    /** Connects for the first time, whatever the timetable says: before it can be missed, a phone must be known. */
    void join() {
        dial();
        if (timetable().changes()) {
            awaitNextMood();
        }
    }

    /** Breaks the connection, if it stands, and comes back after a while. */
    void drop() {
        Connection dropped = connection;
        if (dropped != null && dropped.hasGreeted() && !retired) {
            dropped.abort();
            comeBack();
        }
    }

    /** Says goodbye for good; completes, on the swarm's thread, when the connection has ended. */
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

    /** Breaks what is left of the connection. */
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

        /** Whether there is a line to say goodbye on. */
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

        /** The phone ends it. */
        private void count() {
            if (!counted) {
                counted = true;
                surroundings.counters().left(hasGreeted());
            }
        }

        /** The server, or the network, ended it. */
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
