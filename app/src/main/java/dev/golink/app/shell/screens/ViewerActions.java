package dev.golink.app.shell.screens;

import java.util.List;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;

import dev.golink.screens.capture.Capture;
import dev.golink.screens.capture.CaptureMenu;
import dev.golink.screens.capture.RecordingIndicator;
import dev.golink.screens.viewer.SharingActions;
import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.texts.Texts;

/** The actions in a watch window, which are the same as in the console's window. */
final class ViewerActions implements SharingActions {
    private final ScreenModels models;
    private final Capture capture;

    ViewerActions(ScreenModels models, Capture capture) {
        this.models = models;
        this.capture = capture;
    }

    @Override
    public void start(PhoneId phone) {
        models.roster().row(phone).ifPresent(row -> models.commands().start(List.of(row)));
    }

    @Override
    public void stop(PhoneId phone) {
        models.roster().row(phone).ifPresent(row -> models.commands().stop(List.of(row)));
    }

    @Override
    public ObservableStringValue whyNotAllowed(Texts texts) {
        return models.access().whyNot(Right.SHARE, texts);
    }

    @Override
    public List<Node> buttons(PhoneId phone, Texts texts) {
        return List.of(new CaptureMenu(capture, phone, texts));
    }

    @Override
    public List<Node> indicators(PhoneId phone, Texts texts) {
        return List.of(new RecordingIndicator(capture.recordings(), phone, texts));
    }
}
