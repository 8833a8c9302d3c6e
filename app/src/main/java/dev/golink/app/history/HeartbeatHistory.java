package dev.golink.app.history;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.roster.PhoneListener;
import dev.golink.ui.time.ConsoleClock;

/**
 * What this window heard of its phones' connections. Comings and goings are rare and kept for every phone; heartbeats only
 * for phones that are or were lately looked at, so that thousands of phones cost a look-up for each beat and no memory.
 * For the window's thread only.
 */
public final class HeartbeatHistory implements PhoneListener {
    /** So many comings and goings of a phone are kept. */
    public static final int MOST_PASSAGES = 50;
    /** The beats of so many phones are kept; the one looked at longest ago makes room. */
    static final int LISTENED = 32;

    private final ConsoleClock clock;
    private final Map<PhoneId, Deque<Passage>> passages = new HashMap<>();
    private final Map<PhoneId, Beats> listened = new LinkedHashMap<>();

    /** @param clock measures for how long it listens to a phone, and between beats */
    public HeartbeatHistory(ConsoleClock clock) {
        this.clock = clock;
    }

    /** The beats of a phone, which are listened to from now on if they were not already. */
    public Beats listen(Phone phone) {
        Beats known = listened.remove(phone.id());
        Beats beats = known == null ? new Beats(phone, clock.elapsed()) : known;
        // Put in anew, so that the one looked at longest ago stands first.
        listened.put(phone.id(), beats);
        if (listened.size() > LISTENED) {
            listened.remove(listened.keySet().iterator().next());
        }
        return beats;
    }

    /** For how long a phone has been listened to. */
    public Duration listenedFor(Phone phone) {
        return Duration.ofNanos(clock.elapsed() - listen(phone).since());
    }

    /** When a phone came and went, newest first: what this window saw, and before that what the phone's link tells. */
    public List<Passage> passages(Phone phone) {
        Deque<Passage> known = passages.get(phone.id());
        return known == null ? Passage.of(phone.link()).reversed() : List.copyOf(known).reversed();
    }

    @Override
    public void changed(@Nullable Phone before, @Nullable Phone after) {
        if (before != null && after != null) {
            note(before, after);
        } else if (before != null) {
            passages.remove(before.id());
            listened.remove(before.id());
        }
    }

    private void note(Phone before, Phone after) {
        Beats beats = listened.get(after.id());
        if (beats != null) {
            beats.take(before.link(), after.link(), clock.elapsed());
        }
        if (hasPassed(before, after)) {
            Deque<Passage> known = passages.computeIfAbsent(after.id(),
                    _ -> new ArrayDeque<>(Passage.of(before.link())));
            Passage.of(after.link()).stream().filter(passage -> !known.contains(passage)).forEach(known::add);
            while (known.size() > MOST_PASSAGES) {
                known.removeFirst();
            }
        }
    }

    private static boolean hasPassed(Phone before, Phone after) {
        return !before.link().connectedAt().equals(after.link().connectedAt())
                || before.presence().isConnected() != after.presence().isConnected();
    }

    /** The link to the server is lost: what happens to the phones from now on is not heard. */
    public void interrupt() {
        listened.values().forEach(Beats::interrupt);
    }
}
