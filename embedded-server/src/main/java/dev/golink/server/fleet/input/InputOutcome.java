package dev.golink.server.fleet.input;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;

/** What came of a gesture at one phone. Every gesture has exactly one outcome for each phone. */
public sealed interface InputOutcome {
    /** The same outcome without the texts of the phone, which nothing may store. */
    default InputOutcome withoutTexts() {
        return switch (this) {
            case Done _ -> new Done(null, null, null);
            case Refused(var reason, _) -> new Refused(reason, "");
            case Cancelled _,TimedOut _,Unreachable _,Unsupported _,NotAllowed _,ServerTooOld _ -> this;
        };
    }

    /**
     * The phone reported that it has done it.
     *
     * @param how       how it typed a text, in the phone's own word; null if it does not say
     * @param app       the app on its screen after that; null if it does not say
     * @param clipboard the text of its clipboard; null unless that was asked for
     */
    record Done(@Nullable String how, @Nullable String app, @Nullable String clipboard) implements InputOutcome {}

    /**
     * The phone or the server refused.
     *
     * @param reason  why
     * @param message the phone's own text; may be empty
     */
    record Refused(InputRefusal reason, String message) implements InputOutcome {}

    /**
     * The gesture had begun, and was taken back before its end.
     *
     * @param why why
     */
    record Cancelled(InputCancellation why) implements InputOutcome {}

    /**
     * The phone did not answer in time.
     *
     * @param after how long the server waited for the answer
     */
    record TimedOut(Duration after) implements InputOutcome {}

    /** The phone is not connected, or its connection ended before it answered. */
    record Unreachable() implements InputOutcome {}

    /** The phone never said that it can do this, so it was not sent. */
    record Unsupported() implements InputOutcome {}

    /**
     * The operator does not have the right that this needs, so no phone got it.
     *
     * @param right the right; null if the server named one that this version does not know
     */
    record NotAllowed(@Nullable Right right) implements InputOutcome {}

    /** The server is older than the console and does not know gestures, so no phone got it. */
    record ServerTooOld() implements InputOutcome {}
}
