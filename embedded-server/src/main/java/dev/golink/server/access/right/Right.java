package dev.golink.server.access.right;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that an operator may be allowed to do. The rights do not include each other. */
public enum Right {
    /** See the table of phones, runs and other operators. */
    SEE,
    /** Get the frames of phones' screens. */
    WATCH,
    /** Start and stop the sharing of a phone's screen. */
    SHARE,
    /** Send messages to phones' users and to operators, and let phones ring. */
    MESSAGE,
    /** Touch and type on phones. */
    CONTROL,
    /** Install, start and stop apps, and send data to them. */
    APPS,
    /** Read and write phones' files. */
    FILES,
    /** Restart phones and switch them off. */
    POWER,
    /** Run commands of the phone's system. No role includes it. */
    SHELL,
    /** Have commands carried out later or again and again. */
    TASKS,
    /** Change nicknames, groups, tags, notes and numbers, and take phones off the list. */
    EDIT,
    /** Pair phones, let them in, turn them away, disconnect them, and revoke their credentials. */
    ADMIT,
    /** Read who did what. */
    AUDIT,
    /** Change accounts, rights and the server's settings. */
    ADMIN;

    /** The right as it is written in files, messages and documents, such as {@code see}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The right with that word; empty if there is none. */
    public static Optional<Right> of(String word) {
        return Stream.of(values()).filter(right -> right.word().equals(word)).findFirst();
    }
}
