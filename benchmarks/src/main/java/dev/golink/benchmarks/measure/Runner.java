package dev.golink.benchmarks.measure;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import dev.golink.benchmarks.figures.Figure;
import dev.golink.benchmarks.figures.Rounds;
import dev.golink.benchmarks.load.LoadClient;
import dev.golink.benchmarks.server.ServerKind;
import dev.golink.benchmarks.server.ServerProcess;

/**
 * Runs benchmarks in rounds. Each round measures all servers one after the other, so that other load on the computer
 * affects all of them. See decision 0016.
 *
 * @param settings the settings
 */
public record Runner(MeasureSettings settings) {
    /**
     * Runs one benchmark, and prints each figure when it is measured.
     *
     * @return the medians
     * @throws IOException if a server does not start, or not all phones come online
     */
    public List<Figure> run(Benchmark benchmark) throws IOException, InterruptedException {
        Rounds rounds = new Rounds();
        for (int round = 1; round <= settings.rounds(); round++) {
            System.out.println("# round " + round + " of " + settings.rounds());
            for (ServerKind kind : settings.servers()) {
                if (benchmark.suits(kind)) {
                    measure(benchmark, kind, rounds);
                }
            }
        }
        return rounds.medians();
    }

    private void measure(Benchmark benchmark, ServerKind kind, Rounds rounds)
            throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(kind, settings.setup());
                LoadClient load = LoadClient.start(server)) {
            benchmark.measure(new Trial(benchmark.name().toLowerCase(Locale.ROOT), settings, server, load, rounds));
        }
    }
}
