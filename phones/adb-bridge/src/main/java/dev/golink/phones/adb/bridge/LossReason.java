package dev.golink.phones.adb.bridge;

import dev.golink.phones.adb.client.DeviceState;

/** Why a phone leaves the server: the reason of its close frame, at most 123 bytes. Stateless. */
final class LossReason {
    static final String NO_ADB = "the adb server ended, so adb lost the phone.";
    static final String SWITCHED_OFF = "the connection of phones at adb was switched off.";
    static final String ENDED = "the adb bridge ended.";
    static final String OTHER_WAY = "adb lost this way to the phone; it comes back on another one.";

    private LossReason() {}

    /** The device is not listed any more. */
    static String gone(DeviceEntry entry) {
        return entry.isNetwork() ? "adb lost the phone: it left the network, or its adb daemon ended."
                : "adb lost the phone: its cable was unplugged, or its adb daemon ended.";
    }

    /** The device is listed in another state. */
    static String of(DeviceState state) {
        return switch (state) {
            case UNAUTHORIZED, AUTHORIZING -> "the phone does not allow this computer to use adb any more.";
            case NO_PERMISSIONS -> "this computer's user may not use the phone any more.";
            case RECOVERY, SIDELOAD, RESCUE, BOOTLOADER -> "Android does not run on the phone any more.";
            case DEVICE, OFFLINE, CONNECTING, DETACHED, UNKNOWN -> "adb lost the phone: it does not answer any more.";
        };
    }
}
