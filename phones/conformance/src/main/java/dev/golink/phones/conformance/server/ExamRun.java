package dev.golink.phones.conformance.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.golink.phones.conformance.Examiner;
import dev.golink.phones.conformance.Verdict;
import dev.golink.phones.conformance.server.client.CheckedServer;
import dev.golink.phones.conformance.server.client.ServerExam;

/**
 * Runs exams side by side, since most of their time is waiting, and tells what they found in their order. A fault is told once
 * the exam found it again while no other ran: what another exam provoked is not its finding.
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
            for (ServerExam exam : exams) {
                examiner.add(exam.rule(), verdict(exam, running));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Verdict verdict(ServerExam exam, Map<ServerExam, Future<Verdict>> running) throws InterruptedException {
        Future<Verdict> beside = running.get(exam);
        if (beside != null) {
            Verdict found = await(beside);
            if (!(found instanceof Verdict.Failed)) {
                return found;
            }
        }
        for (Future<Verdict> other : running.values()) {
            await(other);
        }
        return exam.verdict(server);
    }

    private static Verdict await(Future<Verdict> running) throws InterruptedException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An exam broke off", e.getCause());
        }
    }
}
