package dev.golink.benchmarks;

import picocli.CommandLine;

/** Starts the benchmarks. */
public final class Main {
    private Main() {}

    /**
     * Measures what the command line asks for. The exit code is 0, 1 if the measurement failed, or 2 if the arguments
     * are invalid.
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchmarksCommand()).execute(arguments));
    }
}
