package dev.golink.app.shell.screens;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.app.shell.context.FileManager;
import dev.golink.app.shell.dialogs.OwnerWindow;
import dev.golink.app.shell.dialogs.Question;
import dev.golink.screens.capture.Recordings;
import dev.golink.screens.capture.saved.SavedActions;
import dev.golink.screens.capture.saved.SavedFilesModel;
import dev.golink.screens.capture.saved.SavedFilesView;
import dev.golink.ui.scenes.SideWindow;

/** The small window that lists the saved screenshots and recordings. For the JavaFX thread only. */
public final class SavedFilesWindow implements AutoCloseable {
    private static final double WIDTH = 800;
    private static final double HEIGHT = 520;

    private final ExecutorService aside = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("golink-saved").factory());
    private final SavedFilesModel model;
    private final SideWindow window;

    /**
     * Creates it; the folder is read only once the window is shown.
     *
     * @param ownerWindow the console's window
     * @param recordings  the recordings in progress, whose files are not deleted
     * @param files       shows and opens files
     * @param question    asks before files are deleted
     */
    public SavedFilesWindow(OwnerWindow ownerWindow, ConsoleContext context, Recordings recordings, FileManager files,
            Question question) {
        model = new SavedFilesModel(() -> context.preferences().capture().path(), recordings::openFiles, aside,
                context.fx()::once);
        SavedActions actions = new SavedActions(path -> files.open(path.toString()), files::show, question::ask);
        window = new SideWindow(ownerWindow.stage(), ownerWindow.theme()::apply, ownerWindow.words(),
                new SideWindow.Content(
                        language -> language.text("saved.title"),
                        language -> new SavedFilesView(model, actions, language).node(), WIDTH, HEIGHT));
        window.showingProperty().subscribe(model::setOpen);
    }

    /** Opens the window, or brings it to the front. */
    public void show() {
        window.show();
    }

    /** Reads the folder again if the window is open. To be called when files were saved. */
    public void refresh() {
        model.refresh();
    }

    @Override
    public void close() {
        model.setOpen(false);
        aside.shutdownNow();
    }
}
