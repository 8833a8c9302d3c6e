package dev.golink.ui.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LazyViewTest {
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final List<String> events = new ArrayList<>();
    private final Label above = new Label("above");
    private final Button content = new Button("content");
    private final LazyView<Button> view = new LazyView<>(shown, this::make, button -> button)
            .whenOpened(_ -> events.add("opened")).whenClosed(() -> events.add("closed"));

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private Button make() {
        events.add("made");
        return content;
    }

    @Test
    void aHiddenViewIsNotMadeAndTakesNoRoom() {
        onFx(() -> {
            VBox parent = new VBox(8, above, view.node());
            new Scene(parent);
            parent.applyCss();

            assertThat(parent.prefHeight(-1)).isEqualTo(above.prefHeight(-1));
        });

        assertThat(events).isEmpty();
    }

    @Test
    void theViewIsMadeInItsPlaceWhenItIsFirstShown() {
        onFx(() -> {
            StackPane parent = new StackPane(above, view.node(), new Label("over"));
            new Scene(parent);

            shown.set(true);

            assertThat(parent.getChildren()).hasSize(3).element(1).isEqualTo(content);
            assertThat(content.isVisible()).isTrue();
        });

        assertThat(events).containsExactly("made", "opened");
    }

    @Test
    void theViewIsMadeOnlyOnce() {
        onFx(() -> {
            StackPane parent = new StackPane(view.node());
            new Scene(parent);

            shown.set(true);
            shown.set(false);
            assertThat(content.isVisible()).isFalse();
            shown.set(true);

            assertThat(content.isVisible()).isTrue();
            assertThat(view.get()).isEqualTo(content);
        });

        assertThat(events).containsExactly("made", "opened", "closed", "opened");
    }

    @Test
    void aViewThatIsShownFromTheBeginningDoesNotOpen() {
        onFx(() -> {
            shown.set(true);
            LazyView<Button> late = new LazyView<>(shown, this::make, button -> button)
                    .whenOpened(_ -> events.add("opened"));

            new Scene(new StackPane(late.node()));

            assertThat(late.node()).isEqualTo(content);
        });

        assertThat(events).containsExactly("made");
    }

    @Test
    void theFirstUserOfTheViewFindsItOpen() {
        onFx(() -> {
            shown.subscribe((_, _) -> view.get().requestFocus());
            StackPane parent = new StackPane(view.node());
            Scene scene = new Scene(parent);

            shown.set(true);

            assertThat(scene.getFocusOwner()).isEqualTo(content);
        });

        assertThat(events).containsExactly("made", "opened");
    }

    @Test
    void aViewUsedBeforeItIsShownStaysHidden() {
        onFx(() -> {
            StackPane parent = new StackPane(view.node());
            new Scene(parent);

            view.get();

            assertThat(parent.getChildren()).containsExactly(content);
            assertThat(content.isVisible()).isFalse();
            shown.set(true);
            assertThat(content.isVisible()).isTrue();
        });

        assertThat(events).containsExactly("made", "opened");
    }

    @Test
    void aModelHoldsNoViewThatLeftItsScene() {
        WeakReference<Node> left = leave();

        await().untilAsserted(() -> {
            System.gc();
            assertThat(left.refersTo(null)).isTrue();
        });
    }

    private WeakReference<Node> leave() {
        List<WeakReference<Node>> left = new ArrayList<>();
        onFx(() -> {
            Scene scene = new Scene(
                    new StackPane(new LazyView<>(shown, () -> new Label("old"), label -> label).node()));
            shown.set(true);
            left.add(new WeakReference<>(scene.getRoot()));
            WhileShown.end(scene);
        });
        return left.getFirst();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
