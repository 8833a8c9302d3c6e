package dev.golink.server.hub.phone;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.hub.presence.Heartbeat;
import dev.golink.server.hub.presence.HeartbeatRules;
import dev.golink.server.time.Time;

/** Watches whether phones are here: keeps every session's next boundary and looks at those whose turn has come. */
final class PresenceMonitor {
    private final Time time;
    private final HeartbeatRules rules;
    private final DeadlineQueue queue = new DeadlineQueue();
    private final Consumer<Session> changed;
    private final Consumer<Session> lost;

    /**
     * A monitor that reports what changed.
     *
     * @param rules   by which it decides
     * @param changed gets a session whose presence changed, or that missed another beat
     * @param lost    gets a session that was silent for too long; it is no longer watched
     */
    PresenceMonitor(Time time, HeartbeatRules rules, Consumer<Session> changed, Consumer<Session> lost) {
        this.time = time;
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

    /** The session's application said something that is no heartbeat. */
    void heard(Session session) {
        boolean wasOnline = session.presence() == Presence.ONLINE;
        session.heard(time.nanos(), time.now());
        if (!wasOnline) {
            watch(session);
        }
    }

    /** The session's application beat. */
    void beat(Session session) {
        heard(session);
        session.beat(time.nanos(), rules);
        if (queue.isAfter(session, session.nextBoundary())) {
            watch(session); // its habit became shorter
        }
    }

    /** Frames are words too, though they never pass the hub; returns whether they brought the session back online. */
    boolean heardFrames(Session session) {
        boolean wasOnline = session.presence() == Presence.ONLINE;
        takeFramesAsWords(session, time.nanos());
        if (wasOnline || session.presence() != Presence.ONLINE) {
            return false;
        }
        watch(session);
        return true;
    }

    /** Judges the sessions whose turn has come. */
    void tick() {
        long now = time.nanos();
        for (@Nullable
        Session session = queue.pollDue(now); session != null; session = queue.pollDue(now)) {
            judge(session, now);
        }
    }

    /** After a pause of the server itself: the pause counts for nobody, and everybody gets one interval of grace. */
    void resumeAfter(Duration pause) {
        long now = time.nanos();
        for (Session session : queue.sessions()) {
            session.forgive(pause.toNanos());
            queue.schedule(session, now + session.heartbeat().interval().toNanos());
        }
    }

    private void judge(Session session, long now) {
        takeFramesAsWords(session, now);
        long silence = session.silence(now);
        Heartbeat heartbeat = session.heartbeat();
        boolean missed = session.miss(heartbeat.missedBeats(silence));
        if (heartbeat.isLost(silence)) {
            lost.accept(session);
            return;
        }
        if (session.become(heartbeat.presence(silence), time.now()) || missed) {
            changed.accept(session);
        }
        watch(session);
    }

    private void takeFramesAsWords(Session session, long now) {
        OptionalLong frameAt = session.line().lastFrameAt();
        if (frameAt.isPresent() && frameAt.getAsLong() - session.heardAt() > 0) {
            session.heard(frameAt.getAsLong(), time.now().minusNanos(now - frameAt.getAsLong()));
        }
    }
}
