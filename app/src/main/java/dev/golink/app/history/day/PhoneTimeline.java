package dev.golink.app.history.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.ui.time.ServerTimes;

/**
 * Finds out from stored entries when a phone was connected and shared its screen. What the entries do not say is
 * unknown: the time before the first entry, while the server did not run, and while entries are missing.
 */
final class PhoneTimeline {
    private final List<DaySegment> segments = new ArrayList<>();
    private Instant since = Instant.MIN;
    private DayPresence presence = DayPresence.UNKNOWN;
    private DaySharing sharing = DaySharing.UNKNOWN;

    private PhoneTimeline() {}

    /**
     * The parts of a time, in their order and without gaps.
     *
     * @param ofPhone        the phone's entries about its connection, presence and sharing, in any order
     * @param ofServer       the server's entries about itself
     * @param from           the begin of the time
     * @param until          the end of the time
     * @param connectedSince since when the phone is connected at the end of the time; null if it is not, or if that is
     *                       not known
     */
    static List<DaySegment> of(List<HistoryEntry> ofPhone, List<HistoryEntry> ofServer, Instant from, Instant until,
            @Nullable Instant connectedSince) {
        PhoneTimeline timeline = new PhoneTimeline();
        Stream.concat(ofPhone.stream(), ofServer.stream()).sorted(Comparator.comparingLong(HistoryEntry::id))
                .filter(entry -> ServerTimes.isBefore(entry.at(), until)).forEach(timeline::take);
        if (connectedSince != null && timeline.presence == DayPresence.UNKNOWN) {
            timeline.wasConnectedSince(connectedSince, until);
        }
        timeline.add(until);
        return timeline.between(from, until);
    }

    private void take(HistoryEntry entry) {
        Instant at = entry.at();
        switch (entry.fact()) {
            case HistoryFact.PhoneConnected _ -> become(at, DayPresence.ONLINE, DaySharing.NONE);
            case HistoryFact.PhoneDeparted(var departure, var connected) -> {
                // A newer connection took over, so the phone stayed connected.
                if (departure.reason() != Departure.Reason.REPLACED) {
                    wasConnectedSince(at.minus(connected), at);
                    boolean ended = departure.code() == Departure.Code.SERVER_ENDED;
                    become(at, ended ? DayPresence.UNKNOWN : DayPresence.OFFLINE,
                            ended ? DaySharing.UNKNOWN : DaySharing.NONE);
                }
            }
            case HistoryFact.PresenceChanged(var next) -> become(at, DayPresence.of(next), sharing);
            case HistoryFact.SharingChanged(var next, var _) ->
                become(at, next.isShared() && !presence.isConnected() ? DayPresence.ONLINE : presence,
                        DaySharing.of(next));
            case HistoryFact.ServerStarted(var lostSince) -> {
                if (lostSince != null) {
                    forget(lostSince, at);
                }
                become(at, DayPresence.OFFLINE, DaySharing.NONE);
            }
            case HistoryFact.ServerEnded _ -> become(at, DayPresence.UNKNOWN, DaySharing.UNKNOWN);
            case HistoryFact.EntriesLost(var _, var lostSince, var _) -> forget(lostSince, at);
            case HistoryFact.BatteryChanged _,HistoryFact.TemperatureChanged _,HistoryFact.CommandEnded _ -> {}
            case HistoryFact.RunBegan _,HistoryFact.RunEnded _,HistoryFact.OperatorConnected _ -> {}
            case HistoryFact.OperatorDeparted _,HistoryFact.ScreenWatched _,HistoryFact.ScreenUnwatched _ -> {}
            case HistoryFact.PhoneTraced _,HistoryFact.PhoneTraceEnded _ -> {}
            case HistoryFact.ControlTaken _,HistoryFact.ControlEnded _,HistoryFact.GestureEnded _ -> {}
            case HistoryFact.PhoneEdited _,HistoryFact.PhoneForgotten _,HistoryFact.AccessHappened _ -> {}
        }
    }

    private void become(Instant at, DayPresence nextPresence, DaySharing nextSharing) {
        add(at);
        presence = nextPresence;
        sharing = nextSharing;
    }

    /** Ends the present part at this time. */
    private void add(Instant at) {
        if (ServerTimes.isBefore(since, at)) {
            segments.add(new DaySegment(since, at, presence, sharing));
            since = at;
        }
    }

    /** Nothing is known from a time on: entries are missing, perhaps some about this phone. */
    private void forget(Instant from, Instant at) {
        add(at);
        cut(from);
        presence = DayPresence.UNKNOWN;
        sharing = DaySharing.UNKNOWN;
    }

    /** Fills an unknown end: what was connected until a time had been connected for as long as is known. */
    private void wasConnectedSince(Instant begin, Instant at) {
        add(at);
        if (segments.isEmpty() || segments.getLast().presence() != DayPresence.UNKNOWN) {
            return;
        }
        DaySegment last = segments.getLast();
        Instant from = ServerTimes.later(begin, last.from());
        if (ServerTimes.isBefore(from, last.until())) {
            cut(from);
            since = from;
            presence = DayPresence.ONLINE;
            sharing = DaySharing.UNKNOWN;
            add(last.until());
        }
    }

    /** Takes back what was found out about the time from here on. */
    private void cut(Instant from) {
        while (!segments.isEmpty() && !ServerTimes.isBefore(segments.getLast().from(), from)) {
            segments.removeLast();
        }
        if (!segments.isEmpty()) {
            DaySegment last = segments.removeLast();
            segments.add(new DaySegment(last.from(), ServerTimes.earlier(last.until(), from), last.presence(),
                    last.sharing()));
        }
        since = segments.isEmpty() ? Instant.MIN : segments.getLast().until();
    }

    private List<DaySegment> between(Instant from, Instant until) {
        List<DaySegment> clipped = new ArrayList<>();
        for (DaySegment segment : segments) {
            Instant begin = ServerTimes.later(segment.from(), from);
            Instant end = ServerTimes.earlier(segment.until(), until);
            if (ServerTimes.isBefore(begin, end)) {
                DaySegment part = new DaySegment(begin, end, segment.presence(), segment.sharing());
                if (!clipped.isEmpty() && clipped.getLast().isLike(part)) {
                    part = new DaySegment(clipped.removeLast().from(), end, part.presence(), part.sharing());
                }
                clipped.add(part);
            }
        }
        return List.copyOf(clipped);
    }
}
