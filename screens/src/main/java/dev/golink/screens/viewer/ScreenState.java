package dev.golink.screens.viewer;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.input.PictureTrust;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;

/** What a phone's screen shows or, if there is nothing to show, why. */
public sealed interface ScreenState {
    /** A picture of this age counts as old. */
    Duration FRESH = Duration.ofSeconds(3);

    /** The phone is no longer known. */
    record Unknown() implements ScreenState {}

    /**
     * The phone is not connected.
     *
     * @param departure when and why it was disconnected; null if that is not known
     */
    record Offline(@Nullable Departure departure) implements ScreenState {}

    /** The phone does not share its screen, but can be asked to. */
    record Off() implements ScreenState {}

    /** The phone does not share its screen and reports that it can't. */
    record Unable() implements ScreenState {}

    /** The phone was asked to share and has not answered yet. */
    record Requested() implements ScreenState {}

    /** The phone's user is being asked. */
    record Asking() implements ScreenState {}

    /**
     * The phone's user refused.
     *
     * @param message the message from the phone; may be empty
     */
    record Denied(String message) implements ScreenState {}

    /**
     * The phone failed to share its screen.
     *
     * @param message the message from the phone; may be empty
     */
    record Failed(String message) implements ScreenState {}

    /** The screen is shared, but no picture has arrived yet. */
    record Waiting() implements ScreenState {}

    /** The picture is fresh. */
    record Live() implements ScreenState {}

    /**
     * The picture is old but still correct: the phone reports that its screen does not change.
     *
     * @param since for how long, three seconds or more
     */
    record Still(Duration since) implements ScreenState {}

    /**
     * The picture is old, and what the screen shows now is not known.
     *
     * @param age  the picture's age, three seconds or more
     * @param last when the picture arrived
     */
    record Stalled(Duration age, Instant last) implements ScreenState {}

    /**
     * The screen is shared, but the phone paused its stream because nobody watched. Pictures arrive as soon as the
     * phone resumes.
     *
     * @param age the age of the last picture; null if there is none
     */
    record Paused(@Nullable Duration age) implements ScreenState {}

    /** There is no link to the server. The phone's state is unknown, and the last picture is old. */
    record NoLink() implements ScreenState {}

    /** Whether a picture may be shown. */
    default boolean showsPicture() {
        return switch (this) {
            case Live _,Still _,Stalled _,NoLink _ -> true;
            case Paused(Duration age) -> age != null;
            case Unknown _,Offline _,Off _,Unable _,Requested _,Asking _,Denied _,Failed _,Waiting _ -> false;
        };
    }

    /** Whether the picture must not be taken for the screen's current content. */
    default boolean isOld() {
        return this instanceof Stalled || this instanceof Paused || this instanceof NoLink;
    }

    /** Whether gestures on the picture would meet what is on the phone's screen now. */
    default PictureTrust trust() {
        if (this instanceof NoLink) {
            return PictureTrust.NO_LINK;
        }
        return isOld() ? PictureTrust.OLD : PictureTrust.CURRENT;
    }

    /**
     * Computes the state.
     *
     * @param phone  the phone now; null if it is no longer known
     * @param newest the newest picture; null if there is none
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

    /** A fresh picture means that the phone has resumed, even if the server has not reported that yet. */
    private static ScreenState ofPaused(@Nullable Newest newest) {
        if (newest == null) {
            return new Paused(null);
        }
        return newest.age.compareTo(FRESH) < 0 ? new Live() : new Paused(newest.age);
    }

    /** What a stale phone reported about its screen is as old as its picture and does not count. */
    private static boolean isStill(Phone phone) {
        return phone.presence() != Presence.STALE && Boolean.TRUE.equals(phone.vitals().screen().still());
    }

    /**
     * The newest picture.
     *
     * @param age its age
     * @param at  when it arrived
     */
    record Newest(Duration age, Instant at) {}
}
