package dev.golink.ui.scenes;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * A view that is made when it is first shown or used, and only once. Until then an empty, hidden region takes its place
 * in the scene. The view is made at once when it becomes visible, so the next frame shows all of it. Use it on the
 * JavaFX thread only. See decision 0058.
 *
 * @param <V> the type of the view
 */
public final class LazyView<V> {
    private final ObservableBooleanValue shown;
    private final Supplier<? extends V> maker;
    private final Function<? super V, ? extends Node> nodeOf;
    private Consumer<? super V> opened = _ -> {};
    private Runnable closed = () -> {};
    private Node node = placeholder();
    private @Nullable V view;
    private boolean open;

    /**
     * Makes nothing yet.
     *
     * @param shown  whether the view is shown; the view's node is visible while it is
     * @param maker  makes the view; called once at most
     * @param nodeOf gives the view's node; called once at most
     */
    public LazyView(ObservableBooleanValue shown, Supplier<? extends V> maker,
            Function<? super V, ? extends Node> nodeOf) {
        this.shown = shown;
        this.maker = maker;
        this.nodeOf = nodeOf;
        open = shown.get();
        WhileShown.onChange(node, shown, this::changed);
    }

    private static Node placeholder() {
        Region empty = new Region();
        empty.setVisible(false);
        empty.setManaged(false);
        return empty;
    }

    /**
     * Sets what happens each time the view becomes visible, such as taking the keyboard focus. It does not happen to a
     * view that is shown from the beginning, as after a change of the language.
     */
    public LazyView<V> whenOpened(Consumer<? super V> then) {
        opened = then;
        return this;
    }

    /** Sets what happens each time the view becomes hidden. */
    public LazyView<V> whenClosed(Runnable then) {
        closed = then;
        return this;
    }

    /**
     * The node to put into a pane whose children are a plain list, such as a {@link javafx.scene.layout.StackPane}. It is
     * the view's node if the view is shown or was made before, otherwise the region that this node will replace there.
     */
    public Node node() {
        if (shown.get()) {
            get();
        }
        return node;
    }

    /** Whether the view is shown. */
    public ObservableBooleanValue shown() {
        return shown;
    }

    /** The view; made now if it was not made before. */
    public V get() {
        V known = view;
        if (known != null) {
            return known;
        }
        V made = maker.get();
        view = made;
        replace(nodeOf.apply(made));
        changed();
        return made;
    }

    private void replace(Node made) {
        made.visibleProperty().bind(shown);
        Node before = node;
        node = made;
        WhileShown.onChange(made, shown, this::changed);
        if (before.getParent() instanceof Pane pane) {
            pane.getChildren().set(pane.getChildren().indexOf(before), made);
        }
    }

    private void changed() {
        if (open == shown.get()) {
            return;
        }
        open = !open;
        if (open) {
            opened.accept(get());
        } else {
            closed.run();
        }
    }
}
