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

import com.google.gson.stream.JsonWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.files.AtomicFile;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.Inbox;
import dev.golink.ui.texts.Texts;

/**
 * Writes runs into files. Called on the JavaFX thread; writes on another thread, because thousands of phones take time.
 */
public final class RunExport {
    private static final Logger LOG = LoggerFactory.getLogger(RunExport.class);

    private final Texts texts;
    private final Executor writer;
    private final Inbox<Runnable> done;
    private final Consumer<ExportReport> report;

    /**
     * A run as it was at one moment.
     *
     * @param command the command's name in the protocol
     * @param by      the operator who began the run; empty if not known
     * @param begunAt the start time, in ISO 8601
     * @param lines   the phones of the run
     */
    public record Sheet(String command, String by, String begunAt, List<Line> lines) {
        /** Copies the list. */
        public Sheet {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A phone of a run.
     *
     * @param phone  the id of the phone
     * @param stage  the stage of the phone, as the protocol names it
     * @param state  the stage in the window's language
     * @param tookMs how long the answer took, in milliseconds; null if not known
     * @param reason the reason for the state, in the window's language
     */
    public record Line(String phone, String stage, String state, @Nullable Long tookMs, String reason) {}

    /**
     * Creates the export.
     *
     * @param writer runs the writing of files
     * @param fx     brings the results to the JavaFX thread
     * @param report called with the result of each export
     */
    public RunExport(Texts texts, Executor writer, FxExecutor fx, Consumer<ExportReport> report) {
        this.texts = texts;
        this.writer = writer;
        this.done = new Inbox<>(fx, arrived -> arrived.forEach(Runnable::run));
        this.report = report;
    }

    /** Writes a run into a file and replaces its content. Other programs never see a half-written file. */
    public void write(Sheet sheet, ExportFormat format, Path file) {
        writer.execute(() -> {
            ExportReport written = written(sheet, format, file);
            done.put(() -> report.accept(written));
        });
    }

    private ExportReport written(Sheet sheet, ExportFormat format, Path file) {
        try {
            AtomicFile.write(file, stream -> {
                Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
                switch (format) {
                    case CSV -> csv(sheet, out);
                    case JSON_LINES -> throw new IllegalArgumentException("A run is one text of JSON.");
                    case JSON -> json(sheet, out);
                }
                out.flush();
            });
            return new ExportReport.Written(sheet.lines().size(), file);
        } catch (IOException e) {
            LOG.error("The run could not be exported to {}.", file, e);
            return new ExportReport.Failed(file, e);
        }
    }

    private void csv(Sheet sheet, Writer out) throws IOException {
        List<String> titles = List.of(texts.text("column.phone"), texts.text("runs.column.state"),
                texts.text("export.run.tookMs"), texts.text("runs.column.reason"), texts.text("export.run.command"),
                texts.text("export.run.by"), texts.text("export.run.begunAt"));
        TextTable.csvRows(titles, sheet.lines().stream()
                .map(line -> List.of(line.phone(), line.state(), line.tookMs() == null ? "" : line.tookMs().toString(),
                        line.reason(), sheet.command(), sheet.by(), sheet.begunAt()))
                .toList(), out);
    }

    private static void json(Sheet sheet, Writer out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.setIndent(" ");
        json.beginObject().name("command").value(sheet.command()).name("by")
                .value(sheet.by().isEmpty() ? null : sheet.by()).name("begun_at").value(sheet.begunAt()).name("phones")
                .beginArray();
        for (Line line : sheet.lines()) {
            json.beginObject().name("id").value(line.phone()).name("stage").value(line.stage()).name("took_ms")
                    .value(line.tookMs()).name("reason").value(line.reason().isEmpty() ? null : line.reason())
                    .endObject();
        }
        json.endArray().endObject().flush();
    }
}
