package dev.golink.app.shell.context;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.help.Opener;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.ui.presentation.Indicator;

/**
 * Opens files, folders and pages with the desktop's file manager and other programs. If one cannot be opened, a notice
 * shows its path, for copying. For the JavaFX thread only.
 */
public final class FileManager {
    private static final Logger LOG = LoggerFactory.getLogger(FileManager.class);

    private final Opener opener;
    private final Executor fx;
    private final NoticesModel notices;

    /**
     * Creates it.
     *
     * @param fx      runs tasks on the JavaFX thread; called from any thread
     * @param notices shows what could not be opened
     */
    public FileManager(Opener opener, Executor fx, NoticesModel notices) {
        this.opener = opener;
        this.fx = fx;
        this.notices = notices;
    }

    /** Shows a file in its folder; opens the path itself if it is a folder. */
    public void show(Path file) {
        follow(opener.show(file.toAbsolutePath()), file.toAbsolutePath().toString());
    }

    /** Opens a file, a folder or a page with the desktop's program for it. */
    public void open(String target) {
        follow(opener.open(target), target);
    }

    /**
     * Shows a notice that something could not be opened; the notice offers to copy the path unless the file no longer
     * exists.
     */
    public void notOpened(String target, Throwable failure) {
        LOG.warn("{} could not be opened.", target, failure);
        boolean gone = cause(failure) instanceof NoSuchFileException;
        notices.show(new NoticeContent.Worded(Indicator.REFUSED,
                say -> say.texts().text(gone ? "files.gone" : "help.notOpened", target),
                gone ? Optional.empty() : Optional.of(copying(target)), NoticesModel.STAY));
    }

    private static NoticeContent.Offer copying(String target) {
        return new NoticeContent.Offer(say -> say.texts().text("files.copy"),
                say -> say.texts().text("files.copy.full", target), () -> SystemClipboard.put(target));
    }

    private void follow(CompletionStage<Void> opening, String target) {
        opening.whenComplete((_, failure) -> {
            if (failure != null) {
                fx.execute(() -> notOpened(target, failure));
            }
        });
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
