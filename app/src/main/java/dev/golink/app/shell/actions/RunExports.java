package dev.golink.app.shell.actions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.golink.app.export.ExportFile;
import dev.golink.app.export.ExportFormat;
import dev.golink.app.export.RunExport;
import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.entry.RunEntry;
import dev.golink.app.runs.page.RunFiles;
import dev.golink.app.runs.page.RunTexts;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.app.shell.dialogs.SaveDialog;
import dev.golink.app.shell.models.RequestReports;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.time.Moment;
import dev.golink.ui.texts.Texts;

/** Exports runs into files that the operator chooses. For the JavaFX thread only. */
public final class RunExports implements RunFiles {
    private final ConsoleContext context;
    private final SaveDialog dialog;
    private final Texts texts;
    private final RunTexts runTexts;
    private final RunExport export;

    /**
     * Creates it.
     *
     * @param reports shows the result of an export
     * @param dialog  asks where to save a file
     */
    public RunExports(RequestReports reports, Texts texts, ConsoleContext context, SaveDialog dialog) {
        this.context = context;
        this.dialog = dialog;
        this.texts = texts;
        this.runTexts = new RunTexts(texts);
        this.export = new RunExport(texts, ExportFile.WRITER, context.fx(), reports::report);
    }

    @Override
    public void csv(Run run) {
        write(run, ExportFormat.CSV);
    }

    @Override
    public void json(Run run) {
        write(run, ExportFormat.JSON);
    }

    private void write(Run run, ExportFormat format) {
        // Exports the state at this moment, unaffected by later changes while the operator chooses a folder.
        Instant begun = run.begunAt().at();
        RunExport.Sheet sheet = new RunExport.Sheet(runTexts.command(run.command()),
                run.by().map(OperatorId::value).orElse(""), begun.toString(),
                run.entries().stream().map(this::line).toList());
        String name = texts.text("export.run.file",
                ExportFile.moment(LocalDateTime.ofInstant(begun, context.clock().getZone())));
        dialog.where(format, name).ifPresent(file -> export.write(sheet, format, file));
    }

    private RunExport.Line line(RunEntry entry) {
        Moment sent = entry.sentAt();
        @Nullable
        Long took = sent == null || !entry.stage().isSettled() ? null : (Long) sent.until(entry.since()).toMillis();
        return new RunExport.Line(entry.id().value(), entry.stage().name().toLowerCase(Locale.ROOT),
                runTexts.stage(entry.stage()), took, runTexts.reason(entry));
    }
}
