package dev.golink.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import dev.golink.app.export.Format;
import dev.golink.app.words.Words;

/** Asks with the system's own dialog where a file is to go, and starts where the last one went. */
final class SaveDialog {
    private final Window owner;
    private final Words words;
    private BiFunction<Format, String, Optional<Path>> question = this::ask;
    private File folder = new File(System.getProperty("user.home", "."));

    SaveDialog(Window owner, Words words) {
        this.owner = owner;
        this.words = words;
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
        chooser.setTitle(words.text("export.title"));
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
