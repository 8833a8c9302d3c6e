package dev.golink.server.fleet.input;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a phone can't carry out some input, or any, at the moment. */
public enum InputObstacle {
    /** The phone is locked. */
    LOCKED,
    /** The phone's app lacks the permission for it. */
    NOT_ALLOWED,
    /** The app on the screen does not allow it, such as that of a bank. */
    SECURE,
    /** The user of the phone switched it off. */
    OFF;

    /** The obstacle as it is written in messages, such as {@code locked}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The obstacle with that word; empty if there is none. */
    public static Optional<InputObstacle> of(String word) {
        return Stream.of(values()).filter(obstacle -> obstacle.word().equals(word)).findFirst();
    }
}
