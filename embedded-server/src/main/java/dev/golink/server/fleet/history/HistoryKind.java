package dev.golink.server.fleet.history;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of entry, by which entries are found. */
public enum HistoryKind {
    /** A phone connected or its connection ended. */
    CONNECTION,
    /** A connected phone became late or stale, or was heard again. */
    PRESENCE,
    /** The sharing of a phone's screen changed. */
    SHARING,
    /** A phone's battery or temperature changed. */
    VITALS,
    /** A command that is no message ended. */
    COMMAND,
    /** A message to a phone's user ended, with the answer. */
    MESSAGE,
    /** A run began or ended. */
    RUN,
    /** An operator connected or left. */
    OPERATOR,
    /** An operator began or stopped to watch a screen, or to trace a phone. */
    WATCH,
    /** An operator took or lost the control of a phone, or a gesture ended. */
    INPUT,
    /** A phone's profile was changed, or the phone was taken off the list. */
    EDIT,
    /** A client was let in or refused, or access was changed. */
    ACCESS,
    /** The server started or ended, or entries are missing. */
    SERVER;

    /** The kind as it is written in messages and addresses, such as {@code connection}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with that word; empty if there is none. */
    public static Optional<HistoryKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
