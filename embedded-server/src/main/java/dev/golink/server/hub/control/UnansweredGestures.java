package dev.golink.server.hub.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;

/** The gestures that phones have and have not answered. For the hub thread only. */
final class UnansweredGestures {
    /** The most of them at one phone. */
    static final int MOST = 8;

    private final Map<PhoneId, Map<String, RunningGesture>> atPhones = new HashMap<>();
    /** The gestures that are over and not answered by all their phones. */
    private final NavigableSet<RunningGesture> deadlines = new TreeSet<>(RunningGesture::soonestFirst);

    /** Whether a phone has as many as it may have. */
    boolean isFull(PhoneId phone) {
        return of(phone).size() >= MOST;
    }

    void add(PhoneId phone, RunningGesture gesture) {
        atPhones.computeIfAbsent(phone, _ -> new LinkedHashMap<>()).put(gesture.id(), gesture);
    }

    void remove(PhoneId phone, RunningGesture gesture) {
        Map<String, RunningGesture> present = atPhones.get(phone);
        if (present != null && present.remove(gesture.id()) != null && present.isEmpty()) {
            atPhones.remove(phone);
        }
    }

    /** A gesture by the server's id; null if the phone has no such gesture, or has answered it. */
    @Nullable
    RunningGesture get(PhoneId phone, String id) {
        return atPhones.getOrDefault(phone, Map.of()).get(id);
    }

    /** All gestures of a phone. */
    Collection<RunningGesture> of(PhoneId phone) {
        return List.copyOf(atPhones.getOrDefault(phone, Map.of()).values());
    }

    /** Awaits the answers to a gesture until its deadline. */
    void await(RunningGesture gesture) {
        deadlines.add(gesture);
    }

    void complete(RunningGesture gesture) {
        deadlines.remove(gesture);
    }

    /** Removes a gesture whose deadline has passed; empty if there is none. */
    Optional<RunningGesture> takeDue(long now) {
        if (deadlines.isEmpty() || deadlines.getFirst().deadline() - now > 0) {
            return Optional.empty();
        }
        return Optional.of(deadlines.removeFirst());
    }

    /** All gestures of all phones. */
    Collection<RunningGesture> all() {
        return atPhones.values().stream().flatMap(present -> present.values().stream()).distinct().toList();
    }
}
