package dev.golink.server.hub.phone;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.desired.DesiredSharings;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.DesiredSharing;
import dev.golink.server.time.Clocks;

/**
 * Remembers which screens operators want, and asks phones for them when they connect. Asks a limited number of phones a
 * second. A phone that did not share the last time is asked later each time. For the hub thread only. See decision
 * 0028.
 */
final class SharingRestorer {
    /** The time to wait for a phone's hello before it is asked as a legacy phone. */
    static final Duration HELLO_TIME = Duration.ofSeconds(2);
    /** The minimum time between two phones that are asked: 50 phones a second. */
    private static final long APART = Duration.ofMillis(20).toNanos();
    /** How much delay of a late tick is made up for. */
    private static final long CATCH_UP = Duration.ofMillis(250).toNanos();
    /**
     * If a phone disconnects before it has shared for this long, asking it was useless. Perhaps being asked makes it
     * disconnect.
     */
    private static final Duration SETTLED = Duration.ofSeconds(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 6;

    private final Clocks clocks;
    private final DesiredSharings desired;
    private final BiConsumer<Session, DesiredSharing> ask;
    private final NavigableSet<Turn> turns = new TreeSet<>();
    private final Map<PhoneId, Turn> turnOf = new HashMap<>();
    /** Phones that were asked and have not shared for {@link #SETTLED} since. */
    private final Map<PhoneId, Attempts> attempts = new HashMap<>();
    private long notBefore;

    /** @param ask asks a phone to share its screen, in the name of the operator who wants it */
    SharingRestorer(Clocks clocks, DesiredSharings desired, BiConsumer<Session, DesiredSharing> ask) {
        this.clocks = clocks;
        this.desired = desired;
        this.ask = ask;
        this.notBefore = clocks.nanos();
    }

    /**
     * Handles a phone's new connection. The phone is asked after its hello, or after {@link #HELLO_TIME} without one.
     */
    void connected(Session session) {
        DesiredSharing wanted = desired.of(session.transport().id());
        session.screen().wantedBy(wanted == null ? null : wanted.operator());
        schedule(session, clocks.nanos() + HELLO_TIME.toNanos());
    }

    /**
     * Handles a possible change of a phone's sharing. A screen that the phone has just granted is wanted from now on.
     *
     * @return the phone whose screen is no longer wanted because the limit of wanted screens is reached; null if none
     */
    @Nullable
    PhoneId granted(Session session) {
        DesiredSharing granted = session.screen().takeGranted(clocks.nanos());
        if (granted == null) {
            return null;
        }
        session.screen().wantedBy(granted.operator());
        return desired.want(session.transport().id(), granted);
    }

    /** Handles the end of sharing by the phone itself: its screen is not wanted after this connection any more. */
    void ended(Session session) {
        withdraw(session.transport().id());
        session.screen().wantedBy(null);
    }

    /** Stops wanting a phone's screen. Returns whether it was to be requested again after this connection. */
    boolean withdraw(PhoneId phone) {
        remove(phone);
        attempts.remove(phone);
        return desired.withdraw(phone);
    }

    /** Handles a phone's hello. */
    void greeted(Session session) {
        if (turnOf.containsKey(session.transport().id())) {
            schedule(session, clocks.nanos());
        }
    }

    /** Handles the end of a phone's connection. */
    void departed(Session session) {
        PhoneId phone = session.transport().id();
        Turn turn = turnOf.get(phone);
        if (turn != null && turn.session.equals(session)) {
            remove(phone);
        }
        if (session.screen().isSharedFor(SETTLED, clocks.nanos())) {
            attempts.remove(phone);
        }
    }

    /** Asks the phones that are due. */
    void tick() {
        long now = clocks.nanos();
        while (now - notBefore >= 0 && !turns.isEmpty() && now - turns.getFirst().at >= 0) {
            Session session = turns.getFirst().session;
            remove(session.transport().id());
            DesiredSharing wanted = desired.of(session.transport().id());
            if (wanted != null && !session.sharing().isWatched()) {
                notBefore = Math.max(notBefore, now - CATCH_UP) + APART;
                attempts.merge(session.transport().id(), new Attempts(1, now), (before, _) -> before.another(now));
                ask.accept(session, wanted);
            }
        }
    }

    private void schedule(Session session, long at) {
        PhoneId phone = session.transport().id();
        if (desired.of(phone) == null) {
            return;
        }
        remove(phone);
        Attempts before = attempts.get(phone);
        Turn turn = new Turn(before == null ? at : later(at, before.lastAt + before.patience()), session);
        turns.add(turn);
        turnOf.put(phone, turn);
    }

    private void remove(PhoneId phone) {
        @Nullable
        Turn turn = turnOf.remove(phone);
        if (turn != null) {
            turns.remove(turn);
        }
    }

    /** The later of two monotonic times, compared by their difference because they may overflow. */
    private static long later(long one, long other) {
        return one - other >= 0 ? one : other;
    }

    /**
     * How often a phone was asked in a row without sharing for {@link #SETTLED} since.
     *
     * @param count  how often
     * @param lastAt when it was last asked, in nanoseconds of the monotonic clock
     */
    private record Attempts(int count, long lastAt) {
        Attempts another(long now) {
            return new Attempts(count + 1, now);
        }

        /** How long the phone is not asked again, in nanoseconds: 5 s, 10 s, 20 s and so on up to 5 min 20 s. */
        long patience() {
            return FIRST_WAIT.toNanos() << Math.min(count - 1, MOST_DOUBLINGS);
        }
    }

    /**
     * When a phone is to be asked.
     *
     * @param at      in nanoseconds of the monotonic clock
     * @param session the phone's session
     */
    private record Turn(long at, Session session) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            int byTime = Long.signum(at - other.at);
            return byTime != 0 ? byTime : Long.compare(session.serial(), other.session.serial());
        }
    }
}
