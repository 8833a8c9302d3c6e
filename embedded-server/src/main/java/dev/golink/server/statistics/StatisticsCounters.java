package dev.golink.server.statistics;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.events.FleetEventListener;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Departure;

/**
 * Counts what happens between two reports. Most counts come from events. Messages are too many for events and are
 * counted by calls. For the hub thread only, so that each count is one addition.
 */
public final class StatisticsCounters implements FleetEventListener {
    private long messages;
    private long hearts;
    private int connects;
    private int replaced;
    private final Map<Departure.Reason, Integer> departures = new EnumMap<>(Departure.Reason.class);
    private int commands;
    private int done;
    private int sent;
    private int refused;
    private int timedOut;
    private int unreachable;

    /** Counts a message of a phone or an operator. */
    public void message() {
        messages++;
    }

    /** Counts a heartbeat, which is also counted as a message. */
    public void heart() {
        hearts++;
    }

    /** Counts an event, except commands that the server gives by itself. */
    @Override
    public void happened(FleetEvent event) {
        switch (event) {
            case FleetEvent.PhoneConnected _ -> connects++;
            case FleetEvent.PhoneDeparted departed -> departed(departed.departure().reason());
            case FleetEvent.CommandGiven given -> commands += given.byItself() ? 0 : 1;
            case FleetEvent.CommandEnded(_, var given, var outcome) -> {
                if (!given.byItself()) {
                    ended(outcome);
                }
            }
            case FleetEvent.OperatorConnected _,FleetEvent.OperatorDeparted _ -> {}
            case FleetEvent.PhoneStep _,FleetEvent.RunBegan _,FleetEvent.RunEnded _ -> {}
            case FleetEvent.PhonesEdited _,FleetEvent.PhonesForgotten _ -> {}
            case FleetEvent.ScreenWatched _,FleetEvent.ScreenUnwatched _,FleetEvent.AccessHappened _ -> {}
            case FleetEvent.PhoneTraced _,FleetEvent.PhoneTraceEnded _ -> {}
            case FleetEvent.ControlTaken _,FleetEvent.ControlEnded _,FleetEvent.GestureEnded _ -> {}
        }
    }

    private void departed(Departure.Reason reason) {
        if (reason == Departure.Reason.REPLACED) {
            replaced++;
        } else {
            departures.merge(reason, 1, Integer::sum);
        }
    }

    /** Counts the outcome of a command, which may have been given before the last report. */
    private void ended(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done() -> done++;
            case Outcome.Answered(boolean ok, String _) -> {
                if (ok) {
                    done++;
                } else {
                    refused++;
                }
            }
            case Outcome.Sent() -> sent++;
            case Outcome.Refused _,Outcome.Unsupported _,Outcome.ServerTooOld _,Outcome.NotAllowed _,Outcome.NotAudited _ ->
                refused++;
            case Outcome.TimedOut _ -> timedOut++;
            case Outcome.Unreachable() -> unreachable++;
        }
    }

    /**
     * Takes the counts since the last call, and starts again from zero.
     *
     * @param counts the fleet's present counts
     * @param over   the time since the last call
     */
    public Statistics take(FleetCounts counts, Duration over) {
        Statistics statistics = new Statistics(over, counts, messages, hearts, connects, replaced,
                Map.copyOf(departures), new Statistics.Commands(commands, done, sent, refused, timedOut, unreachable));
        messages = 0;
        hearts = 0;
        connects = 0;
        replaced = 0;
        departures.clear();
        commands = 0;
        done = 0;
        sent = 0;
        refused = 0;
        timedOut = 0;
        unreachable = 0;
        return statistics;
    }
}
