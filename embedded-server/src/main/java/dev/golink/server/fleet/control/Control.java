package dev.golink.server.fleet.control;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Watch;

/**
 * The control of phones. One operator at a time controls a phone. All methods may be called from any thread. See decision
 * 0079.
 */
public interface Control {
    /** Control ends by itself after so long without input. */
    Duration LONGEST_IDLE = Duration.ofMinutes(5);
    /** A gesture with a pressed finger or key must say something at least so often; otherwise it is cancelled. */
    Duration LONGEST_SILENCE = Duration.ofSeconds(2);
    /** The most phones of one gesture. */
    int MOST_PHONES = 200;

    /** Whether the server knows control, as far as that is known now. Without that, every request is refused. */
    default boolean isOffered() {
        return true;
    }

    /**
     * Takes the control of a phone. Completes with exactly one answer, never exceptionally. If this operator has the
     * control already, nothing changes.
     *
     * @param force whether to take it from another operator
     */
    CompletionStage<ControlAnswer> take(PhoneId phone, boolean force);

    /** Gives up the control of a phone. Gestures that are not over are cancelled. No effect without control. */
    void release(PhoneId phone);

    /**
     * Begins a gesture on phones that this operator controls.
     *
     * @param phones   1 to {@value #MOST_PHONES} phones
     * @param listener gets exactly one outcome for each phone
     */
    Gesture begin(Set<PhoneId> phones, GestureListener listener);

    /** Reports each phone whose control this operator loses without having released it, on the fleet's thread. */
    Watch watch(ControlListener listener);
}
