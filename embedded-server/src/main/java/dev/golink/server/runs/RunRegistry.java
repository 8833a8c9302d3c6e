package dev.golink.server.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ObjIntConsumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.events.FleetEventListener;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.fleet.runs.RunPartsListener;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.fleet.runs.Runs;
import dev.golink.server.fleet.runs.RunsChange;
import dev.golink.server.fleet.runs.RunsListener;
import dev.golink.server.protocol.storage.RunLogLine;
import dev.golink.server.time.Clocks;

/** All runs of a server. For the hub thread only. See decision 0040. */
public final class RunRegistry {
    private final Clocks clocks;
    private final FleetEventListener events;
    private final RunLog log;
    private final RunPublisher publisher;
    private final RunDispatch dispatch;
    /** Oldest first. */
    private final Map<RunId, RunRecord> runs = new LinkedHashMap<>();
    private final Set<RunRecord> going = new LinkedHashSet<>();
    private final Map<RunRecord, RunOutcomes> heard = new HashMap<>();
    private final Map<RunRecord, List<Integer>> unwritten = new LinkedHashMap<>();
    /** The prefix of the ids of this start of the server. */
    private final String start = UUID.randomUUID().toString().substring(0, 8);
    private long last;
    private int parts;
    private boolean ended;

    /**
     * Continues with the stored runs.
     *
     * @param phones carries out the commands
     * @param events gets the beginning and the end of each run
     */
    public RunRegistry(Clocks clocks, StoredRuns kept, RunPhones phones, FleetEventListener events) {
        this.clocks = clocks;
        this.events = events;
        this.log = kept.log();
        this.publisher = new RunPublisher(clocks);
        this.dispatch = new RunDispatch(clocks, phones, publisher);
        kept.runs().forEach(run -> {
            runs.put(run.id(), run);
            parts += run.size();
        });
        forgetOldest();
    }

    /** Gives a listener all runs now, and each change from now on. */
    public void watch(RunsListener listener) {
        publisher.add(listener, new RunsChange.WholeList(all()));
    }

    /** All runs, newest first. */
    public List<RunInfo> all() {
        return List.copyOf(runs.values()).reversed().stream().map(RunRecord::info).toList();
    }

    /** A run; empty if there is no such run. */
    public Optional<RunInfo> info(RunId id) {
        return Optional.ofNullable(runs.get(id)).map(RunRecord::info);
    }

    /** Some phones of a run in their order; none if there is no such run. */
    public List<RunPart> parts(RunId id, int from, int most) {
        RunRecord run = runs.get(id);
        return run == null ? List.of() : run.parts(from, most, clocks.nanos());
    }

    /** Removes a listener of runs. */
    public void unwatch(RunsListener listener) {
        publisher.remove(listener);
    }

    /**
     * Gives a listener the phones of a run now, and each change from now on. Has no effect if the run is not stored.
     */
    public void watch(RunId id, RunPartsListener listener) {
        RunRecord run = runs.get(id);
        if (run != null) {
            publisher.add(run, listener);
        }
    }

    /** Removes a listener of the phones of a run. */
    public void unwatch(RunId run, RunPartsListener listener) {
        publisher.remove(run, listener);
    }

    /** Begins a run in an operator's name. */
    public RunAnswer begin(OperatorId by, RunOrder order) {
        return begin(by, order, null, RunOutcomes.IGNORED);
    }

    /**
     * The order of a run for the phones of another run that are worth another try.
     *
     * @throws RefusedException if there is no such run, or none of its phones
     */
    public RunOrder retry(RunId id, int atOnce) {
        RunRecord run = kept(id);
        List<PhoneId> again = run.retriable();
        if (again.isEmpty()) {
            throw new RefusedException(Refusal.inWords("No phone of this run can be tried again."));
        }
        return new RunOrder(run.begun().command(), again, atOnce);
    }

    /** The command of a run; empty if there is no such run. */
    public Optional<Command> command(RunId id) {
        return Optional.ofNullable(runs.get(id)).map(run -> run.begun().command());
    }

    /** Cancels a run for the phones to which the command was not sent yet. */
    public RunAnswer cancel(RunId id) {
        try {
            RunRecord run = kept(id);
            int waiting = run.count(RunStage.WAITING);
            run.each(RunStage.WAITING, place -> settle(run, place, RunStage.CANCELLED));
            return new RunAnswer.Taken(id, waiting);
        } catch (RefusedException e) {
            return new RunAnswer.Refused(e.refusal());
        }
    }

    /** Handles the state of a phone's sharing, which may be unchanged. */
    public void shares(PhoneId phone, Sharing sharing) {
        if (sharing == Sharing.ASKING) {
            starting(phone, RunStage.OUT, (run, place) -> {
                run.asks(place);
                publisher.changed(run, place);
            });
        }
    }

    /** Does what is due. To be called after each piece of work. */
    public void flush() {
        if (!going.isEmpty()) {
            dispatch.takeIn(this::hasOutcome);
            dispatch.fillIfDue(going);
            write();
            going.removeIf(this::isOver);
        }
        publisher.publishIfDue();
    }

    /** The time until {@link #flush} has something to do, in nanoseconds. */
    public long untilFlush() {
        return Math.min(publisher.untilDue(), dispatch.untilDue(going));
    }

    /**
     * Ends all runs, because the server ends. Waiting phones get no command any more, and no more answers are expected.
     */
    public void close() {
        ended = true;
        dispatch.takeIn(this::hasOutcome);
        going.forEach(run -> {
            run.each(RunStage.WAITING, place -> settle(run, place, RunStage.NOT_SENT));
            run.each(RunStage.OUT, place -> settle(run, place, RunStage.UNKNOWN));
            run.each(RunStage.ASKING, place -> settle(run, place, RunStage.UNKNOWN));
        });
        write();
        going.removeIf(this::isOver);
        publisher.publishNow();
    }

    /**
     * Begins a run in an operator's name.
     *
     * @param retryOf  the run whose phones it tries again; null if it is no retry
     * @param outcomes hears the outcomes, perhaps before this returns
     */
    public RunAnswer begin(OperatorId by, RunOrder order, @Nullable RunId retryOf, RunOutcomes outcomes) {
        if (ended) {
            return new RunAnswer.Refused(Refusal.inWords("The server is ending."));
        }
        if (order.command() instanceof Command.StopSharing) {
            order.phones().forEach(phone -> starting(phone, RunStage.WAITING,
                    (run, place) -> settle(run, place, RunStage.CANCELLED)));
        }
        RunLogLine.Begun begun = new RunLogLine.Begun(new RunId(start + "-" + ++last), order.command(), by,
                clocks.now(),
                retryOf, order.phones());
        RunRecord run = new RunRecord(begun, order.atOnce());
        runs.put(run.id(), run);
        parts += run.size();
        going.add(run);
        heard.put(run, outcomes);
        log.add(begun);
        publisher.isNew(run);
        events.happened(new FleetEvent.RunBegan(clocks.moment(), by, run.id(), order.command(), run.size()));
        dispatch.fill(run);
        forgetOldest();
        return new RunAnswer.Taken(run.id(), run.size());
    }

    /** Runs an action for each run that starts sharing and has the phone at that stage. */
    private void starting(PhoneId phone, RunStage stage, ObjIntConsumer<RunRecord> action) {
        for (RunRecord run : going) {
            int place = run.begun().command() instanceof Command.StartSharing ? run.place(phone) : -1;
            if (place >= 0 && run.stage(place) == stage) {
                action.accept(run, place);
            }
        }
    }

    private RunRecord kept(RunId id) {
        RunRecord run = runs.get(id);
        if (run == null) {
            throw new RefusedException(Refusal.inWords("There is no such run, or the server no longer stores it."));
        }
        return run;
    }

    private void settle(RunRecord run, int place, RunStage stage) {
        run.settle(place, stage);
        publisher.changed(run, place);
        wasSettled(run, place);
    }

    private void hasOutcome(RunRecord run, int place, Outcome outcome) {
        wasSettled(run, place);
        heard.getOrDefault(run, RunOutcomes.IGNORED).outcome(run.phone(place), outcome);
    }

    private void wasSettled(RunRecord run, int place) {
        unwritten.computeIfAbsent(run, _ -> new ArrayList<>()).add(place);
    }

    private void write() {
        long now = clocks.nanos();
        unwritten.forEach((run, places) -> {
            List<RunPart> settled = places.stream().map(place -> run.part(place, now)).toList();
            log.add(new RunLogLine.Settled(run.id(), settled));
        });
        unwritten.clear();
    }

    private boolean isOver(RunRecord run) {
        if (!run.isFinished()) {
            return false;
        }
        run.finish();
        heard.getOrDefault(run, RunOutcomes.IGNORED).over();
        heard.remove(run);
        events.happened(new FleetEvent.RunEnded(clocks.moment(), run.begun().by(), run.id(), run.info().counts()));
        return true;
    }

    private void forgetOldest() {
        List<RunId> forgotten = new ArrayList<>();
        for (RunRecord run : List.copyOf(runs.values())) {
            boolean tooMany = runs.size() > Runs.MOST_RUNS || parts > Runs.MOST_PARTS && runs.size() > 1;
            if (!tooMany) {
                break;
            }
            if (!going.contains(run)) {
                runs.remove(run.id());
                parts -= run.size();
                publisher.forgotten(run);
                forgotten.add(run.id());
            }
        }
        if (!forgotten.isEmpty()) {
            log.forget(forgotten);
        }
    }
}
