package dev.golink.app.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import dev.golink.app.process.ProcessShutdown;
import dev.golink.phones.simulator.Swarm;
import dev.golink.phones.simulator.figures.FigureText;
import dev.golink.phones.simulator.figures.SwarmFigures;
import dev.golink.phones.simulator.load.SwarmCredential;
import dev.golink.phones.simulator.load.SwarmLoad;
import dev.golink.server.certificate.tls.ClientTls;

/** A load on a server, from its start to the final summary, with a regular line of measurements. */
final class Simulation {
    private static final Duration ON_A_TERMINAL = Duration.ofSeconds(1);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);
    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final String TOO_BUSY = "no figures: this computer is too slow for so many phones";

    private final SwarmLoad load;
    private final SwarmCredential credential;
    private final @Nullable ClientTls tls;
    private final @Nullable Duration time;
    private final ProgressLine progress;
    private final CountDownLatch over = new CountDownLatch(1);
    private SwarmFigures last = SwarmFigures.NONE;

    /**
     * Prepares a load; nothing connects yet.
     *
     * @param credential what the phones present to the server
     * @param tls        encrypts the connections; null for an address without encryption
     * @param time       how long the load lasts; null for until the process is asked to end
     * @param out        where measurements are printed
     */
    Simulation(SwarmLoad load, SwarmCredential credential, @Nullable ClientTls tls, @Nullable Duration time,
            PrintStream out) {
        this.load = load;
        this.credential = credential;
        this.tls = tls;
        this.time = time;
        this.progress = ProgressLine.on(out);
    }

    /** Puts the load on the server; returns the process's exit code when the load has ended. */
    int run() {
        Swarm swarm = Swarm.join(load, credential, tls);
        ProcessShutdown.exitWhenItComes(() -> end(swarm));
        try {
            printFigures(swarm);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return end(swarm);
    }

    private void printFigures(Swarm swarm) throws InterruptedException {
        Duration every = progress.isOnTerminal() ? ON_A_TERMINAL : ELSEWHERE;
        long end = time == null ? Long.MAX_VALUE : time.toNanos();
        long start = System.nanoTime();
        for (long left = end; left > 0; left = end - (System.nanoTime() - start)) {
            if (over.await(Math.min(every.toNanos(), left), TimeUnit.NANOSECONDS)) {
                return;
            }
            SwarmFigures before = last;
            if (takeFigures(swarm)) {
                progress.show(FigureText.line(before, last));
            }
        }
    }

    /**
     * Prints the summary and ends the load, but only at the first call: the time limit and a signal may both call it.
     * Returns the exit code.
     */
    private synchronized int end(Swarm swarm) {
        if (over.getCount() > 0) {
            over.countDown();
            takeFigures(swarm);
            progress.close();
            printSummary();
            swarm.close();
        }
        return last.allWereOnline() ? 0 : 1;
    }

    private void printSummary() {
        if (!last.equals(SwarmFigures.NONE)) {
            FigureText.summary(last).forEach(progress::say);
        }
    }

    /** Takes the swarm's measurements; false if the swarm is too busy to answer within one second. */
    private synchronized boolean takeFigures(Swarm swarm) {
        try {
            last = swarm.figures().get(BUSY.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            progress.say(TOO_BUSY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Figures could not be taken.", e);
        }
        return false;
    }
}
