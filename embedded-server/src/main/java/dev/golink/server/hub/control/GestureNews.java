package dev.golink.server.hub.control;

import java.util.Map;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.hub.audit.AuditTrail;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.time.Clocks;

/**
 * Tells what came of gestures: their operator, the listeners of events, and the audit. Only the operator gets texts. For
 * the hub thread only.
 */
record GestureNews(Clocks clocks, EventPublisher events, AuditTrail trail) {
    private static final Logger LOG = LoggerFactory.getLogger(GestureNews.class);

    /** Tells the outcome at one phone. */
    void ended(RunningGesture gesture, PhoneId phone, InputOutcome outcome) {
        InputOutcome told = outcome instanceof InputOutcome.Done(var how, var app, String _)
                && !gesture.asksForClipboard() ? new InputOutcome.Done(how, app, null) : outcome;
        tell(gesture, phone, told);
        events.publish(new FleetEvent.GestureEnded(clocks.moment(), gesture.by().operator(), phone, gesture.kinds(),
                outcome));
    }

    /**
     * Tells only the operator that a gesture did not begin. Otherwise an operator that sends without end would fill the
     * history and the audit with what never reached a phone.
     */
    void notBegun(RunningGesture gesture, PhoneId phone, InputOutcome outcome) {
        tell(gesture, phone, outcome);
    }

    private static void tell(RunningGesture gesture, PhoneId phone, InputOutcome outcome) {
        try {
            gesture.listener().ended(phone, outcome);
        } catch (RuntimeException e) { // the outcomes at other phones must still be told
            LOG.error("The listener {} failed.", gesture.listener().getClass().getName(), e);
        }
    }

    /** Writes a gesture that has an outcome at all its phones to the audit. */
    void complete(RunningGesture gesture) {
        trail.note(gesture.by().operator(), AuditAction.INPUT, gesture.phones().stream().map(PhoneId::value).toList(),
                kinds(gesture) + ": " + counts(gesture.outcomes()));
    }

    /** The kinds in words; a gesture without any only waits. */
    private static String kinds(RunningGesture gesture) {
        return gesture.kinds().isEmpty() ? "wait"
                : gesture.kinds().stream().map(InputKind::word).collect(Collectors.joining(" "));
    }

    private static String counts(Map<String, Integer> outcomes) {
        return outcomes.entrySet().stream().map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
