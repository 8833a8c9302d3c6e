package dev.golink.server.history;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.events.AccessEvent;
import dev.golink.server.events.FleetEvent;
import dev.golink.server.events.FleetEventListener;
import dev.golink.server.fleet.history.AccessFact;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.limits.StrangerBound;
import dev.golink.server.time.Clocks;
import dev.golink.server.time.Moment;

/**
 * Turns the events of the hub into facts of the history. Each takes a moment and does not wait. For the hub thread only.
 * See decision 0070.
 */
final class HistoryRecorder implements FleetEventListener {
    private final HistorySink sink;
    /** Otherwise strangers could fill the files, so that the entries of all earlier months are deleted. */
    private final StrangerBound attempts;
    private int connected;

    /** @param clocks bound what strangers can cause */
    HistoryRecorder(HistorySink sink, Clocks clocks) {
        this.sink = sink;
        this.attempts = new StrangerBound(clocks);
    }

    @Override
    public void happened(FleetEvent event) {
        int counted = attempts.countedInMinute();
        if (counted > 0) {
            add(event.at(), null, null, new HistoryFact.AccessHappened(AccessFact.MORE_ATTEMPTS, "", "",
                    String.valueOf(counted)));
        }
        switch (event) {
            case FleetEvent.PhoneConnected(var at, var phone, String address) -> {
                connected++;
                add(at, phone, null, new HistoryFact.PhoneConnected(address));
            }
            case FleetEvent.PhoneDeparted(var at, var phone, var departure, var duration) -> {
                connected--;
                add(at, phone, null, new HistoryFact.PhoneDeparted(departure, duration));
            }
            case FleetEvent.PhoneStep step -> add(step.at(), step.phone(), null, fact(step));
            case FleetEvent.CommandGiven _ -> {} // its end says all of it
            case FleetEvent.CommandEnded(var at, var given, var outcome) -> add(at, given.phone(), given.by(),
                    new HistoryFact.CommandEnded(LongData.shortened(given.command()), LongData.shortened(outcome),
                            given.at().until(at), given.byItself()));
            case FleetEvent.RunBegan(var at, var by, var run, var command, int phones) -> {
                if (phones > 1) { // otherwise the end of its only command says all of it
                    add(at, null, by, new HistoryFact.RunBegan(run, LongData.shortened(command), phones));
                }
            }
            case FleetEvent.RunEnded(var at, var by, var run, var counts) -> {
                if (counts.total() > 1) {
                    add(at, null, by, new HistoryFact.RunEnded(run, counts));
                }
            }
            case FleetEvent.OperatorConnected(var at, var operator) ->
                add(at, null, operator, new HistoryFact.OperatorConnected());
            case FleetEvent.OperatorDeparted(var at, var operator, var reason, var by) ->
                add(at, null, operator, new HistoryFact.OperatorDeparted(reason, by));
            case FleetEvent.PhonesEdited(var at, var by, var phones, var edit) ->
                phones.forEach(phone -> add(at, phone, by, new HistoryFact.PhoneEdited(edit)));
            case FleetEvent.PhonesForgotten(var at, var by, var phones) ->
                phones.forEach(phone -> add(at, phone, by, new HistoryFact.PhoneForgotten()));
            case FleetEvent.ScreenWatched(var at, var by, var phone) ->
                add(at, phone, by, new HistoryFact.ScreenWatched());
            case FleetEvent.ScreenUnwatched(var at, var by, var phone) ->
                add(at, phone, by, new HistoryFact.ScreenUnwatched());
            case FleetEvent.PhoneTraced(var at, var by, var phone) ->
                add(at, phone, by, new HistoryFact.PhoneTraced());
            case FleetEvent.PhoneTraceEnded(var at, var by, var phone) ->
                add(at, phone, by, new HistoryFact.PhoneTraceEnded());
            case FleetEvent.ControlTaken(var at, var by, var phone, var from) ->
                add(at, phone, by, new HistoryFact.ControlTaken(from));
            case FleetEvent.ControlEnded(var at, var by, var phone, var why, var next) ->
                add(at, phone, by, new HistoryFact.ControlEnded(why, next));
            case FleetEvent.GestureEnded(var at, var by, var phone, var kinds, var outcome) ->
                add(at, phone, by, new HistoryFact.GestureEnded(kinds, outcome));
            case FleetEvent.AccessHappened(var at, var what) -> {
                if (!isAttempt(what) || attempts.mayWrite()) {
                    access(at, what);
                }
            }
        }
    }

    private static HistoryFact fact(FleetEvent.PhoneStep step) {
        return switch (step) {
            case FleetEvent.PresenceChanged changed -> new HistoryFact.PresenceChanged(changed.presence());
            case FleetEvent.SharingChanged changed ->
                new HistoryFact.SharingChanged(changed.sharing(), changed.reason());
            case FleetEvent.BatteryChanged changed ->
                new HistoryFact.BatteryChanged(changed.percent(), changed.charging());
            case FleetEvent.TemperatureChanged changed -> new HistoryFact.TemperatureChanged(changed.celsius());
        };
    }

    /** Whether a stranger can cause it. */
    private static boolean isAttempt(AccessEvent event) {
        return switch (event) {
            case AccessEvent.Refused _,AccessEvent.NotPaired _,AccessEvent.Claimed _,AccessEvent.LoginFailed _,AccessEvent.Waits _ ->
                true;
            case AccessEvent.Paired _,AccessEvent.LetIn _,AccessEvent.TurnedAway _,AccessEvent.LoggedIn _,AccessEvent.Changed _ ->
                false;
        };
    }

    private void access(Moment at, AccessEvent event) {
        switch (event) {
            case AccessEvent.Paired(var phone, var address, boolean fleetCode) ->
                add(at, phone, null, new HistoryFact.AccessHappened(
                        fleetCode ? AccessFact.PAIRED_BY_FLEET_CODE : AccessFact.PAIRED, phone.value(),
                        address.getHostAddress(), ""));
            case AccessEvent.NotPaired(var phone, var address, String why) -> add(at, phone, null,
                    new HistoryFact.AccessHappened(AccessFact.NOT_PAIRED, phone.value(), address.getHostAddress(),
                            why));
            case AccessEvent.Refused(var who, var address, String why) ->
                about(at, who, null, AccessFact.REFUSED, address.getHostAddress(), why);
            case AccessEvent.Claimed(var who, var address) ->
                about(at, who, null, AccessFact.CLAIMED, address.getHostAddress(), "");
            case AccessEvent.Waits(var who, var address) ->
                about(at, who, null, AccessFact.WAITS, address.getHostAddress(), "");
            case AccessEvent.LetIn(var who, var address, boolean token, var by) -> about(at, who, by,
                    token ? AccessFact.LET_IN_WITH_TOKEN : AccessFact.LET_IN, address.getHostAddress(), "");
            case AccessEvent.TurnedAway(var who, var address, var by) ->
                about(at, who, by, AccessFact.TURNED_AWAY, address.getHostAddress(), "");
            case AccessEvent.LoggedIn(var operator, var address) -> add(at, null, operator,
                    new HistoryFact.AccessHappened(AccessFact.LOGGED_IN, operator.value(), address.getHostAddress(),
                            ""));
            case AccessEvent.LoginFailed(var operator, var address, String why) -> add(at, null, operator,
                    new HistoryFact.AccessHappened(AccessFact.LOGIN_FAILED, operator.value(),
                            address.getHostAddress(), why));
            case AccessEvent.Changed(var by, String what) ->
                add(at, null, by, new HistoryFact.AccessHappened(AccessFact.CHANGED, "", "", what));
        }
    }

    /** Adds an entry about a client; it is found by the phone, and by the operator who decided or was the client. */
    private void about(Moment at, ClaimedId who, @Nullable OperatorId by, AccessFact what, String address,
            String detail) {
        HistoryFact fact = new HistoryFact.AccessHappened(what, who.id(), address, detail);
        switch (who.kind()) {
            case PHONE -> add(at, new PhoneId(who.id()), by, fact);
            case OPERATOR -> add(at, null, by == null ? new OperatorId(who.id()) : by, fact);
        }
    }

    private void add(Moment at, @Nullable PhoneId phone, @Nullable OperatorId operator, HistoryFact fact) {
        sink.add(new HistoryItem(at.at(), phone, operator, fact, connected));
    }
}
