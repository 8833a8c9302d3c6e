package dev.golink.benchmarks;

import picocli.CommandLine;

/** Starts the benchmarks. */
public final class Main {
    private Main() {}

    /** Measures what the command line asks for; ends with 0, with 1 if that failed, with 2 if it makes no sense. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchmarksCommand()).execute(arguments));
    }
}
