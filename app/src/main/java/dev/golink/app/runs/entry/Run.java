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

/** One command for some phones, begun by one press of a button. For the JavaFX thread only. */
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

    /** The operator who began the run; empty if only this window knows of it. */
    public abstract Optional<OperatorId> by();

    /** The only phone of the run; null if the run is for several. */
    public abstract @Nullable PhoneId only();

    /** A phone's row as it was when the run began; empty if the server carries out the run. */
    public abstract Optional<PhoneRow> rowOf(RunEntry entry);

    /** The number that distinguishes the run from every other run of this window. */
    public final long number() {
        return number;
    }

    /** The command that the phones get. */
    public final Command command() {
        return command;
    }

    /** When the run began. */
    public final Moment begunAt() {
        return begunAt;
    }

    /**
     * The number of the run whose failures this one tries again; empty if there is none. That run may be forgotten by
     * now.
     */
    public final OptionalLong retryOf() {
        return retryOf;
    }

    /** The number of the run's phones. */
    public final int size() {
        return counts().total();
    }

    /** Each phone's part, in the order in which the commands are sent; empty while the parts are unknown. */
    public final List<RunEntry> entries() {
        return entries.get();
    }

    /** Each phone's part, once the parts are known. */
    public final ReadOnlyObjectProperty<List<RunEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /** The number of phones in each stage. */
    public final RunCounts counts() {
        return counts.get();
    }

    /**
     * The number of phones in each stage, as a property. It changes at most once a pulse, regardless of the number of
     * answers.
     */
    public final ReadOnlyObjectProperty<RunCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Whether no more answers are expected. */
    public final boolean isFinished() {
        return counts().isFinished();
    }

    /** The entries worth another try, as far as the parts are known. */
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
