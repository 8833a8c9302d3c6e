package dev.golink.phones.adb.client;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the list of {@code adb devices -l}: a line for each device with its serial, filled up to 22 characters, its state,
 * and then what is known of it. Serials and states may contain spaces, so a line is read from its end, where the transport
 * id always is ({@code append_transport} of AOSP's transport.cpp).
 */
final class DeviceList {
    private static final Pattern TRANSPORT = Pattern.compile(" transport_id:(\\d{1,18})$");
    private static final Pattern PERMISSIONS = Pattern.compile("^(.*?)\\s+(no permissions\\b.*)$");
    private static final Pattern LAST_WORDS = Pattern.compile("^(.*?)\\s+(\\S+)$");
    /** The server looks for no other separator, and a device can have any name. */
    private static final List<String> FACTS = List.of(" device:", " model:", " product:");

    private DeviceList() {}

    /** The devices. Lines without a transport id, which no server that can be used sends, are left out. */
    static List<AdbDevice> parse(String list) {
        return list.lines().flatMap(line -> device(line).stream()).toList();
    }

    private static Optional<AdbDevice> device(String line) {
        Matcher transport = TRANSPORT.matcher(line.stripTrailing());
        if (!transport.find()) {
            return Optional.empty();
        }
        String rest = line.substring(0, transport.start());
        String model = "";
        for (String fact : FACTS) {
            int at = rest.lastIndexOf(fact);
            if (at >= 0) {
                model = fact.equals(" model:") ? rest.substring(at + fact.length()).strip() : model;
                rest = rest.substring(0, at);
            }
        }
        SerialAndState parts = split(rest);
        return Optional.of(new AdbDevice(parts.serial, parts.state, model,
                new TransportId(Long.parseLong(transport.group(1)))));
    }

    /** Takes apart the serial, the state, and the path of a device at USB if there is one. */
    private static SerialAndState split(String text) {
        Matcher permissions = PERMISSIONS.matcher(text);
        if (permissions.matches()) {
            return new SerialAndState(permissions.group(1).strip(), DeviceState.NO_PERMISSIONS);
        }
        Matcher last = LAST_WORDS.matcher(text.stripTrailing());
        if (!last.matches()) {
            return new SerialAndState(text.strip(), DeviceState.UNKNOWN);
        }
        DeviceState state = DeviceState.of(last.group(2));
        Matcher beforePath = LAST_WORDS.matcher(last.group(1));
        if (state == DeviceState.UNKNOWN && beforePath.matches()) {
            DeviceState other = DeviceState.of(beforePath.group(2));
            if (other != DeviceState.UNKNOWN || last.group(2).startsWith("usb:")) {
                return new SerialAndState(beforePath.group(1).strip(), other);
            }
        }
        return new SerialAndState(last.group(1).strip(), state);
    }

    private record SerialAndState(String serial, DeviceState state) {}
}
