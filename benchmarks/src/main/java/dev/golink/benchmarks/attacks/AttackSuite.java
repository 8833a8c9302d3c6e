package dev.golink.benchmarks.attacks;

import java.util.List;

import dev.golink.benchmarks.server.ServerProcess;

/** All attacks, one after the other, on one running server. */
public final class AttackSuite {
    private AttackSuite() {}

    /** Runs them. */
    public static List<String> run(ServerProcess.Setup setup) {
        return List.of();
    }
}
