package dev.golink.phones.conformance.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.conformance.CheckRunner;
import dev.golink.phones.conformance.Verdict;
import dev.golink.phones.conformance.server.client.CheckedServer;
import dev.golink.phones.conformance.server.client.ServerRuleCheck;

/**
 * Runs checks in parallel, because they mostly wait, and reports their findings in the order of the checks. A check
 * that fails in parallel runs a second time alone, because other checks may have caused the fault. A fault that does
 * not appear alone is still reported, unless any check fails alone, which may explain the fault.
 */
final class ParallelChecks {
    private static final int AT_ONCE = 8;

    private final CheckedServer server;
    private final CheckRunner runner;

    ParallelChecks(CheckedServer server, CheckRunner runner) {
        this.server = server;
        this.runner = runner;
    }

    /** Runs all checks. Checks that must run alone start after the others have ended. */
    void of(List<ServerRuleCheck> exams) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("check-", 0).factory());
        try {
            Map<ServerRuleCheck, Future<Verdict>> running = new LinkedHashMap<>();
            for (ServerRuleCheck check : exams) {
                if (!check.isAlone()) {
                    running.put(check, threads.submit(() -> check.verdict(server)));
                }
            }
            int told = reportUntilOneMustRunAlone(exams, running);
            reportRest(exams.subList(told, exams.size()), running);
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Reports findings in order until a check has to run alone, first or again. Returns how many findings were
     * reported.
     */
    private int reportUntilOneMustRunAlone(List<ServerRuleCheck> exams, Map<ServerRuleCheck, Future<Verdict>> running)
            throws InterruptedException {
        int told = 0;
        for (ServerRuleCheck check : exams) {
            Future<Verdict> beside = running.get(check);
            if (beside == null || await(beside) instanceof Verdict.Failed) {
                return told;
            }
            runner.add(check.rule(), await(beside));
            told++;
        }
        return told;
    }

    private void reportRest(List<ServerRuleCheck> exams, Map<ServerRuleCheck, Future<Verdict>> running)
            throws InterruptedException {
        Map<ServerRuleCheck, Verdict> beside = new LinkedHashMap<>();
        for (Map.Entry<ServerRuleCheck, Future<Verdict>> exam : running.entrySet()) {
            beside.put(exam.getKey(), await(exam.getValue()));
        }
        Map<ServerRuleCheck, Verdict> alone = new LinkedHashMap<>();
        for (ServerRuleCheck check : exams) {
            if (check.isAlone() || beside.get(check) instanceof Verdict.Failed) {
                alone.put(check, check.verdict(server));
            }
        }
        boolean explained = alone.values().stream().anyMatch(Verdict.Failed.class::isInstance);
        for (ServerRuleCheck check : exams) {
            runner.add(check.rule(), settled(beside.get(check), alone.get(check), explained));
        }
    }

    /**
     * The verdict to report for a check.
     *
     * @param beside    the verdict of the parallel run; null if there was none
     * @param alone     the verdict of the run alone; null if there was none
     * @param explained whether any check failed when it ran alone
     */
    private static Verdict settled(@Nullable Verdict beside, @Nullable Verdict alone, boolean explained) {
        if (alone == null) {
            return Objects.requireNonNull(beside);
        }
        if (beside instanceof Verdict.Failed failed && !(alone instanceof Verdict.Failed) && !explained) {
            return new Verdict.Failed("Seen only while other checks ran: " + failed.seen());
        }
        return alone;
    }

    private static Verdict await(Future<Verdict> running) throws InterruptedException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A check failed with an unexpected exception", e.getCause());
        }
    }
}
