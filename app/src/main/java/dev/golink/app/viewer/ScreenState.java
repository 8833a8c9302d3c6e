package dev.golink.app.viewer;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.Departure;
import dev.golink.server.fleet.Phone;

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

    /** Nothing is shared. */
    record Off() implements ScreenState {}

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
     * There is a picture, but an old one.
     *
     * @param age how old, three seconds or more
     */
    record Still(Duration age) implements ScreenState {}

    /** There is no link to the server: how the phone stands is not known, and the last picture is an old one. */
    record NoLink() implements ScreenState {}

    /** Whether a picture may be shown. */
    default boolean showsPicture() {
        return this instanceof Live || this instanceof Still || this instanceof NoLink;
    }

    /**
     * Judges.
     *
     * @param phone as it is now; null if it is not known any more
     * @param age   of the newest picture; null if there is none
     */
    static ScreenState of(@Nullable Phone phone, @Nullable Duration age) {
        if (phone == null) {
            return new Unknown();
        }
        if (!phone.presence().isConnected()) {
            return new Offline(phone.link().departure());
        }
        return switch (phone.sharing()) {
            case OFF -> new Off();
            case REQUESTED -> new Requested();
            case ASKING -> new Asking();
            case DENIED -> new Denied(phone.sharingMessage());
            case FAILED -> new Failed(phone.sharingMessage());
            case LIVE, STALLED -> ofShared(age);
        };
    }

    private static ScreenState ofShared(@Nullable Duration age) {
        if (age == null) {
            return new Waiting();
        }
        return age.compareTo(FRESH) < 0 ? new Live() : new Still(age);
    }
}
