package dev.golink.benchmarks.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The cores reserved for the server and for the load. Without {@code taskset} (util-linux), or on a single core, both
 * share all cores. Measurements vary more then.
 *
 * @param server the server's core, -1 if it is not bound to one
 * @param load   the load's core, -1 if it is not bound to one
 */
public record Cores(int server, int load) {
    private static final int NONE = -1;

    /** Binds this process to the first core, and reserves the last one for servers. */
    public static Cores divide() {
        int cores = Runtime.getRuntime().availableProcessors();
        if (cores < 2 || !run("taskset", "-a", "-c", "-p", "0", String.valueOf(ProcessHandle.current().pid()))) {
            return new Cores(NONE, NONE);
        }
        return new Cores(cores - 1, 0);
    }

    /** The command line that runs a command on the server's core. */
    public List<String> onServer(List<String> command) {
        List<String> bound = new ArrayList<>();
        if (server != NONE) {
            bound.addAll(List.of("taskset", "-c", String.valueOf(server)));
        }
        bound.addAll(command);
        return bound;
    }

    /** A description as text. */
    @Override
    public String toString() {
        return server == NONE
                ? "server and load share the cores (no taskset, or one core)"
                : "server on core " + server + ", load on core " + load;
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor() == 0;
        } catch (IOException _) {
            return false; // taskset is not installed
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
