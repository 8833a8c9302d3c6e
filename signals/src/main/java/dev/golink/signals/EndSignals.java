package dev.golink.signals;

import java.util.List;

import sun.misc.Signal;

/**
 * The signals on which the virtual machine ends by itself: a terminal that is closed, Ctrl+C, and a system that shuts
 * down.
 *
 * @see <a href="https://openjdk.org/jeps/260">JEP 260</a>, which leaves signals open to programs in jdk.unsupported
 */
public final class EndSignals {
    private static final List<String> NAMES = List.of("HUP", "INT", "TERM");

    private EndSignals() {}

    /**
     * From now on these signals run this and nothing else, each time on a thread of its own. One that the process was
     * started to ignore, as nohup does, stays ignored.
     */
    public static void handle(Runnable asked) {
        NAMES.forEach(name -> handle(name, asked));
    }

    private static void handle(String name, Runnable asked) {
        try {
            Signal.handle(new Signal(name), _ -> asked.run());
        } catch (IllegalArgumentException _) {
            // Windows knows no HUP, and -Xrs tells Java to leave them all alone.
        }
    }
}
