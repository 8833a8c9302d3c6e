package dev.golink.server.fleet.control;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputOutcome;

/** Gets what came of a gesture. */
@FunctionalInterface
public interface GestureListener {
    /** Handles the outcome at one phone, on the fleet's thread, once for each phone. Must not block. */
    void ended(PhoneId phone, InputOutcome outcome);
}
