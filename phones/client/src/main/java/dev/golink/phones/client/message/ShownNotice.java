package dev.golink.phones.client.message;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a server can ask a phone to show to its user; the phone answers once it has shown it. */
public enum ShownNotice {
    /** A message. */
    NOTICE,
    /** A signal by which a person finds the phone. */
    LOCATE;

    /** The name of the event in the protocol. */
    String event() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of {@code hello} that says that the phone can show this. */
    String capability() {
        return "can_" + event();
    }

    static Optional<ShownNotice> of(String event) {
        return Stream.of(values()).filter(shown -> shown.event().equals(event)).findFirst();
    }
}
