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
import dev.golink.server.time.Time;

/**
 * Keeps which screens operators want, and asks phones that connect for them: a bounded number of phones a second, and one that
 * did not share the last time later and later. On the hub's thread.
 */
final class SharingRestorer {
    /** A phone has so long for its hello before it is asked as a legacy phone. */
    static final Duration HELLO_TIME = Duration.ofSeconds(2);
    /** Phones are asked at least so far apart: 50 a second. */
    private static final long APART = Duration.ofMillis(20).toNanos();
    /** What a late look makes up for. */
    private static final long CATCH_UP = Duration.ofMillis(250).toNanos();
    /** A phone that goes before it shared for so long was asked in vain: perhaps the asking makes it go. */
    private static final Duration SETTLED = Duration.ofSeconds(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 6;

    private final Time time;
    private final DesiredSharings desired;
    private final BiConsumer<Session, DesiredSharing> ask;
    private final NavigableSet<Turn> turns = new TreeSet<>();
    private final Map<PhoneId, Turn> turnOf = new HashMap<>();
    /** Phones that were asked and have not shared for a while since. */
    private final Map<PhoneId, Attempts> attempts = new HashMap<>();
    private long notBefore;

    /** @param ask asks a phone in the name of the operator who wants its screen */
    SharingRestorer(Time time, DesiredSharings desired, BiConsumer<Session, DesiredSharing> ask) {
        this.time = time;
        this.desired = desired;
        this.ask = ask;
        this.notBefore = time.nanos();
    }

    /** A phone connected; it is asked once it has said hello, or did not for a while. */
    void connected(Session session) {
        DesiredSharing wanted = desired.of(session.line().id());
        session.screen().wantedBy(wanted == null ? null : wanted.operator());
        schedule(session, time.nanos() + HELLO_TIME.toNanos());
    }

    /**
     * A phone's sharing may have come further: what it grants is wanted from then on.
     *
     * @return the phone whose screen is not wanted any more because there are too many; null if there is none
     */
    @Nullable
    PhoneId granted(Session session) {
        DesiredSharing granted = session.screen().takeGranted(time.nanos());
        if (granted == null) {
            return null;
        }
        session.screen().wantedBy(granted.operator());
        return desired.want(session.line().id(), granted);
    }

    /** A phone ended its sharing by itself: it is not wanted beyond this connection any more. */
    void ended(Session session) {
        withdraw(session.line().id());
        session.screen().wantedBy(null);
    }

    /** Nobody wants a phone's screen any more; returns whether somebody did, whatever becomes of its connection. */
    boolean withdraw(PhoneId phone) {
        remove(phone);
        attempts.remove(phone);
        return desired.withdraw(phone);
    }

    /** A phone said hello. */
    void greeted(Session session) {
        if (turnOf.containsKey(session.line().id())) {
            schedule(session, time.nanos());
        }
    }

    /** A phone's connection ended. */
    void departed(Session session) {
        PhoneId phone = session.line().id();
        Turn turn = turnOf.get(phone);
        if (turn != null && turn.session.equals(session)) {
            remove(phone);
        }
        if (session.screen().isSharedFor(SETTLED, time.nanos())) {
            attempts.remove(phone);
        }
    }

    /** Asks those whose turn has come. */
    void tick() {
        long now = time.nanos();
        while (now - notBefore >= 0 && !turns.isEmpty() && now - turns.getFirst().at >= 0) {
            Session session = turns.getFirst().session;
            remove(session.line().id());
            DesiredSharing wanted = desired.of(session.line().id());
            if (wanted != null && !session.sharing().isWatched()) {
                notBefore = Math.max(notBefore, now - CATCH_UP) + APART;
                attempts.merge(session.line().id(), new Attempts(1, now), (before, _) -> before.another(now));
                ask.accept(session, wanted);
            }
        }
    }

    private void schedule(Session session, long at) {
        PhoneId phone = session.line().id();
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

    /** Monotonic times are compared by their difference, for they may wrap. */
    private static long later(long one, long other) {
        return one - other >= 0 ? one : other;
    }

    /**
     * How often a phone was asked in a row without sharing for a while since.
     *
     * @param count  how often
     * @param lastAt when, in nanoseconds of the monotonic clock
     */
    private record Attempts(int count, long lastAt) {
        Attempts another(long now) {
            return new Attempts(count + 1, now);
        }

        /** How long it is left alone now, in nanoseconds: 5 s, 10 s, 20 s and so on up to 5 min 20 s. */
        long patience() {
            return FIRST_WAIT.toNanos() << Math.min(count - 1, MOST_DOUBLINGS);
        }
    }

    /**
     * When a phone is to be asked.
     *
     * @param at      in nanoseconds of the monotonic clock
     * @param session the phone's
     */
    private record Turn(long at, Session session) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            int byTime = Long.signum(at - other.at);
            return byTime != 0 ? byTime : Long.compare(session.serial(), other.session.serial());
        }
    }
}
