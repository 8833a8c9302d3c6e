package dev.golink.ui.scenes;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.texts.Texts;

/**
 * A small window that belongs to the main window. Escape closes it, and so does closing the main window. Its content is
 * made again when the language changes. Use it on the JavaFX thread only.
 */
public final class SideWindow {
    private static final double LEAST_WIDTH = 360;
    private static final double LEAST_HEIGHT = 280;

    private final Window owner;
    private final Consumer<Scene> styling;
    private final ObservableValue<Texts> words;
    private final Content content;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private @Nullable Stage stage;

    /**
     * Makes a window that is not shown yet.
     *
     * @param owner   the main window
     * @param styling gives a scene the console's theme
     * @param words   the texts of the language, which may change
     */
    public SideWindow(Window owner, Consumer<Scene> styling, ObservableValue<Texts> words, Content content) {
        this.owner = owner;
        this.styling = styling;
        this.words = words;
        this.content = content;
    }

    /** Whether the window is shown. */
    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /** Shows the window, or brings it to the front. All of it lies on the screen that shows most of the main window. */
    public void show() {
        Stage open = stage;
        if (open == null) {
            open = open();
            stage = open;
            showing.set(true);
            double x = open.getX();
            double y = open.getY();
            open.show();
            WindowRoom.keepWithin(open, x, y, WindowRoom.around(owner));
        }
        open.toFront();
        open.requestFocus();
    }

    private Stage open() {
        Stage fresh = new Stage();
        fresh.initOwner(owner);
        Rectangle2D room = WindowRoom.around(owner);
        double width = SmallestSize.widthIn(room, content.width);
        double height = SmallestSize.heightIn(room, content.height);
        Scene scene = new Scene(content.view.apply(words.getValue()), width, height);
        styling.accept(scene);
        FocusFallback.keep(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                fresh.close();
            }
        });
        fresh.setScene(scene);
        SmallestSize.limit(fresh, LEAST_WIDTH, LEAST_HEIGHT);
        WindowRoom.placeOver(owner, fresh, width, height);
        fresh.setTitle(content.title.apply(words.getValue()));
        Subscription language = words.subscribe((_, now) -> showTexts(fresh, now));
        fresh.setOnHidden(_ -> {
            language.unsubscribe();
            WhileShown.end(scene);
            stage = null;
            showing.set(false);
        });
        return fresh;
    }

    private void showTexts(Stage open, Texts now) {
        open.setTitle(content.title.apply(now));
        setRoot(open.getScene(), content.view.apply(now));
    }

    /** Replaces a scene's root. If the focused node has an id, the new node with that id gets the focus. */
    public static void setRoot(Scene scene, Parent root) {
        keepFocus(scene, () -> scene.setRoot(root));
    }

    /** Replaces nodes of a scene. If the focused node has an id, the new node with that id gets the focus. */
    public static void keepFocus(Scene scene, Runnable replace) {
        Node before = scene.getFocusOwner();
        replace.run();
        if (before != null && before.getId() != null) {
            // The content of a scroll pane is in the scene only after the pane's CSS is applied.
            scene.getRoot().applyCss();
            Node after = scene.lookup("#" + before.getId());
            if (after != null) {
                after.requestFocus();
            }
        }
    }

    /**
     * The content of a window.
     *
     * @param title  makes the window's title
     * @param view   makes the nodes in the window
     * @param width  the initial width of the nodes, in pixels
     * @param height the initial height of the nodes, in pixels
     */
    public record Content(Function<Texts, String> title, Function<Texts, Parent> view, double width, double height) {}
}
