package dev.golink.app.adb.page;

import java.util.List;

import dev.golink.app.adb.ComputerSystem;

/** The lines that the page offers for a terminal. */
final class Commands {
    /**
     * Lets the user who sits at the computer use phones at its USB. {@code ff4201} is the class, subclass and protocol
     * of adb's interface; the number of the file is before 73, where systemd gives out such rights.
     */
    static final String UDEV_RULE = "echo 'SUBSYSTEM==\"usb\", ENV{ID_USB_INTERFACES}==\"*:ff4201:*\", "
            + "TAG+=\"uaccess\"' | sudo tee /etc/udev/rules.d/70-adb.rules && sudo udevadm control --reload";

    private Commands() {}

    /**
     * A way to install adb.
     *
     * @param where the key of the text that says for which systems
     * @param line  the line
     */
    record Install(String where, String line) {}

    /** The ways to install adb on a system. */
    static List<Install> install(ComputerSystem system) {
        return switch (system) {
            case LINUX -> List.of(new Install("adb.install.debian", "sudo apt install adb"),
                    new Install("adb.install.fedora", "sudo dnf install android-tools"));
            case MAC -> List.of(new Install("adb.install.mac", "brew install --cask android-platform-tools"));
            case WINDOWS -> List.of(new Install("adb.install.windows", "winget install Google.PlatformTools"));
        };
    }
}
