package dev.golink.phones.adb.input;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

import dev.golink.phones.adb.input.action.PhoneAction;

/** A part of a gesture whose actions are not all done yet. Used on the phones' thread. */
final class WaitingPart {
    private final OpenGesture gesture;
    private final OptionalLong sent;
    private final Duration until;
    private final int characters;
    private int typed;
    private boolean begun;

    /**
     * A part that has not begun.
     *
     * @param sent    when the server got it, in milliseconds on the server's clock; empty if it does not say
     * @param until   until when its actions must have begun, on the phones' clock
     * @param actions what the phone does for it
     */
    WaitingPart(OpenGesture gesture, OptionalLong sent, Duration until, List<PhoneAction> actions) {
        this.gesture = gesture;
        this.sent = sent;
        this.until = until;
        characters = actions.stream().mapToInt(WaitingPart::characters).sum();
    }

    OpenGesture gesture() {
        return gesture;
    }

    OptionalLong sent() {
        return sent;
    }

    /** Whether this is its first action. */
    boolean begins() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    boolean isTooSlow(Duration now) {
        return now.compareTo(until) > 0;
    }

    /** An action is done. */
    void done(PhoneAction action) {
        typed += characters(action);
    }

    /** What a refusal says because the phone needed too long. */
    String tooSlow() {
        return typed == 0 ? "The phone was too slow to do all of it."
                : "The phone was too slow: it typed the first " + typed + " of " + characters + " characters.";
    }

    private static int characters(PhoneAction action) {
        return action instanceof PhoneAction.Type type ? type.characters() : 0;
    }
}
