package dev.golink.app.runs;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.golink.app.roster.PhoneRow;
import dev.golink.server.fleet.Command;
import dev.golink.server.time.Moment;

/** One command for some phones: what one press of a button set going. For the window's thread only. */
public final class Run {
    private final long number;
    private final Command command;
    private final Moment begunAt;
    private final OptionalLong retryOf;
    private final List<RunEntry> entries;
    private final Map<Stage, Integer> counting = new EnumMap<>(Stage.class);
    private final ReadOnlyObjectWrapper<RunCounts> counts;
    private final Set<RunEntry> out = new LinkedHashSet<>();
    private int next;

    /**
     * Makes a run that waits for its turn with every phone.
     *
     * @param retryOf the run whose failures this one tries again
     */
    Run(long number, Command command, List<PhoneRow> rows, Moment begunAt, OptionalLong retryOf) {
        this.number = number;
        this.command = command;
        this.begunAt = begunAt;
        this.retryOf = retryOf;
        this.entries = rows.stream().map(row -> new RunEntry(this, row, begunAt)).toList();
        counting.put(Stage.WAITING, entries.size());
        counts = new ReadOnlyObjectWrapper<>(new RunCounts(counting));
    }

    /** Tells it from every other run of this window; later runs have higher numbers. */
    public long number() {
        return number;
    }

    /** What the phones were asked. */
    public Command command() {
        return command;
    }

    /** When it began. */
    public Moment begunAt() {
        return begunAt;
    }

    /** The number of the run whose failures this one tries again, if it does; that run may be forgotten by now. */
    public OptionalLong retryOf() {
        return retryOf;
    }

    /** Each phone's part, in the order in which the commands go out. */
    public List<RunEntry> entries() {
        return entries;
    }

    /** How many have come how far. */
    public RunCounts counts() {
        return counts.get();
    }

    /** How many have come how far, now and later; however many answers come, it changes at most once a pulse. */
    public ReadOnlyObjectProperty<RunCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Whether nothing more will come. */
    public boolean isFinished() {
        return counts().isFinished();
    }

    /** Those worth another try: they failed, or never went out because the link was lost. */
    public List<RunEntry> retriable() {
        return entries.stream().filter(entry -> entry.stage().isFailed()
                || entry.state().equals(new EntryState.NotSent(EntryState.NotSent.Why.LINK_LOST))).toList();
    }

    /** Follows an entry from one stage to the next. */
    void moved(RunEntry entry, Stage from, Stage to) {
        counting.merge(from, -1, Integer::sum);
        counting.merge(to, 1, Integer::sum);
        if (to == Stage.OUT) {
            out.add(entry);
        } else {
            out.remove(entry);
        }
    }

    /** Those that went out and have given no sign yet. */
    Set<RunEntry> out() {
        return out;
    }

    boolean hasWaiting() {
        return counting.getOrDefault(Stage.WAITING, 0) > 0;
    }

    /** Tells what was counted since. */
    void publish() {
        RunCounts latest = new RunCounts(counting);
        if (!latest.equals(counts.get())) {
            counts.set(latest);
        }
    }

    /** Whose turn it is; only to be asked while somebody waits. */
    RunEntry nextWaiting() {
        while (entries.get(next).stage() != Stage.WAITING) {
            next++;
        }
        return entries.get(next);
    }
}
