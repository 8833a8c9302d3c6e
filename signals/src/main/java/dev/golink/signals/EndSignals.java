package dev.golink.signals;

import java.util.List;

import sun.misc.Signal;

/**
 * The signals that end the virtual machine by default: the terminal was closed, Ctrl+C was pressed, or the system shuts
 * down. See decision 0026.
 *
 * @see <a href="https://openjdk.org/jeps/260">JEP 260</a>, which leaves signals open to programs in jdk.unsupported
 */
public final class EndSignals {
    private static final List<String> NAMES = List.of("HUP", "INT", "TERM");

    private EndSignals() {}

    /**
     * Sets the task for these signals. From now on each signal runs the task on a new thread and does nothing else. A
     * signal that the process was started to ignore, as with nohup, stays ignored.
     */
    public static void handle(Runnable asked) {
        NAMES.forEach(name -> handle(name, asked));
    }

    private static void handle(String name, Runnable asked) {
        try {
            Signal.handle(new Signal(name), _ -> asked.run());
        } catch (IllegalArgumentException _) {
            // Windows has no HUP, and with -Xrs Java does not handle these signals at all.
        }
    }
}
