package dev.golink.phones.adb.bridge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.phone.AdbPhone;
import dev.golink.server.fleet.id.PhoneId;

/**
 * A phone with all devices that adb lists for it, the best one first; that one is used. While the phone moves to a better
 * device, it has two connections, until the server ends the one before. Used on the phones' thread.
 */
final class BridgedPhone {
    private final PhoneId id;
    private final List<DeviceEntry> devices = new ArrayList<>();
    /** The connections by devices that are not used any more. */
    private final List<AdbPhone> former = new ArrayList<>();
    private @Nullable AdbPhone connection;

    BridgedPhone(PhoneId id) {
        this.id = id;
    }

    PhoneId id() {
        return id;
    }

    List<DeviceEntry> devices() {
        return Collections.unmodifiableList(devices);
    }

    /** The device that is used. There must be one. */
    DeviceEntry used() {
        return devices.getFirst();
    }

    void add(DeviceEntry device) {
        devices.add(device);
        devices.sort(DeviceEntry.BEST_FIRST);
        device.phone = this;
    }

    void remove(DeviceEntry device) {
        devices.remove(device);
    }

    /** Whether it has a connection; not while the one before is still being ended. */
    boolean isConnected() {
        return connection != null;
    }

    void connectedBy(AdbPhone next) {
        connection = next;
    }

    /** Keeps the connection only until the server has another one of this phone. */
    void giveWay() {
        AdbPhone before = connection;
        connection = null;
        if (before != null) {
            former.add(before);
            before.giveWay(() -> former.remove(before));
        }
    }

    /** All its connections, which are the caller's from now on. */
    List<AdbPhone> takeConnections() {
        List<AdbPhone> all = new ArrayList<>(former);
        former.clear();
        if (connection != null) {
            all.add(connection);
            connection = null;
        }
        return all;
    }
}
