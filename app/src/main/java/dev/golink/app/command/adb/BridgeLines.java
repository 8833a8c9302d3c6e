package dev.golink.app.command.adb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.bridge.BridgeState;
import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.phones.adb.client.AdbStatus;
import dev.golink.phones.adb.client.DeviceState;
import dev.golink.phones.adb.client.TransportId;

/** What happens at a bridge, as a line of text for each change. Used by one thread at a time. */
public final class BridgeLines {
    private final AdbAddress address;
    private @Nullable String adb;
    private Map<TransportId, String> told = new LinkedHashMap<>();
    private Map<TransportId, String> names = new LinkedHashMap<>();

    /** @param address where the adb server is expected */
    public BridgeLines(AdbAddress address) {
        this.address = address;
    }

    /** The lines about what is different from the state of the call before. */
    public List<String> of(BridgeState state) {
        List<String> lines = new ArrayList<>();
        String now = adb(state.adb());
        if (!now.isEmpty() && !now.equals(adb)) {
            lines.add("adb: " + now);
            adb = now;
        }
        Map<TransportId, String> devices = new LinkedHashMap<>();
        Map<TransportId, String> known = new LinkedHashMap<>();
        for (BridgeState.Device device : state.devices()) {
            TransportId id = device.device().transport();
            String before = told.get(id);
            String text = text(device);
            known.put(id, name(device));
            devices.put(id, text.isEmpty() && before != null ? before : text);
            if (!text.isEmpty() && !text.equals(before)) {
                lines.add(name(device) + ": " + text);
            }
        }
        names.forEach((id, name) -> {
            if (!devices.containsKey(id)) {
                lines.add(name + ": adb does not see it any more");
            }
        });
        told = devices;
        names = known;
        return lines;
    }

    private String adb(AdbStatus status) {
        return switch (status) {
            case AdbStatus.Searching() -> "";
            case AdbStatus.NotRunning(boolean installed) -> "no adb server runs at " + address + howToStart(installed);
            case AdbStatus.Unusable(String words) -> words;
            case AdbStatus.Running(int version) -> "using the adb server at " + address + " (version " + version + ")";
        };
    }

    private String howToStart(boolean installed) {
        if (!address.isLocal()) {
            return "; start it on that computer";
        }
        String start = address.port() == AdbAddress.DEFAULT.port() ? "adb start-server"
                : "adb -P " + address.port() + " start-server";
        return installed ? "; start it with: " + start
                : ", and the program adb was not found; install it (Debian and"
                        + " Ubuntu: apt install adb; elsewhere: Android's platform tools), then run: " + start;
    }

    private static String name(BridgeState.Device device) {
        String model = device.device().model().replace('_', ' ');
        return device.device().serial() + (model.isEmpty() ? "" : " (" + model + ")");
    }

    private static String text(BridgeState.Device device) {
        return device.device().state() == DeviceState.DEVICE ? connected(device) : notUsable(device.device().state());
    }

    /** What a phone is that can be used; empty while something is being done that ends by itself. */
    private static String connected(BridgeState.Device device) {
        return switch (device.link()) {
            case NONE, DESCRIBING, CONNECTING -> "";
            case ONLINE -> "connected as " + device.phone();
            case WAITING -> "waits as " + device.phone() + " until an operator lets it in";
            case SAME_PHONE -> "the same phone as " + device.phone() + ", which is connected in another way";
            case FAILED -> device.words();
            case SENT_AWAY -> device.words() + " Plug the phone in again to connect it again.";
        };
    }

    private static String notUsable(DeviceState state) {
        return switch (state) {
            case DEVICE -> "";
            case UNAUTHORIZED -> "unlock the phone, and press Allow on it, so that this computer may use it";
            case AUTHORIZING -> "the phone checks whether this computer may use it";
            case OFFLINE ->
                "the phone does not answer; unplug it and plug it in again, or switch USB debugging off and on";
            case CONNECTING -> "adb connects it";
            case NO_PERMISSIONS ->
                "your account may not use phones at the USB ports of this computer; on Linux, install"
                        + " udev rules (Debian and Ubuntu: sudo apt install android-sdk-platform-tools-common), over SSH be"
                        + " in the group plugdev as well, then unplug the phone and plug it in again";
            case RECOVERY, SIDELOAD, RESCUE, BOOTLOADER -> "the phone runs its " + system(state)
                    + "; start Android on it";
            case DETACHED -> "adb has let go of the phone; plug it in again";
            case UNKNOWN -> "adb says something about the phone that this version does not know; see adb devices";
        };
    }

    private static String system(DeviceState state) {
        return state == DeviceState.BOOTLOADER ? "boot loader" : "recovery system";
    }
}
