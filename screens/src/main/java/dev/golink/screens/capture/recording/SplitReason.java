package dev.golink.screens.capture.recording;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.capture.mp4.FormatChange;

/** Why a recording was continued in another file. */
public enum SplitReason {
    /** The size of the pictures changed. */
    SIZE("keep.split.size"),
    /** The phone was turned. */
    ROTATION("keep.split.rotation"),
    /** The codec changed. */
    CODEC("keep.split.codec"),
    /** The phone's encoder was restarted with other settings. */
    SETTINGS("keep.split.settings"),
    /** The previous file reached one hour. */
    HOUR("keep.split.hour");

    private final String key;

    SplitReason(String key) {
        this.key = key;
    }

    /** The key of its text. */
    public String key() {
        return key;
    }

    /** The reason for a change of format; {@link #HOUR} if there was no change. */
    public static SplitReason of(@Nullable FormatChange change) {
        if (change == null) {
            return HOUR;
        }
        return switch (change) {
            case SIZE -> SIZE;
            case ROTATION -> ROTATION;
            case CODEC -> CODEC;
            case SETTINGS -> SETTINGS;
        };
    }
}
