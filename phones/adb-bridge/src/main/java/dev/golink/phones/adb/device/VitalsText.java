package dev.golink.phones.adb.device;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Vitals;

/**
 * Reads what a phone's programs say about its battery and its network. Makers add lines of their own, so only known lines
 * count, wherever they stand. Stateless; any thread may call its methods.
 */
public final class VitalsText {
    private static final Pattern LEVEL = line("level");
    private static final Pattern SCALE = line("scale");
    private static final Pattern STATUS = line("status");
    private static final Pattern TEMPERATURE = line("temperature");
    private static final Pattern POWERED = Pattern.compile("(?m)^\\s*(?:AC|USB|Wireless|Dock) powered\\s*:\\s*true");
    private static final Pattern DEVICE = Pattern.compile("\\bdev (\\S+)");

    /** The values of Android's {@code BatteryManager.EXTRA_STATUS}. */
    private static final int CHARGING = 2;
    private static final int DISCHARGING = 3;
    private static final int NOT_CHARGING = 4;

    private static final int FULL = 100;
    private static final double TENTHS = 10;
    private static final double COLDEST = -50;
    private static final double HOTTEST = 150;

    private VitalsText() {}

    /**
     * The values of a heartbeat; null for what the phone does not say.
     *
     * @param battery what {@code dumpsys battery} printed
     * @param route   what {@code ip -o route get} printed
     */
    public static Vitals vitals(String battery, String route) {
        return new Vitals(level(battery), charging(battery), network(route), temperature(battery),
                ScreenVitals.UNKNOWN);
    }

    private static @Nullable Integer level(String text) {
        OptionalInt level = number(LEVEL, text);
        int scale = Math.max(1, number(SCALE, text).orElse(FULL));
        if (level.isEmpty()) {
            return null;
        }
        int percent = Math.round((float) FULL * level.getAsInt() / scale);
        return percent >= 0 && percent <= FULL ? (Integer) percent : null;
    }

    private static @Nullable Boolean charging(String text) {
        OptionalInt status = number(STATUS, text);
        if (status.isEmpty()) {
            return null;
        }
        return switch (status.getAsInt()) {
            case CHARGING -> true;
            case DISCHARGING, NOT_CHARGING -> false;
            default -> POWERED.matcher(text).find(); // full, or not known to Android
        };
    }

    private static @Nullable Double temperature(String text) {
        OptionalInt tenths = number(TEMPERATURE, text);
        if (tenths.isEmpty()) {
            return null;
        }
        double degrees = tenths.getAsInt() / TENTHS;
        return degrees > COLDEST && degrees < HOTTEST ? (Double) degrees : null;
    }

    /** The kind of the network by the name of the device through which the internet is reached. */
    private static @Nullable String network(String text) {
        Matcher matcher = DEVICE.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String device = matcher.group(1);
        if (device.startsWith("wlan") || device.startsWith("swlan")) {
            return "wifi";
        } else if (device.startsWith("rmnet") || device.startsWith("ccmni") || device.startsWith("pdp")
                || device.startsWith("v4-rmnet") || device.startsWith("seth_")) {
            return "cellular";
        }
        return device.startsWith("eth") || device.startsWith("usb") ? "ethernet" : null;
    }

    private static Pattern line(String name) {
        return Pattern.compile("(?m)^\\s*" + name + "\\s*:\\s*(-?\\d{1,6})\\s*$");
    }

    private static OptionalInt number(Pattern line, String text) {
        Matcher matcher = line.matcher(text);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
