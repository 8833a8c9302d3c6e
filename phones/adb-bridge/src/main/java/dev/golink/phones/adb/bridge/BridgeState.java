package dev.golink.phones.adb.bridge;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.client.AdbDevice;
import dev.golink.phones.adb.client.AdbStatus;
import dev.golink.server.fleet.id.PhoneId;

/**
 * What adb sees, and which of it is connected to the server. Immutable.
 *
 * @param adb     whether there is an adb server
 * @param devices its devices, in the order of their transports
 */
public record BridgeState(AdbStatus adb, List<Device> devices) {
    /** Copies the list. */
    public BridgeState {
        devices = List.copyOf(devices);
    }

    /**
     * A device.
     *
     * @param device as adb lists it
     * @param phone  the phone as which it is connected, or would be; null while that is not known
     * @param link   how far its connection to the server is
     * @param words  what went wrong, as text for people; empty if nothing did
     */
    public record Device(AdbDevice device, @Nullable PhoneId phone, Link link, String words) {}

    /** How far the connection of a device to the server is. */
    public enum Link {
        /** Nothing is connected: the bridge only looks, or the device's state does not allow it. */
        NONE,
        /** The device is being asked what it is. */
        DESCRIBING,
        /** The server is being dialed. */
        CONNECTING,
        /** The phone is connected to the server. */
        ONLINE,
        /** The phone waits until an operator lets it in. */
        WAITING,
        /** It is the same phone as another device of the list, which is connected. */
        SAME_PHONE,
        /** It did not work; it is tried again. */
        FAILED,
        /**
         * The server sent the phone away, because an operator disconnected it for example. It is connected again once the
         * device is plugged in again, or {@link AdbBridge#connecting} is switched off and on.
         */
        SENT_AWAY
    }
}
