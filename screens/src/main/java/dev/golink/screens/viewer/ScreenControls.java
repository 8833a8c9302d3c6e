package dev.golink.screens.viewer;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.ui.keys.Keys;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.texts.Texts;

/**
 * The buttons over the picture. They are visible while the pointer moves over the picture, and while one of them has
 * the focus.
 */
final class ScreenControls extends HBox {
    private static final Duration LINGER = Duration.seconds(2.5);

    /** Set while there is little room, so that the buttons are close together. */
    private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close");
    /** Below this width, in pixels, the buttons have no text. */
    private static final double NARROW = 380;

    private final PauseTransition linger = new PauseTransition(LINGER);
    private final Button start;
    private final Button stop;
    private final Texts texts;
    private boolean near;

    /**
     * Makes the buttons.
     *
     * @param start   asks the phone to share its screen
     * @param stop    asks the phone to stop sharing
     * @param windows the actions for windows
     */
    ScreenControls(Texts texts, Runnable start, Runnable stop, Windows windows) {
        getStyleClass().add("viewer-controls");
        setId("viewer-controls");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        this.texts = texts;
        this.start = button("viewer-start", texts.text("viewer.start"), texts.text("viewer.start.name"), Feather.PLAY,
                start);
        this.stop = button("viewer-stop", texts.text("viewer.stop"), texts.text("viewer.stop.name"), Feather.SQUARE,
                stop);
        getChildren().addAll(
                this.start, this.stop,
                button("viewer-full-screen", "", texts.text("viewer.full_screen"), Feather.MAXIMIZE,
                        windows.fullScreen),
                button("viewer-tile", "", texts.text("viewer.tile", ScreenViewers.TILE_KEY.getDisplayText()),
                        Feather.GRID, windows.tile),
                button("viewer-figures", "", texts.text("figures.toggle", Keys.FIGURES.getDisplayText()),
                        Feather.ACTIVITY, windows.figures));
        linger.setOnFinished(_ -> approach(false));
        focusWithinProperty().subscribe(_ -> appear());
    }

    /**
     * Shows the buttons when the pointer moves over the given node. While the node is narrow, the buttons have no text.
     */
    void watch(Region area) {
        area.widthProperty().subscribe(width -> narrow(width.doubleValue() < NARROW));
        area.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> {
            approach(true);
            linger.playFromStart();
        });
        area.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> approach(false));
    }

    private void narrow(boolean now) {
        pseudoClassStateChanged(CLOSE, now);
        getChildren().stream().filter(Labeled.class::isInstance).map(Labeled.class::cast).forEach(
                button -> button.setContentDisplay(now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }

    /** Enables each button whose reason against it is empty, and shows the reason at the others. */
    void offer(String notToStart, String notToStop) {
        DisabledReason.set(start, notToStart, texts);
        DisabledReason.set(stop, notToStop, texts);
    }

    private void approach(boolean nearNow) {
        near = nearNow;
        appear();
    }

    /**
     * Shows or hides the buttons. Hidden buttons stay in the scene, fully transparent, so that Tab still reaches them.
     */
    private void appear() {
        boolean shown = near || isFocusWithin();
        setOpacity(shown ? 1 : 0);
        setMouseTransparent(!shown);
    }

    private static Button button(String id, String text, String name, Feather icon, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /**
     * The actions for windows.
     *
     * @param fullScreen enters or leaves full screen
     * @param tile       arranges all watch windows side by side
     * @param figures    shows or hides the latency figures over all pictures
     */
    record Windows(Runnable fullScreen, Runnable tile, Runnable figures) {}
}
