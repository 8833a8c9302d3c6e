package dev.golink.app.preferences.pages;

import java.io.File;
import javafx.scene.control.Button;
import javafx.stage.DirectoryChooser;

import dev.golink.app.preferences.CapturePreferences;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.ui.texts.Texts;

/** The page for where screenshots and recordings are saved. */
final class CapturePage {
    private CapturePage() {}

    static Form of(PreferencesModel model, Texts texts, Runnable again) {
        Form form = new Form(texts);
        CapturePreferences now = model.capture();
        String folder = texts.text("keep.folder");
        form.add(folder, new TextEntry("keep-folder", folder, CapturePreferences.USUAL.path().toString(), now.folder(),
                text -> text.isEmpty() || CapturePreferences.isFolder(text) ? "" : texts.text("keep.folder.wrong"),
                text -> model.set(new CapturePreferences(text))).node());
        Button choose = new Button(texts.text("keep.folder.choose"));
        choose.setId("keep-folder-choose");
        choose.setOnAction(_ -> choose(choose, model, texts, again));
        form.add(choose);
        form.note(texts.text("keep.folder.note"));
        form.reset("reset-kept", () -> {
            model.set(CapturePreferences.USUAL);
            again.run();
        });
        return form;
    }

    private static void choose(Button button, PreferencesModel model, Texts texts, Runnable again) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.text("keep.folder"));
        File there = model.capture().path().toFile();
        if (there.isDirectory()) {
            chooser.setInitialDirectory(there);
        }
        File chosen = chooser.showDialog(button.getScene().getWindow());
        if (chosen != null) {
            model.set(new CapturePreferences(chosen.getAbsolutePath()));
            again.run();
        }
    }
}
