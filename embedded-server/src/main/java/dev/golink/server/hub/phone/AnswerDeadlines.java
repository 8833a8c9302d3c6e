package dev.golink.server.hub.phone;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The sessions whose phones owe an answer, ordered by when to check them, soonest first. A tick needs to check only the
 * first one.
 */
final class AnswerDeadlines {
    private final NavigableSet<Turn> turns = new TreeSet<>();
    private final Map<Session, Turn> turnOf = new HashMap<>();

    /** Schedules a session, or moves it if it is already scheduled. */
    void schedule(Session session, long at) {
        remove(session);
        Turn turn = new Turn(at, session);
        turns.add(turn);
        turnOf.put(session, turn);
    }

    void remove(Session session) {
        Turn turn = turnOf.remove(session);
        if (turn != null) {
            turns.remove(turn);
        }
    }

    /** Whether a session is due. */
    boolean isDue(long now) {
        return !turns.isEmpty() && turns.getFirst().at - now <= 0;
    }

    /** Removes the first session; there must be one. */
    Session removeFirst() {
        Session session = turns.getFirst().session;
        remove(session);
        return session;
    }

    /**
     * A session's place in the queue.
     *
     * @param at      in nanoseconds of the monotonic clock
     * @param session the session to check then
     */
    private record Turn(long at, Session session) implements Comparable<Turn> {
        /**
         * Compares monotonic times by their difference, because they may overflow. Of equal times, the session that
         * connected first comes first.
         */
        @Override
        public int compareTo(Turn other) {
            int byTime = Long.signum(at - other.at);
            return byTime != 0 ? byTime : Long.compare(session.serial(), other.session.serial());
        }
    }
}
