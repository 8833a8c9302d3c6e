package dev.golink.app.shell.screens;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.golink.app.export.ExportFile;
import dev.golink.app.export.ExportFormat;
import dev.golink.app.export.LinesExport;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.app.shell.context.SystemClipboard;
import dev.golink.app.shell.dialogs.OwnerWindow;
import dev.golink.app.shell.dialogs.SaveDialog;
import dev.golink.app.shell.models.RequestReports;
import dev.golink.app.trace.TraceExport;
import dev.golink.app.trace.TraceModel;
import dev.golink.app.trace.TraceTexts;
import dev.golink.app.trace.TraceView;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.trace.Traces;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.scenes.SideWindow;

/**
 * The windows with the traces of phones, one for each phone. Closing a window ends its trace. For the JavaFX thread
 * only.
 */
public final class TraceWindows implements AutoCloseable {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 560;

    private final OwnerWindow ownerWindow;
    private final ConsoleContext context;
    private final Supplier<Traces> traces;
    private final NoticesModel notices;
    private final TraceExport export;
    private final Map<PhoneId, SideWindow> windows = new LinkedHashMap<>();
    private final Map<PhoneId, TraceModel> models = new LinkedHashMap<>();

    /**
     * Creates it; nothing is traced yet.
     *
     * @param ownerWindow the console's window
     * @param traces      the traces of the server
     * @param notices     says that something was copied
     * @param reports     shows the result of an export
     * @param dialog      asks where to save a file
     */
    public TraceWindows(OwnerWindow ownerWindow, ConsoleContext context, Supplier<Traces> traces, NoticesModel notices,
            RequestReports reports, SaveDialog dialog) {
        this.ownerWindow = ownerWindow;
        this.context = context;
        this.traces = traces;
        this.notices = notices;
        export = new TraceExport(
                phone -> dialog.where(ExportFormat.JSON_LINES,
                        ownerWindow.language().text("trace.file",
                                ExportFile.moment(LocalDateTime.now(context.clock())))),
                new LinesExport(ExportFile.WRITER, context.fx(), reports::report));
    }

    /** Opens the window of a phone and begins its trace, or brings the window to the front. */
    public void show(PhoneId phone) {
        windows.computeIfAbsent(phone, this::make).show();
    }

    private SideWindow make(PhoneId phone) {
        TraceModel model = new TraceModel(phone, traces, context.fx(), context.clock());
        models.put(phone, model);
        SideWindow window = new SideWindow(ownerWindow.stage(), ownerWindow.theme()::apply, ownerWindow.words(),
                new SideWindow.Content(language -> language.text("trace.title", phone.value()),
                        language -> new TraceView(model,
                                new TraceTexts(language, new AgeTexts(language, context.clock().getZone())),
                                this::copy, export).node(),
                        WIDTH, HEIGHT));
        window.showingProperty().subscribe((_, showing) -> {
            if (showing) {
                model.begin();
            } else {
                model.stop();
                models.remove(phone);
                windows.remove(phone);
            }
        });
        return window;
    }

    private void copy(String text) {
        SystemClipboard.put(text);
        notices.show(Indicator.ONLINE, texts -> texts.text("details.copied"));
    }

    /** Lets time go on; to be called once a second. */
    public void tick() {
        models.values().forEach(TraceModel::tick);
    }

    @Override
    public void close() {
        List.copyOf(models.values()).forEach(TraceModel::stop);
    }
}
