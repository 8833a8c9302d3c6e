package dev.golink.server.hub.phone;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** When to look next at sessions whose phones owe an answer, soonest first, so that a tick looks at the head alone. */
final class AnswerDeadlines {
    private final NavigableSet<Turn> turns = new TreeSet<>();
    private final Map<Session, Turn> turnOf = new HashMap<>();

    /** Puts a session in, or moves it. */
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

    /** Whether a turn has come. */
    boolean isDue(long now) {
        return !turns.isEmpty() && turns.getFirst().at - now <= 0;
    }

    /** Takes the session whose turn comes first; there must be one. */
    Session removeFirst() {
        Session session = turns.getFirst().session;
        remove(session);
        return session;
    }

    /**
     * A session's place in the queue.
     *
     * @param at      in nanoseconds of the monotonic clock
     * @param session whose turn it is
     */
    private record Turn(long at, Session session) implements Comparable<Turn> {
        /** Monotonic times are compared by their difference, for they may wrap; equal ones by who connected first. */
        @Override
        public int compareTo(Turn other) {
            int byTime = Long.signum(at - other.at);
            return byTime != 0 ? byTime : Long.compare(session.serial(), other.session.serial());
        }
    }
}
