package dev.golink.app.link;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.golink.server.certificate.tls.KeyRefusal;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.scenes.SceneSize;

/**
 * The strip that is shown while there is no link: the reason, and when the next attempt is. Its button tries at once.
 */
public final class LinkView {
    /** In a window narrower than this, in pixels, the strip has fewer lines. */
    private static final double NARROW = 640;

    private final HBox root = new HBox();

    /**
     * Creates the strip, which is visible only while there is no link.
     *
     * @param tryNow tries to connect at once
     * @param look   shows the key that was refused, and asks what to do
     */
    public LinkView(LinkModel model, LinkTexts language, Runnable tryNow, Consumer<KeyRefusal> look) {
        ObservableValue<Boolean> isNarrow = SceneSize.width(root).map(width -> width < NARROW).orElse(false);
        StringBinding what = Bindings.createStringBinding(
                () -> language.title(model.stateProperty().get(), model.reachedProperty().get(),
                        model.nowProperty().get()),
                model.stateProperty(), model.reachedProperty(), model.nowProperty());
        Label title = label("link-title", Bindings.createStringBinding(() -> isNarrow.getValue()
                ? language.titleInShort(model.stateProperty().get(), model.reachedProperty().get(),
                        model.nowProperty().get())
                : what.get(), what, isNarrow));
        Label detail = label("link-detail", Bindings.createStringBinding(
                () -> language.detail(model.stateProperty().get(), model.reachedProperty().get()),
                model.stateProperty(), model.reachedProperty()));
        detail.managedProperty().bind(detail.textProperty().isNotEmpty());
        Tooltip full = new Tooltip();
        full.setWrapText(true);
        full.setMaxWidth(NARROW);
        full.textProperty().bind(detail.textProperty());
        detail.setTooltip(full);
        Label next = label("link-next", Bindings.createStringBinding(
                () -> language.next(model.stateProperty().get(), model.nowProperty().get()), model.stateProperty(),
                model.nowProperty()));
        next.setMinWidth(Region.USE_PREF_SIZE);
        Button now = button(() -> {
            switch (model.stateProperty().get()) {
                case LinkState.Refused refused -> look.accept(refused.why());
                case LinkState.LoginNeeded _ -> model.requestLogin();
                case LinkState.Connecting _,LinkState.Connected _,LinkState.Lost _,LinkState.Retrying _,LinkState.Away _ ->
                    tryNow.run();
            }
        });
        now.getTooltip().textProperty().bind(model.stateProperty().map(language::tryNowInFull));
        now.accessibleHelpProperty().bind(now.getTooltip().textProperty());
        now.textProperty().bind(model.stateProperty().map(language::tryNow));
        now.visibleProperty().bind(next.textProperty().isNotEmpty());
        VBox text = new VBox(title, detail);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        GridPane aside = new GridPane();
        aside.getStyleClass().add("link-aside");
        aside.setMinWidth(Region.USE_PREF_SIZE);
        aside.setAlignment(Pos.CENTER_LEFT);
        aside.add(next, 0, 0);
        root.getChildren().setAll(new IndicatorView(Indicator.UNKNOWN), text, aside);
        isNarrow.subscribe(narrow -> {
            detail.setWrapText(!narrow);
            aside.getChildren().setAll(next);
            aside.add(now, narrow ? 0 : 1, narrow ? 1 : 0);
        });
        root.setId("link");
        root.getStyleClass().add("link");
        root.setAlignment(Pos.CENTER_LEFT);
        root.accessibleTextProperty().bind(what.concat(" ").concat(detail.textProperty()));
        root.visibleProperty().bind(model.liveProperty().not());
        root.managedProperty().bind(root.visibleProperty());
    }

    /** The node to put into a scene. */
    public Node node() {
        return root;
    }

    private static Label label(String id, StringBinding text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.textProperty().bind(text);
        return label;
    }

    private static Button button(Runnable action) {
        Button button = new Button();
        button.setId("link-try");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip());
        button.setOnAction(_ -> action.run());
        return button;
    }
}
