package dev.golink.app.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.files.AtomicFile;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.Inbox;

/** Exports items as lines of text. Called on the JavaFX thread; writes on another thread. */
public final class LinesExport {
    private static final Logger LOG = LoggerFactory.getLogger(LinesExport.class);

    private final Executor writer;
    private final Inbox<ExportReport> done;

    /**
     * Creates it.
     *
     * @param writer runs the writing of files
     * @param fx     brings the results to the JavaFX thread
     * @param report called with the result of each export
     */
    public LinesExport(Executor writer, FxExecutor fx, Consumer<ExportReport> report) {
        this.writer = writer;
        this.done = new Inbox<>(fx, arrived -> arrived.forEach(report));
    }

    /**
     * Writes items into a file and replaces its content. Other programs never see a half-written file.
     *
     * @param line the line of an item, without its end; called on the writer's thread
     */
    public <T> void write(List<T> items, Function<T, String> line, Path file) {
        writer.execute(() -> done.put(written(items, line, file)));
    }

    private static <T> ExportReport written(List<T> items, Function<T, String> line, Path file) {
        try {
            AtomicFile.write(file, stream -> {
                Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
                for (T item : items) {
                    out.append(line.apply(item)).append('\n');
                }
                out.flush();
            });
            return new ExportReport.Written(items.size(), file);
        } catch (IOException e) {
            LOG.error("The lines could not be exported to {}.", file, e);
            return new ExportReport.Failed(file, e);
        }
    }
}
