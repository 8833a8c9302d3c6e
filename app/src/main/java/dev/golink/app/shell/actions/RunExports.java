package dev.golink.app.shell.actions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.golink.app.export.Format;
import dev.golink.app.export.RunExport;
import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.entry.RunEntry;
import dev.golink.app.runs.page.RunFiles;
import dev.golink.app.runs.page.RunWords;
import dev.golink.app.shell.dialogs.SaveDialog;
import dev.golink.app.shell.models.Reports;
import dev.golink.app.shell.place.Site;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.time.Moment;
import dev.golink.ui.words.Words;

/** Exports runs into files that the operator chooses. For the JavaFX thread only. */
public final class RunExports implements RunFiles {
    private final Site site;
    private final SaveDialog dialog;
    private final Words words;
    private final RunWords runWords;
    private final RunExport export;

    /**
     * Creates it.
     *
     * @param reports shows the result of an export
     * @param dialog  asks where to save a file
     */
    public RunExports(Reports reports, Words words, Site site, SaveDialog dialog) {
        this.site = site;
        this.dialog = dialog;
        this.words = words;
        this.runWords = new RunWords(words);
        this.export = new RunExport(words, ExportFile.WRITER, site.crossing(), reports::tell);
    }

    @Override
    public void csv(Run run) {
        write(run, Format.CSV);
    }

    @Override
    public void json(Run run) {
        write(run, Format.JSON);
    }

    private void write(Run run, Format format) {
        // Exports the state at this moment, unaffected by later changes while the operator chooses a folder.
        Instant begun = run.begunAt().at();
        RunExport.Sheet sheet = new RunExport.Sheet(runWords.command(run.command()),
                run.by().map(OperatorId::value).orElse(""), begun.toString(),
                run.entries().stream().map(this::line).toList());
        String name = words.text("export.run.file",
                ExportFile.moment(LocalDateTime.ofInstant(begun, site.clock().getZone())));
        dialog.where(format, name).ifPresent(file -> export.write(sheet, format, file));
    }

    private RunExport.Line line(RunEntry entry) {
        Moment sent = entry.sentAt();
        @Nullable
        Long took = sent == null || !entry.stage().isSettled() ? null : (Long) sent.until(entry.since()).toMillis();
        return new RunExport.Line(entry.id().value(), entry.stage().name().toLowerCase(Locale.ROOT),
                runWords.stage(entry.stage()), took, runWords.reason(entry));
    }
}
