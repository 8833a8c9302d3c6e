package dev.golink.server.hub.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * When to look at which session next, soonest first, so that a tick looks at the head alone. A heartbeat does not touch the
 * queue: when a session's turn comes, it is judged by its last word and put back for the next boundary.
 */
final class DeadlineQueue {
    private final NavigableSet<Turn> turns = new TreeSet<>();

    /** Puts a session in, or moves it. */
    void schedule(Session session, long at) {
        remove(session);
        Turn turn = new Turn(at, session);
        session.setTurn(turn);
        turns.add(turn);
    }

    /** Whether the session's turn comes after that time. */
    boolean isAfter(Session session, long at) {
        Turn turn = session.turn();
        return turn != null && turn.at - at > 0;
    }

    void remove(Session session) {
        Turn turn = session.turn();
        if (turn != null) {
            turns.remove(turn);
            session.setTurn(null);
        }
    }

    /** Takes the next session whose turn has come; null if none has. */
    @Nullable
    Session pollDue(long now) {
        if (turns.isEmpty() || turns.getFirst().at - now > 0) {
            return null;
        }
        Session session = turns.getFirst().session;
        remove(session);
        return session;
    }

    /** The sessions in the queue, as they stand. */
    List<Session> sessions() {
        return new ArrayList<>(turns.stream().map(Turn::session).toList());
    }

    /**
     * A session's place in the queue.
     *
     * @param at      on the monotonic clock
     * @param session whose turn it is
     */
    record Turn(long at, Session session) implements Comparable<Turn> {
        /** Monotonic times are compared by their difference, for they may wrap; equal ones by who connected first. */
        @Override
        public int compareTo(Turn other) {
            int byTime = Long.signum(at - other.at);
            return byTime != 0 ? byTime : Long.compare(session.serial(), other.session.serial());
        }
    }
}
