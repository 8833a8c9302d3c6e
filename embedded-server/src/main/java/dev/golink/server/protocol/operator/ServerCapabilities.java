package dev.golink.server.protocol.operator;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.golink.server.protocol.Event;

/**
 * What servers of version 1 can do beyond their first release, as they list it in {@code open}. The list has names of
 * events that operators may send, and names of other abilities. A console requests nothing of this that the server does
 * not list. See decision 0039.
 */
public final class ServerCapabilities {
    /** Commands to several phones and to groups, with a summary. */
    public static final String TO_USERS = "to_users";

    /** Numbers of phones, which {@code edit_phones} assigns and removes. An older server ignores them. */
    public static final String NUMBERS = "numbers";

    private static final Set<Event> OF_THE_FIRST_RELEASE = EnumSet.of(Event.HEART, Event.OPEN_SCREEN,
            Event.STOP_SCREEN, Event.NOTICE, Event.WATCH_FLEET, Event.WATCH_SCREEN, Event.UNWATCH_SCREEN,
            Event.TUNE_SCREEN, Event.KEY_FRAME, Event.EDIT_PHONES, Event.FORGET_PHONES);

    /** All abilities of this server, in order. */
    public static final List<String> ALL = Stream.concat(Stream.of(TO_USERS, NUMBERS),
            Stream.of(Event.values()).filter(Event::isOfOperators).flatMap(event -> neededFor(event).stream()))
            .toList();

    private ServerCapabilities() {}

    /** The ability that a server must list before an event may be sent to it; empty if every server knows the event. */
    public static Optional<String> neededFor(Event event) {
        return OF_THE_FIRST_RELEASE.contains(event) ? Optional.empty() : Optional.of(event.wireName());
    }
}
