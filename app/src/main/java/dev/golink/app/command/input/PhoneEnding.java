package dev.golink.app.command.input;

import java.util.Collection;

import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.input.InputOutcome;

/** How it ended at one phone, for the exit code. The first that applies to any phone decides. */
enum PhoneEnding {
    /** The phone, or the server for it, did not do it. */
    NOT_DONE(3),
    /** Another operator controls the phone. */
    HELD(4),
    /** The phone is not connected, or did not answer. */
    NOT_REACHED(5),
    /** The phone did everything. */
    DONE(0);

    private final int exitCode;

    PhoneEnding(int exitCode) {
        this.exitCode = exitCode;
    }

    static PhoneEnding of(ControlAnswer answer) {
        return switch (answer) {
            case ControlAnswer.Taken _ -> DONE;
            case ControlAnswer.Held _ -> HELD;
            case ControlAnswer.Unreachable() -> NOT_REACHED;
            case ControlAnswer.Unsupported _,ControlAnswer.NotAllowed _,ControlAnswer.NotAudited _,ControlAnswer.ServerTooOld _ ->
                NOT_DONE;
        };
    }

    static PhoneEnding of(InputOutcome outcome) {
        return switch (outcome) {
            case InputOutcome.Done _ -> DONE;
            case InputOutcome.Unreachable _,InputOutcome.TimedOut _ -> NOT_REACHED;
            case InputOutcome.Refused _,InputOutcome.Cancelled _,InputOutcome.Unsupported _,InputOutcome.NotAllowed _,InputOutcome.ServerTooOld _ ->
                NOT_DONE;
        };
    }

    /** The exit code after these endings; 0 if all of them are {@link #DONE}. */
    static int exitCode(Collection<PhoneEnding> endings) {
        return endings.stream().min(PhoneEnding::compareTo).orElse(DONE).exitCode;
    }
}
