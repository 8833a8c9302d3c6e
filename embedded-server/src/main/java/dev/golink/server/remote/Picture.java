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

/** The fleet as the server told it, kept in step by its sequence numbers. On the fleet's thread. */
final class Picture {
    private Map<PhoneId, Phone> phones = new LinkedHashMap<>();
    private FleetCounts counts = FleetCounts.NONE;
    private List<OperatorId> operators = List.of();
    private boolean known;
    /** Whether a whole picture was asked for and has not begun: what comes until then belongs to an older one. */
    private boolean awaited = true;
    /** Whether a whole picture has begun and is not whole yet. */
    private boolean partial;
    private final Map<PhoneId, Phone> coming = new LinkedHashMap<>();
    private long seq;

    /** A whole picture was asked for; until it is there, the last one stays. */
    void await() {
        awaited = true;
    }

    /** Whether there ever was a whole picture. */
    boolean isKnown() {
        return known;
    }

    FleetChange.WholePicture whole() {
        return new FleetChange.WholePicture(List.copyOf(phones.values()), counts);
    }

    /** Takes in news. */
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

    /** With who the operators are, which is told when it changed. */
    private FleetCounts counts(FleetNews news) {
        return news.counts().withOperatorNames(operators);
    }

    /** What news came to. */
    sealed interface Taken {
        /** Nothing to tell (yet). */
        record Ignored() implements Taken {}

        /** News are missing: the whole picture is to be asked for again. */
        record Gap() implements Taken {}

        /** A whole picture is there. */
        record Whole(FleetChange.WholePicture picture) implements Taken {}

        /** Changes to the picture, in order. */
        record Changes(List<FleetChange> changes) implements Taken {}
    }
}
