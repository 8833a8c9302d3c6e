package dev.golink.phones.simulator.message;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the server has a phone show to its user, and the phone answers once it did. */
public enum Shown {
    /** A message. */
    NOTICE,
    /** Where it lies. */
    LOCATE;

    /** The name of its event. */
    String event() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a hello says of a phone that can show it. */
    String capability() {
        return "can_" + event();
    }

    static Optional<Shown> of(String event) {
        return Stream.of(values()).filter(shown -> shown.event().equals(event)).findFirst();
    }
}
