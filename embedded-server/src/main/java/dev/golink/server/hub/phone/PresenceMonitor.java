package dev.golink.server.hub.phone;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.hub.presence.Heartbeat;
import dev.golink.server.hub.presence.HeartbeatRules;
import dev.golink.server.time.Clocks;

/**
 * Watches the presence of phones. Schedules every session for its next boundary and checks the sessions that are due.
 * See decision 0002.
 */
final class PresenceMonitor {
    private final Clocks clocks;
    private final HeartbeatRules rules;
    private final DeadlineQueue queue = new DeadlineQueue();
    private final Consumer<Session> changed;
    private final Consumer<Session> lost;

    /**
     * Creates a monitor without sessions.
     *
     * @param rules   the rules for phones that name no interval
     * @param changed gets a session whose presence changed, or that missed another heartbeat
     * @param lost    gets a session that was silent for too long and is no longer watched
     */
    PresenceMonitor(Clocks clocks, HeartbeatRules rules, Consumer<Session> changed, Consumer<Session> lost) {
        this.clocks = clocks;
        this.rules = rules;
        this.changed = changed;
        this.lost = lost;
    }

    void watch(Session session) {
        queue.schedule(session, session.nextBoundary());
    }

    void forget(Session session) {
        queue.remove(session);
    }

    /** Handles a message that is no heartbeat. */
    void received(Session session) {
        boolean wasOnline = session.presence() == Presence.ONLINE;
        session.received(clocks.nanos(), clocks.now());
        if (!wasOnline) {
            watch(session);
        }
    }

    /** Handles a heartbeat. */
    void beat(Session session) {
        received(session);
        session.beat(clocks.nanos(), rules);
        if (queue.isAfter(session, session.nextBoundary())) {
            watch(session); // the observed interval became shorter
        }
    }

    /**
     * Counts frames as signs of life too, though frames never pass through the hub. Returns whether they brought the
     * session back online.
     */
    boolean receivedFrames(Session session) {
        boolean wasOnline = session.presence() == Presence.ONLINE;
        countFrames(session, clocks.nanos());
        if (wasOnline || session.presence() != Presence.ONLINE) {
            return false;
        }
        watch(session);
        return true;
    }

    /**
     * Checks the sessions that are due.
     *
     * @param now a time of the monotonic clock up to which every pause of the server is accounted for
     */
    void tick(long now) {
        for (@Nullable
        Session session = queue.pollDue(now); session != null; session = queue.pollDue(now)) {
            update(session, now);
        }
    }

    /**
     * Accounts for a pause of the server itself. The pause does not count as silence, and every phone gets one interval
     * of grace.
     */
    void resumeAfter(Duration pause) {
        long now = clocks.nanos();
        for (Session session : queue.sessions()) {
            session.forgive(pause.toNanos());
            queue.schedule(session, now + session.heartbeat().interval().toNanos());
        }
    }

    private void update(Session session, long now) {
        countFrames(session, now);
        long silence = session.silence(now);
        Heartbeat heartbeat = session.heartbeat();
        boolean missed = session.miss(heartbeat.missedBeats(silence));
        if (heartbeat.isLost(silence)) {
            lost.accept(session);
            return;
        }
        if (session.become(heartbeat.presence(silence), clocks.now()) || missed) {
            changed.accept(session);
        }
        watch(session);
    }

    private void countFrames(Session session, long now) {
        OptionalLong frameAt = session.transport().lastFrameAt();
        if (frameAt.isPresent() && frameAt.getAsLong() - session.receivedAt() > 0) {
            session.received(frameAt.getAsLong(), clocks.now().minusNanos(now - frameAt.getAsLong()));
        }
    }
}
