package dev.golink.app.shell.place;

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
import dev.golink.ui.look.Sign;

/**
 * The desktop's file manager and its other programs, asked for files, folders and pages. What they can't open is told in a
 * notice, which has its path to be copied. For the window's thread only.
 */
public final class FileManager {
    private static final Logger LOG = LoggerFactory.getLogger(FileManager.class);

    private final Opener opener;
    private final Executor fx;
    private final NoticesModel notices;

    /**
     * Makes it.
     *
     * @param fx      runs tasks on the window's thread; called from any thread
     * @param notices told of what can't be opened
     */
    public FileManager(Opener opener, Executor fx, NoticesModel notices) {
        this.opener = opener;
        this.fx = fx;
        this.notices = notices;
    }

    /** Shows a file in its folder, or opens the folder if it is one. */
    public void show(Path file) {
        follow(opener.show(file.toAbsolutePath()), file.toAbsolutePath().toString());
    }

    /** Opens a file, a folder or a page with whatever the desktop has for it. */
    public void open(String target) {
        follow(opener.open(target), target);
    }

    /** Tells that something can't be opened, and how else to get there. */
    public void notOpened(String target, Throwable failure) {
        LOG.warn("{} could not be opened.", target, failure);
        boolean gone = cause(failure) instanceof NoSuchFileException;
        notices.tell(new NoticeContent.Worded(Sign.REFUSED,
                say -> say.words().text(gone ? "files.gone" : "help.notOpened", target),
                gone ? Optional.empty() : Optional.of(copying(target)), NoticesModel.STAY));
    }

    private static NoticeContent.Offer copying(String target) {
        return new NoticeContent.Offer(say -> say.words().text("files.copy"),
                say -> say.words().text("files.copy.full", target), () -> SystemClipboard.put(target));
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
