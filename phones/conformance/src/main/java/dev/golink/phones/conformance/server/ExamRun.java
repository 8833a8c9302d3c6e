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

import dev.golink.phones.conformance.Examiner;
import dev.golink.phones.conformance.Verdict;
import dev.golink.phones.conformance.server.client.CheckedServer;
import dev.golink.phones.conformance.server.client.ServerExam;

/**
 * Runs exams side by side, since most of their time is waiting, and tells what they found in the order of the exams. A fault
 * that was found beside other exams is looked for again alone, because the other exams may have provoked it. If it does not
 * show alone, it is still told, unless a fault that does show alone explains it.
 */
final class ExamRun {
    private static final int AT_ONCE = 8;

    private final CheckedServer server;
    private final Examiner examiner;

    ExamRun(CheckedServer server, Examiner examiner) {
        this.server = server;
        this.examiner = examiner;
    }

    /** Runs all of them; those that run alone do so when the others are through. */
    void of(List<ServerExam> exams) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("exam-", 0).factory());
        try {
            Map<ServerExam, Future<Verdict>> running = new LinkedHashMap<>();
            for (ServerExam exam : exams) {
                if (!exam.isAlone()) {
                    running.put(exam, threads.submit(() -> exam.verdict(server)));
                }
            }
            int told = tellUntilOneMustRunAlone(exams, running);
            tellTheRest(exams.subList(told, exams.size()), running);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Tells findings as they come, until one needs the other exams to be through; returns how many were told. */
    private int tellUntilOneMustRunAlone(List<ServerExam> exams, Map<ServerExam, Future<Verdict>> running)
            throws InterruptedException {
        int told = 0;
        for (ServerExam exam : exams) {
            Future<Verdict> beside = running.get(exam);
            if (beside == null || await(beside) instanceof Verdict.Failed) {
                return told;
            }
            examiner.add(exam.rule(), await(beside));
            told++;
        }
        return told;
    }

    private void tellTheRest(List<ServerExam> exams, Map<ServerExam, Future<Verdict>> running)
            throws InterruptedException {
        Map<ServerExam, Verdict> beside = new LinkedHashMap<>();
        for (Map.Entry<ServerExam, Future<Verdict>> exam : running.entrySet()) {
            beside.put(exam.getKey(), await(exam.getValue()));
        }
        Map<ServerExam, Verdict> alone = new LinkedHashMap<>();
        for (ServerExam exam : exams) {
            if (exam.isAlone() || beside.get(exam) instanceof Verdict.Failed) {
                alone.put(exam, exam.verdict(server));
            }
        }
        boolean explained = alone.values().stream().anyMatch(Verdict.Failed.class::isInstance);
        for (ServerExam exam : exams) {
            examiner.add(exam.rule(), settled(beside.get(exam), alone.get(exam), explained));
        }
    }

    /** What is told of an exam that ran beside others, alone, or both; {@code null} where it did not run so. */
    private static Verdict settled(@Nullable Verdict beside, @Nullable Verdict alone, boolean explained) {
        if (alone == null) {
            return Objects.requireNonNull(beside);
        }
        if (beside instanceof Verdict.Failed failed && !(alone instanceof Verdict.Failed) && !explained) {
            return new Verdict.Failed("Only while other checks ran: " + failed.seen());
        }
        return alone;
    }

    private static Verdict await(Future<Verdict> running) throws InterruptedException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An exam broke off", e.getCause());
        }
    }
}
