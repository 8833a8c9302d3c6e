package dev.golink.phones.adb.bridge;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.phone.AdbPhone;
import dev.golink.server.fleet.id.PhoneId;

/** A phone with all devices that adb lists for it; the first of them is used. Used on the phones' thread. */
final class BridgedPhone {
    private final PhoneId id;
    final List<DeviceEntry> devices = new ArrayList<>();
    @Nullable
    AdbPhone connection;

    BridgedPhone(PhoneId id) {
        this.id = id;
    }

    PhoneId id() {
        return id;
    }
}
