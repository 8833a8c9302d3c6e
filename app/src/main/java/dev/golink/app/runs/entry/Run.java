package dev.golink.app.runs.entry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.time.Moment;
import dev.golink.ui.roster.PhoneRow;

/** One command for some phones: what one press of a button set going. For the window's thread only. */
public abstract sealed class Run permits LocalRun, ServerRun {
    private final long number;
    private final Command command;
    private final Moment begunAt;
    private final OptionalLong retryOf;
    private final ReadOnlyObjectWrapper<RunCounts> counts;
    private final ReadOnlyObjectWrapper<List<RunEntry>> entries = new ReadOnlyObjectWrapper<>(List.of());

    /** @param retryOf the run whose failures this one tries again */
    public Run(long number, Command command, Moment begunAt, OptionalLong retryOf, RunCounts counts) {
        this.number = number;
        this.command = command;
        this.begunAt = begunAt;
        this.retryOf = retryOf;
        this.counts = new ReadOnlyObjectWrapper<>(counts);
    }

    /** Who began it; empty where this window alone knows of it. */
    public abstract Optional<OperatorId> by();

    /** The one phone that it is for; null if it is for more. */
    public abstract @Nullable PhoneId only();

    /** A phone's row as it was when the run began, where this window carries it out itself. */
    public abstract Optional<PhoneRow> rowOf(RunEntry entry);

    /** Tells it from every other run of this window. */
    public final long number() {
        return number;
    }

    /** What the phones were asked. */
    public final Command command() {
        return command;
    }

    /** When it began. */
    public final Moment begunAt() {
        return begunAt;
    }

    /** The number of the run whose failures this one tries again, if it does; that run may be forgotten by now. */
    public final OptionalLong retryOf() {
        return retryOf;
    }

    /** For how many phones it is. */
    public final int size() {
        return counts().total();
    }

    /** Each phone's part, in the order in which the commands go out; empty while it is not known. */
    public final List<RunEntry> entries() {
        return entries.get();
    }

    /** Each phone's part, once it is known. */
    public final ReadOnlyObjectProperty<List<RunEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /** How many have come how far. */
    public final RunCounts counts() {
        return counts.get();
    }

    /** How many have come how far, now and later; however many answers come, it changes at most once a pulse. */
    public final ReadOnlyObjectProperty<RunCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Whether nothing more will come. */
    public final boolean isFinished() {
        return counts().isFinished();
    }

    /** Those worth another try, as far as each phone's part is known. */
    public final List<RunEntry> retriable() {
        return entries().stream().filter(entry -> entry.stage().isRetriable()).toList();
    }

    final void setEntries(List<RunEntry> next) {
        entries.set(List.copyOf(next));
    }

    public final void setCounts(RunCounts next) {
        if (!next.equals(counts.get())) {
            counts.set(next);
        }
    }
}
