package dev.golink.server.fleet.runs;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;

/**
 * One phone's part in a run.
 *
 * @param phone   the phone
 * @param stage   the stage it has reached
 * @param reason  the phone's reason for a refusal; empty if there is none
 * @param sharing the state of the phone's sharing at the final stage, which shows whether the user or the phone
 *                refused; {@link Sharing#OFF} where that means nothing
 * @param took    the time since the command was sent: until its outcome, or until this report if there is none yet;
 *                null if it was not sent or the time is unknown
 */
public record RunPart(PhoneId phone, RunStage stage, String reason, Sharing sharing, @Nullable Duration took) {
    /** The part of a phone that is still waiting for its turn. */
    public static RunPart waiting(PhoneId phone) {
        return new RunPart(phone, RunStage.WAITING, "", Sharing.OFF, null);
    }

    /** A copy at another stage, without a reason or a sharing state. */
    public RunPart at(RunStage next, @Nullable Duration since) {
        return new RunPart(phone, next, "", Sharing.OFF, since);
    }
}
