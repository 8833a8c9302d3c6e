package dev.golink.server.runs;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;

/** Hears the outcomes of one run. Called on the hub thread; it must not block. */
public interface RunOutcomes {
    /** Hears nothing. */
    RunOutcomes IGNORED = new RunOutcomes() {
        @Override
        public void outcome(PhoneId phone, Outcome outcome) {}

        @Override
        public void over() {}
    };

    /** A phone's outcome is known. A phone that never gets the command has none. */
    void outcome(PhoneId phone, Outcome outcome);

    /** The run has ended at all its phones. */
    void over();
}
