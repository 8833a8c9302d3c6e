package dev.golink.server.hub.input;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.PhoneInput;
import dev.golink.server.protocol.message.PhoneMessage;

/** What a connected phone can carry out of operators' gestures, as the phone says it. For the hub thread only. */
public final class SessionInput {
    private Set<InputKind> declared = Set.of();
    private boolean comparesTime;
    private PhoneInput now = PhoneInput.NONE;

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

    /** What is known now. */
    public PhoneInput now() {
        return now;
    }

    /** What is known once the connection has ended. */
    public PhoneInput onceGone() {
        return PhoneInput.NONE.controlledBy(now.controller());
    }
}
