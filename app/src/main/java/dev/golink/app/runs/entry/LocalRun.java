package dev.golink.app.runs.entry;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.time.Moment;
import dev.golink.ui.roster.PhoneRow;

/**
 * A run that this window carries out itself because its server is too old to carry out runs. For the JavaFX thread
 * only.
 */
public final class LocalRun extends Run {
    private final Map<RunEntry, PhoneRow> rows = new LinkedHashMap<>();
    private final Map<RunStage, Integer> counting = new EnumMap<>(RunStage.class);
    private final Set<RunEntry> out = new LinkedHashSet<>();
    private int next;

    /**
     * Creates a run in which every phone waits.
     *
     * @param retryOf the run whose failures this one tries again
     */
    public LocalRun(long number, Command command, List<PhoneRow> phones, Moment begunAt, OptionalLong retryOf) {
        super(number, command, begunAt, retryOf, new RunCounts(Map.of(RunStage.WAITING, phones.size())));
        phones.forEach(row -> rows.put(new RunEntry(this, row.id(), begunAt), row));
        setEntries(List.copyOf(rows.keySet()));
        counting.put(RunStage.WAITING, phones.size());
    }

    @Override
    public Optional<OperatorId> by() {
        return Optional.empty();
    }

    @Override
    public @Nullable PhoneId only() {
        return rows.size() == 1 ? entries().getFirst().id() : null;
    }

    @Override
    public Optional<PhoneRow> rowOf(RunEntry entry) {
        return Optional.of(row(entry));
    }

    /** The phone's row as it was when the run began; the phone may have been forgotten since. */
    public PhoneRow row(RunEntry entry) {
        PhoneRow row = rows.get(entry);
        if (row == null) {
            throw new IllegalArgumentException(entry + " belongs to another run.");
        }
        return row;
    }

    /** Sets the new state of an entry. */
    public void become(RunEntry entry, EntryState state, Moment now) {
        counting.merge(entry.stage(), -1, Integer::sum);
        counting.merge(state.stage(), 1, Integer::sum);
        if (state.stage() == RunStage.OUT) {
            out.add(entry);
        } else {
            out.remove(entry);
        }
        entry.become(state, state.stage() == RunStage.OUT ? now : entry.sentAt(), now);
    }

    /** The entries whose commands are sent and have no reaction yet. */
    public Set<RunEntry> out() {
        return out;
    }

    /** Whether any of the run's commands is not sent yet. */
    public boolean hasWaiting() {
        return counting.getOrDefault(RunStage.WAITING, 0) > 0;
    }

    /** Publishes the current counts. */
    public void publish() {
        setCounts(new RunCounts(counting));
    }

    /** The next entry to send; call this only while an entry waits. */
    public RunEntry nextWaiting() {
        while (entries().get(next).stage() != RunStage.WAITING) {
            next++;
        }
        return entries().get(next);
    }
}
