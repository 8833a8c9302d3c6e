package dev.golink.app.adb;

import dev.golink.phones.adb.bridge.AdbAnswer;

/**
 * Something that adb was asked for.
 *
 * @param subject the address of the phone; empty if it is about adb itself
 * @param stage   how far it is
 * @param words   adb's own words, or why it did not work; may be empty
 */
public record AdbRequest(String subject, Stage stage, String words) {
    /** How far a request is. */
    public enum Stage {
        /** The answer is still to come. */
        GOING,
        /** It worked. */
        DONE,
        /** It did not work. */
        FAILED
    }

    static AdbRequest going(String subject) {
        return new AdbRequest(subject, Stage.GOING, "");
    }

    static AdbRequest answered(String subject, AdbAnswer answer) {
        return switch (answer) {
            case AdbAnswer.Done(String words) -> new AdbRequest(subject, Stage.DONE, words);
            case AdbAnswer.Failed(String words) -> new AdbRequest(subject, Stage.FAILED, words);
        };
    }

    /** Whether the answer is still to come. */
    public boolean isGoing() {
        return stage == Stage.GOING;
    }
}
