package dev.golink.screens.keep.recording;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.keep.mp4.FormatChange;

/** Why a recording went on in another file. */
public enum SplitReason {
    /** The pictures have another size. */
    SIZE("keep.split.size"),
    /** The phone was turned. */
    ROTATION("keep.split.rotation"),
    /** The pictures are encoded in another way. */
    CODEC("keep.split.codec"),
    /** The phone's encoder started again with other settings. */
    SETTINGS("keep.split.settings"),
    /** The file before was an hour long. */
    HOUR("keep.split.hour");

    private final String key;

    SplitReason(String key) {
        this.key = key;
    }

    /** The key of its words. */
    public String key() {
        return key;
    }

    /** What a change is a reason for; without one, the file was long enough. */
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
