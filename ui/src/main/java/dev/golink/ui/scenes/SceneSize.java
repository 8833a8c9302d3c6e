package dev.golink.ui.scenes;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/**
 * The size of a node's scene. It is known before the scene's layout, so that a part can fit itself in time. For the
 * JavaFX thread only.
 */
public final class SceneSize {
    private SceneSize() {}

    /** The scene's width in pixels; null while the node is in no scene. */
    public static ObservableValue<Double> width(Node node) {
        return of(node, Region::widthProperty);
    }

    /** The scene's height in pixels; null while the node is in no scene. */
    public static ObservableValue<Double> height(Node node) {
        return of(node, Region::heightProperty);
    }

    private static ObservableValue<Double> of(Node node, Function<Region, ObservableValue<Number>> side) {
        return node.sceneProperty().flatMap(Scene::rootProperty)
                .flatMap(root -> root instanceof Region region ? side.apply(region) : null).map(Number::doubleValue);
    }
}
