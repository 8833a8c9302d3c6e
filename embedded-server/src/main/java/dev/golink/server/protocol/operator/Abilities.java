package dev.golink.server.protocol.operator;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.golink.server.protocol.Event;

/**
 * What servers of version 1 learned after their first release, as they say so in {@code open}: the names of events that
 * operators may say, and of what is no event. A console asks a server for nothing of it that the server does not list.
 */
public final class Abilities {
    /** Commands to several phones and to groups, with a summary. */
    public static final String TO_USERS = "to_users";

    /** Numbers of phones, which {@code edit_phones} gives and takes; an older server overlooks them. */
    public static final String NUMBERS = "numbers";

    private static final Set<Event> OF_THE_FIRST_RELEASE = EnumSet.of(Event.HEART, Event.OPEN_SCREEN,
            Event.STOP_SCREEN, Event.NOTICE, Event.WATCH_FLEET, Event.WATCH_SCREEN, Event.UNWATCH_SCREEN,
            Event.TUNE_SCREEN, Event.KEY_FRAME, Event.EDIT_PHONES, Event.FORGET_PHONES);

    /** All that this server can do, in order. */
    public static final List<String> ALL = Stream.concat(Stream.of(TO_USERS, NUMBERS),
            Stream.of(Event.values()).filter(Event::isOfOperators).flatMap(event -> neededFor(event).stream()))
            .toList();

    private Abilities() {}

    /** What a server has to list before an event is said to it; empty if each server knows it. */
    public static Optional<String> neededFor(Event event) {
        return OF_THE_FIRST_RELEASE.contains(event) ? Optional.empty() : Optional.of(event.wireName());
    }
}
