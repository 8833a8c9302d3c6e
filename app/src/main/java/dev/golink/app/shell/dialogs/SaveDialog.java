package dev.golink.app.shell.dialogs;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.stage.FileChooser;

import dev.golink.app.export.ExportFormat;

/** Asks with the system's dialog where to save a file; starts in the folder of the last file. */
public final class SaveDialog {
    private final OwnerWindow ownerWindow;
    private BiFunction<ExportFormat, String, Optional<Path>> question = this::ask;
    private File folder = new File(System.getProperty("user.home", "."));

    /** @param ownerWindow the window that asks */
    public SaveDialog(OwnerWindow ownerWindow) {
        this.ownerWindow = ownerWindow;
    }

    /** The file to save to; empty if the operator cancels. */
    public Optional<Path> where(ExportFormat format, String name) {
        return question.apply(format, name);
    }

    /** Replaces the dialog from now on. */
    public void askBy(BiFunction<ExportFormat, String, Optional<Path>> other) {
        question = other;
    }

    private Optional<Path> ask(ExportFormat format, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(ownerWindow.language().text("export.title"));
        chooser.setInitialFileName(name + "." + format.extension());
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(
                format.name(), "*." + format.extension()));
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File file = chooser.showSaveDialog(ownerWindow.stage());
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getAbsoluteFile().getParentFile();
        return Optional.of(file.toPath());
    }
}
