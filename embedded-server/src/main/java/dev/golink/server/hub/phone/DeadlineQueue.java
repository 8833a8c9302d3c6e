package dev.golink.server.hub.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The sessions ordered by when to check their presence, soonest first. A tick needs to check only the first one. A
 * heartbeat does not change the queue. When a session is due, its presence is computed from its last message, and it is
 * scheduled for the next boundary. See decision 0002.
 */
final class DeadlineQueue {
    private final NavigableSet<Turn> turns = new TreeSet<>();

    /** Schedules a session, or moves it if it is already scheduled. */
    void schedule(Session session, long at) {
        remove(session);
        Turn turn = new Turn(at, session);
        session.setTurn(turn);
        turns.add(turn);
    }

    /** Whether the session is scheduled, and for later than that time. */
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

    /** Removes the first session if it is due; null otherwise. */
    @Nullable
    Session pollDue(long now) {
        if (turns.isEmpty() || turns.getFirst().at - now > 0) {
            return null;
        }
        Session session = turns.getFirst().session;
        remove(session);
        return session;
    }

    /** A copy of the sessions in the queue, soonest first. */
    List<Session> sessions() {
        return new ArrayList<>(turns.stream().map(Turn::session).toList());
    }

    /**
     * A session's place in the queue.
     *
     * @param at      in nanoseconds of the monotonic clock
     * @param session the session to check then
     */
    record Turn(long at, Session session) implements Comparable<Turn> {
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
