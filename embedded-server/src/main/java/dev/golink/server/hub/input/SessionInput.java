package dev.golink.server.hub.input;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.PhoneInput;
import dev.golink.server.protocol.message.PhoneMessage;

/** What a connected phone can carry out of operators' gestures, as the phone says it. For the hub thread only. */
public final class SessionInput {
    /** How often the round trip to a controlled phone is measured, in nanoseconds. */
    private static final long MEASURED_EVERY = Duration.ofSeconds(1).toNanos();

    private Set<InputKind> declared = Set.of();
    private boolean comparesTime;
    private PhoneInput now = PhoneInput.NONE;
    private boolean isMeasuring;
    private boolean wasMeasured;
    /** When the last ping was sent or, if it was answered, when that was; by the monotonic clock. */
    private long measuredAt;

    /** Takes what the phone's hello says. */
    public void declare(PhoneMessage.Hello hello) {
        declared = hello.input();
        comparesTime = hello.comparesTime();
        now = new PhoneInput(declared, null, now.controller());
    }

    /** Takes what the phone can carry out at the moment, of what it declared. */
    public void report(PhoneMessage.InputStateReport report) {
        if (isDeclared()) {
            EnumSet<InputKind> possible = EnumSet.noneOf(InputKind.class);
            possible.addAll(declared);
            possible.retainAll(report.kinds());
            now = new PhoneInput(possible, report.obstacle(), now.controller());
        }
    }

    /** Sets who controls the phone; null if nobody does. */
    public void controller(@Nullable OperatorId operator) {
        now = now.controlledBy(operator);
    }

    /** Whether the phone can be controlled at all. */
    public boolean isDeclared() {
        return !declared.isEmpty();
    }

    /** What the phone can carry out in general, though perhaps not at the moment. */
    public Set<InputKind> declared() {
        return declared;
    }

    /** Whether the phone refuses input that is too old by its estimate of the server's clock. */
    public boolean comparesTime() {
        return comparesTime;
    }

    /**
     * Whether a ping is due that measures the round trip to a controlled phone. A ping that is due counts as sent. None is
     * due while the last one has no answer, because the next one would hide how late that answer is.
     *
     * @param nanos the monotonic clock
     */
    public boolean takesPing(long nanos) {
        if (comparesTime || isMeasuring || wasMeasured && nanos - measuredAt < MEASURED_EVERY) {
            return false;
        }
        isMeasuring = true;
        measuredAt = nanos;
        return true;
    }

    /** Handles the answer to a ping. */
    public void measured(long nanos) {
        isMeasuring = false;
        wasMeasured = true;
        measuredAt = nanos;
    }

    /** How long the last ping has had no answer; zero if it has one. */
    public Duration unansweredFor(long nanos) {
        return isMeasuring ? Duration.ofNanos(nanos - measuredAt) : Duration.ZERO;
    }

    /** What is known now. */
    public PhoneInput now() {
        return now;
    }

    /** What is known once the connection has ended. */
    public PhoneInput onceGone() {
        return PhoneInput.NONE.controlledBy(now.controller());
    }
}
