package dev.golink.app.look;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.util.Subscription;

/**
 * Lets a part of the window follow what lives longer than it: it listens while it stands in a scene, and neither costs
 * anything nor is held by anything otherwise.
 */
public final class WhileShown {
    private final Supplier<Subscription> begin;
    private Subscription following = Subscription.EMPTY;

    private WhileShown(Supplier<Subscription> begin) {
        this.begin = begin;
    }

    /**
     * Follows for as long as a node stands in a scene.
     *
     * @param begin called each time the node comes into a scene; what it returns is ended when the node leaves it
     */
    public static void follow(Node node, Supplier<Subscription> begin) {
        WhileShown shown = new WhileShown(begin);
        node.sceneProperty().subscribe(scene -> shown.become(scene != null));
    }

    private void become(boolean inScene) {
        following.unsubscribe();
        following = inScene ? begin.get() : Subscription.EMPTY;
    }
}
