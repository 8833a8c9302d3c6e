package dev.golink.phones.adb.client;

import java.util.List;
import java.util.Optional;

/**
 * Reads the list of {@code adb devices -l}: a line for each device with its serial, filled up to 22 characters, its state,
 * and then what is known of it. Serials and states may contain spaces, so a line is read from its end, where the transport
 * id always is ({@code append_transport} of AOSP's transport.cpp).
 */
final class DeviceList {
    private static final String TRANSPORT = " transport_id:";
    private static final String NO_PERMISSIONS = " no permissions";
    private static final int MOST_DIGITS = 18;
    /** What is known of a device, from the end of the line. */
    private static final List<String> FACTS = List.of(" device:", " model:", " product:");

    private DeviceList() {}

    /** The devices. Lines without a transport id, which no server that can be used sends, are left out. */
    static List<AdbDevice> parse(String list) {
        return list.lines().flatMap(line -> device(line.stripTrailing()).stream()).toList();
    }

    private static Optional<AdbDevice> device(String line) {
        int end = line.lastIndexOf(TRANSPORT);
        String number = end < 0 ? "" : line.substring(end + TRANSPORT.length());
        if (number.isEmpty() || number.length() > MOST_DIGITS || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String rest = line.substring(0, end);
        String model = "";
        for (String fact : FACTS) {
            int at = rest.lastIndexOf(fact);
            if (at >= 0) {
                model = fact.equals(" model:") ? rest.substring(at + fact.length()).strip() : model;
                rest = rest.substring(0, at);
            }
        }
        SerialAndState parts = split(rest);
        return Optional.of(new AdbDevice(parts.serial, parts.state, model, new TransportId(Long.parseLong(number))));
    }

    /** Takes apart the serial, the state, and the path of a device at USB if there is one. */
    private static SerialAndState split(String text) {
        int permissions = text.lastIndexOf(NO_PERMISSIONS);
        if (permissions >= 0) {
            return new SerialAndState(text.substring(0, permissions).strip(), DeviceState.NO_PERMISSIONS);
        }
        LastWord last = LastWord.of(text);
        DeviceState state = DeviceState.of(last.word);
        if (state == DeviceState.UNKNOWN) {
            LastWord beforePath = LastWord.of(last.before);
            DeviceState other = DeviceState.of(beforePath.word);
            if (other != DeviceState.UNKNOWN || last.word.startsWith("usb:")) {
                return new SerialAndState(beforePath.before, other);
            }
        }
        return new SerialAndState(last.before, state);
    }

    private record SerialAndState(String serial, DeviceState state) {}

    /** A text without its last word, and that word. */
    private record LastWord(String before, String word) {
        static LastWord of(String text) {
            String whole = text.strip();
            int space = whole.lastIndexOf(' ');
            return new LastWord(whole.substring(0, Math.max(0, space)).strip(), whole.substring(space + 1));
        }
    }
}
