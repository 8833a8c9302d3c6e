package dev.golink.ui.scenes;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * Listens to values only while a node is in a scene. Views are made again when the language changes, but the models
 * that they show remain. A view that listened by itself would be referenced by its model for ever. So would a view
 * bound to the result of {@link ObservableValue#map} on a model's value. Use it on the JavaFX thread only. See decision
 * 0021.
 */
public final class WhileShown {
    private final Supplier<Subscription> begin;
    private Subscription following = Subscription.EMPTY;

    private WhileShown(Supplier<Subscription> begin) {
        this.begin = begin;
    }

    /**
     * Passes on a value now, and each change while the node is in a scene. A change that happened outside a scene is
     * passed on when the node returns to a scene.
     */
    public static <T> Subscription follow(Node node, ObservableValue<T> value, Consumer<? super T> told) {
        Last<T> last = new Last<>(value, told);
        told.accept(last.value);
        return follow(node, last::resume);
    }

    /** Does the same as {@link #follow(Node, ObservableValue, Consumer)}, but does not pass on the present value. */
    public static <T> Subscription onChange(Node node, ObservableValue<T> value, Runnable told) {
        return follow(node, new Last<>(value, _ -> told.run())::resume);
    }

    /**
     * Reports that a list may have changed: each time the node enters a scene, and with each change while it is there.
     */
    public static <T> void followList(Node node, ObservableList<T> list, Runnable told) {
        ListChangeListener<T> listener = _ -> told.run();
        follow(node, () -> {
            list.addListener(listener);
            told.run();
            return () -> list.removeListener(listener);
        });
    }

    /**
     * Follows several values at once while a node is in a scene.
     *
     * @param begin called each time the node enters a scene; its subscription is ended when the node leaves the scene
     * @return ends everything before the node's own end, and leaves no listener at the node
     */
    public static Subscription follow(Node node, Supplier<Subscription> begin) {
        WhileShown shown = new WhileShown(begin);
        Subscription scene = node.sceneProperty().subscribe(now -> shown.become(now != null));
        return scene.and(() -> shown.become(false));
    }

    /**
     * Ends the listening of all nodes in a scene. Call it when the window has closed for good, because closing leaves
     * the nodes in their scene.
     */
    public static void end(Scene scene) {
        scene.setRoot(new Region());
    }

    private void become(boolean inScene) {
        following.unsubscribe();
        following = inScene ? begin.get() : Subscription.EMPTY;
    }

    /**
     * Remembers the last value that was passed on. {@link ObservableValue#when} would do the same, but its result
     * listens to the node as long as the node lives. That lasts even after the subscription has ended. With rows that
     * follow one phone after another, such listeners would accumulate.
     */
    private static final class Last<T> {
        private final ObservableValue<T> source;
        private final Consumer<? super T> told;
        private T value;

        Last(ObservableValue<T> source, Consumer<? super T> told) {
            this.source = source;
            this.told = told;
            value = source.getValue();
        }

        Subscription resume() {
            notifyListener(source.getValue());
            return source.subscribe((_, now) -> notifyListener(now));
        }

        private void notifyListener(T now) {
            if (!Objects.equals(value, now)) {
                value = now;
                told.accept(now);
            }
        }
    }
}
