package dev.golink.server.metrics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.events.FleetEventListener;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.protocol.command.OutcomeJson;

/** Counts what happens in the fleet, from the start on. The hub thread writes, any thread reads. */
public final class FleetTotals implements FleetEventListener {
    private final LongAdder connections = new LongAdder();
    private final LongAdder commands = new LongAdder();
    private final Map<Departure.Reason, LongAdder> departures = new EnumMap<>(Departure.Reason.class);
    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();

    /** Creates counters at zero. */
    public FleetTotals() {
        for (Departure.Reason reason : Departure.Reason.values()) {
            departures.put(reason, new LongAdder());
        }
    }

    @Override
    public void happened(FleetEvent event) {
        switch (event) {
            case FleetEvent.PhoneConnected _ -> connections.increment();
            case FleetEvent.PhoneDeparted departed ->
                departures.computeIfAbsent(departed.departure().reason(), _ -> new LongAdder()).increment();
            case FleetEvent.CommandGiven _ -> commands.increment();
            case FleetEvent.CommandEnded(_, _, var outcome) ->
                outcomes.computeIfAbsent(OutcomeJson.word(outcome), _ -> new LongAdder()).increment();
            case FleetEvent.OperatorConnected _,FleetEvent.OperatorDeparted _ -> {}
            case FleetEvent.PhoneStep _,FleetEvent.RunBegan _,FleetEvent.RunEnded _ -> {}
            case FleetEvent.PhonesEdited _,FleetEvent.PhonesForgotten _ -> {}
            case FleetEvent.PhoneTraced _,FleetEvent.PhoneTraceEnded _ -> {}
            case FleetEvent.ControlTaken _,FleetEvent.ControlEnded _,FleetEvent.GestureEnded _ -> {}
            case FleetEvent.ScreenWatched _,FleetEvent.ScreenUnwatched _,FleetEvent.AccessHappened _ -> {}
        }
    }

    /** Connections of phones that began. */
    long connections() {
        return connections.sum();
    }

    /** Commands to phones, also those that the server gave by itself. */
    long commands() {
        return commands.sum();
    }

    /** Connections of phones that ended, by reason. */
    Map<Departure.Reason, Long> departures() {
        Map<Departure.Reason, Long> sums = new EnumMap<>(Departure.Reason.class);
        departures.forEach((reason, adder) -> sums.put(reason, adder.sum()));
        return Collections.unmodifiableMap(sums);
    }

    /** Commands that ended, by the word for their outcome. */
    SequencedMap<String, Long> outcomes() {
        TreeMap<String, Long> sums = new TreeMap<>();
        outcomes.forEach((word, adder) -> sums.put(word, adder.sum()));
        return sums;
    }
}
