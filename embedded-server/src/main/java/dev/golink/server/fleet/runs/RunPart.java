package dev.golink.server.fleet.runs;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;

/**
 * One phone's part in a run.
 *
 * @param phone   which phone
 * @param stage   how far it has come
 * @param reason  what the phone said when it refused, in its own words; empty if nothing
 * @param sharing how the phone's sharing stood when it was settled, which tells whether a person or the phone said no;
 *                {@link Sharing#OFF} where that says nothing
 * @param took    how long since the command went out: until its outcome, or until it was told if there is none yet; null if
 *                it never went out, or nobody knows
 */
public record RunPart(PhoneId phone, RunStage stage, String reason, Sharing sharing, @Nullable Duration took) {
    /** A phone whose turn has not come. */
    public static RunPart waiting(PhoneId phone) {
        return new RunPart(phone, RunStage.WAITING, "", Sharing.OFF, null);
    }

    /** The same phone further on, with nothing more to say. */
    public RunPart at(RunStage next, @Nullable Duration since) {
        return new RunPart(phone, next, "", Sharing.OFF, since);
    }
}
