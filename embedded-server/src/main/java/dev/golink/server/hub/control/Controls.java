package dev.golink.server.hub.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.control.ControlEnd;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.hub.phone.PhoneSessions;
import dev.golink.server.hub.phone.Session;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.time.Clocks;

/** Who controls which phone. One controls a phone at a time. For the hub thread only. See decision 0079. */
final class Controls {
    private final Clocks clocks;
    private final PhoneSessions phones;
    private final EventPublisher events;
    private final Effects effects;
    /** The controlled phones, the one without input for the longest first. */
    private final SequencedMap<PhoneId, Holding> holdings = new LinkedHashMap<>();

    Controls(Clocks clocks, PhoneSessions phones, EventPublisher events, Effects effects) {
        this.clocks = clocks;
        this.phones = phones;
        this.events = events;
        this.effects = effects;
    }

    /** Who controls a phone; null if nobody does. */
    @Nullable
    Controller of(PhoneId phone) {
        Holding holding = holdings.get(phone);
        return holding == null ? null : holding.by;
    }

    /** Whether it controls the phone. */
    boolean has(Controller controller, PhoneId phone) {
        Controller present = of(phone);
        return present != null && present.is(controller);
    }

    /** Records input. */
    void used(PhoneId phone) {
        Holding holding = holdings.get(phone);
        if (holding != null) {
            holding.usedAt = clocks.nanos();
            holdings.putLast(phone, holding);
        }
    }

    /** Gives the control of a phone. Returns who had it before; null if nobody had. */
    @Nullable
    OperatorId give(Controller controller, PhoneId phone) {
        Controller before = of(phone);
        if (before != null) {
            end(phone, before, ControlEnd.TAKEN_OVER, controller.operator());
        }
        holdings.putLast(phone, new Holding(controller, clocks.nanos()));
        controller.phones().add(phone);
        tell(phone, controller.operator(), true);
        @Nullable
        OperatorId from = before == null ? null : before.operator();
        events.publish(new FleetEvent.ControlTaken(clocks.moment(), controller.operator(), phone, from));
        effects.changed(phone, controller.operator());
        return from;
    }

    /** Ends the control of a phone, if it has it. */
    void end(Controller controller, PhoneId phone, ControlEnd why) {
        if (has(controller, phone)) {
            end(phone, controller, why, null);
            effects.changed(phone, null);
        }
    }

    /** Ends the control of all its phones. */
    void endAll(Controller controller, ControlEnd why) {
        List.copyOf(controller.phones()).forEach(phone -> end(controller, phone, why));
    }

    /** Ends the control of all phones, because the server ends. */
    void close() {
        List.copyOf(holdings.entrySet())
                .forEach(each -> end(each.getValue().by, each.getKey(), ControlEnd.OPERATOR_GONE));
    }

    private void end(PhoneId phone, Controller controller, ControlEnd why, @Nullable OperatorId next) {
        effects.ending(phone, why);
        holdings.remove(phone);
        controller.phones().remove(phone);
        tell(phone, controller.operator(), false);
        ControlLoss.Reason loss = loss(why);
        if (loss != null) {
            controller.tell(new ControlLoss(phone, loss, next));
        }
        events.publish(new FleetEvent.ControlEnded(clocks.moment(), controller.operator(), phone, why, next));
    }

    /** What the operator is told; null if nothing, because it knows. */
    private static ControlLoss.@Nullable Reason loss(ControlEnd why) {
        return switch (why) {
            case TAKEN_OVER -> ControlLoss.Reason.TAKEN_OVER;
            case IDLE -> ControlLoss.Reason.IDLE;
            case RIGHT_LOST -> ControlLoss.Reason.RIGHT_LOST;
            case RELEASED, OPERATOR_GONE, OTHER -> null;
        };
    }

    /** Tells a phone again that it is controlled, if it is, because it has connected again. */
    void greeted(PhoneId phone) {
        Controller controller = of(phone);
        if (controller != null) {
            tell(phone, controller.operator(), true);
        }
    }

    private void tell(PhoneId phone, OperatorId operator, boolean begun) {
        Session session = phones.session(phone);
        if (session != null && session.input().isDeclared()) {
            session.transport().send(new ServerMessage.ControlOfPhone(operator, begun));
            if (begun) {
                measure(session);
            }
        }
    }

    /** Measures the round trip, which decides whether phones that do not compare times get input. */
    private void measure(Session session) {
        if (session.input().takesPing(clocks.nanos())) {
            session.transport().ping();
        }
    }

    /** Ends the control of phones that had no input for too long. To be called a few times a second. */
    void tick() {
        holdings.keySet().stream().map(phones::session).filter(Objects::nonNull).forEach(this::measure);
        long now = clocks.nanos();
        Duration longest = Control.LONGEST_IDLE;
        for (Map.Entry<PhoneId, Holding> first = holdings.firstEntry(); first != null
                && now - first.getValue().usedAt >= longest.toNanos(); first = holdings.firstEntry()) {
            end(first.getValue().by, first.getKey(), ControlEnd.IDLE);
        }
    }

    /** What follows from a change of control. */
    interface Effects {
        /** Takes back what is pressed at a phone, because control ends. */
        void ending(PhoneId phone, ControlEnd why);

        /** Publishes who controls a phone from now on; null for nobody. */
        void changed(PhoneId phone, @Nullable OperatorId controller);
    }

    private static final class Holding {
        private final Controller by;
        /** In nanoseconds of the monotonic clock. */
        private long usedAt;

        Holding(Controller by, long usedAt) {
            this.by = by;
            this.usedAt = usedAt;
        }
    }
}
