package dev.golink.ui.scenes;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/**
 * How large the scene of a node is, known before anything in the scene is laid out, so that a part can fit itself to it
 * in time. For the window's thread only.
 */
public final class SceneSize {
    private SceneSize() {}

    /** In pixels; null while the node is in no scene. */
    public static ObservableValue<Double> width(Node node) {
        return of(node, Region::widthProperty);
    }

    /** In pixels; null while the node is in no scene. */
    public static ObservableValue<Double> height(Node node) {
        return of(node, Region::heightProperty);
    }

    private static ObservableValue<Double> of(Node node, Function<Region, ObservableValue<Number>> side) {
        return node.sceneProperty().flatMap(Scene::rootProperty)
                .flatMap(root -> root instanceof Region region ? side.apply(region) : null).map(Number::doubleValue);
    }
}
