package dev.golink.app.adb.page;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.app.adb.AdbModel;
import dev.golink.app.adb.AdbRequest;
import dev.golink.phones.adb.client.AdbStatus;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.scenes.SideWindow;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** Says whether there is an adb server, and what to do if not. */
final class StatusPart {
    private final VBox root = new VBox();
    private final IndicatorView sign = new IndicatorView(Indicator.NONE);
    private final Label says = AdbParts.wrapping("", "status");
    private final VBox more = new VBox();
    private final Button look;
    private final Button again;
    private final Button start;
    private final AdbParts parts;
    private final AdbModel model;
    private final Texts texts;

    StatusPart(AdbParts parts) {
        this.parts = parts;
        model = parts.model();
        texts = parts.texts();
        says.setId("adb-status");
        more.getStyleClass().add("more");
        look = parts.button("adb-look", "adb.off.look", model::lookAgain);
        look.getStyleClass().add("accent");
        again = parts.button("adb-again", "adb.failed.again", model::tryAgain);
        again.getStyleClass().add("accent");
        start = parts.button("adb-start", "adb.start", this::askToStart);
        start.getStyleClass().add("accent");
        HBox line = new HBox(AdbParts.slot(sign), says);
        line.getStyleClass().add("line");
        root.getChildren().setAll(line, more);
        root.getStyleClass().add("adb-status");
        WhileShown.follow(root, model.lookingProperty(), _ -> show());
        WhileShown.follow(root, model.failedProperty(), _ -> show());
        WhileShown.follow(root, model.statusProperty(), _ -> show());
        WhileShown.follow(root, model.startingProperty(), _ -> show());
        WhileShown.followList(root, model.devices(), this::show);
    }

    private void askToStart() {
        parts.question().ask(root.getScene().getWindow(), texts.text("adb.start.question"), texts.text("adb.start"),
                model::startAdb);
    }

    private void show() {
        if (!model.lookingProperty().get()) {
            show(Indicator.PAUSED, texts.text("adb.off"), List.of(look));
            return;
        }
        Throwable failure = model.failedProperty().get();
        if (failure != null) {
            show(Indicator.REFUSED, parts.words().failure(failure), List.of(again));
            return;
        }
        switch (model.statusProperty().get()) {
            case AdbStatus.Searching _ ->
                show(Indicator.ASKED, texts.text("adb.searching", model.address().toString()), List.of());
            case AdbStatus.NotRunning(boolean installed) -> showNotRunning(installed);
            case AdbStatus.Unusable(String words) -> show(Indicator.REFUSED,
                    texts.text("adb.unusable", model.address().toString(), words),
                    List.of(AdbParts.wrapping(texts.text("adb.unusable.more"))));
            case AdbStatus.Running _ ->
                show(Indicator.ONLINE, texts.text("adb.running", model.devices().size()), List.of());
        }
    }

    private void showNotRunning(boolean installed) {
        if (!model.isHere()) {
            show(Indicator.UNREACHABLE, texts.text("adb.elsewhere", model.address().toString()),
                    List.of(AdbParts.wrapping(texts.text("adb.elsewhere.more"))));
        } else if (installed) {
            showStopped(model.startingProperty().get());
        } else {
            List<Node> lines = new ArrayList<>();
            for (Commands.Install install : Commands.install(parts.computer().system())) {
                VBox way = new VBox(AdbParts.wrapping(texts.text(install.where()), "word"),
                        parts.command("adb-install-" + lines.size(), install.line()));
                way.getStyleClass().add("field");
                lines.add(way);
            }
            lines.add(AdbParts.wrapping(texts.text("adb.missing.after"), "word"));
            show(Indicator.REFUSED, texts.text("adb.missing"), lines);
        }
    }

    private void showStopped(@Nullable AdbRequest asked) {
        boolean going = asked != null && asked.isGoing();
        List<Node> lines = new ArrayList<>();
        if (!going) {
            lines.add(start);
        }
        if (asked != null && asked.stage() == AdbRequest.Stage.FAILED) {
            Label failed = AdbParts.wrapping(texts.text("adb.start.failed", asked.words()));
            failed.setId("adb-start-failed");
            lines.add(AdbParts.signed(Indicator.REFUSED, failed));
        }
        show(going ? Indicator.ASKED : Indicator.OFFLINE, texts.text(going ? "adb.starting" : "adb.stopped"), lines);
    }

    private void show(Indicator indicator, String sentence, List<Node> below) {
        sign.show(indicator);
        says.setText(sentence);
        more.setVisible(!below.isEmpty());
        more.setManaged(!below.isEmpty());
        if (more.getChildren().equals(below)) {
            return;
        }
        Runnable fill = () -> more.getChildren().setAll(below);
        if (root.getScene() == null) {
            fill.run();
        } else {
            SideWindow.keepFocus(root.getScene(), fill);
        }
    }

    void requestFocus() {
        look.requestFocus();
    }

    Node node() {
        return root;
    }
}
