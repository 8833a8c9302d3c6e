package dev.golink.server.remote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.protocol.message.ServerMessage.FleetNews;

/** The fleet as the server sent it. Sequence numbers show whether a message is missing. For the fleet's thread only. */
final class FleetMirror {
    private Map<PhoneId, Phone> phones = new LinkedHashMap<>();
    private FleetCounts counts = FleetCounts.NONE;
    private List<OperatorId> operators = List.of();
    private boolean known;
    /** Whether a snapshot was requested and has not begun to arrive. Messages before it belong to an older snapshot. */
    private boolean awaited = true;
    /** Whether a snapshot has begun to arrive and is not complete. */
    private boolean partial;
    private final Map<PhoneId, Phone> coming = new LinkedHashMap<>();
    private long seq;

    /** Records that a snapshot was requested. The old state stays until the snapshot is complete. */
    void await() {
        awaited = true;
    }

    /** Whether there was ever a complete snapshot. */
    boolean isKnown() {
        return known;
    }

    FleetChange.WholePicture whole() {
        return new FleetChange.WholePicture(List.copyOf(phones.values()), counts);
    }

    /** Applies a message about the fleet. */
    Taken take(FleetNews news) {
        if (awaited && !news.reset()) {
            return new Taken.Ignored();
        }
        if (!news.reset() && news.seq() != seq + 1) {
            awaited = true;
            return new Taken.Gap();
        }
        awaited = false;
        seq = news.seq();
        if (news.named()) {
            operators = news.counts().operatorNames();
        } else if (news.reset()) {
            operators = List.of();
        }
        return news.reset() || partial ? takePart(news) : new Taken.Changes(takeChanges(news));
    }

    private Taken takePart(FleetNews news) {
        if (news.reset()) {
            coming.clear();
        }
        news.phones().forEach(phone -> coming.put(phone.id(), phone));
        news.gone().forEach(coming::remove);
        partial = news.more();
        if (partial) {
            return new Taken.Ignored();
        }
        phones = new LinkedHashMap<>(coming);
        coming.clear();
        counts = counts(news);
        known = true;
        return new Taken.Whole(whole());
    }

    private List<FleetChange> takeChanges(FleetNews news) {
        counts = counts(news);
        List<FleetChange> changes = new ArrayList<>();
        for (Phone phone : news.phones()) {
            phones.put(phone.id(), phone);
            changes.add(new FleetChange.PhoneChanged(phone, counts));
        }
        for (PhoneId id : news.gone()) {
            if (phones.remove(id) != null) {
                changes.add(new FleetChange.PhoneForgotten(id, counts));
            }
        }
        return changes.isEmpty() ? List.of(new FleetChange.OperatorsChanged(counts)) : changes;
    }

    /** The counts with the operators' names, which the server sends only when they change. */
    private FleetCounts counts(FleetNews news) {
        return news.counts().withOperatorNames(operators);
    }

    /** The result of applying a message. */
    sealed interface Taken {
        /** There is nothing to report, or not yet. */
        record Ignored() implements Taken {}

        /** A message is missing, so that a snapshot must be requested again. */
        record Gap() implements Taken {}

        /** A snapshot is complete. */
        record Whole(FleetChange.WholePicture picture) implements Taken {}

        /** The fleet changed; the changes are in order. */
        record Changes(List<FleetChange> changes) implements Taken {}
    }
}
