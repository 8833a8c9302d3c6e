package dev.golink.phones.adb.bridge;

import java.time.Duration;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.client.AdbDevice;
import dev.golink.phones.adb.phone.PhoneProbe;
import dev.golink.phones.client.time.PhoneTimer;

/** A device that adb lists, and what is known of it. Used on the phones' thread. */
final class DeviceEntry {
    /** A cable is faster than a network, so a phone on both uses the cable. */
    static final Comparator<DeviceEntry> BEST_FIRST = Comparator.comparing(DeviceEntry::isNetwork)
            .thenComparingLong(entry -> entry.device.transport().value());

    AdbDevice device;
    BridgeState.Link link = BridgeState.Link.NONE;
    String words = "";
    PhoneProbe.@Nullable Found found;
    @Nullable
    BridgedPhone phone;
    /** When it was found out what the device is. */
    Duration foundAt = Duration.ZERO;
    /** How often the device was asked what it is; tells an answer from a late one. */
    int asked;
    int failures;
    PhoneTimer.ScheduledTask retry = PhoneTimer.ScheduledTask.NONE;

    DeviceEntry(AdbDevice device) {
        this.device = device;
    }

    /** Whether the device is reached over a network: by an address, or by a name of a service. */
    boolean isNetwork() {
        return device.serial().matches(".*:\\d{1,5}|.*\\._adb[a-z-]*\\._tcp\\.?.*");
    }

    /** Whether both are the same phone, on two ways. */
    boolean isSamePhone(DeviceEntry other) {
        PhoneProbe.Found one = found;
        PhoneProbe.Found two = other.found;
        if (one == null || two == null || !one.description().serial().equals(two.description().serial())) {
            return false;
        }
        String boot = one.description().bootId();
        String otherBoot = two.description().bootId();
        return boot.isEmpty() || otherBoot.isEmpty() ? isNetwork() || other.isNetwork() : boot.equals(otherBoot);
    }

    BridgeState.Device state() {
        BridgedPhone known = phone;
        return new BridgeState.Device(device, known == null ? null : known.id(), link, words);
    }
}
