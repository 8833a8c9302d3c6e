package dev.golink.server.hub.audit;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.events.AccessEvent;
import dev.golink.server.events.FleetEvent;
import dev.golink.server.events.FleetEventListener;
import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.limits.StrangerBound;
import dev.golink.server.time.Clocks;

/**
 * Writes to the audit what happened, as far as nothing was written before it was done. What strangers can cause has a
 * bound. For the hub thread only.
 */
public final class AuditRecorder implements FleetEventListener {
    private final AuditTrail trail;
    private final StrangerBound attempts;
    /** Apart from the attempts: otherwise their number could hide who connected. */
    private final StrangerBound connections;

    /** @param clocks bound what strangers can cause */
    public AuditRecorder(AuditTrail trail, Clocks clocks) {
        this.trail = trail;
        this.attempts = new StrangerBound(clocks);
        this.connections = new StrangerBound(clocks);
    }

    @Override
    public void happened(FleetEvent event) {
        switch (event) {
            case FleetEvent.CommandGiven(_, var by, var phone, var command, boolean byItself) -> {
                if (byItself) {
                    trail.note("", AuditedCommands.action(command), List.of(phone.value()),
                            "by the server itself, in the name of " + by);
                }
            }
            case FleetEvent.OperatorConnected(_, var operator) ->
                connection(AuditAction.OPERATOR_CONNECTED, operator, "");
            case FleetEvent.OperatorDeparted(_, var operator, var reason, OperatorId by) -> {
                if (by == null) {
                    connection(AuditAction.OPERATOR_LEFT, operator, reason.name().toLowerCase(Locale.ROOT));
                } else {
                    trail.note(by, AuditAction.DISCONNECT_OPERATOR, List.of(target(operator)), "");
                }
            }
            case FleetEvent.PhonesEdited(_, var by, var phones, var edit) ->
                trail.note(by, AuditAction.EDIT_PHONES, targets(phones), fields(edit));
            case FleetEvent.PhonesForgotten(_, var by, var phones) ->
                trail.note(by, AuditAction.FORGET_PHONES, targets(phones), "");
            case FleetEvent.ScreenUnwatched(_, var by, var phone) ->
                trail.note(by, AuditAction.WATCH_ENDED, List.of(phone.value()), "");
            case FleetEvent.AccessHappened(_, var what) -> happened(what);
            case FleetEvent.PhoneTraced(_, var by, var phone) ->
                trail.note(by, AuditAction.TRACE_BEGAN, List.of(phone.value()), "");
            case FleetEvent.PhoneTraceEnded(_, var by, var phone) ->
                trail.note(by, AuditAction.TRACE_ENDED, List.of(phone.value()), "");
            case FleetEvent.ControlEnded(_, var by, var phone, var why, OperatorId next) ->
                trail.note(by, AuditAction.CONTROL_ENDED, List.of(phone.value()),
                        why.word() + (next == null ? "" : ", by " + next));
            case FleetEvent.PhoneConnected _,FleetEvent.PhoneDeparted _,FleetEvent.PhoneStep _ -> {} // nobody did it
            case FleetEvent.CommandEnded _,FleetEvent.ScreenWatched _,FleetEvent.RunBegan _,FleetEvent.RunEnded _,FleetEvent.ControlTaken _,FleetEvent.GestureEnded _ ->
                {} // it is in the audit already
        }
    }

    private void happened(AccessEvent event) {
        switch (event) {
            case AccessEvent.Paired(var phone, var address, boolean fleetCode) ->
                trail.note("", AuditAction.PAIRED, List.of(phone.value()),
                        at(address) + (fleetCode ? ", with a fleet code" : ", with a code"));
            case AccessEvent.NotPaired(var phone, var address, String why) ->
                attempt(AuditAction.PAIRING_FAILED, ClaimedId.of(phone), at(address) + ": " + why);
            case AccessEvent.Refused(var who, var address, String why) ->
                attempt(AuditAction.CLIENT_REFUSED, who, at(address) + ": " + why);
            case AccessEvent.Claimed(var who, var address) -> attempt(AuditAction.ID_CLAIMED, who, at(address));
            case AccessEvent.Waits(var who, var address) -> attempt(AuditAction.CLIENT_WAITS, who, at(address));
            case AccessEvent.LetIn(var who, var address, boolean gotToken, var by) ->
                trail.note(by, AuditAction.CLIENT_LET_IN, List.of(target(who)),
                        at(address) + (gotToken ? ", with a token" : ", without a proof"));
            case AccessEvent.TurnedAway(var who, var address, var by) ->
                trail.note(by, AuditAction.CLIENT_TURNED_AWAY, List.of(target(who)), at(address));
            case AccessEvent.LoggedIn(var operator, var address) ->
                trail.note(operator, AuditAction.LOGGED_IN, List.of(), at(address));
            case AccessEvent.LoginFailed(var operator, var address, String why) ->
                attempt(AuditAction.LOGIN_FAILED, ClaimedId.of(operator), at(address) + ": " + why);
            case AccessEvent.Changed(var by, String what) ->
                trail.note(by, AuditAction.ACCESS_CHANGED, List.of(), what);
        }
    }

    /** Writes how much was only counted, once a minute. To be called a few times a second. */
    public void tick() {
        int counted = attempts.countedInMinute() + connections.countedInMinute();
        if (counted > 0) {
            trail.note("", AuditAction.MORE_ATTEMPTS, List.of(), counted + " more in the last minute");
        }
    }

    private void attempt(AuditAction action, ClaimedId who, String detail) {
        if (attempts.mayWrite()) {
            trail.note("", action, List.of(target(who)), detail);
        }
    }

    private void connection(AuditAction action, OperatorId operator, String detail) {
        if (connections.mayWrite()) {
            trail.note(operator, action, List.of(), detail);
        }
    }

    /** A client as a target. */
    public static String target(ClaimedId who) {
        return who.kind() == PeerKind.PHONE ? who.id() : "operator:" + who.id();
    }

    private static String target(OperatorId operator) {
        return target(ClaimedId.of(operator));
    }

    private static List<String> targets(Set<PhoneId> phones) {
        return phones.stream().sorted().map(PhoneId::value).toList();
    }

    private static String at(InetAddress address) {
        return "at " + address.getHostAddress();
    }

    /** What an edit changes, without the texts. */
    private static String fields(ProfileEdit edit) {
        List<String> fields = new ArrayList<>();
        add(fields, edit.nickname() != null, "nickname");
        add(fields, edit.note() != null, "note");
        add(fields, !edit.joins().isEmpty() || !edit.leaves().isEmpty(), "groups");
        add(fields, !edit.marks().isEmpty() || !edit.unmarks().isEmpty(), "tags");
        add(fields, edit.number() != null, "number");
        return String.join(", ", fields);
    }

    private static void add(List<String> fields, boolean isChanged, String name) {
        if (isChanged) {
            fields.add(name);
        }
    }
}
