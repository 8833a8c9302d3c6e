package dev.golink.app.shell.screens;

import java.util.List;
import javafx.scene.Node;

import dev.golink.screens.keep.Keep;
import dev.golink.screens.keep.KeepMenu;
import dev.golink.screens.keep.RecordingSign;
import dev.golink.screens.viewer.SharingActions;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.words.Words;

/** The actions in a watch window, which are the same as in the console's window. */
final class ViewerActions implements SharingActions {
    private final ScreenModels models;
    private final Keep keep;

    ViewerActions(ScreenModels models, Keep keep) {
        this.models = models;
        this.keep = keep;
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
    public List<Node> buttons(PhoneId phone, Words words) {
        return List.of(new KeepMenu(keep, phone, words));
    }

    @Override
    public List<Node> signs(PhoneId phone, Words words) {
        return List.of(new RecordingSign(keep.recordings(), phone, words));
    }
}
