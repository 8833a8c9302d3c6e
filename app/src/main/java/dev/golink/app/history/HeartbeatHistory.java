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
 * The history of the phones' connections, as far as this window heard of it. Connects and disconnects are rare and are
 * stored for every phone. Heartbeats are stored only for the phones last shown in the details. For thousands of other
 * phones, each heartbeat costs one look-up and no memory. Used on the JavaFX thread only. See decision 0020.
 */
public final class HeartbeatHistory implements PhoneListener {
    /** The most connects and disconnects that are stored for a phone. */
    public static final int MOST_PASSAGES = 50;
    /** The most phones whose heartbeats are stored; the one shown longest ago is dropped. */
    static final int LISTENED = 32;

    private final ConsoleClock clock;
    private final Map<PhoneId, Deque<PresenceChange>> passages = new HashMap<>();
    private final Map<PhoneId, HeartbeatSeries> listened = new LinkedHashMap<>();

    /** @param clock measures how long a phone has been recorded, and the time between heartbeats */
    public HeartbeatHistory(ConsoleClock clock) {
        this.clock = clock;
    }

    /** The heartbeats of a phone; they are recorded from now on if they were not already. */
    public HeartbeatSeries listen(Phone phone) {
        HeartbeatSeries known = listened.remove(phone.id());
        HeartbeatSeries beats = known == null ? new HeartbeatSeries(phone, clock.elapsed()) : known;
        // Inserted again, so that the phone shown longest ago stands first.
        listened.put(phone.id(), beats);
        if (listened.size() > LISTENED) {
            listened.remove(listened.keySet().iterator().next());
        }
        return beats;
    }

    /** For how long the heartbeats of a phone have been recorded. */
    public Duration listenedFor(Phone phone) {
        return Duration.ofNanos(clock.elapsed() - listen(phone).since());
    }

    /**
     * When a phone connected and disconnected, newest first. Before the first change that this window saw, only what
     * the phone's connection data says is known.
     */
    public List<PresenceChange> passages(Phone phone) {
        Deque<PresenceChange> known = passages.get(phone.id());
        return known == null ? PresenceChange.of(phone.link()).reversed() : List.copyOf(known).reversed();
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
        HeartbeatSeries beats = listened.get(after.id());
        if (beats != null) {
            beats.take(before.link(), after.link(), clock.elapsed());
        }
        if (hasPassed(before, after)) {
            Deque<PresenceChange> known = passages.computeIfAbsent(after.id(),
                    _ -> new ArrayDeque<>(PresenceChange.of(before.link())));
            PresenceChange.of(after.link()).stream().filter(change -> !known.contains(change)).forEach(known::add);
            while (known.size() > MOST_PASSAGES) {
                known.removeFirst();
            }
        }
    }

    private static boolean hasPassed(Phone before, Phone after) {
        return !before.link().connectedAt().equals(after.link().connectedAt())
                || before.presence().isConnected() != after.presence().isConnected();
    }

    /** Called when the connection to the server is lost, so that nothing is known of the phones from now on. */
    public void interrupt() {
        listened.values().forEach(HeartbeatSeries::interrupt);
    }
}
