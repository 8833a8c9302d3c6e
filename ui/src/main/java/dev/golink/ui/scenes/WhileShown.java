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
        Last<T> last = new Last<>(value, told);
        told.accept(last.value);
        return follow(node, last::goOn);
    }

    /** As {@link #follow(Node, ObservableValue, Consumer)}, without the value of now. */
    public static <T> Subscription onChange(Node node, ObservableValue<T> value, Runnable told) {
        return follow(node, new Last<>(value, _ -> told.run())::goOn);
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
     * @return ends it before the node's own end, and leaves nothing with the node
     */
    public static Subscription follow(Node node, Supplier<Subscription> begin) {
        WhileShown shown = new WhileShown(begin);
        Subscription scene = node.sceneProperty().subscribe(now -> shown.become(now != null));
        return scene.and(() -> shown.become(false));
    }

    /** Ends what all that stands in a scene listens to; its window has closed for good, and leaves it in its scene otherwise. */
    public static void end(Scene scene) {
        scene.setRoot(new Region());
    }

    private void become(boolean inScene) {
        following.unsubscribe();
        following = inScene ? begin.get() : Subscription.EMPTY;
    }

    /**
     * What was told last of a value. {@link ObservableValue#when} would do the same, but what it makes listens to the node for
     * as long as the node lives, also after the subscription ended: rows that follow one phone after the other would pile up.
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

        Subscription goOn() {
            tell(source.getValue());
            return source.subscribe((_, now) -> tell(now));
        }

        private void tell(T now) {
            if (!Objects.equals(value, now)) {
                value = now;
                told.accept(now);
            }
        }
    }
}
