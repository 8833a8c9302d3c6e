package dev.golink.screens.wall;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.screens.control.ControlTexts;
import dev.golink.screens.control.PhoneControl;
import dev.golink.screens.control.view.ControlBar;
import dev.golink.screens.control.view.ControlFrame;
import dev.golink.screens.control.view.ControlRemarkLabel;
import dev.golink.screens.control.view.ControlServices;
import dev.golink.screens.control.view.ControlToggle;
import dev.golink.screens.feed.ViewQuality;
import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.input.GestureTarget;
import dev.golink.screens.input.InactiveTarget;
import dev.golink.screens.input.TouchSurface;
import dev.golink.screens.viewer.ScreenState;
import dev.golink.screens.wall.tile.Overlay;
import dev.golink.screens.wall.tile.ScreenPane;
import dev.golink.screens.wall.tile.TileTexts;
import dev.golink.screens.wall.tile.WallScreen;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.scenes.FittingRow;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The close-up: one phone of the wall with a large picture. */
final class CloseUpView extends BorderPane {
    /** The least width for the phone's name, in pixels. Frame rate and age are hidden before the name gets narrower. */
    private static final double NAME = 96;

    private final WallModel model;
    private final TileTexts texts;
    private final WallScreens screens;
    private final Overlay overlay;
    private final ScreenPane picture;
    private final TouchSurface touch;
    private final GestureTarget nobody = new InactiveTarget();
    private final IndicatorView sign = new IndicatorView(Indicator.NONE);
    private final Label name = new Label();
    private final Label presence = label("close-up-presence");
    private final Label pulse = label("close-up-pulse");
    private final FittingRow strip = new FittingRow();
    private final ControlServices control;
    private final ControlTexts controlTexts;
    private final ControlRemarkLabel remark;
    private final StackPane stage;
    private final VBox bottom = new VBox();
    private final HBox toggle = new HBox();
    private @Nullable PhoneControl controlled;
    private Subscription controlling = Subscription.EMPTY;
    private @Nullable WallScreen screen;
    private Subscription following = Subscription.EMPTY;
    private boolean seen;
    private boolean brief;

    /**
     * Makes the view without a phone.
     *
     * @param control    the control of the phones
     * @param fullScreen whether the wall fills the screen
     */
    CloseUpView(WallModel model, TileTexts texts, WallScreens screens, Overlay overlay, ControlServices control,
            Steps steps, ObservableValue<Boolean> fullScreen) {
        this.model = model;
        this.texts = texts;
        this.screens = screens;
        this.overlay = overlay;
        this.control = control;
        controlTexts = new ControlTexts(texts.texts());
        remark = new ControlRemarkLabel(controlTexts);
        picture = new ScreenPane(texts, "close-up-overlay");
        touch = new TouchSurface(texts.texts(), steps.tiles);
        setId("close-up");
        getStyleClass().add("close-up");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        name.setId("close-up-name");
        name.getStyleClass().add("wall-name");
        name.setMinWidth(0);
        // The name takes the remaining width. It is shortened before any other part is hidden.
        name.setPrefWidth(NAME);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(name.textProperty());
        name.setTooltip(whole);
        Texts language = texts.texts();
        Button full = button("close-up-full-screen", language.text("wall.fullScreen"), Feather.MAXIMIZE,
                steps.fullScreen);
        strip.getChildren().setAll(sign, name, presence, pulse, toggle,
                button("close-up-previous", language.text("wall.previous"), Feather.CHEVRON_LEFT, steps.previous),
                button("close-up-next", language.text("wall.next"), Feather.CHEVRON_RIGHT, steps.next), full,
                button("close-up-back", language.text("wall.back"), Feather.GRID, steps.back));
        strip.setSavings(List.of(FittingRow.without(List.of(pulse)), this::shorten,
                FittingRow.without(List.of(presence)), FittingRow.without(List.of(name))));
        strip.getStyleClass().add("close-up-strip");
        toggle.visibleProperty().subscribe(strip::retry);
        StackPane.setAlignment(remark, Pos.TOP_CENTER);
        stage = new StackPane(picture, touch, remark);
        stage.getStyleClass().add("close-up-stage");
        stage.setMinSize(0, 0);
        setCenter(stage);
        bottom.getChildren().setAll(strip);
        setBottom(bottom);
        WhileShown.follow(this, fullScreen, now -> full.setGraphic(
                new FontIcon(now ? Feather.MINIMIZE : Feather.MAXIMIZE)));
        WhileShown.follow(this, model.largeProperty(), this::show);
        WhileShown.onChange(this, model.secondsProperty(), this::refresh);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                show(null);
            }
        });
        visibleProperty().subscribe(touch::takeFocus);
        picture.heightProperty().subscribe(this::attend);
    }

    /** Sets whether the wall is visible to the operator. */
    void setSeen(boolean now) {
        seen = now;
        if (!now) {
            touch.cancel();
        }
        // The screen may have been released while it was hidden.
        show(model.largeProperty().get());
    }

    private void show(@Nullable PhoneRow row) {
        following.unsubscribe();
        if (screen != null) {
            screen.attendCloseUp(new ViewQuality.Hidden());
        }
        WallScreen next = row == null ? null : screens.of(row);
        screen = next;
        touch.setTarget(row == null ? nobody : screens.target(row));
        following = next == null ? Subscription.EMPTY : follow(next);
        PhoneControl phone = next == null || !seen ? null : control.model().of(next.row().id());
        // Begun before the earlier one ends, so that showing the same phone again does not release it.
        Subscription shown = phone == null ? Subscription.EMPTY : phone.shown();
        controlling.unsubscribe();
        controlling = phone == null ? shown : shown.and(control(phone));
        attend();
    }

    private Subscription follow(WallScreen next) {
        return Subscription.combine(next.model().pictureProperty().subscribe(this::showPicture),
                next.model().problemProperty().subscribe(picture::showProblem),
                next.model().stateProperty().subscribe(state -> {
                    picture.showState(state);
                    touch.showTrust(state.trust());
                    refresh();
                }), next.row().phoneProperty().subscribe(_ -> refresh()),
                overlay.show(picture.overlay(), next.row().id()));
    }

    private Subscription control(PhoneControl phone) {
        if (phone != controlled) {
            controlled = phone;
            toggle.getChildren().setAll(new ControlToggle("close-up-control", phone, control, controlTexts));
            shorten(brief);
            ControlBar bar = new ControlBar(phone, control, controlTexts, List.of());
            bottom.getChildren().setAll(bar, strip);
            // The bar has such a button too.
            toggle.visibleProperty().bind(bar.visibleProperty().not());
            toggle.managedProperty().bind(toggle.visibleProperty());
        }
        return Subscription.combine(remark.follow(phone), ControlFrame.follow(stage, phone));
    }

    /** Hides the text of the button for control, or shows it. */
    private void shorten(boolean now) {
        brief = now;
        toggle.getChildren().stream().map(ControlToggle.class::cast).forEach(
                button -> button.setContentDisplay(now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }

    /** Takes or releases the control of the phone, if there is one. */
    void turnControl() {
        if (controlled != null && screen != null && getScene() != null) {
            control.turn(controlled, getScene().getWindow());
        }
    }

    private void showPicture(DecodeResult.@Nullable Picture shown) {
        picture.showPicture(shown);
        touch.showPicture(shown);
    }

    private void attend() {
        if (screen != null) {
            screen.attendCloseUp(seen && longSide() > 0 ? new ViewQuality.Focus(longSide()) : new ViewQuality.Hidden());
        }
    }

    /** The long side of the picture, in pixels of the display, which may be finer than those of the window. */
    private int longSide() {
        Window window = getScene() == null ? null : getScene().getWindow();
        double scale = window == null ? 1 : window.getOutputScaleY();
        return (int) Math.ceil(Math.max(picture.getWidth(), picture.getHeight()) * scale);
    }

    private void refresh() {
        WallScreen now = screen;
        if (now == null) {
            return;
        }
        ScreenState state = now.model().stateProperty().get();
        sign.show(state instanceof ScreenState.NoLink ? Indicator.UNKNOWN : Indicator.of(now.row().phone().presence()));
        name.setText(texts.nameAndModel(now.row()));
        presence.setText(texts.presence(now.row(), state));
        pulse.setText(texts.pulse(now.model()));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && screen != null
                ? texts.sentence(screen.row(), screen.model())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private static Button button(String id, String text, Feather icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("word");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /**
     * The actions of the view's buttons.
     *
     * @param previous   shows the previous phone
     * @param next       shows the next phone
     * @param back       closes the close-up
     * @param fullScreen enters or leaves full screen
     * @param tiles      moves the keyboard to the tiles
     */
    record Steps(Runnable previous, Runnable next, Runnable back, Runnable fullScreen, Runnable tiles) {}
}
