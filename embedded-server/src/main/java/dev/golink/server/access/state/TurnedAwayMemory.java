package dev.golink.server.access.state;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.golink.server.access.knock.TurnedAway;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerNetwork;

/**
 * Who was turned away, and until when that is remembered. Immutable.
 *
 * @param until the end by the wall clock, of each id in a network
 */
public record TurnedAwayMemory(Map<TurnedAway, Instant> until) {
    /** Nobody. */
    public static final TurnedAwayMemory NONE = new TurnedAwayMemory(Map.of());
    /** How long it is remembered that somebody was turned away. */
    public static final Duration LENGTH = Duration.ofHours(24);
    /** The most that are remembered. One more makes the server forget the one that ends first. */
    public static final int MOST = 10_000;

    /** Copies the map. */
    public TurnedAwayMemory {
        until = Map.copyOf(until);
    }

    /** Until when an id is turned away at an address; empty if it is not. */
    public Optional<Instant> of(ClaimedId who, InetAddress address, Instant now) {
        return Optional.ofNullable(until.get(new TurnedAway(who, PeerNetwork.of(address)))).filter(now::isBefore);
    }

    TurnedAwayMemory with(TurnedAway who, Instant end) {
        Map<TurnedAway, Instant> copy = new HashMap<>(until);
        copy.put(who, end);
        if (copy.size() > MOST) {
            copy.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey).ifPresent(copy::remove);
        }
        return new TurnedAwayMemory(copy);
    }

    TurnedAwayMemory without(TurnedAway who) {
        Map<TurnedAway, Instant> copy = new HashMap<>(until);
        return copy.remove(who) == null ? this : new TurnedAwayMemory(copy);
    }

    /** The same, without those that have ended. */
    TurnedAwayMemory at(Instant now) {
        Map<TurnedAway, Instant> copy = new HashMap<>(until);
        return copy.values().removeIf(end -> !now.isBefore(end)) ? new TurnedAwayMemory(copy) : this;
    }

    /** The same without an id, in all networks. */
    TurnedAwayMemory withoutId(ClaimedId who) {
        Map<TurnedAway, Instant> copy = new HashMap<>(until);
        return copy.keySet().removeIf(each -> each.who().equals(who)) ? new TurnedAwayMemory(copy) : this;
    }
}
