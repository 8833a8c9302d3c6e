package dev.golink.screens.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputStep;

/** The last gestures of this console and what came of them. It keeps no text. For the JavaFX thread only. */
public final class GestureLedger {
    /** The most gestures that are kept. */
    public static final int MOST = 200;

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final ObservableList<LedgerEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<LedgerEntry> visible = FXCollections.unmodifiableObservableList(entries);
    private long count;

    /**
     * Makes an empty ledger.
     *
     * @param clock the wall clock
     * @param nanos the console's monotonic clock, in nanoseconds; may be called from any thread
     */
    GestureLedger(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    /** The last gestures, the newest first; read-only. */
    public ObservableList<LedgerEntry> entries() {
        return visible;
    }

    /** Begins to record a gesture. It is listed from its first part on. */
    Line begin(PhoneId phone) {
        return new Line(phone);
    }

    /** The present time for {@link Line#end}, from any thread. */
    long now() {
        return nanos.getAsLong();
    }

    /** One gesture of the ledger. */
    final class Line {
        private final PhoneId phone;
        private final GestureSummary summary = new GestureSummary();
        private final Instant at = clock.instant();
        private long number;
        private long lastPart = nanos.getAsLong();
        private @Nullable InputOutcome outcome;
        private @Nullable Duration took;

        private Line(PhoneId phone) {
            this.phone = phone;
        }

        /** Takes in the next part of the gesture. */
        void sent(List<InputStep> steps) {
            GestureKind before = summary.kind();
            summary.add(steps);
            lastPart = nanos.getAsLong();
            if (number == 0) {
                number = ++count;
                entries.addFirst(entry());
                if (entries.size() > MOST) {
                    entries.removeLast();
                }
            } else if (summary.kind() != before) {
                show();
            }
        }

        /**
         * Takes in what came of the gesture.
         *
         * @param nanos when it came, by {@link #now}
         */
        void end(InputOutcome what, long nanos) {
            outcome = what instanceof InputOutcome.Done(var how, var app, _) ? new InputOutcome.Done(how, app, null)
                    : what;
            took = Duration.ofNanos(Math.max(0, nanos - lastPart));
            show();
        }

        private LedgerEntry entry() {
            return new LedgerEntry(number, at, phone, summary.kind(), summary.key(), outcome, took);
        }

        /** Replaces the entry. The newest entry has the greatest number, so its place follows from the number. */
        private void show() {
            long place = count - number;
            if (number > 0 && place < entries.size()) {
                entries.set((int) place, entry());
            }
        }
    }
}
