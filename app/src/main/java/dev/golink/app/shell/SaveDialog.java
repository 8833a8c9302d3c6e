package dev.golink.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import dev.golink.app.export.Format;
import dev.golink.app.words.Words;

/** Asks with the system's own dialog where a file is to go, and starts where the last one went. */
final class SaveDialog {
    private final Window owner;
    private final Supplier<Words> language;
    private BiFunction<Format, String, Optional<Path>> question = this::ask;
    private File folder = new File(System.getProperty("user.home", "."));

    SaveDialog(Window owner, Supplier<Words> language) {
        this.owner = owner;
        this.language = language;
    }

    /** Where to; empty if nowhere. */
    Optional<Path> where(Format format, String name) {
        return question.apply(format, name);
    }

    /** Asks otherwise from now on. */
    void askBy(BiFunction<Format, String, Optional<Path>> other) {
        question = other;
    }

    private Optional<Path> ask(Format format, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(language.get().text("export.title"));
        chooser.setInitialFileName(name + "." + format.extension());
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(
                format.name(), "*." + format.extension()));
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File file = chooser.showSaveDialog(owner);
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getAbsoluteFile().getParentFile();
        return Optional.of(file.toPath());
    }
}
