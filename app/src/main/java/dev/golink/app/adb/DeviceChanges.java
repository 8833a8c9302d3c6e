package dev.golink.app.adb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.golink.phones.adb.bridge.BridgeState.Device;
import dev.golink.phones.adb.client.TransportId;

/** Brings a list of devices up to date. */
final class DeviceChanges {
    private DeviceChanges() {}

    /** Changes only what is different: a device stays the same object, at its place, while nothing about it changes. */
    static void apply(List<Device> next, List<Device> shown) {
        Map<TransportId, Device> told = new LinkedHashMap<>();
        next.forEach(device -> told.put(device.device().transport(), device));
        shown.removeIf(device -> !told.containsKey(device.device().transport()));
        for (int i = 0; i < shown.size(); i++) {
            Device changed = told.remove(shown.get(i).device().transport());
            if (changed != null && !changed.equals(shown.get(i))) {
                shown.set(i, changed);
            }
        }
        shown.addAll(told.values());
    }
}
