package dev.golink.phones.adb.device;

import java.io.IOException;
import java.time.Duration;

import dev.golink.phones.adb.shell.PhoneShell;
import dev.golink.phones.adb.shell.ShellCommand;
import dev.golink.phones.adb.shell.ShellResult;
import dev.golink.server.fleet.phone.Vitals;

/** Asks a phone what it is and how it is. Its methods block; virtual threads call them. */
public final class PhoneReader {
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final ShellCommand PROPERTIES = ShellCommand.of("getprop");
    private static final ShellCommand BOOT_ID = ShellCommand.of("cat", "/proc/sys/kernel/random/boot_id");
    private static final ShellCommand SIZE = ShellCommand.of("wm", "size");
    private static final ShellCommand INPUT = ShellCommand.of("dumpsys", "input");
    private static final ShellCommand BATTERY = ShellCommand.of("dumpsys", "battery");
    /** The address is only looked up in the phone's table of routes; nothing is sent to it. */
    private static final ShellCommand ROUTE = ShellCommand.of("ip", "-o", "route", "get", "1.1.1.1");
    private static final int LONGEST_BOOT_ID = 64;

    private PhoneReader() {}

    /**
     * What the phone is. A program that fails or is missing leaves what it would have said empty, except for the size of
     * the screen, without which a phone is of no use.
     *
     * @throws IOException if the phone is gone, or does not know its screen, because Android is still starting
     */
    public static PhoneDescription description(PhoneShell shell) throws IOException {
        PhoneProperties properties = PhoneProperties.of(output(shell, PROPERTIES));
        String bootId = output(shell, BOOT_ID).strip();
        return new PhoneDescription(properties.value("ro.serialno", "ro.boot.serialno"),
                bootId.length() <= LONGEST_BOOT_ID ? bootId : "",
                properties.value("ro.product.manufacturer", "ro.product.vendor.manufacturer"),
                properties.value("ro.product.model", "ro.product.vendor.model"),
                properties.value("ro.build.version.release"), number(properties.value("ro.build.version.sdk")),
                display(shell));
    }

    private static Display display(PhoneShell shell) throws IOException {
        Display upright = DisplayText.size(output(shell, SIZE))
                .orElseThrow(() -> new IOException("Android on the phone is still starting."));
        return upright.turned(DisplayRotation.of(output(shell, INPUT).lines().toList()).orElse(0));
    }

    /**
     * The values of a heartbeat.
     *
     * @throws IOException if the phone is gone
     */
    public static Vitals vitals(PhoneShell shell) throws IOException {
        return VitalsText.vitals(output(shell, BATTERY), output(shell, ROUTE));
    }

    private static String output(PhoneShell shell, ShellCommand command) throws IOException {
        ShellResult result = shell.run(command, LIMIT);
        return result.isOk() ? result.output() : "";
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
