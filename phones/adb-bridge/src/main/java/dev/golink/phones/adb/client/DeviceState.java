package dev.golink.phones.adb.client;

import java.util.stream.Stream;

/** What an adb server says about a device: the words of {@code adb devices}. */
public enum DeviceState {
    /** Android runs, and this computer may use it. */
    DEVICE("device"),
    /** The phone asks its user whether this computer may use it, or the user said no. */
    UNAUTHORIZED("unauthorized"),
    /** The computer proves its key to the phone. */
    AUTHORIZING("authorizing"),
    /** The phone does not answer. */
    OFFLINE("offline"),
    /** The connection is being made. */
    CONNECTING("connecting"),
    /** This user may not use the device, on Linux for want of a udev rule. */
    NO_PERMISSIONS("no permissions"),
    /** The recovery system runs. */
    RECOVERY("recovery"),
    /** The recovery system waits for an update. */
    SIDELOAD("sideload"),
    /** The rescue system runs. */
    RESCUE("rescue"),
    /** The boot loader runs. */
    BOOTLOADER("bootloader"),
    /** It was there, and is not any more. */
    DETACHED("detached"),
    /** A word that this version does not know. */
    UNKNOWN("");

    private final String word;

    DeviceState(String word) {
        this.word = word;
    }

    /** The state with this word; {@link #UNKNOWN} for any other word. */
    public static DeviceState of(String word) {
        return Stream.of(values()).filter(state -> state.word.equals(word)).findFirst().orElse(UNKNOWN);
    }
}
