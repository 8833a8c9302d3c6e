package dev.golink.server.hub.phone;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.function.ObjLongConsumer;

/**
 * Which sessions are looked at in the next round: those that ask for it, as whoever shares its screen does, and those with a
 * command whose time is over. A session that only waits for its phone costs nothing meanwhile, however many wait. On the
 * hub's thread.
 */
final class LookRound {
    private static final int AT_ONCE = 50;

    private final ObjLongConsumer<Session> look;
    private final Set<Session> next = new LinkedHashSet<>();
    private final Queue<Session> present = new ArrayDeque<>();
    private final AnswerDeadlines deadlines = new AnswerDeadlines();
    private long begunAt;

    /**
     * A round without sessions.
     *
     * @param look looks at a session, which is in no round any more until the look says so, at a time in nanoseconds of the
     *             monotonic clock
     */
    LookRound(ObjLongConsumer<Session> look, long now) {
        this.look = look;
        this.begunAt = now;
    }

    /** The session is looked at in the next round. */
    void add(Session session) {
        next.add(session);
    }

    /** The session is looked at once that time of the monotonic clock has come, if it is not before. */
    void addAt(Session session, long at) {
        deadlines.schedule(session, at);
    }

    /** The session is not looked at any more. */
    void remove(Session session) {
        next.remove(session);
        deadlines.remove(session);
    }

    /** Begins a round, unless one is under way. */
    void begin(long now) {
        begunAt = now;
        if (present.isEmpty()) {
            present.addAll(next);
        }
    }

    /** Goes on with the round, a little at a time: with thousands to look at, whoever says something would wait. */
    void goOn(long now) {
        for (int i = 0; i < AT_ONCE && hasMore(); i++) {
            if (present.isEmpty()) {
                look.accept(deadlines.removeFirst(), now);
            } else {
                Session session = present.remove();
                if (next.remove(session)) { // else it has gone
                    look.accept(session, now);
                }
            }
        }
    }

    /** Whether the round is not over. */
    boolean hasMore() {
        return !present.isEmpty() || deadlines.isDue(begunAt);
    }
}
