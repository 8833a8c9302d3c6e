package dev.golink.server.hub.phone;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.function.ObjLongConsumer;

/**
 * The sessions to check in the next round. Some are added for the next round, such as every phone that shares its
 * screen. Others are scheduled, because a command's deadline passes. A session that only waits for its phone costs
 * nothing meanwhile, however many wait. For the hub thread only.
 */
final class DueSessions {
    private static final int AT_ONCE = 50;

    private final ObjLongConsumer<Session> look;
    private final Set<Session> next = new LinkedHashSet<>();
    private final Queue<Session> present = new ArrayDeque<>();
    private final AnswerDeadlines deadlines = new AnswerDeadlines();
    private long begunAt;

    /**
     * Creates a round without sessions.
     *
     * @param look checks a session, at a time in nanoseconds of the monotonic clock. The session is then in no round,
     *             unless the check adds it again.
     */
    DueSessions(ObjLongConsumer<Session> look, long now) {
        this.look = look;
        this.begunAt = now;
    }

    /** Adds the session to the next round. */
    void add(Session session) {
        next.add(session);
    }

    /**
     * Schedules a check of the session.
     *
     * @param at in nanoseconds of the monotonic clock
     */
    void addAt(Session session, long at) {
        deadlines.schedule(session, at);
    }

    /** Removes the session from all rounds. */
    void remove(Session session) {
        next.remove(session);
        deadlines.remove(session);
    }

    /** Begins a round, unless one is in progress. */
    void begin(long now) {
        begunAt = now;
        if (present.isEmpty()) {
            present.addAll(next);
        }
    }

    /** Checks the next sessions of the round, 50 at most, so that messages do not wait behind thousands of checks. */
    void checkNext(long now) {
        for (int i = 0; i < AT_ONCE && hasMore(); i++) {
            if (present.isEmpty()) {
                look.accept(deadlines.removeFirst(), now);
            } else {
                Session session = present.remove();
                if (next.remove(session)) { // otherwise it was removed meanwhile
                    look.accept(session, now);
                }
            }
        }
    }

    /** Whether the round still has sessions to check. */
    boolean hasMore() {
        return !present.isEmpty() || deadlines.isDue(begunAt);
    }
}
