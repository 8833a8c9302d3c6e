package dev.golink.app.scenes;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.util.Subscription;

/**
 * Listening that lasts while a node stands in a scene. Views come and go with the language, what they show stays: a view that
 * listened by itself, or was bound to what {@link ObservableValue#map} makes of a model's value, would be held by its model
 * for ever. For the window's thread only.
 */
public final class WhileShown {
    private final Supplier<Subscription> begin;
    private Subscription following = Subscription.EMPTY;

    private WhileShown(Supplier<Subscription> begin) {
        this.begin = begin;
    }

    /** Tells a value now, and each change while the node stands in a scene; what was missed is told on its return. */
    public static <T> Subscription follow(Node node, ObservableValue<T> value, Consumer<? super T> told) {
        return shown(node, value).subscribe(told);
    }

    /** As {@link #follow(Node, ObservableValue, Consumer)}, without the value of now. */
    public static <T> Subscription onChange(Node node, ObservableValue<T> value, Runnable told) {
        return shown(node, value).subscribe((_, _) -> told.run());
    }

    /** Tells that a list may have changed: whenever the node comes into a scene, and with each change while it stands there. */
    public static <T> void followList(Node node, ObservableList<T> list, Runnable told) {
        ListChangeListener<T> listener = _ -> told.run();
        follow(node, () -> {
            list.addListener(listener);
            told.run();
            return () -> list.removeListener(listener);
        });
    }

    /**
     * Follows several things at once for as long as a node stands in a scene.
     *
     * @param begin called each time the node comes into a scene; what it returns is ended when the node leaves it
     */
    public static void follow(Node node, Supplier<Subscription> begin) {
        WhileShown shown = new WhileShown(begin);
        node.sceneProperty().subscribe(scene -> shown.become(scene != null));
    }

    private static <T> ObservableValue<T> shown(Node node, ObservableValue<T> value) {
        return value.when(node.sceneProperty().map(Objects::nonNull).orElse(false));
    }

    private void become(boolean inScene) {
        following.unsubscribe();
        following = inScene ? begin.get() : Subscription.EMPTY;
    }
}
