package dev.golink.screens.viewer;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;

/** What there is to be seen of a phone's screen, and if nothing, why. */
public sealed interface ScreenState {
    /** No picture came for so long: the one that is shown is old. */
    Duration FRESH = Duration.ofSeconds(3);

    /** The phone is not known any more. */
    record Unknown() implements ScreenState {}

    /**
     * The phone is not connected.
     *
     * @param departure when and why it left; null if that is not known
     */
    record Offline(@Nullable Departure departure) implements ScreenState {}

    /** Nothing is shared; the phone can be asked. */
    record Off() implements ScreenState {}

    /** Nothing is shared, and the phone says that it can't share its screen at all. */
    record Unable() implements ScreenState {}

    /** It was asked for, and the phone has not said anything yet. */
    record Requested() implements ScreenState {}

    /** The phone's user is being asked. */
    record Asking() implements ScreenState {}

    /**
     * The phone's user said no.
     *
     * @param message in the phone's words; may be empty
     */
    record Denied(String message) implements ScreenState {}

    /**
     * The phone could not.
     *
     * @param message in the phone's words; may be empty
     */
    record Failed(String message) implements ScreenState {}

    /** It is shared, but no picture came yet. */
    record Waiting() implements ScreenState {}

    /** The picture is fresh. */
    record Live() implements ScreenState {}

    /**
     * The picture is old and yet right: the phone says that nothing moves on its screen.
     *
     * @param since for how long, three seconds or more
     */
    record Still(Duration since) implements ScreenState {}

    /**
     * There is a picture, but an old one, and nobody knows what the screen shows now.
     *
     * @param age  how old, three seconds or more
     * @param last when it came
     */
    record Stalled(Duration age, Instant last) implements ScreenState {}

    /**
     * It is shared, and no pictures come because nobody watched: they come as soon as the phone goes on.
     *
     * @param age of the last picture; null if there is none
     */
    record Paused(@Nullable Duration age) implements ScreenState {}

    /** There is no link to the server: how the phone stands is not known, and the last picture is an old one. */
    record NoLink() implements ScreenState {}

    /** Whether a picture may be shown. */
    default boolean showsPicture() {
        return switch (this) {
            case Live _,Still _,Stalled _,NoLink _ -> true;
            case Paused(Duration age) -> age != null;
            case Unknown _,Offline _,Off _,Unable _,Requested _,Asking _,Denied _,Failed _,Waiting _ -> false;
        };
    }

    /** Whether the picture is not to be taken for what the screen shows now. */
    default boolean isOld() {
        return this instanceof Stalled || this instanceof Paused || this instanceof NoLink;
    }

    /**
     * Judges.
     *
     * @param phone  as it is now; null if it is not known any more
     * @param newest picture; null if there is none
     */
    static ScreenState of(@Nullable Phone phone, @Nullable Newest newest) {
        if (phone == null) {
            return new Unknown();
        }
        if (!phone.presence().isConnected()) {
            return new Offline(phone.link().departure());
        }
        return switch (phone.sharing()) {
            case OFF -> phone.description().can(Capability.SHARE) ? new Off() : new Unable();
            case REQUESTED -> new Requested();
            case ASKING -> new Asking();
            case DENIED -> new Denied(phone.sharingMessage());
            case FAILED -> new Failed(phone.sharingMessage());
            case LIVE, STALLED -> ofShared(phone, newest);
            case PAUSED -> ofPaused(newest);
        };
    }

    private static ScreenState ofShared(Phone phone, @Nullable Newest newest) {
        if (newest == null) {
            return new Waiting();
        }
        if (newest.age.compareTo(FRESH) < 0) {
            return new Live();
        }
        return isStill(phone) ? new Still(newest.age) : new Stalled(newest.age, newest.at);
    }

    /** A picture that came just now is ahead of what the server tells. */
    private static ScreenState ofPaused(@Nullable Newest newest) {
        if (newest == null) {
            return new Paused(null);
        }
        return newest.age.compareTo(FRESH) < 0 ? new Live() : new Paused(newest.age);
    }

    /** The word of a phone that has been silent for long is as old as its picture. */
    private static boolean isStill(Phone phone) {
        return phone.presence() != Presence.STALE && Boolean.TRUE.equals(phone.vitals().screen().still());
    }

    /**
     * The newest picture.
     *
     * @param age how old it is
     * @param at  when it came
     */
    record Newest(Duration age, Instant at) {}
}
