package dev.golink.app.history.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serial;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.files.AtomicFile;
import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.Inbox;

/**
 * Exports the entries that match a query, page by page, so that never more than a page is in memory. One export at a
 * time. Called on the JavaFX thread; asks and writes on another one.
 */
public final class HistoryExport {
    /** The most entries of one export. */
    public static final int MOST = 100_000;
    private static final Logger LOG = LoggerFactory.getLogger(HistoryExport.class);

    private final Supplier<History> history;
    private final Executor writer;
    private final Inbox<Runnable> told;
    private final Consumer<HistoryExportReport> report;
    private final ReadOnlyObjectWrapper<@Nullable Integer> progress = new ReadOnlyObjectWrapper<>();
    private AtomicBoolean stop = new AtomicBoolean();

    /**
     * Creates the export; nothing is written yet.
     *
     * @param writer runs the asking and writing
     * @param fx     brings the progress and the result to the JavaFX thread
     * @param report called with the result of each export
     */
    public HistoryExport(Supplier<History> history, Executor writer, FxExecutor fx,
            Consumer<HistoryExportReport> report) {
        this.history = history;
        this.writer = writer;
        this.told = new Inbox<>(fx, arrived -> arrived.forEach(Runnable::run));
        this.report = report;
    }

    /** How many entries are written so far; holds null while nothing is exported. */
    public ReadOnlyObjectProperty<@Nullable Integer> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /**
     * Writes entries into a file and replaces its content; does nothing while another export is under way. Other
     * programs never see a half-written file.
     *
     * @param query the query for the newest of the entries
     */
    public void write(HistoryQuery query, EntryFormat format, Path file) {
        if (progress.get() != null) {
            return;
        }
        AtomicBoolean mine = new AtomicBoolean();
        stop = mine;
        progress.set(0);
        writer.execute(() -> {
            HistoryExportReport result = written(query, format, file, mine);
            told.put(() -> {
                progress.set(null);
                report.accept(result);
            });
        });
    }

    /** Ends an export that is under way, after its present page. Its file stays what it was. */
    public void cancel() {
        stop.set(true);
    }

    private HistoryExportReport written(HistoryQuery query, EntryFormat format, Path file, AtomicBoolean end) {
        Pages pages = new Pages(query, format, end);
        try {
            AtomicFile.write(file, stream -> {
                Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
                pages.write(out);
                out.flush();
            });
            return new HistoryExportReport.Written(pages.count, file, !pages.hasMore);
        } catch (Ended e) {
            return e.report;
        } catch (IOException e) {
            LOG.error("The history could not be exported to {}.", file, e);
            return new HistoryExportReport.Failed(file, e);
        }
    }

    /** Writes one page after the other. */
    private final class Pages {
        private final EntryFormat format;
        private final AtomicBoolean end;
        private HistoryQuery next;
        private boolean hasMore = true;
        private int count;

        Pages(HistoryQuery query, EntryFormat format, AtomicBoolean end) {
            this.next = query;
            this.format = format;
            this.end = end;
        }

        void write(Writer out) throws IOException {
            format.begin(out);
            while (hasMore && count < MOST) {
                if (end.get()) {
                    throw new Ended(new HistoryExportReport.Cancelled());
                }
                HistoryAnswer.Page page = page();
                for (HistoryEntry entry : page.entries()) {
                    format.write(entry, out);
                }
                count += page.entries().size();
                hasMore = page.hasMore() && !page.entries().isEmpty();
                if (hasMore) {
                    next = next.before(page.entries().getLast().id());
                }
                int done = count;
                told.put(() -> progress.set(done));
            }
        }

        private HistoryAnswer.Page page() throws Ended {
            // Completes with exactly one answer, at the latest when the server is given up.
            return switch (history.get().find(next).toCompletableFuture().join()) {
                case HistoryAnswer.Page page -> page;
                case HistoryAnswer.Refused(var refusal) -> throw new Ended(new HistoryExportReport.Refused(refusal));
                case HistoryAnswer.Unreachable _ -> throw new Ended(new HistoryExportReport.Unreachable());
            };
        }
    }

    /** Ends an export without a file; never leaves this class. */
    private static final class Ended extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient HistoryExportReport report;

        private Ended(HistoryExportReport report) {
            super("ended");
            this.report = report;
        }
    }
}
