package dev.golink.app.preferences.pages;

import java.io.File;
import javafx.scene.control.Button;
import javafx.stage.DirectoryChooser;

import dev.golink.app.preferences.Kept;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.ui.words.Words;

/** The page for where screenshots and recordings are saved. */
final class KeptPage {
    private KeptPage() {}

    static Form of(PreferencesModel model, Words words, Runnable again) {
        Form form = new Form(words);
        Kept now = model.kept();
        String folder = words.text("keep.folder");
        form.add(folder, new TextEntry("keep-folder", folder, Kept.USUAL.path().toString(), now.folder(),
                text -> text.isEmpty() || Kept.isFolder(text) ? "" : words.text("keep.folder.wrong"),
                text -> model.set(new Kept(text))).node());
        Button choose = new Button(words.text("keep.folder.choose"));
        choose.setId("keep-folder-choose");
        choose.setOnAction(_ -> choose(choose, model, words, again));
        form.add(choose);
        form.note(words.text("keep.folder.note"));
        form.reset("reset-kept", () -> {
            model.set(Kept.USUAL);
            again.run();
        });
        return form;
    }

    private static void choose(Button button, PreferencesModel model, Words words, Runnable again) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.text("keep.folder"));
        File there = model.kept().path().toFile();
        if (there.isDirectory()) {
            chooser.setInitialDirectory(there);
        }
        File chosen = chooser.showDialog(button.getScene().getWindow());
        if (chosen != null) {
            model.set(new Kept(chosen.getAbsolutePath()));
            again.run();
        }
    }
}
