package dev.golink.ui.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WhileShownTest {
    private final StringProperty value = new SimpleStringProperty("first");
    private final Region node = new Region();
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void currentValueAndLaterChangesAreReportedWhileShown() {
        onFx(() -> {
            WhileShown.follow(node, value, told::add);
            show();
            value.set("second");
        });

        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void missedChangesAreReportedOnceWhenTheNodeReturns() {
        onFx(() -> {
            Group parent = show();
            WhileShown.follow(node, value, told::add);
            parent.getChildren().clear();
            value.set("missed");
            value.set("missed too");
            parent.getChildren().add(node);
            parent.getChildren().clear();
            parent.getChildren().add(node);
        });

        assertThat(told).containsExactly("first", "missed too");
    }

    @Test
    void onlyChangesAreReportedWithoutTheCurrentValue() {
        onFx(() -> {
            show();
            WhileShown.onChange(node, value, () -> told.add(value.get()));
            value.set("second");
        });

        assertThat(told).containsExactly("second");
    }

    @Test
    void aCancelledSubscriptionReportsNothing() {
        onFx(() -> {
            show();
            Subscription following = WhileShown.follow(node, value, told::add);
            following.unsubscribe();
            value.set("second");
        });

        assertThat(told).containsExactly("first");
    }

    @Test
    void aShownNodeDoesNotHoldACancelledSubscription() {
        List<WeakReference<Consumer<String>>> ended = new ArrayList<>();
        onFx(() -> {
            show();
            ended.add(followAndEnd());
        });

        await().untilAsserted(() -> {
            System.gc();
            assertThat(ended.getFirst().get()).isNull();
        });
        assertThat(node.getScene()).isNotNull();
    }

    private WeakReference<Consumer<String>> followAndEnd() {
        Consumer<String> listener = new ArrayList<>(told)::add;
        WhileShown.follow(node, value, listener).unsubscribe();
        return new WeakReference<>(listener);
    }

    private Group show() {
        Group parent = new Group(node);
        assertThat(new Scene(parent).getRoot()).isSameAs(parent);
        return parent;
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }
}
