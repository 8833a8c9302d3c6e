package dev.golink.app.adb;

import dev.golink.phones.adb.bridge.BridgeState.Device;

/** The devices at adb of which the operator is told, because they could be connected and are not. */
final class HintedDevices {
    private HintedDevices() {}

    /**
     * Whether a device is one of them.
     *
     * @param connecting whether phones are connected at all
     */
    static boolean has(Device device, boolean connecting) {
        return switch (device.link()) {
            case NONE -> switch (device.device().state()) {
                // With the switch on, such a phone is about to be connected.
                case DEVICE -> !connecting;
                case UNAUTHORIZED, NO_PERMISSIONS, OFFLINE -> true;
                case AUTHORIZING, CONNECTING, RECOVERY, SIDELOAD, RESCUE, BOOTLOADER, DETACHED, UNKNOWN -> false;
            };
            case FAILED, SENT_AWAY -> true;
            case DESCRIBING, CONNECTING, ONLINE, WAITING, SAME_PHONE -> false;
        };
    }
}
