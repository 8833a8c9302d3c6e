package dev.golink.app.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.field.PhoneField;
import dev.golink.server.files.AtomicFile;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.Inbox;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneSnapshot;

/**
 * Exports rows of the table. Called on the JavaFX thread; writes on another thread, because thousands of rows take
 * time.
 */
public final class ExportModel {
    private static final Logger LOG = LoggerFactory.getLogger(ExportModel.class);

    private final ExportFields fields;
    private final Executor writer;
    private final Inbox<Runnable> done;
    private final Consumer<ExportReport> report;

    /**
     * Creates the model.
     *
     * @param phones the texts about phones
     * @param writer runs the writing of files
     * @param fx     brings the results to the JavaFX thread
     * @param report called with the result of each export
     */
    public ExportModel(PhoneTexts phones, Executor writer, FxExecutor fx, Consumer<ExportReport> report) {
        this.fields = new ExportFields(phones);
        this.writer = writer;
        this.done = new Inbox<>(fx, arrived -> arrived.forEach(Runnable::run));
        this.report = report;
    }

    /** Writes rows into a file and replaces its content. Other programs never see a half-written file. */
    public void write(List<PhoneField> columns, List<PhoneSnapshot> rows, ExportFormat format, Path file) {
        List<ExportField> all = fields.of(columns);
        writer.execute(() -> {
            ExportReport written = written(all, rows, format, file);
            done.put(() -> report.accept(written));
        });
    }

    /** Copies rows as text, with tabs between the cells and the titles above. */
    public void copy(List<PhoneField> columns, List<PhoneSnapshot> rows, Consumer<String> clipboard) {
        List<ExportField> all = fields.of(columns);
        writer.execute(() -> {
            String text = text(all, rows);
            done.put(() -> {
                clipboard.accept(text);
                report.accept(new ExportReport.Copied(rows.size()));
            });
        });
    }

    private static String text(List<ExportField> fields, List<PhoneSnapshot> rows) {
        StringBuilder text = new StringBuilder();
        try {
            TextTable.tabs(fields, rows, text);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a text in memory failed", e);
        }
        return text.toString();
    }

    private ExportReport written(List<ExportField> fields, List<PhoneSnapshot> rows, ExportFormat format, Path file) {
        try {
            AtomicFile.write(file, stream -> {
                Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
                switch (format) {
                    case CSV -> TextTable.csv(fields, rows, out);
                    case JSON_LINES -> throw new IllegalArgumentException("A table is one text of JSON.");
                    case JSON -> JsonTable.write(fields, rows, out);
                }
                out.flush();
            });
            return new ExportReport.Written(rows.size(), file);
        } catch (IOException e) {
            LOG.error("The table could not be exported to {}.", file, e);
            return new ExportReport.Failed(file, e);
        }
    }
}
