package dev.golink.app.command.input;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputStep;

/**
 * The phones that a command controls until it ends. A phone that did not carry out a gesture gets no further ones, because
 * nobody knows what its screen shows. Its methods wait.
 */
final class ControlledPhones implements AutoCloseable {
    /** Longer than the server waits for a phone, beside the time that the steps take. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ServerSession session;
    private final Control control;
    private final Reports reports;
    private final Set<PhoneEnding> endings = EnumSet.noneOf(PhoneEnding.class);
    private final Set<PhoneId> phones = new LinkedHashSet<>();
    private final Thread end;

    private ControlledPhones(ServerSession session, Reports reports, Collection<PhoneId> wanted) {
        this.session = session;
        this.control = session.control();
        this.reports = reports;
        // Ctrl-C: the phones are released, and what is pressed is let go, without waiting for the connection to break.
        this.end = new Thread(() -> {
            reports.stop();
            wanted.forEach(control::release);
            session.close();
        }, "golink-input-end");
    }

    /** Gets what came of it at a phone. */
    interface Reports {
        /** A phone that could not be controlled. */
        void notControlled(PhoneId phone, ControlAnswer answer);

        /** The control of a phone was taken from another operator. */
        void takenOver(PhoneId phone, ControlAnswer.Taken answer);

        /** A phone's outcome of a gesture. */
        void ended(PhoneId phone, InputOutcome outcome);

        /** Nothing is to be reported any more. Called by another thread. */
        void stop();
    }

    /**
     * Takes the control of these phones.
     *
     * @param force whether to take them from other operators
     * @throws CommandFailure if the server does not answer
     */
    static ControlledPhones take(ServerSession session, Collection<PhoneId> wanted, boolean force, Reports reports)
            throws CommandFailure {
        ControlledPhones taken = new ControlledPhones(session, reports, wanted);
        Runtime.getRuntime().addShutdownHook(taken.end);
        try {
            taken.takeAll(wanted, force);
            return taken;
        } catch (CommandFailure e) {
            taken.close();
            throw e;
        }
    }

    private void takeAll(Collection<PhoneId> wanted, boolean force) throws CommandFailure {
        Map<PhoneId, CompletableFuture<ControlAnswer>> answers = new LinkedHashMap<>();
        wanted.forEach(phone -> answers.put(phone, control.take(phone, force).toCompletableFuture()));
        for (Map.Entry<PhoneId, CompletableFuture<ControlAnswer>> each : answers.entrySet()) {
            PhoneId phone = each.getKey();
            ControlAnswer answer = session.await(each.getValue());
            endings.add(PhoneEnding.of(answer));
            if (answer instanceof ControlAnswer.Taken taken) {
                phones.add(phone);
                if (taken.from() != null) {
                    reports.takenOver(phone, taken);
                }
            } else {
                reports.notControlled(phone, answer);
            }
        }
    }

    /** Whether no phone is left that could get a gesture. */
    boolean isEmpty() {
        return phones.isEmpty();
    }

    /**
     * Performs a gesture on all phones that are left, and waits for all outcomes.
     *
     * @throws CommandFailure if an outcome does not come
     */
    void perform(List<InputStep> steps) throws CommandFailure {
        Set<PhoneId> targets = new LinkedHashSet<>(phones);
        Map<PhoneId, CompletableFuture<InputOutcome>> outcomes = new ConcurrentHashMap<>();
        targets.forEach(phone -> outcomes.put(phone, new CompletableFuture<>()));
        control.begin(targets, (phone, outcome) -> {
            CompletableFuture<InputOutcome> expected = outcomes.get(phone);
            if (expected != null) {
                expected.complete(outcome);
            }
        }).send(null, steps);
        Duration patience = steps.stream().map(InputStep::duration).reduce(PATIENCE, Duration::plus);
        for (PhoneId phone : targets) {
            CompletableFuture<InputOutcome> expected = outcomes.get(phone);
            if (expected == null) {
                throw new IllegalStateException("no outcome is expected of " + phone);
            }
            InputOutcome outcome = session.await(expected, patience);
            PhoneEnding ending = PhoneEnding.of(outcome);
            endings.add(ending);
            if (ending != PhoneEnding.DONE) {
                phones.remove(phone);
                control.release(phone);
            }
            reports.ended(phone, outcome);
        }
    }

    /** The exit code for all that happened. */
    int exitCode() {
        return PhoneEnding.exitCode(endings);
    }

    /** Gives up the control of all phones. */
    @Override
    public void close() {
        phones.forEach(control::release);
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException _) {
            // The process ends already, and the thread runs.
        }
    }
}
